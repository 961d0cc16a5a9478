// Writes numbers, conditions, scales, rules and outcomes in their one canonical form.
#include "leitai/rubric/versions/canonical.hpp"

#include <algorithm>

#include "leitai/base/overloaded.hpp"

namespace leitai::rubric {

namespace {

std::string number(int n) { return std::to_string(n); }
template <class Enum>
std::string word(Enum e) {
    return std::to_string(static_cast<int>(e));
}
std::string flag(bool yes) { return yes ? "yes" : "no"; }

}  // namespace

std::string form(std::string_view word, const std::vector<std::string>& pieces) {
    std::string text(word);
    text += '(';
    for (std::size_t i = 0; i < pieces.size(); ++i) text += (i == 0 ? "" : "; ") + pieces[i];
    return text + ')';
}

std::string Canonical::text(const rule::Constant& constant) const {
    if (only_) return to_string(constant.of(*only_));
    if (!constant.differs()) return to_string(constant.by_class.at(0));
    std::vector<std::string> pieces;
    for (std::size_t c = 0; c < rubric_.classes.size(); ++c) {
        pieces.push_back(rubric_.classes[c].id + ": " + to_string(constant.by_class[c]));
    }
    std::sort(pieces.begin(), pieces.end());
    return form("by", pieces);
}

std::string Canonical::text(const rule::Worth& worth) const {
    const auto one = [](const rule::Worth::One& w) { return to_string(w.amount) + (w.share ? " of full" : ""); };
    if (only_) return one(worth.one(*only_));
    if (worth.by_class.size() == 1) return one(worth.by_class[0]);
    std::vector<std::string> pieces;
    for (std::size_t c = 0; c < rubric_.classes.size(); ++c) {
        pieces.push_back(rubric_.classes[c].id + ": " + one(worth.by_class[c]));
    }
    std::sort(pieces.begin(), pieces.end());
    return form("by", pieces);
}

std::string Canonical::text(const rule::Among& among) const {
    return form("among", {flag(among.county), flag(among.township), flag(among.village_class)});
}

std::string Canonical::key(const base::Rational& value, const std::vector<std::string>* names) const {
    if (names == nullptr || !value.is_whole() || value.sign() < 0) return to_string(value);
    const auto position = static_cast<std::size_t>(value.numerator());
    return position < names->size() ? "'" + (*names)[position] + "'" : to_string(value);
}

/// The declared values that the numbers of a measure stand for, if it is a choice.
const std::vector<std::string>* Canonical::names_of(rule::MeasureId look) const {
    const auto& what = rubric_.measures[look].what;
    if (const auto* list = std::get_if<rule::EventList>(&what); list != nullptr && list->by) {
        const EventField& field = rubric_.facts[list->fact].fields[*list->by];
        return field.type == EventField::Type::choice ? &field.values : nullptr;
    }
    const auto* value = std::get_if<rule::FactValue>(&what);
    if (value == nullptr || rubric_.facts[value->fact].type != FactType::choice) return nullptr;
    return &rubric_.facts[value->fact].values;
}

std::string Canonical::test(const rule::Test& test, std::optional<rule::FactId> events) {
    const std::vector<std::string>* names = nullptr;
    std::vector<std::string> classes;
    std::string subject = "subject " + word(test.subject);
    if (test.subject == rule::Subject::measure) {
        names = names_of(test.id);
        subject = measure(test.id);
    } else if (test.subject == rule::Subject::field && events) {
        const auto id = static_cast<rule::FieldId>(test.id);
        const EventField& of = rubric_.facts[*events].fields[id];
        if (of.type == EventField::Type::choice) names = &of.values;
        subject = field(*events, id);
    } else if (test.subject == rule::Subject::village_class) {
        if (only_ && !test.values.empty()) {
            return flag(std::find(test.values.begin(), test.values.end(), base::Rational(*only_)) != test.values.end());
        }
        for (const VillageClass& one : rubric_.classes) classes.push_back(one.id);
        names = &classes;
    }
    std::vector<std::string> pieces;
    for (const base::Rational& value : test.values) pieces.push_back(key(value, names));
    std::sort(pieces.begin(), pieces.end());
    const auto limit = [&](const char* name, const std::vector<rule::Test::Limit>& limits) {
        for (const auto& one : limits) pieces.push_back(form(name, {text(one.at), flag(one.inclusive)}));
    };
    limit("least", test.least);
    limit("most", test.most);
    pieces.insert(pieces.begin(), subject);
    return form("test", pieces);
}

std::string Canonical::text(const rule::Condition& condition, std::optional<rule::FactId> events) {
    if (condition.always()) return "always";
    if (condition.kind == rule::Condition::Kind::test) return test(condition.test, events);
    std::vector<std::string> pieces;
    for (const rule::Condition& part : condition.parts) pieces.push_back(text(part, events));
    std::sort(pieces.begin(), pieces.end());
    return form(condition.kind == rule::Condition::Kind::all ? "all" : "any", pieces);
}

std::string Canonical::text(const rule::Waiver& waiver, std::optional<rule::FactId> events) {
    return form("waiver", {word(waiver.kind), text(waiver.when, events)});
}

/// Writes the parts of a scale in their order, each in its own form.
struct Canonical::ScaleParts {
    Canonical& canonical;
    rule::MeasureId look;
    std::vector<std::string> pieces;

