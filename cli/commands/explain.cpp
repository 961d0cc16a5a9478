// explain: why one village has its points, from the facts and their places to the total, and what would raise it.
#include <algorithm>
#include <memory>
#include <utility>

#include "../lookup.hpp"
#include "../output.hpp"
#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/names.hpp"
#include "leitai/report/explain/page.hpp"
#include "leitai/score/annual.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct ExplainOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> village, indicator;
};

rule::IndicatorId find_indicator(const rubric::Rubric& rubric, const std::string& word) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < rubric.indicators.size(); ++i) {
        const rubric::Indicator& one = rubric.indicators[i];
        if (one.id == word || one.title.zh == word || one.title.en == word) return static_cast<rule::IndicatorId>(i);
        known.push_back(one.id);
        known.push_back(one.title.zh);
    }
    Text words("细则里没有指标 " + word, "the rubric has no indicator " + word);
    if (const auto near = base::nearest(word, known)) {
        words.zh += "，是不是 " + std::string(*near) + "？";
        words.en += "; did you mean " + std::string(*near) + "?";
    }
    throw Failure(words);
}

[[noreturn]] void no_indicators_of_a_year() {
    throw Failure(
        {"年度由各季度结果合算，没有单项指标的算法；要看指标，用 --period 指明季度",
         "a year is made of the results of its quarters and has no steps of an indicator; name a quarter with "
         "--period"});
}

/// The code of the village whose details are to be kept while reading. A name has to be looked up in the roster first,
/// which costs a reading of its own.
base::RegionCode code_before_reading(Env& env, const Languages& languages, const ExplainOptions& options,
                                     const Campaign& campaign) {
    const base::ScoredUnit& unit = *campaign.rubric->unit;
    if (const auto code = base::parse_code(*options.village, unit.digits)) return *code;
    for (source::FileId file = campaign.first_record; file < campaign.map.size(); ++file) {
        if (!campaign.map[file].is_stdin()) continue;
        const Text words = unit.code_words();
        throw Failure(
            {"从标准输入读取时，--village 要写 " + words.zh, "with standard input --village takes the " + words.en});
    }
    batch::ReadOptions reading;
    reading.jobs = jobs_of(options.inputs);
    reading.issue_limit = 0;
    const batch::Reading first = read(env, languages, campaign, reading);
    return first.cohort.villages[find_village(first.cohort, unit, *options.village)].code;
}

Exit run_explain(const ExplainOptions& options, Env& env, const Languages& languages) {
    constexpr int piped_width = 80;
    if (!options.village) {
        throw Failure({"要说明哪一个？写 --village（或 --unit）加名称或编码",
                       "which one? give --village (or --unit) NAME or CODE"});
    }
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, piped_width);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    std::optional<rule::IndicatorId> only;
    if (options.indicator) only = find_indicator(*campaign->rubric, *options.indicator);
    if (only && campaign->plan->year_of_quarters()) no_indicators_of_a_year();
    const base::RegionCode code = code_before_reading(env, languages, options, *campaign);
    const ScoredCampaign scored =
        score_campaign(env, languages, options.inputs, std::move(*campaign), {.details_of = code});
    const report::Subject subject = scored.subject();
    const cohort::VillageId village = find_village(subject.cohort, *subject.rubric.unit, base::to_string(code));
    // A year of quarters has no facts: its steps are the results of the quarters.
    const bool year = scored.scored.annual.has_value();
    const report::Explained explained{
        subject,
        scored.campaign.map,
        scored.reading.details,
        village,
        year ? score::explain_annual(subject.cohort, subject.rubric, subject.scored, village)
             : score::explain(subject.cohort, subject.rubric, subject.scored, village),
        year ? std::vector<score::NextStep>{}
             : score::next_steps(subject.cohort, subject.rubric, subject.scored, village),
        only};
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    for (std::size_t i = 0; i < to.size(); ++i) {
        const bool people = page::find_format(to[i].format)->prose;
        const page::Page page = people ? report::explain_page(explained, lang) : report::explain_data(explained);
        write_page(env, options.outputs, to[i], page, lang, piped_width, outputs.sink(i));
    }
    outputs.commit();
    return scored.exit();
}

}  // namespace

Command explain_command() {
    auto options = std::make_shared<ExplainOptions>();
    Command command;
    command.name = "explain";
    command.what = {"说明一个村为什么得这些分，怎样还能加分",
                    "why a village has its points, and what would raise them"};
    command.options =
        std::vector<Option>{
            {"--village,--unit",
             "CODE",
             &options->village,
             {"哪个村（或乡镇、县、单位）：编码或名称", "which village (township, county, unit): code or name"}},
            {"--indicator", "ID", &options->indicator, {"只说明这一项指标", "this indicator only"}},
        } +
        options_of(options->inputs) + options_of(options->outputs);
    command.run = [options](Env& env, const Languages& languages) { return run_explain(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
