// Panels: small contests written as text: a rubric with one panel `p`, rounds and sheets, and what came out.
#pragma once

#include <string>
#include <vector>

#include "../campaign.hpp"

namespace leitai::test {

/// A rubric whose one indicator is the result of the panel, 100 points for 100; `p` is the inside of its flow mapping.
inline std::string panel_rubric(const std::string& p, const std::string& more_panels = "",
                                const std::string& measure = "{panel: p}") {
    return "rubric: test\nversion: 1.0.0\ntitle: 试\nscores: village\ntotal: 100\n"
           "rounding: {at: {indicator: 4, total: 4}}\nties: []\nclasses: {ordinary: 一般村}\n"
           "instead: {missing: {points: 1}, missing_round: {points: 2}, not_applicable: {points: 3}, missing_baseline: "
           "{points: 4}}\n"
           "panels:\n  p: {" +
           p + "}\n" + more_panels +
           "modules:\n- id: module\n  indicators:\n  - {id: one, points: 100, cap: full, measure: " + measure +
           ", scale: {linear: {none_at: 0, full_at: 100}}}\n";
}

/// A panel record of judges {"J1 expert", "J2 secretary 03", …}: the last word is the village that a judge comes from.
inline std::string panel_record(const std::vector<std::string>& judges, const std::string& id = "panel") {
    std::string text = "---\nkind: panel\nperiod: 2026-Q1\nid: " + id + "\njudges:\n";
    for (const std::string& judge : judges) {
        const std::size_t role = judge.find(' '), home = judge.find(' ', role + 1);
        text += "- {id: " + judge.substr(0, role) + ", role: " + judge.substr(role + 1, home - role - 1);
        if (home != std::string::npos) text += ", home: \"" + code(judge.substr(home + 1)) + "\"";
        text += "}\n";
    }
    return text;
}

/// `more`: further lines of the record.
inline std::string round_record(const std::string& id, const std::string& rules,
                                const std::vector<std::string>& villages, const std::string& more = "panel: panel\n") {
    std::string text = "---\nkind: round\nperiod: 2026-Q1\nid: " + id +
                       "\nlevel: county\nform: final\non: 2026-03-01\n" + "rules: " + rules + "\n" + more;
    if (!villages.empty()) text += "contestants:\n";
    for (const std::string& village : villages) text += "- \"" + code(village) + "\"\n";
    return text;
}

/// One sheet; `marks`: {"01 88", "02 {a: 90, b: 80}"}.
inline std::string sheet_record(const std::string& round, const std::string& judge,
                                const std::vector<std::string>& marks) {
    std::string text = "---\nkind: sheet\nperiod: 2026-Q1\nround: " + round + "\njudge: " + judge + "\nmarks:\n";
    for (const std::string& mark : marks) text += "  \"" + code(mark.substr(0, 2)) + "\": " + mark.substr(3) + "\n";
    return text;
}

/// Sheets of judges J1, J2, … where `marks[i]` is what J(i+1) gave the village 01; "-" is no mark.
inline std::string sheets_for_one(const std::string& round, const std::vector<std::string>& marks) {
    std::string text;
    for (std::size_t j = 0; j < marks.size(); ++j) {
        if (marks[j] != "-") text += sheet_record(round, "J" + std::to_string(j + 1), {"01 " + marks[j]});
    }
    return text;
}

/// Judges J1 … Jn of one role.
inline std::string panel_of(std::size_t judges, const std::string& role = "expert", const std::string& id = "panel") {
    std::vector<std::string> list;
    for (std::size_t j = 1; j <= judges; ++j) list.push_back("J" + std::to_string(j) + " " + role);
    return panel_record(list, id);
}

inline Scored hold_text(const std::string& rubric, const std::vector<std::string>& villages,
                        const std::string& records) {
    std::vector<std::string> entries;
    for (const std::string& village : villages) entries.push_back(village + " ordinary");
    return score_text(rubric, roster(entries) + records, "2026-Q1");
}

/// What a village has in a round.
inline const panel::Entry& entry_of(const Scored& scored, const std::string& round, const std::string& village) {
    for (const panel::Held& held : scored.contests.rounds) {
        if (held.record->id == round) return held.entries[held.entry_of.at(base::parse_region(code(village))->number)];
    }
    FAIL("no such round");
    return scored.contests.rounds.front().entries.front();
}

/// "88.625", or "-".
inline std::string result_of(const Scored& scored, const std::string& round, const std::string& village) {
    const panel::Entry& entry = entry_of(scored, round, village);
    return entry.result ? to_string(*entry.result) : "-";
}

/// "1 01 holder, 2 02 winner advances, …" in the order of a contest.
inline std::string standing_of(const Scored& scored, const std::string& contest) {
    std::string text;
    for (const panel::Contest& one : scored.contests.contests) {
        if (one.id != contest) continue;
        for (const panel::Ranked& ranked : one.order) {
            const panel::Held& held = scored.contests.rounds[ranked.round];
            const panel::Standing& standing = scored.contests.standing(ranked);
            const std::string who = ranked.team ? held.teams[ranked.which].record->id
                                                : to_string(held.entries[ranked.which].code).substr(10);
            text += (text.empty() ? "" : ", ") + std::to_string(standing.place) + " " + who;
            if (standing.prize) text += " " + held.rules->prizes[*standing.prize].id;
            if (standing.prize_open) text += " ?";
            if (standing.advances) text += " advances";
            if (standing.advance_open) text += " advances?";
        }
    }
    return text;
}

}  // namespace leitai::test
