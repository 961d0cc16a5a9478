// Holds draws that are written as text, and tells who was drawn and what was said in short words.
#pragma once

#include <string>
#include <vector>

#include "../record/one_record.hpp"
#include "leitai/draw/hold.hpp"
#include "leitai/issue/issue.hpp"

namespace leitai::test {

/// Two townships of one county, three villages; the secretary of the third office is vacant.
inline constexpr std::string_view small_roster = R"(kind: roster
from: 2023-01-01
units: [{code: "359901", name: 东区}]
townships: [{code: "359901101", name: 东镇}, {code: "359901102", name: 西镇}]
villages:
- {code: "359901101201", name: 东村, class: ordinary, secretary: {id: S1, since: 2021-11-06}}
- {code: "359901101202", name: 南村, class: ordinary, secretary: {vacant_since: 2023-05-06}}
- {code: "359901102201", name: 西村, class: ordinary, secretary: {id: S2, since: 2021-11-06}}
)";

/// A draw of six by the seed of the tests; `more` are further lines, of number or strata at least.
inline std::string draw_text(const std::string& more, const std::string& id = "d", const std::string& on = "2023-07-05",
                             const std::string& candidates = "{list: [A1, A2, A3, A4, A5, A6]}") {
    return "kind: draw\nperiod: 2023-Q2\nid: " + id + "\ntitle: 抽签\non: " + on + "\ncandidates: " + candidates +
           "\nseed: {text: 口令 07, fixed_on: 2023-01-01}\n" + more;
}

/// Draws that were held, and what was said.
struct Drawing {
    draw::Draws draws;
    issue::Issues issues;
    std::vector<record::Roster> rosters;
    std::vector<record::Panel> panels;

    const draw::Held& operator[](std::string_view id) const {
        const draw::Held* held = draws.find(id);
        REQUIRE(held != nullptr);
        return *held;
    }
    /// "A3 A4", stratum by stratum: "359901101: A3; 359901102: A1".
    std::string drawn(std::string_view id = "d") const {
        std::string words;
        for (const draw::Stratum& stratum : (*this)[id].strata) {
            std::string own;
            for (const draw::Line& line : stratum.order) {
                if (line.fate != draw::Fate::drawn) continue;
                own += (own.empty() ? "" : " ") + (*this)[id].candidates[line.candidate].code;
            }
            words += (words.empty() ? "" : "; ") + (stratum.id.empty() ? own : stratum.id + ": " + own);
        }
        return words;
    }
    /// The codes of what was said, and a blank before each.
    std::string said() const {
        std::string words;
        for (const issue::Issue& one : issues.sorted()) words += " " + std::string(issue::name(one.code()));
        return words;
    }
};

/// Reads every text as a roster, panel, draw or outcome, and holds the draws.
inline Drawing hold(const std::vector<std::string>& texts) {
    Drawing made;
    record::Draws records;
    for (const std::string& text : texts) {
        if (text.starts_with("kind: roster")) {
            made.rosters.push_back(*read_one(record::read_roster, text).operator->());
        } else if (text.starts_with("kind: panel")) {
            made.panels.push_back(*read_one(record::read_panel, text).operator->());
        } else if (text.starts_with("kind: drawn")) {
            records.outcomes.push_back(*read_one(record::read_drawn, text).operator->());
        } else {
            records.draws.push_back(*read_one(record::read_draw, text).operator->());
        }
    }
    made.draws = draw::hold(std::move(records), {rubric_of_records(), made.rosters, made.panels}, made.issues);
    return made;
}

}  // namespace leitai::test
