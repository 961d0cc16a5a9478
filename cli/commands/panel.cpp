// panel: contests judged by panels: results and prizes, one round with its judges, one village, the sheet to sign.
#include <algorithm>
#include <memory>

#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/names.hpp"
#include "leitai/report/city/panel_page.hpp"
#include "leitai/report/panel/page.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct PanelOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> contest, round, village;
    bool counting_sheet = false, public_view = false, provisional = false;
};

void check_options(const PanelOptions& options) {
    if (options.contest && options.round)
        throw UsageFailure({"--contest 和 --round 只能写一个", "give only one of --contest and --round"});
    if (options.village && !options.round)
        throw UsageFailure({"--village 要写明哪一轮：加 --round", "--village is about one round: add --round"});
    if (options.counting_sheet && !options.round)
        throw UsageFailure(
            {"--counting-sheet 要写明哪一轮：加 --round", "--counting-sheet is of one round: add --round"});
    if (options.counting_sheet && options.village) {
        throw UsageFailure(
            {"--counting-sheet 和 --village 只能写一个", "give only one of --counting-sheet and --village"});
    }
    if (options.public_view && options.round)
        throw UsageFailure({"--public 只列结果，不涉及哪一轮的评委和分数",
                            "--public shows results alone, and no judges and marks of a round"});
}

void check_panels(const Campaign& campaign) {
    if (!campaign.rubric->panels.empty()) return;
    throw Failure({"细则里没有 panels（评议办法）；见 leitai help rubric-panels",
                   "the rubric has no panels; see leitai help rubric-panels"});
}

/// A year is summed up; what is about one contest or round needs a quarter.
void check_year(const PanelOptions& options, base::Period period) {
    if (!options.contest && !options.round && !options.public_view) return;
    const std::string year = base::to_string(period);
    throw Failure(
        {"年度只汇总次数和人数；某次比武、某一轮和公示版要用 --period 指明季度，如 " + year + "-Q2",
         "a year is summed up in numbers; for a contest, a round or the public view name a quarter with --period, "
         "as " +
             year + "-Q2"});
}

/// Whether the contests of a year are those of its quarters: where it was asked for, or is made of quarters. A plan
/// whose own period is a year has contests of the year itself.
bool is_summed_up(const Campaign& campaign) {
    const bool asked = campaign.inputs.period.has_value() || campaign.plan->year_of_quarters();
    return campaign.plan->period.is_year() && asked;
}

/// Counts them up to the last day of the year.
std::optional<std::int16_t> take_year(Campaign& campaign) {
    plan::Plan& plan = *campaign.plan;
    if (!is_summed_up(campaign)) return std::nullopt;
    plan.annual.reset();
    plan.state.reset();  // it is that of the year
    plan.period.quarter = 4;
    plan.as_of = base::last_day(plan.period);
    return plan.period.year;
}

/// What does not exist, with what was perhaps meant and what there is.
[[noreturn]] void fail_unknown(const base::Text& what, const std::string& word,
                               const std::vector<std::string_view>& known) {
    base::Text hint;
    if (const auto meant = base::nearest(word, known)) {
        hint = {"，是不是想写“" + std::string(*meant) + "”？", "; did you mean “" + std::string(*meant) + "”?"};
    } else {
        std::string list;
        for (std::size_t i = 0; i < known.size() && i < 10; ++i) list += (i == 0 ? "" : " ") + std::string(known[i]);
        if (known.size() > 10) list += " …";
        hint = known.empty() ? base::Text{"：本期一个也没有", ": there is none in this period"}
                             : base::Text{"；本期有：" + list, "; in this period: " + list};
    }
    throw Failure(
        {"没有" + what.zh + "“" + word + "”" + hint.zh, "there is no " + what.en + " “" + word + "”" + hint.en});
}

const panel::Held& find_round(const report::PanelInput& judged, const std::string& word) {
    std::vector<std::string_view> known;
    for (const panel::Held& held : judged.contests.rounds) {
        if (held.record->period != judged.cohort.period) continue;
        if (held.record->id == word) return held;
        known.push_back(held.record->id);
    }
    fail_unknown({"编号为这个的一轮", "round"}, word, known);
}

void check_contest(const report::PanelInput& judged, const std::string& word) {
    std::vector<std::string_view> known;
    for (const panel::Contest& contest : judged.contests.contests) {
        if (contest.period != judged.cohort.period) continue;
        if (contest.id == word) return;
        known.push_back(contest.id);
    }
    fail_unknown({"比武", "contest"}, word, known);
}

