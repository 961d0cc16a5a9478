// Graded: campaigns whose only indicator gives its fact as points, for tests of what is made of a total.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "campaign.hpp"
#include "score/small_rubric.hpp"

namespace leitai::test {

/// The grade of a village in a column of the rubric's gradings, by its id.
inline std::string grade(const Scored& s, std::string_view id, std::size_t column = 0) {
    const auto& rubric = s.rubric;
    const std::uint8_t grade = s.scored.scores.grades[s.village(id) * rubric.grade_columns.size() + column];
    if (grade == leitai::score::Scores::no_grade) return "none";
    if (grade == leitai::score::Scores::open_grade) return "open";
    return rubric.gradings[rubric.grade_columns[column].grading].list[grade].id;
}

/// One indicator that gives its fact as points, 0 to 100, and further lines of the head and of facts.
inline std::string by_value(const std::string& head, const std::string& facts = "", const std::string& ties = "[]") {
    std::string text = head_of(100);
    const std::string none = "ties: []";
    text.replace(text.find(none), none.size(), "ties: " + ties);
    return text + "classes: {ordinary: 一般, weak: 软弱}\n" + all_zero + head +
           "facts:\n"
           "  worth: {type: number, title: 分, decimals: 2, min: 0, max: 100}\n"
           "  merit: {type: count, title: 优先, absent: none}\n" +
           facts +
           "modules:\n"
           "- {id: all, title: 全部, indicators: [{id: a, title: 甲, points: 100, measure: worth, "
           "scale: {linear: {none_at: 0, full_at: 100}}}]}\n"
           "- {id: helper, title: 优先, in: beside, indicators: [{id: m, title: 优先, measure: merit, scale: {each: "
           "1}}]}\n";
}

/// Villages 01, 02, … each with its facts.
inline std::string villages(const std::vector<std::string>& facts) {
    std::vector<std::string> names;
    std::string records;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const std::string id = (i < 9 ? "0" : "") + std::to_string(i + 1);
        names.push_back(id + " ordinary");
        records += handed_in("2023-Q2", id, facts[i]);
    }
    return roster(names) + records;
}

inline std::string worth(const std::vector<std::string>& values) {
    std::vector<std::string> facts;
    for (const std::string& value : values) facts.push_back("worth: " + value);
    return villages(facts);
}

}  // namespace leitai::test
