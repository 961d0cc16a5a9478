// report: the quarterly analysis: of all, of one township, or of one village.
#include <memory>
#include <variant>

#include "../documents.hpp"
#include "../each.hpp"
#include "../several.hpp"
#include "leitai/campaign/reporting.hpp"

namespace leitai::app {

namespace {

struct ReportOptions {
    InputOptions inputs;
    OutputOptions outputs;
    EachOptions each;
    TrialOptions trial;
    std::optional<std::string> village, township, county;
    bool provisional = false, showcase = false, announcement = false;
};

void check_options(const ReportOptions& options) {
    if (options.village && (options.township || options.county))
        throw UsageFailure(
            {"--village 和 --township、--county 只能写一个", "give only one of --village, --township and --county"});
    if (options.showcase && (options.village || options.each.each))
        throw UsageFailure(
            {"--showcase 不和 --village、--each 一起写", "--showcase goes without --village and --each"});
    if (options.announcement && (options.village || options.township || options.county || options.each.each ||
                                 options.showcase || options.trial.rubric || options.provisional))
        throw UsageFailure(
            {"--announcement 是全部村的正式结果，不和 --village、--township、--county、--each、--showcase、"
             "--rubric、--provisional 一起写",
             "--announcement is of the final results of all: it goes with none of --village, "
             "--township, --county, --each, --showcase, --rubric and --provisional"});
    if (options.each.each && options.village)
        throw UsageFailure({"--each 和 --village 只能写一个", "give only one of --each and --village"});
}

/// Tells, and is true, where results are not published yet: an announcement is made of nothing else.
bool not_published(Env& env, const Languages& languages, const ScoredCampaign& scored) {
    const page::Finality finality = scored.finality_of(campaign::Result::notice);
    if (finality.provisional()) {
        const base::Text why = page::listed(page::for_everybody(finality).reasons);
        tell(env, languages,
             {"结果是暂定的：" + why.zh + "；没有写通报",
              "the result is provisional: " + why.en + "; no announcement was written"});
        return true;
    }
    const process::Timeline* timeline = scored.timeline();
    if (timeline != nullptr && timeline->state == process::State::final) return false;
    tell(env, languages,
         {"这一期还没有公布，没有写通报：公示期满后先用 leitai step final 公布",
          "the period is not final: no announcement was written; publish it with leitai step final after the notice"});
    return true;
}

/// Tells, and is true, where no report is made: it goes to people who decide, and is not made of half of the data by
/// accident.
bool no_report(const ReportOptions& options, Env& env, const Languages& languages, const ScoredCampaign& scored) {
    if (scored.reading.cohort.villages.empty()) {
        tell(env, languages, {"没有可以报告的村，没有写报告", "there is nobody to report on: no report was written"});
        return true;
    }
    if (options.announcement) return not_published(env, languages, scored);
    return refused(env, languages, scored.finality, options.provisional, {"没有写报告", "no report was written"},
                   false);
}

/// Opens and scores it. Gives how the run ends where there is no report.
std::variant<ScoredCampaign, Exit> scored_for(const ReportOptions& options, Env& env, const Languages& languages,
                                              const campaign::Inputs& inputs, bool villages) {
    std::optional<Campaign> campaign = open_usable(env, languages, inputs);
    if (!campaign) return Exit::trouble;
    // A village's own report shows the way of its last five periods.
    const campaign::ReadMore more{.results_back = villages ? campaign::report_periods_back : 1};
    ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), more);
    if (no_report(options, env, languages, scored)) return Exit::data;
    return scored;
}

/// Several campaigns or periods: a file for each, of all or of the same township or unit.
Exit run_several(const ReportOptions& options, Env& env, const Languages& languages,
                 const std::vector<campaign::Inputs>& inputs) {
    if (options.announcement)
        throw UsageFailure({"--announcement 一次写一个活动的一期", "--announcement takes one period of one campaign"});
    if (options.showcase)
        throw UsageFailure({"--showcase 一次写一个活动的一期", "--showcase takes one period of one campaign"});
    if (options.each.each || options.village)
        throw UsageFailure(
            {"--each 和 --village 一次写一个活动的一期", "--each and --village take one period of one campaign"});
    std::vector<std::unique_ptr<const campaign::Reports>> reports;  // which the pages look at
    const auto page_of = [&](const Scored& scored, base::Lang lang) {
        reports.push_back(std::make_unique<const campaign::Reports>(scored.campaign));
        return reports.back()->page(find_circle(scored.subject, options.township, options.county), lang);
    };
    const auto none = [&](const Scored& scored) { return no_report(options, env, languages, scored.campaign); };
    return write_several(env, languages, options.outputs, document_formats(), inputs,
                         {page_of, "", options.each.name, none});
}