    void operator()(const rule::Worth& worth) { pieces.push_back(canonical.text(worth)); }
    void operator()(const rule::Constant& constant) { pieces.push_back(canonical.text(constant)); }
    void operator()(const std::optional<rule::Worth>& worth) { pieces.push_back(canonical.text(worth)); }
    void operator()(const std::optional<rule::Constant>& constant) { pieces.push_back(canonical.text(constant)); }
    void operator()(bool yes) { pieces.push_back(flag(yes)); }
    void operator()(rule::Part part) { pieces.push_back(word(part)); }

    void operator()(const std::vector<rule::Band>& bands) {
        for (const rule::Band& band : bands) {
            pieces.push_back(
                form("band", {canonical.text(band.low), canonical.text(band.high), flag(band.low_inclusive),
                              flag(band.high_inclusive), canonical.text(band.worth)}));
        }
    }

    /// Sorted, because the order in which a table is written means nothing.
    void operator()(const std::vector<rule::Table::Entry>& entries) {
        const std::vector<std::string>* names = canonical.names_of(look);
        std::vector<std::string> sorted;
        sorted.reserve(entries.size());
        for (const rule::Table::Entry& entry : entries) {
            sorted.push_back(canonical.key(base::Rational(entry.key), names) + ": " + canonical.text(entry.worth));
        }
        std::sort(sorted.begin(), sorted.end());
        pieces.insert(pieces.end(), sorted.begin(), sorted.end());
    }

    void operator()(const std::vector<rule::Case>& cases) {
        for (const rule::Case& one : cases) {
            const std::string then =
                std::visit(base::Overloaded{[&](const rule::Worth& worth) { return canonical.text(worth); },
                                            [&](const rule::Judged& judged) { return canonical.scale(judged, look); }},
                           one.then);
            pieces.push_back(form("case", {canonical.text(one.when), then}));
        }
    }
};

template <class Scale>
std::string Canonical::scale(const Scale& scale, rule::MeasureId look) {
    ScaleParts parts{*this, look, {}};
    rule::visit_parts(scale, parts);
    return form(Scale::kind.word, parts.pieces);
}

std::string Canonical::text(const rule::Scale& scale, rule::MeasureId look) {
    return std::visit([&](const auto& one) { return this->scale(one, look); }, scale);
}

std::string Canonical::text(const rule::Rule& rule) {
    const auto* list = std::get_if<rule::EventList>(&rubric_.measures[rule.measure].what);
    const std::optional<rule::FactId> events = list != nullptr ? std::optional(list->fact) : std::nullopt;
    std::vector<std::string> pieces = {measure(rule.measure), text(rule.scale, rule.measure), text(rule.points),
                                       text(rule.when),       text(rule.waiver, events),      text(rule.cap),
                                       text(rule.floor)};
    for (const rule::Times& times : rule.times) {
        const std::string by =
            std::visit(base::Overloaded{[&](const rule::Constant& constant) { return text(constant); },
                                        [&](rule::MeasureId id) { return measure(id); }},
                       times.by);
        pieces.push_back(form("times", {text(times.where, events), by}));
    }
    if (rule.highest_per && events) pieces.push_back("highest per " + field(*events, *rule.highest_per));
    if (rule.cap_per) pieces.push_back(form("cap per", {word(rule.cap_per->unit), text(rule.cap_per->limit)}));
    for (const rule::VetoId id : rule.dropped_by) pieces.push_back("dropped by " + veto(rubric_.vetoes[id]));
    return form("rule", pieces);
}

std::string Canonical::text(const rule::Outcome& outcome) {
    using Kind = rule::Outcome::Kind;
    std::vector<std::string> pieces = {word(outcome.kind)};
    if (outcome.kind == Kind::points) pieces.push_back(text(outcome.points));
    if (outcome.kind == Kind::peers_mean) pieces.push_back(text(outcome.among));
    if (outcome.kind == Kind::by) {
        pieces.push_back(measure(outcome.measure));
        pieces.push_back(text(*outcome.scale, outcome.measure));
    }
    return form("outcome", pieces);
}

std::string Canonical::veto(const Veto& veto) {
    std::string grade = number(veto.effect.grade);
    const Grading* grades = rubric_.grades();
    if (veto.effect.kind == Effect::Kind::demote_to && grades != nullptr) grade = grades->list[veto.effect.grade].id;
    std::vector<std::string> named;
    for (const rule::IndicatorId id : veto.indicators) named.push_back(rubric_.indicators[id].id);
    std::sort(named.begin(), named.end());
    gathered_.parts[{Aspect::veto, veto.id}] =
        form("veto", {text(veto.when), word(veto.effect.kind), grade, text(veto.waiver), flag(veto.replaces),
                      form("indicators", named)});
    return veto.id;
}

}  // namespace leitai::rubric