page::Page page_of(const PanelOptions& options, const report::PanelInput& judged, const process::Timeline* timeline,
                   base::Lang lang) {
    if (judged.contests.year) return report::panel_year_page(judged, lang);
    if (options.contest) check_contest(judged, *options.contest);
    if (!options.round) {
        return options.public_view ? report::public_panel_page(judged, options.contest, timeline, lang)
                                   : report::panel_page(judged, options.contest, lang);
    }
    const panel::Held& held = find_round(judged, *options.round);
    if (options.counting_sheet) return report::counting_sheet_page(judged, held, lang);
    if (!options.village) return report::panel_round_page(judged, held, lang);
    // Who was merged into another since is found as it took part.
    const auto took_part = std::find_if(held.entries.begin(), held.entries.end(), [&](const panel::Entry& one) {
        return !one.village && (one.name == *options.village || to_string(one.code) == *options.village);
    });
    if (took_part != held.entries.end())
        return report::panel_village_page(judged, held, static_cast<std::size_t>(took_part - held.entries.begin()),
                                          lang);
    const cohort::VillageId village = campaign::find_village(judged.cohort, *judged.rubric.unit, *options.village);
    const base::RegionCode code = judged.cohort.villages[village].code;
    const auto entry = held.entry_of.find(code.number);
    if (entry == held.entry_of.end()) {
        const std::string name = judged.cohort.villages[village].label();
        throw Failure(
            {name + " 没有参加“" + held.record->id + "”", name + " does not take part in “" + held.record->id + "”"});
    }
    return report::panel_village_page(judged, held, entry->second, lang);
}

/// What the counties of a city held.
std::vector<report::CountyContests> county_contests(const ScoredCampaign& scored) {
    std::vector<report::CountyContests> all;
    const auto& members = scored.campaign.city->members;
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (members[m].file) all.push_back({members[m].folder, scored.city->counties[m].name, &*members[m].file});
    }
    return all;
}

Exit run_panel(const PanelOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_panels(*campaign);
    if (is_summed_up(*campaign)) check_year(options, campaign->plan->period);
    const auto year = take_year(*campaign);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), {.contests_of = year});
    const page::Finality finality = scored.finality_of(campaign::Result::contests, options.contest);
    if (options.public_view &&
        refused(env, languages, finality, options.provisional, {"没有写公示", "nothing was published"}, true))
        return Exit::data;
    const report::PanelInput judged{scored.campaign.plan->title, *scored.campaign.rubric, scored.reading.cohort,
                                    scored.reading.contests,     scored.campaign.map,     finality};
    const process::Timeline* timeline = scored.timeline();
    const bool of_all = !options.contest && !options.round && !options.public_view;
    const PageIn page_in = [&](base::Lang lang) {
        if (scored.city && of_all) return report::city_panel_page(judged, county_contests(scored), lang);
        return page_of(options, judged, timeline, lang);
    };
    write_pages(env, options.outputs, to, languages, scored, page_in, options.public_view, outputs);
    outputs.commit();
    return exit_of(scored);
}

}  // namespace

Command panel_command() {
    auto options = std::make_shared<PanelOptions>();
    Command command;
    command.name = "panel";
    command.what = {"比武评议：得分、名次、奖项和晋级，评委之间的比较，统分表",
                    "contests judged by panels: results, prizes, who advances; judges compared; the counting sheet"};
    command.options =
        options_of(options->inputs) + options_of(options->outputs) +
        std::vector<Option>{
            {"--contest", "ID", &options->contest, {"只列这次比武", "this contest only"}, Values::Of::contest},
            {"--round", "ID", &options->round, {"这一轮的评分明细", "how this round was judged"}, Values::Of::round},
            {"--village",
             "CODE",
             &options->village,
             {"这个村在这一轮里每个分数的出处和算法，要加 --round", "one village in the round: every mark and step"},
             Values::Of::village},
            {"--counting-sheet",
             "",
             &options->counting_sheet,
             {"供签字的统分表，要加 --round", "the counting sheet to sign, of --round"}},
            {"--public",
             "",
             &options->public_view,
             {"公示版：名次、得分、奖项，没有评委和分数",
              "the public view: places, results, prizes; no judge, no mark"}},
            provisional_option(options->provisional),
        };
    command.run = [options](Env& env, const Languages& languages) { return run_panel(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
