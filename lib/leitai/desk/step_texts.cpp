// Writes each record key by key, in the order of its table.
#include "leitai/desk/step_texts.hpp"

#include "leitai/report/labels.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

namespace {

/// One record on its way: its kind and period first.
class RecordText {
public:
    RecordText(std::string_view kind, base::Period period) {
        out_.begin_mapping();
        plain("kind", kind);
        plain("period", base::to_string(period));
    }

    RecordText& plain(std::string_view key, std::string_view value) {
        out_.bare_key(key).plain(value);
        return *this;
    }
    RecordText& text(std::string_view key, std::string_view value) {
        out_.bare_key(key).text(value);
        return *this;
    }
    RecordText& date(base::Date on) { return plain("on", base::to_string(on)); }
    RecordText& village(std::string_view key, const Named& one) {
        out_.bare_key(key).quoted(one.code).comment(one.name);
        return *this;
    }
    /// `{level: county, name: 区委组织部}`.
    RecordText& reporter(rubric::Level level, std::string_view name) {
        out_.bare_key("by").begin_mapping(true).bare_key("level").plain(report::id(level));
        if (!name.empty()) out_.bare_key("name").text(name);
        out_.end_mapping();
        return *this;
    }
    yaml::Writer& out() { return out_; }

    /// The record by itself: what stands before the first of a file is of no use.
    std::string take() {
        out_.end_mapping();
        constexpr std::string_view opener = "---\n";
        std::string all = out_.take();
        return all.starts_with(opener) ? all.substr(opener.size()) : all;
    }

private:
    yaml::Writer out_;
};

/// A number, a date, yes or no as people write them; any other value so that it reads back as it is.
void write_value(yaml::Writer& out, std::string_view value) {
    constexpr std::string_view plain = "0123456789.%+-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (!value.empty() && value.find_first_not_of(plain) == std::string_view::npos)
        out.plain(value);
    else
        out.text(value);
}

}  // namespace

std::string step_text(const record::Step& step) {
    RecordText record("step", step.period);
    record.plain("step", record::word(step.kind)).date(step.on).text("by", step.by);
    if (!step.seal.empty()) record.text("seal", step.seal);
    if (step.days > 0) record.plain("days", std::to_string(step.days));
    if (!step.sha256.empty()) record.plain("sha256", step.sha256);
    if (step.form > 0) record.plain("form", std::to_string(step.form));
    if (!step.why.empty()) record.text("why", step.why);
    return record.take();
}

std::string objection_text(const record::Objection& objection, const base::ScoredUnit& unit, const Named& village) {
    RecordText record("objection", objection.period);
    record.text("id", objection.id).date(objection.on).village(unit.key, village).text("about", objection.about);
    record.plain("by", record::objector_words[static_cast<std::size_t>(objection.by)]).text("what", objection.what);
    return record.take();
}

std::string decision_text(const record::Decision& decision) {
    RecordText record("decision", decision.period);
    record.text("objection", decision.objection).date(decision.on).text("by", decision.by);
    record.text("person", decision.person);
    record.text("upheld", record::upheld_words[static_cast<std::size_t>(decision.upheld)]).text("why", decision.why);
    return record.take();
}

std::string conferral_text(const record::Conferral& conferral, const rubric::Rubric& rubric, const Named& village) {
    const rubric::Award& award = rubric.awards->list[conferral.award];
    RecordText record("conferral", conferral.period);
    record.village(rubric.unit->key, village).text("award", award.id).out().comment(award.title.zh);
    record.date(conferral.on).text("by", conferral.by);
    return record.take();
}

std::string withdrawal_text(const record::Withdrawal& withdrawal, const rubric::Rubric& rubric, const Named& village) {
    const rubric::Award& award = rubric.awards->list[withdrawal.award];
    RecordText record("withdrawal", withdrawal.period);
    record.village(rubric.unit->key, village).text("award", award.id).out().comment(award.title.zh);
    record.date(withdrawal.on).text("by", withdrawal.by).text("why", withdrawal.why);
    return record.take();
}

std::string closing_text(const record::Closing& closing, const rubric::Rubric& rubric,
                         const std::optional<Named>& village) {
    RecordText record("closing", closing.period);
    if (village) record.village(rubric.unit->key, *village);
    if (!closing.facts.empty()) {
        record.out().bare_key("facts").begin_sequence();
        for (const rule::FactId fact : closing.facts)
            record.out().text(rubric.facts[fact].id).comment(rubric.facts[fact].title.zh);
        record.out().end_sequence();
    }
    if (!closing.books.empty()) {
        record.out().bare_key("registers").begin_sequence();
        for (const rubric::RegisterId of : closing.books)
            record.out().text(rubric.books->registers[of].id).comment(rubric.books->registers[of].title.zh);
        record.out().end_sequence();
    }
    if (closing.rules) {
        const rubric::Panel& rules = rubric.panels[*closing.rules];
        record.text("round", rules.id).out().comment(rules.title.zh);
    }
    record.date(closing.on).reporter(rubric::Level::county, closing.by).text("why", closing.why);
    return record.take();
}

std::string correction_text(const CorrectionText& correction, const base::ScoredUnit& unit) {
    RecordText record("return", correction.period);
    record.village(unit.key, correction.village).reporter(correction.level, correction.reporter);
    yaml::Writer& out = record.out();
    out.bare_key("facts").begin_mapping().bare_key(correction.fact).comment(correction.fact_title).begin_mapping();
    out.bare_key("value");
    write_value(out, correction.now);
    if (!correction.evidence.empty()) {
        out.bare_key("evidence").begin_sequence();
        for (const auto& [is_file, name] : correction.evidence) {
            if (!is_file) {
                out.text(name);
            } else {
                out.begin_mapping(true).bare_key("file").text(name).end_mapping();
            }
        }
        out.end_sequence();
    }
    out.bare_key("correction").begin_mapping().bare_key("was");
    write_value(out, correction.was);
    out.bare_key("why").text(correction.why);
    out.bare_key("by").text(correction.by).bare_key("on").plain(base::to_string(correction.on));
    if (!correction.objection.empty()) out.bare_key("objection").text(correction.objection);
    out.end_mapping().end_mapping().end_mapping();
    return record.take();
}

std::string revote_text(const RevoteText& revote) {
    RecordText record("revote", revote.period);
    if (!revote.award.empty()) {
        record.text("award", revote.award);
    } else if (revote.graded != "total") {
        record.text("graded", revote.graded);
    }
    record.date(revote.on).text("by", revote.by).text("why", revote.why);
    record.out().bare_key("order").begin_sequence();
    for (const Named& one : revote.order) record.out().quoted(one.code).comment(one.name);
    record.out().end_sequence();
    return record.take();
}

}  // namespace leitai::desk