Exit run_each_report(const ReportOptions& options, Env& env, const Languages& languages,
                     const campaign::Inputs& inputs) {
    using Of = Each::Of;
    Each each(env, options.each, options.outputs, document_formats(), {Of::village, Of::township, Of::county});
    const auto found = scored_for(options, env, languages, inputs, each.of() == Of::village);
    if (const Exit* exit = std::get_if<Exit>(&found)) return *exit;
    const auto& scored = std::get<ScoredCampaign>(found);
    const std::vector<Card> cards = each.cards(scored, options.township, options.county);
    const campaign::Reports reports(scored);
    const auto make = [&](const Card& card, base::Lang lang) -> CardPages {
        page::Page page = card.village ? reports.page(*card.village, lang) : reports.page(card.circle, lang);
        return [page = std::move(page)](const page::FormatRow&) { return page; };
    };
    each.write(languages, scored, cards, make, {});
    return exit_of(scored);
}

Exit run_report(const ReportOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    width_of(env, options.outputs, 0);
    const std::vector<campaign::Inputs> inputs = runs_of(env, languages, options.inputs, options.trial);
    if (inputs.size() > 1) return run_several(options, env, languages, inputs);
    check_each(options.each);
    if (options.each.each) return run_each_report(options, env, languages, inputs.front());
    const std::vector<Destination> to = destinations(options.outputs, document_formats());
    const std::optional<Printer> printer = find_printer(env, to);
    env.counts_only = options.announcement;
    Outputs outputs(env, to);
    const auto found = scored_for(options, env, languages, inputs.front(), options.village.has_value());
    if (const Exit* exit = std::get_if<Exit>(&found)) return *exit;
    const auto& scored = std::get<ScoredCampaign>(found);
    tell_former(env, languages, scored, options.village);
    const report::Subject subject = scored.subject();
    const campaign::Circle circle = find_circle(subject, options.township, options.county);
    const campaign::Reports reports(scored);
    const PageIn page_in = [&](base::Lang lang) {
        if (options.announcement) return reports.announcement(lang);
        if (options.showcase) return reports.showcase(circle, lang);
        if (!options.village) return reports.page(circle, lang);
        return reports.page(campaign::find_village(subject.cohort, *subject.rubric.unit, *options.village), lang);
    };
    write_documents(env, options.outputs, languages, scored, page_in, options.announcement, {to, printer, outputs});
    return exit_of(scored);
}

}  // namespace

Command report_command() {
    auto options = std::make_shared<ReportOptions>();
    Command command;
    command.name = "report";
    command.what = {"季度分析报告：总体、要关注的、升降、乡镇和指标、分类、提升空间",
                    "the quarterly analysis: the whole, what needs attention, movement, townships, indicators, what "
                    "could be gained"};
    command.options = several_options_of(options->inputs) + options_of(options->outputs, document_formats()) +
                      options_of(options->each) + options_of(options->trial) +
                      std::vector<Option>{
                          {"--village",
                           "CODE",
                           &options->village,
                           {"一个村的分析（编码或名称）", "one village (code or name)"},
                           Values::Of::village},
                          {"--township",
                           "CODE",
                           &options->township,
                           {"一个乡镇的分析（代码或名称）", "one township (code or name)"},
                           Values::Of::township},
                          {"--county",
                           "CODE",
                           &options->county,
                           {"一个填报单位的分析（代码或名称）", "one reporting unit (code or name)"},
                           Values::Of::county},
                          {"--announcement",
                           "",
                           &options->announcement,
                           {"成绩通报：公布以后给所有人看的，不含内部名单",
                            "the announcement of final results, for everybody: without internal lists"}},
                          {"--showcase",
                           "",
                           &options->showcase,
                           {"晒实绩：最好的和进步最大的村，各是哪些指标",
                            "the best and the most improved villages, and by which indicators"}},
                          provisional_option(options->provisional),
                      };
    command.run = [options](Env& env, const Languages& languages) { return run_report(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
