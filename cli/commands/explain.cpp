// explain: why one village has its points, from the facts and their places to the total, and what would raise it.
#include <memory>
#include <utility>

#include "../documents.hpp"
#include "../each.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/campaign/explaining.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct ExplainOptions {
    InputOptions inputs;
    OutputOptions outputs;
    EachOptions each;
    TrialOptions trial;
    std::optional<std::string> village, indicator, township, county;
};

/// Columns of sentences where nothing says otherwise.
constexpr int piped_width = 80;

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
    throw UsageFailure(
        {"从标准输入读取时，--village 要写 " + words.zh, "with standard input --village takes the " + words.en});
}

void check_options(const ExplainOptions& options) {
    check_each(options.each);
    if (options.each.each && options.village)
        throw UsageFailure({"--each 和 --village 只能写一个", "give only one of --each and --village"});
    if (!options.each.each && (options.township || options.county))
        throw UsageFailure({"--township 和 --county 只和 --each 一起写，选定写哪些村",
                            "--township and --county go with --each, and choose whom it writes"});
    if (options.village || options.each.each) return;
    throw UsageFailure({"要说明哪一个？写 --village（或 --unit）加名称或编码，全部用 --each village",
                        "which one? give --village (or --unit) NAME or CODE, or --each village for all"});
}

std::optional<rule::IndicatorId> only_indicator(const ExplainOptions& options, const Campaign& campaign) {
    if (!options.indicator) return std::nullopt;
    const rule::IndicatorId only = campaign::find_indicator(*campaign.rubric, *options.indicator);
    if (campaign.plan->year_of_quarters()) no_indicators_of_a_year();
    return only;
}

Exit run_each_explanation(const ExplainOptions& options, Env& env, const Languages& languages) {
    Each each(env, options.each, options.outputs, document_formats(), {Each::Of::village});
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs, options.trial);
    if (!campaign) return Exit::trouble;
    const std::optional<rule::IndicatorId> only = only_indicator(options, *campaign);
    ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), {.details_of = {.all = true}});
    const campaign::VillageDetails details(std::move(scored.reading.details));
    const std::vector<Card> cards = each.cards(scored, options.township, options.county);
    const auto means = std::make_shared<const report::ClassMeans>(scored.subject());
    const auto make = [&](const Card& card, base::Lang lang) -> CardPages {
        const base::RegionCode code = scored.reading.cohort.villages[*card.village].code;
        const auto explanation =
            std::make_shared<const campaign::Explanation>(scored, details.of(code), *card.village, only, false, means);
        return [explanation, lang](const page::FormatRow& format) { return explanation->page(format, lang); };
    };
    each.write(languages, scored, cards, make, {piped_width, false});
    return exit_of(scored);
}

/// Each format has its own page: words, tables or data. What is printed is the page of the document.
void write_explanation(const OutputOptions& options, Env& env, const Languages& languages, const Targets& targets,
                       const Campaign& campaign, const campaign::Explanation& explanation) {
    page::WriteOptions how;
    how.lang = languages.result(campaign.plan->lang);
    how.layout = campaign.layout ? &*campaign.layout : nullptr;
    for (std::size_t i = 0; i < targets.to.size(); ++i) {
        const page::FormatRow& format = *page::find_format(targets.to[i].format);
        if (format.by == page::FormatRow::By::printer) continue;
        write_page(env, options, {targets.to[i], i, targets.outputs}, explanation.page(format, how.lang), how.lang,
                   piped_width, {how.layout});
    }
    std::vector<Text> told;
    if (targets.printer) {
        const page::Page page = explanation.page(*page::find_format("pdf"), how.lang);
        told = print_pdfs(env, *targets.printer, targets.to, page, how, targets.outputs);
    }
    targets.outputs.commit();
    for (const Text& words : told) tell(env, languages, words);
}

Exit run_explain(const ExplainOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    if (options.each.each) return run_each_explanation(options, env, languages);
    const std::vector<Destination> to = destinations(options.outputs, document_formats());
    const std::optional<Printer> printer = find_printer(env, to);
    width_of(env, options.outputs, piped_width);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs, options.trial);
    if (!campaign) return Exit::trouble;
    const std::optional<rule::IndicatorId> only = only_indicator(options, *campaign);
    check_stdin(*campaign, *options.village);
    const base::RegionCode code = campaign::code_of(*campaign, *options.village);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), {.details_of = {.one = code}});
    const cohort::Cohort& cohort = scored.reading.cohort;
    const cohort::VillageId village =
        campaign::find_village(cohort, *scored.campaign.rubric->unit, base::to_string(code));
    tell_former(env, languages, scored, options.village);
    std::vector<record::Detail> details = scored.reading.details;
    // A code of what was merged away: what was read beside the values was its own, and not that of the village now.
    if (cohort.villages[village].code != code && !scored.campaign.reads_stdin())
        details =
            campaign::read(scored.campaign, {.details_of = {.one = cohort.villages[village].code}, .steps = false})
                .details;
    const campaign::Explanation explanation(scored, details, village, only);
    write_explanation(options.outputs, env, languages, {to, printer, outputs}, scored.campaign, explanation);
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
            {"--township",
             "CODE",
             &options->township,
             {"和 --each 一起：这个乡镇的村（代码或名称）",
              "with --each: the villages of this township (code or name)"},
             Values::Of::township},
            {"--county",
             "CODE",
             &options->county,
             {"和 --each 一起：这个填报单位的村（代码或名称）",
              "with --each: the villages of this reporting unit (code or name)"},
             Values::Of::county},
        } +
        options_of(options->each) + options_of(options->trial) + options_of(options->inputs) +
        options_of(options->outputs, document_formats());
    command.run = [options](Env& env, const Languages& languages) { return run_explain(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
