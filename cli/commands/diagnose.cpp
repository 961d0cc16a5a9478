// diagnose: weak organizations: criteria, signs, the list, early warning, and the teams behind them.
#include <memory>

#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/diagnose/determination_records.hpp"
#include "leitai/report/diagnose/page.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct DiagnoseOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> village, township, county;
    bool public_view = false;
};

void check_options(const DiagnoseOptions& options) {
    const int circles = (options.village ? 1 : 0) + (options.township ? 1 : 0) + (options.county ? 1 : 0);
    if (circles > 1) {
        throw UsageFailure(
            {"--village、--township 和 --county 只能写一个", "give only one of --village, --township and --county"});
    }
    if (options.public_view && circles > 0)
        throw UsageFailure({"--public 只列标准，不涉及哪个村", "--public shows the criteria alone and no village"});
}

void check_catalogue(const Campaign& campaign) {
    if (campaign.plan->year_of_quarters()) {
        throw Failure({"年度由各季度结果合算，不另作认定；用 --period 指明季度",
                       "a year is made of its quarters and is not determined; name a quarter with --period"});
    }
    if (campaign.rubric->weakness) return;
    throw Failure({"计划里没有软弱涣散认定目录；写 catalogues: {weakness: builtin:weakness}，或自己的目录文件",
                   "the plan names no catalogue of weakness: write catalogues: {weakness: builtin:weakness}, or the "
                   "path of your own"});
}

page::Page page_of(const DiagnoseOptions& options, const report::Diagnosed& diagnosed, base::Lang lang) {
    if (options.public_view) return report::criteria_page(diagnosed.weakness(), diagnosed.subject.title, lang);
    if (options.village) return report::diagnose_village_page(diagnosed, diagnosed.villages.front(), lang);
    return report::diagnose_page(diagnosed, lang);
}

Exit run_diagnose(const DiagnoseOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    const std::vector<FormatName> formats = options.public_view ? page_formats() : record_formats();
    const std::vector<Destination> to = destinations(options.outputs, formats);
    width_of(env, options.outputs, 0);
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_catalogue(*campaign);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign));
    tell_former(env, languages, scored, options.village);
    const report::Subject subject = scored.subject();
    const diagnose::Diagnosis diagnosis = diagnose::determine(subject.cohort, subject.rubric, subject.scored);
    const base::ScoredUnit& unit = *subject.rubric.unit;
    campaign::Circle circle = find_circle(subject, options.township, options.county);
    if (options.village) circle.villages = {campaign::find_village(subject.cohort, unit, *options.village)};
    const page::Finality finality = scored.finality_of(diagnosis);
    const report::Diagnosed diagnosed{subject,    diagnosis, scored.campaign.map, finality, std::move(circle.villages),
                                      circle.name};
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (page::find_format(to[i].format)->by == page::FormatRow::By::records)
            report::write_determination_records(diagnosed, outputs.sink(i));
    }
    const PageIn page_in = [&](base::Lang lang) { return page_of(options, diagnosed, lang); };
    write_pages(env, options.outputs, to, languages, scored, page_in, options.public_view, outputs);
    outputs.commit();
    return exit_of(scored);
}

}  // namespace

Command diagnose_command() {
    auto options = std::make_shared<DiagnoseOptions>();
    Command command;
    command.name = "diagnose";
    command.what = {"软弱涣散村党组织：标准、表现情形、整顿、预警和班子",
                    "weak organizations: criteria, signs, rectification, early warning, teams"};
    command.options = options_of(options->inputs) + options_of(options->outputs, record_formats()) +
                      std::vector<Option>{
                          {"--village",
                           "CODE",
                           &options->village,
                           {"只说明这个村，逐种表现情形列出依据", "one village, with what every sign stands on"},
                           Values::Of::village},
                          {"--township",
                           "CODE",
                           &options->township,
                           {"只列这个乡镇（代码或名称）", "this township only (code or name)"},
                           Values::Of::township},
                          {"--county",
                           "CODE",
                           &options->county,
                           {"只列这个填报单位（代码或名称）", "this reporting unit only (code or name)"},
                           Values::Of::county},
                          {"--public",
                           "",
                           &options->public_view,
                           {"公示版：只列标准和表现情形，没有村和人",
                            "the public view: criteria and signs, no village and no person"}},
                      };
    command.run = [options](Env& env, const Languages& languages) { return run_diagnose(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
