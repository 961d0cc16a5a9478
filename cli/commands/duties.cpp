// duties: the duty checklist and the rules of conduct: completion, what is due next, breaches, and a sheet to print.
#include <memory>

#include "../each.hpp"
#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/duties/page.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct DutiesOptions {
    InputOptions inputs;
    OutputOptions outputs;
    EachOptions each;
    std::optional<std::string> village, township, county;
    bool checklist = false, public_view = false, provisional = false;
};

void check_options(const DutiesOptions& options) {
    const int circles = (options.village ? 1 : 0) + (options.township ? 1 : 0) + (options.county ? 1 : 0);
    if (circles > 1) {
        throw UsageFailure(
            {"--village、--township 和 --county 只能写一个", "give only one of --village, --township and --county"});
    }
    check_each(options.each);
    if (options.each.each && (options.village || options.public_view))
        throw UsageFailure(
            {"--each 不和 --village、--public 一起写", "--each goes with neither --village nor --public"});
    if (options.checklist && !options.village && !options.each.each)
        throw UsageFailure({"--checklist 要写明哪个村：加 --village，全部用 --each village",
                            "--checklist is for one village: add --village, or --each village for all"});
    if (options.public_view && (circles > 0 || options.checklist))
        throw UsageFailure({"--public 只列清单和总的完成率，不涉及哪个村",
                            "--public shows the lists and their completion alone and no village"});
}

void check_catalogues(const Campaign& campaign) {
    if (campaign.plan->year_of_quarters()) {
        throw Failure({"年度由各季度结果合算，没有履责情况；用 --period 指明季度",
                       "a year is made of its quarters and has no duties of its own; name a quarter with --period"});
    }
    if (campaign.rubric->duties || campaign.rubric->conduct) return;
    throw Failure({"计划里没有履责清单和八不准目录；写 catalogues: {duties: builtin:duties, conduct: builtin:conduct}",
                   "the plan names neither duties nor conduct: write catalogues: {duties: builtin:duties, conduct: "
                   "builtin:conduct}"});
}

page::Page page_of(const DutiesOptions& options, report::DutiesInput& duties_input, base::Lang lang) {
    const cohort::Cohort& cohort = duties_input.cohort();
    const base::ScoredUnit& unit = *duties_input.rubric().unit;
    campaign::Circle circle = find_circle(duties_input.subject, options.township, options.county);
    duties_input.villages = std::move(circle.villages);
    duties_input.circle = circle.name;
    if (options.public_view) return report::public_duties_page(duties_input, lang);
    if (!options.village) return report::duties_page(duties_input, lang);
    const cohort::VillageId village = campaign::find_village(cohort, unit, *options.village);
    return options.checklist ? report::checklist_page(duties_input, village, lang)
                             : report::duties_village_page(duties_input, village, lang);
}

Exit run_each_duties(const DutiesOptions& options, Env& env, const Languages& languages) {
    using Of = Each::Of;
    Each each(env, options.each, options.outputs, page_formats(), {Of::village, Of::township, Of::county});
    if (options.checklist && each.of() != Of::village)
        throw UsageFailure(
            {"--checklist 是给一个村的：用 --each village", "a checklist is for one village: --each village"});
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_catalogues(*campaign);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign));
    const report::Subject subject = scored.subject();
    const page::Finality finality = scored.finality_of(campaign::Result::registers);
    const std::vector<Card> cards = each.cards(scored, options.township, options.county);
    const campaign::Circle all = campaign::find_circle(subject.cohort, {}, {});
    const report::DutiesInput of_all{subject, scored.campaign.map, finality, all.villages, {}};
    const auto make = [&](const Card& card, base::Lang lang) -> CardPages {
        page::Page page;
        if (card.village) {
            page = options.checklist ? report::checklist_page(of_all, *card.village, lang)
                                     : report::duties_village_page(of_all, *card.village, lang);
        } else {
            page = report::duties_page({subject, of_all.map, finality, card.circle.villages, card.circle.name}, lang);
        }
        return [page = std::move(page)](const page::FormatRow&) { return page; };
    };
    each.write(languages, scored, cards, make, {});
    return exit_of(scored);
}

Exit run_duties(const DutiesOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    if (options.each.each) return run_each_duties(options, env, languages);
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_catalogues(*campaign);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign));
    tell_former(env, languages, scored, options.village);
    const report::Subject subject = scored.subject();
    const page::Finality finality = scored.finality_of(campaign::Result::registers);
    if (options.public_view &&
        refused(env, languages, finality, options.provisional, {"没有写公示", "nothing was published"}, true))
        return Exit::data;
    report::DutiesInput duties_input{subject, scored.campaign.map, finality, {}, {}};
    const PageIn page_in = [&](base::Lang lang) { return page_of(options, duties_input, lang); };
    write_pages(env, options.outputs, to, languages, scored, page_in, options.public_view, outputs);
    outputs.commit();
    return exit_of(scored);
}

}  // namespace

Command duties_command() {
    auto options = std::make_shared<DutiesOptions>();
    Command command;
    command.name = "duties";
    command.what = {"履责清单和八不准：完成情况、接下来到期的、违规和后果",
                    "duties and conduct: completion, what is due next, breaches and what follows"};
    command.options = options_of(options->inputs) + options_of(options->outputs) + options_of(options->each) +
                      std::vector<Option>{
                          {"--village",
                           "CODE",
                           &options->village,
                           {"只列这个村，逐项写明依据", "one village, every duty with its basis"},
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
                          {"--checklist",
                           "",
                           &options->checklist,
                           {"打印给书记的清单，要加 --village 或 --each village",
                            "a checklist to print for the secretary of --village, or of --each village"}},
                          {"--public",
                           "",
                           &options->public_view,
                           {"公示版：只列清单和总的完成率，没有村和人",
                            "the public view: lists and completion, no village, no person"}},
                          provisional_option(options->provisional),
                      };
    command.run = [options](Env& env, const Languages& languages) { return run_duties(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
