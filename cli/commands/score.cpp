// score: the table of totals, modules, indicators, ranks, and the change since the last period.
#include <algorithm>
#include <memory>

#include "../documents.hpp"
#include "../several.hpp"
#include "leitai/campaign/reporting.hpp"
#include "leitai/report/score/public_page.hpp"
#include "leitai/report/score/result_records.hpp"

namespace leitai::app {

namespace {

struct ScoreOptions {
    InputOptions inputs;
    OutputOptions outputs;
    TrialOptions trial;
    std::optional<std::string> township, village_class, name;
    bool public_view = false, provisional = false;
};

report::Shown shown_of(const ScoreOptions& options, const ScoredCampaign& scored) {
    report::Shown shown;
    if (options.township) shown.township = find_township(scored.subject(), *options.township);
    if (options.village_class)
        shown.village_class = campaign::find_class(*scored.campaign.rubric, *options.village_class);
    return shown;
}

bool writes_records(const Destination& to) { return page::find_format(to.format)->by == page::FormatRow::By::records; }

void check_options(const ScoreOptions& options) {
    if (options.public_view && options.village_class)
        throw UsageFailure(
            {"--public 不按类别列，类别不公开", "--public does not choose by class: classes are not published"});
    if (options.public_view && options.trial.rubric)
        throw UsageFailure({"--rubric 是试算，试算的结果不公示", "--rubric is a trial, and trials are not published"});
}

/// Several campaigns or periods: each as it would be alone, in one document or one folder.
Exit run_several(const ScoreOptions& options, Env& env, const Languages& languages,
                 const std::vector<campaign::Inputs>& inputs) {
    if (options.public_view)
        throw UsageFailure({"--public 一次写一个活动的一期", "--public writes one period of one campaign"});
    const auto page_of = [&](const Scored& scored, base::Lang lang) {
        return campaign::score_document(scored.campaign, scored.subject, lang, shown_of(options, scored.campaign));
    };
    return write_several(env, languages, options.outputs, document_formats(), inputs,
                         {page_of, "scores", options.name});
}

Exit run_score(const ScoreOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    width_of(env, options.outputs, 0);  // reports a wrong --width before anything is read
    const std::vector<campaign::Inputs> inputs = runs_of(env, languages, options.inputs, options.trial);
    if (inputs.size() > 1) return run_several(options, env, languages, inputs);
    if (options.name)
        throw UsageFailure({"--name 用于几个活动或几个期间", "--name is for several campaigns or periods"});
    const std::vector<Destination> to =
        destinations(options.outputs, options.public_view ? document_formats() : all_formats());
    const std::optional<Printer> printer = find_printer(env, to);
    const bool records = std::any_of(to.begin(), to.end(), writes_records);
    if (records && options.trial.rubric)
        throw UsageFailure(
            {"--rubric 是试算，不写结果记录", "--rubric is a trial, of which no result records are written"});
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, inputs.front());
    if (!campaign) return Exit::trouble;
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign));
    const page::Finality finality =
        options.public_view ? scored.finality_of(campaign::Result::notice) : scored.finality;
    if ((options.public_view || records) &&
        refused(env, languages, finality, options.provisional,
                options.public_view ? base::Text("没有写公示", "nothing was published")
                                    : base::Text("没有写结果记录", "no result records were written"),
                options.public_view))
        return Exit::data;
    const report::Subject subject = scored.subject(finality);
    const report::Shown shown = shown_of(options, scored);
    const process::Timeline* timeline = scored.timeline();
    const PageIn page_in = [&](base::Lang lang) {
        return options.public_view ? campaign::public_scores(scored, subject, lang, shown)
                                   : campaign::score_document(scored, subject, lang, shown);
    };
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (writes_records(to[i])) report::write_result_records(subject, outputs.sink(i));
    }
    const PageIn notice_in = [&](base::Lang lang) {
        return campaign::score_notice(scored, timeline, campaign::notice_form(scored), lang, shown);
    };
    write_documents(env, options.outputs, languages, scored, page_in, options.public_view, {to, printer, outputs},
                    notice_in);
    return exit_of(scored);
}

}  // namespace

Command score_command() {
    auto options = std::make_shared<ScoreOptions>();
    Command command;
    command.name = "score";
    command.what = {"计算得分，列出总分、模块、名次和较上期的升降",
                    "score table: totals, modules, ranks, change since the last period"};
    command.options =
        several_options_of(options->inputs) + options_of(options->outputs, all_formats()) + options_of(options->trial) +
        std::vector<Option>{
            {"--township",
             "CODE",
             &options->township,
             {"只列这个乡镇（代码或名称），名次不变", "rows of this township only (code or name); ranks stay"},
             Values::Of::township},
            {"--class",
             "ID",
             &options->village_class,
             {"只列这一类村，名次不变", "rows of this class only; ranks stay"},
             Values::Of::village_class},
            {"--name",
             "PATTERN",
             &options->name,
             {"几份结果写进文件夹时文件名的样式，如 {campaign}-{period}",
              "how files are named where several results go into a folder, as {campaign}-{period}"}},
            {"--public",
             "",
             &options->public_view,
             {"公示版：名次、村、总分，公示以后加上等次和公示期",
              "the public view: place, village, total; once on notice its dates and the grades"}},
            provisional_option(options->provisional),
        };
    command.run = [options](Env& env, const Languages& languages) { return run_score(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
