// explain: why one village has its points, from the facts and their places to the total, and what would raise it.
#include <memory>
#include <utility>

#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/campaign/explaining.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct ExplainOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> village, indicator;
};

[[noreturn]] void no_indicators_of_a_year() {
    throw Failure(
        {"年度由各季度结果合算，没有单项指标的算法；要看指标，用 --period 指明季度",
         "a year is made of the results of its quarters and has no steps of an indicator; name a quarter with "
         "--period"});
}

/// A name is looked up in the roster before the records are read, and standard input can be read once only.
void check_stdin(const Campaign& campaign, const std::string& village) {
    const base::ScoredUnit& unit = *campaign.rubric->unit;
    if (!campaign.reads_stdin() || base::parse_code(village, unit.digits)) return;
    const Text words = unit.code_words();
    throw Failure(
        {"从标准输入读取时，--village 要写 " + words.zh, "with standard input --village takes the " + words.en});
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
    if (options.indicator) only = campaign::find_indicator(*campaign->rubric, *options.indicator);
    if (only && campaign->plan->year_of_quarters()) no_indicators_of_a_year();
    check_stdin(*campaign, *options.village);
    const base::RegionCode code = campaign::code_of(*campaign, *options.village);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), {.details_of = code});
    const cohort::Cohort& cohort = scored.reading.cohort;
    const cohort::VillageId village =
        campaign::find_village(cohort, *scored.campaign.rubric->unit, base::to_string(code));
    tell_former(env, languages, scored, options.village);
    std::vector<record::Detail> details = scored.reading.details;
    // A code of what was merged away: what was read beside the values was its own, and not that of the village now.
    if (cohort.villages[village].code != code && !scored.campaign.reads_stdin())
        details =
            campaign::read(scored.campaign, {.details_of = cohort.villages[village].code, .steps = false}).details;
    const campaign::Explanation explanation(scored, details, village, only);
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    for (std::size_t i = 0; i < to.size(); ++i) {
        const page::Page page = explanation.page(*page::find_format(to[i].format), lang);
        write_page(env, options.outputs, to[i], page, lang, piped_width, outputs.sink(i));
    }
    outputs.commit();
    return exit_of(scored);
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
             {"哪个村（或乡镇、县、单位）：编码或名称", "which village (township, county, unit): code or name"},
             Values::Of::village},
            {"--indicator",
             "ID",
             &options->indicator,
             {"只说明这一项指标", "this indicator only"},
             Values::Of::indicator},
        } +
        options_of(options->inputs) + options_of(options->outputs);
    command.run = [options](Env& env, const Languages& languages) { return run_explain(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
