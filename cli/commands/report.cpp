// report: the quarterly analysis: of all, of one township, or of one village.
#include <memory>

#include "../pdf.hpp"
#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/analysis/page.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct ReportOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> village, township, county;
    bool provisional = false;
};

void check_options(const ReportOptions& options) {
    if (options.village && (options.township || options.county))
        throw Failure(
            {"--village 和 --township、--county 只能写一个", "give only one of --village, --township and --county"});
}

/// Where a report goes, and what prints it where that is a PDF.
struct Targets {
    const std::vector<Destination>& to;
    const std::optional<Printer>& printer;
    Outputs& outputs;
};

void write_report(const ReportOptions& options, Env& env, const Languages& languages, const ScoredCampaign& scored,
                  const PageIn& page_in, const Targets& targets) {
    const page::Page page =
        write_pages(env, options.outputs, targets.to, languages, scored, page_in, false, targets.outputs);
    base::Text told;
    if (targets.printer) {
        page::WriteOptions how;
        how.lang = languages.result(scored.campaign.plan->lang);
        how.layout = scored.campaign.layout ? &*scored.campaign.layout : nullptr;
        told = print_pdfs(env, *targets.printer, targets.to, page, how, targets.outputs);
    }
    targets.outputs.commit();
    if (!told.empty()) env.err(told.in(languages.messages));
}

Exit run_report(const ReportOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    const std::vector<Destination> to = destinations(options.outputs, document_formats());
    width_of(env, options.outputs, 0);
    const std::optional<Printer> printer = find_printer(env, to);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    // A village's own report shows the way of its last five periods.
    const campaign::ReadMore more{.results_back = options.village ? 4 : 1};
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), more);
    tell_former(env, languages, scored, options.village);
    // A report goes to people who decide: it is not made of half of the data by accident.
    if (scored.reading.cohort.villages.empty()) {
        tell(env, languages, {"没有可以报告的村，没有写报告", "there is nobody to report on: no report was written"});
        return Exit::data;
    }
    if (refused(env, languages, scored.finality, options.provisional, {"没有写报告", "no report was written"}, false))
        return Exit::data;
    const report::Subject subject = scored.subject();
    const campaign::Circle circle = find_circle(subject, options.township, options.county);
    const report::Analysis analysis = report::analyse(subject, circle.villages);
    std::optional<diagnose::Diagnosis> diagnosis;
    if (subject.rubric.weakness && !scored.campaign.plan->year_of_quarters())
        diagnosis = diagnose::determine(subject.cohort, subject.rubric, subject.scored);
    const report::AnalysisInput reported{subject,
                                         analysis,
                                         scored.campaign.map,
                                         scored.reading.contests,
                                         circle.name,
                                         scored.timeline(),
                                         diagnosis ? &*diagnosis : nullptr};
    const PageIn page_in = [&](base::Lang lang) {
        if (!options.village) return report::analysis_page(reported, lang);
        return report::unit_page(reported,
                                 campaign::find_village(subject.cohort, *subject.rubric.unit, *options.village), lang);
    };
    write_report(options, env, languages, scored, page_in, {to, printer, outputs});
    return exit_of(scored);
}

}  // namespace

Command report_command() {
    auto options = std::make_shared<ReportOptions>();
    Command command;
    command.name = "report";
    command.what = {"季度分析报告：总体、升降、乡镇和指标、分类、可以挽回的失分",
                    "the quarterly analysis: the whole, movement, townships, indicators, classes, recoverable losses"};
    command.options = options_of(options->inputs) + options_of(options->outputs, document_formats()) +
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
                          provisional_option(options->provisional),
                      };
    command.run = [options](Env& env, const Languages& languages) { return run_report(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
