// Sections with the main numbers of other commands: growth, classes, weak organizations, duties, contests.
#include "leitai/report/analysis/sections.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/diagnose/conduct.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/diagnose/tables.hpp"
#include "leitai/report/duties/tables.hpp"
#include "leitai/report/panel/agreement.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;

namespace {

std::string n(std::size_t number) { return std::to_string(number); }

DutiesInput duties_input(const AnalysisInput& r) {
    return {r.subject, r.map, r.subject.finality, r.analysis.villages, r.circle};
}

bool any_contest(const AnalysisInput& r) {
    return std::any_of(r.contests.rounds.begin(), r.contests.rounds.end(),
                       [&](const panel::Held& held) { return held.record->period == r.subject.cohort.period; });
}

/// "完成率 87.5%，3 个村有没完成的": over the villages that handed in.
Text duties_words(const AnalysisInput& r) {
    const cohort::Cohort& cohort = r.subject.cohort;
    diagnose::DutyCounts all;
    std::size_t behind = 0, silent = 0;
    for (const cohort::VillageId v : r.analysis.villages) {
        if (!diagnose::duties_handed_in(cohort, v, cohort.period)) {
            ++silent;
            continue;
        }
        const auto counts = diagnose::count_duties(cohort, *r.subject.rubric.duties, v, cohort.period, cohort.as_of);
        if (counts[diagnose::DutyState::missed] > 0) ++behind;
        all.add(counts);
    }
    const std::string rate = all.rate() ? rate_cell(all).text : "-";
    const Text units = r.subject.rubric.unit->counted(behind), quiet = r.subject.rubric.unit->counted(silent);
    Text words("到截止日应完成" + n(all.due) + "件次，完成率" + rate + "；有没完成的" + units.zh,
               n(all.due) + " due by the day, completion " + rate + "; " + units.en + " missed something");
    if (silent > 0) {
        words.zh += "；没有报履责记录、不计入的" + quiet.zh;
        words.en += "; without a record, and not counted: " + quiet.en;
    }
    return {words.zh + "。", words.en + "."};
}

}  // namespace

void add_growth(const AnalysisInput& r, Lang lang, Sections& sections) {
    if (r.analysis.growth.empty()) return;
    sections.begin({"增量与存量", "Growth beside stock"});
    sections.say({"细则同本村过去比较的各项数据。存量是现有数，增量是比过去多的数，只算两期都有数的。",
                  "What the rubric compares with its own past: how much there is (stock), and how much more than then "
                  "(growth); over those that have both numbers."},
                 true);
    sections.add(growth_table(r, lang));
}

void add_classes(const AnalysisInput& r, Lang lang, Sections& sections) {
    sections.begin({"分类", "Classes"});
    sections.add(classes_table(r, lang));
    sections.add(emphasis_table(r, lang));
}

void add_weakness(const AnalysisInput& r, Lang lang, Sections& sections) {
    if (r.diagnosis == nullptr) return;
    sections.begin({"软弱涣散村党组织", "Weak organizations"});
    Text names;
    std::size_t determined = 0, watched = 0, undecided = 0, open = 0;
    for (const cohort::VillageId v : r.analysis.villages) {
        const diagnose::Standing& one = r.diagnosis->villages[v];
        if (one.on_list) ++open;
        if (one.state == diagnose::State::watch) ++watched;
        if (one.state == diagnose::State::undecided) ++undecided;
        if (one.state != diagnose::State::determined) continue;
        ++determined;
        const std::string name = r.subject.cohort.villages[v].label();
        base::add_to(names, name);
    }
    sections.say(
        {"符合认定标准的" + n(determined) + "个" + (names.zh.empty() ? "" : "（" + names.zh + "）") + "，关注的" +
             n(watched) + "个，没有查全、待定的" + n(undecided) + "个；在册整顿的" + n(open) + "个。",
         "Determined: " + n(determined) + (names.en.empty() ? "" : " (" + names.en + ")") + "; watched: " + n(watched) +
             "; undecided, not looked at whole: " + n(undecided) + "; on the list: " + n(open) + "."});
    sections.add(
        pareto_table({r.subject, *r.diagnosis, r.map, r.subject.finality, r.analysis.villages, r.circle}, lang));
}

void add_duties(const AnalysisInput& r, Lang lang, Sections& sections) {
    const rubric::Rubric& rubric = r.subject.rubric;
    if ((!rubric.duties && !rubric.conduct) || r.subject.scored.annual || r.subject.scored.from_seals) return;
    sections.annex({"履责和行为规范", "Duties and conduct"});
    if (rubric.duties) {
        sections.say(duties_words(r));
        sections.add(by_duty(duties_input(r), lang));
    }
    if (rubric.conduct) add_conduct(duties_input(r), lang, sections.page());
}

void add_panels(const AnalysisInput& r, Lang lang, Sections& sections) {
    if (!any_contest(r)) return;
    sections.begin({"比武评议", "Contests"});
    sections.add(rounds_table(r, lang));
    sections.say({"一致程度 W：0各评各的，1名次完全一样；alpha 达到0.800才宜据以排名。",
                  "W: 0 no agreement, 1 the same order by all; an order can be relied upon from an alpha of 0.800."},
                 true);
}

Text left_out_words(const AnalysisInput& r) {
    Text list;
    const auto add = [&](bool there, const char* zh, const char* en) {
        if (there) return;
        base::add_to(list, Text(zh, en), base::between_clauses);
    };
    const rubric::Rubric& rubric = r.subject.rubric;
    const bool city = r.subject.scored.from_seals;
    const bool year = r.subject.scored.annual.has_value() || city;
    add(r.analysis.level.changed > 0, "升降（没有可比的上期结果）",
        "movement (no comparable result of the period before)");
    add(year || !r.analysis.growth.empty(), "增量与存量（细则没有同过去比的数据，或没有过去的填报）",
        "growth (the rubric compares nothing with its past, or there are no earlier returns)");
    add(r.diagnosis != nullptr || year, "软弱涣散（计划没有列认定标准）",
        "weak organizations (the plan names no criteria)");
    add(rubric.duties || rubric.conduct || year, "履责和行为规范（计划没有列清单）",
        "duties and conduct (the plan names neither catalogue)");
    add(any_contest(r) || year, "比武评议（本期没有评议记录）", "contests (no round is recorded in this period)");
    if (city)
        add(false, "逐项填报、增量与存量、软弱涣散、履责（在各县区自己的报告里）",
            "returns, growth, weak organizations and duties (they stand in the counties' own reports)");
    if (year && !city)
        add(false, "逐项填报、履责、评议（全年由各季结果合成）",
            "returns, duties and contests (a year is made of the results of its quarters)");
    if (list.empty()) return {};
    return {"本报告没有的部分：" + list.zh + "。", "What this report does not have: " + list.en + "."};
}

}  // namespace leitai::report
