// Carries out what leitai/leitai.hpp offers, with the types of the rooms kept out of sight.
#include <algorithm>
#include <map>
#include <utility>

#include "leitai/campaign/explaining.hpp"
#include "leitai/campaign/lookup.hpp"
#include "leitai/campaign/notice.hpp"
#include "leitai/campaign/reporting.hpp"
#include "leitai/campaign/sealing.hpp"
#include "leitai/campaign/verifier.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/leitai.hpp"
#include "leitai/page/format.hpp"

namespace leitai {

struct Campaign::Held {
    campaign::Campaign campaign;
};

struct Scores::Held {
    campaign::ScoredCampaign scored;
    report::Subject subject = scored.subject();  // looks at `scored`, which stays where it is
    // What further pages are made of, once the first of them was asked for.
    mutable std::unique_ptr<const campaign::Reports> reports = {};
    mutable std::map<std::pair<Lang, bool>, campaign::InternalPages> internal = {};  // by language, and with sheets
    mutable std::unique_ptr<const Held> of_villages = {};  // with the results that a village's report shows

    const page::Layout* layout() const { return scored.campaign.layout ? &*scored.campaign.layout : nullptr; }
    unsigned jobs() const { return scored.campaign.inputs.jobs; }
    Lang lang(std::optional<Lang> asked) const { return asked.value_or(scored.campaign.plan->lang.value_or(Lang::zh)); }
    cohort::VillageId find(const std::string& word) const {
        return campaign::find_village(subject.cohort, *subject.rubric.unit, word);
    }
    const Held& for_villages() const {
        if (!of_villages) {
            const campaign::ReadMore more{.results_back = campaign::report_periods_back};
            // NOLINTNEXTLINE(modernize-make-unique): clang 14 makes no aggregate by make_unique
            of_villages.reset(new Held{campaign::score(scored.campaign, more)});
        }
        return *of_villages;
    }
    page::Page complete(page::Page page, const page::FormatRow& format, Lang in) const {
        if (!format.footer) return page;
        const auto [known, is_new] =
            internal.try_emplace({in, format.sheets}, scored, campaign::Background{true, format.sheets}, in);
        return known->second.complete(std::move(page));
    }
    page::Page report(const Whom& whom, Lang in) const {
        if (!reports) reports = std::make_unique<const campaign::Reports>(scored);
        if (!whom.village.empty()) return reports->page(find(whom.village), in);
        const auto asked = [](const std::string& word) { return word.empty() ? std::nullopt : std::optional(word); };
        return reports->page(campaign::find_circle(subject.cohort, asked(whom.township), asked(whom.county)), in);
    }
};

namespace {

/// Columns of explanations where nothing says otherwise, as in the program; tables have no limit.
constexpr int explanation_width = 80;

bool is_offered(const page::FormatRow& row) { return row.write != nullptr && !row.document; }
bool is_offered_for_reports(const page::FormatRow& row) { return row.write != nullptr; }

std::vector<std::string> formats_where(bool (*offered)(const page::FormatRow&)) {
    std::vector<std::string> names;
    for (const page::FormatRow& row : page::formats()) {
        if (offered(row)) names.emplace_back(row.name);
    }
    return names;
}

const page::FormatRow& format_of(const Shape& shape, bool (*offered)(const page::FormatRow&) = is_offered) {
    const page::FormatRow* row = page::find_format(shape.format);
    if (row != nullptr && offered(*row)) return *row;
    throw Failure({"没有格式 " + shape.format, "there is no format " + shape.format});
}

std::vector<Issue> issues_of(const issue::Issues& issues, const source::SourceMap& map) {
    std::vector<Issue> list;
    for (const issue::Issue& one : issues.sorted()) {
        const Text words(issue::words(one, Lang::zh), issue::words(one, Lang::en));
        const Text advice(issue::advice(one, Lang::zh), issue::advice(one, Lang::en));
        list.push_back({std::string(issue::name(one.code())), words, advice, map[one.place.file].name, one.place.line,
                        one.place.column});
    }
    return list;
}

std::string lines_of(const issue::Issues& issues, const source::SourceMap& map, Lang lang) {
    issue::EmitOptions options;
    options.lang = lang;
    return issue::emit(issues, map, options);
}

std::optional<std::string> printed(const score::Points& points, report::Places places) {
    return points.known() ? std::optional(report::points(points.value(), places)) : std::nullopt;
}

Village village_of(const report::Subject& subject, cohort::VillageId v) {
    const cohort::Village& of = subject.cohort.villages[v];
    const rubric::Rounding& rounding = subject.rubric.rounding;
    Village village{base::to_string(of.code),
                    of.name,
                    printed(subject.scores.totals[v], report::total_places(rounding)),
                    subject.scores.ranks[v].all,
                    {}};
    for (std::size_t i = 0; i < subject.rubric.indicators.size(); ++i) {
        const rubric::Indicator& one = subject.rubric.indicators[i];
        const score::Points& points = subject.scores.indicator(v, static_cast<rule::IndicatorId>(i));
        village.indicators.push_back({one.id, one.title, printed(points, report::indicator_places(rounding))});
    }
    return village;
}

base::Date day_of(const std::string& word) {
    if (const auto day = base::parse_date(word)) return *day;
    throw Failure({"日期要写成 2023-07-05，不是 " + word, "a day is written 2023-07-05, not " + word});
}

}  // namespace

std::vector<std::string> formats() { return formats_where(is_offered); }

std::vector<std::string> report_formats() { return formats_where(is_offered_for_reports); }

bool Scores::provisional() const { return held_->scored.finality.provisional(); }

bool Scores::has_errors() const { return held_->scored.has_errors(); }

std::vector<Issue> Scores::issues() const { return issues_of(held_->scored.issues(), held_->scored.campaign.map); }

std::string Scores::issue_lines(Lang lang) const {
    return lines_of(held_->scored.issues(), held_->scored.campaign.map, lang);
}

std::vector<Village> Scores::villages() const {
    std::vector<Village> list;
    for (const cohort::VillageId v : held_->subject.scores.order) list.push_back(village_of(held_->subject, v));
    return list;
}

Village Scores::village(const std::string& code_or_name) const {
    return village_of(held_->subject, held_->find(code_or_name));
}

std::vector<std::string> Scores::why(const std::string& code_or_name, std::optional<Lang> lang) const {
    std::string text;
    write_why(code_or_name, {"text", lang, 0}, [&](std::string_view bytes) { text += bytes; });
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

void Scores::write(const Shape& shape, const Sink& sink) const {
    const page::FormatRow& format = format_of(shape);
    const Lang lang = held_->lang(shape.lang);
    const campaign::PageIn page_in = [&](Lang in) {
        return campaign::score_document(held_->scored, held_->subject, in);
    };
    const page::Page page = campaign::internal_page(held_->scored, page_in, lang, {format.footer, format.sheets});
    format.write(
        page, {.lang = lang, .width = shape.width.value_or(0), .layout = held_->layout(), .jobs = held_->jobs()}, sink);
}

void Scores::write_why(const std::string& code_or_name, const Shape& shape, const Sink& sink) const {
    const page::FormatRow& format = format_of(shape);
    const Lang lang = held_->lang(shape.lang);
    const cohort::VillageId village = held_->find(code_or_name);
    const base::RegionCode code = held_->subject.cohort.villages[village].code;
    const campaign::Reading again =
        campaign::read(held_->scored.campaign, {.details_of = {.one = code}, .steps = false});
    const campaign::Explanation explanation(held_->scored, again.details, village);
    const page::Page page = explanation.page(format, lang);
    format.write(page, {.lang = lang, .width = shape.width.value_or(explanation_width)}, sink);
}

void Scores::write_report(const Whom& whom, const Shape& shape, const Sink& sink) const {
    const page::FormatRow& format = format_of(shape, is_offered_for_reports);
    if ((whom.village.empty() ? 0 : 1) + (whom.township.empty() ? 0 : 1) + (whom.county.empty() ? 0 : 1) > 1)
        throw Failure({"一份报告只写一个村、一个乡镇或一个填报单位",
                       "a report is about one village, one township or one reporting unit"});
    if (held_->subject.cohort.villages.empty()) throw Failure({"没有可以报告的村", "there is nobody to report on"});
    const Held& held = whom.village.empty() ? *held_ : held_->for_villages();
    const Lang lang = held.lang(shape.lang);
    const page::Page page = held.complete(held.report(whom, lang), format, lang);
    format.write(page, {.lang = lang, .width = shape.width.value_or(0), .layout = held.layout(), .jobs = held.jobs()},
                 sink);
}

bool Campaign::usable() const { return held_->campaign.usable(); }

std::vector<Issue> Campaign::issues() const { return issues_of(held_->campaign.issues, held_->campaign.map); }

std::string Campaign::issue_lines(Lang lang) const {
    return lines_of(held_->campaign.issues, held_->campaign.map, lang);
}

const Campaign::Held& Campaign::usable_held() const {
    if (usable()) return *held_;
    throw Failure({"计划或细则有错，不能计分", "plan or rubric cannot be used: nothing was scored"});
}

Text Campaign::title() const { return usable_held().campaign.plan->title; }

std::string Campaign::period() const { return base::to_string(usable_held().campaign.plan->period); }

Scores Campaign::score() const {
    return Scores(std::shared_ptr<const Scores::Held>(new Scores::Held{campaign::score(usable_held().campaign)}));
}

Sealed Campaign::seal(const SealOptions& options) const {
    const campaign::Campaign& campaign = usable_held().campaign;
    const base::Date on = day_of(options.on);
    const auto next = campaign::next_seal(campaign, options.why_again);
    if (const auto* refusal = std::get_if<campaign::Refusal>(&next)) return {refusal->words, {}, {}};
    const campaign::ScoredCampaign scored = campaign::score(campaign, {.evidence = true});
    const auto made = campaign::write_seal(scored, std::get<campaign::NextSeal>(next), on, options.provisional);
    if (const auto* refusal = std::get_if<campaign::Refusal>(&made)) return {refusal->words, {}, {}};
    const auto& sealed = std::get<campaign::Sealed>(made);
    return {{}, sealed.folder, sealed.sums.sha256};
}

Verification Campaign::verify() const {
    const campaign::Campaign& campaign = usable_held().campaign;
    const std::vector<campaign::Seal> seals = campaign::seals_of(campaign.inputs.root, campaign.plan->folder);
    campaign::Verifier verifier(campaign);
    verifier.run(seals);
    Verification verification;
    for (const campaign::Seal& seal : seals) verification.seals.push_back(seal.name);
    for (const seal::Finding& one : verifier.findings)
        verification.findings.push_back({one.seal, seal::words(one.kind), one.file, one.detail});
    return verification;
}

Campaign open(const std::string& folder, const OpenOptions& options) {
    campaign::Inputs inputs;
    inputs.plan = folder;
    inputs.jobs = std::max(1U, options.jobs);
    inputs.issue_limit = options.issue_limit;
    if (!options.rubric.empty()) inputs.trial = options.rubric;
    if (!options.period.empty()) {
        inputs.period = base::parse_period(options.period);
        if (!inputs.period) {
            throw Failure({"期间要写成 2023-Q2 或 2023，不是 " + options.period,
                           "a period is written 2023-Q2 or 2023, not " + options.period});
        }
    }
    return Campaign(std::shared_ptr<const Campaign::Held>(new Campaign::Held{campaign::open(inputs)}));
}

}  // namespace leitai
