// Tests of vetoes: a worked example, and every line at which a veto flips.
#include "score/graded.hpp"

using namespace leitai::test;

namespace {

/// A line of 10 points from which four years without a new member take 5 and 1 more for each year beyond three.
std::string line_with(const std::string& veto) {
    return head_of(10) + "classes: {ordinary: 一般}\n" + all_zero + veto + R"(
facts:
  years: {type: count, title: 未发展党员年数, absent: missing, better: less}
  waived: {type: yes_no, title: 县委组织部同意免予否决, absent: none}
modules:
- id: all
  title: 全部
  indicators:
  - id: line
    title: 党员发展
    points: 10
    start: full
    floor: 0
    rules:
    - {measure: years, scale: {bands: [{from: 3, points: -5}], else: 0}}
    - {measure: years, scale: {each: -1, above: 3}}
)";
}

std::string veto_of(const std::string& words) {
    return "vetoes: [{id: stagnant, title: 三年未发展党员, when: {years: {at_least: 3}}, effect: fail, " + words +
           "}]\n";
}

}  // namespace

TEST_CASE("veto: besides keeps the deduction, instead_of drops it, a waived veto brings it back") {
    const std::string four = villages({"years: 4"}), waived = villages({"years: 4, waived: yes"});
    const Scored both = score_text(line_with(veto_of("besides: [line]")), four, "2023-Q2");
    CHECK(both.issues == "");
    CHECK(both.points("01", "line") == "4");  // 10 - 5 - 1
    CHECK(both.scored.scores.failed(both.village("01")));
    const Scored instead = score_text(line_with(veto_of("instead_of: [line]")), four, "2023-Q2");
    CHECK(instead.points("01", "line") == "10");
    CHECK(instead.scored.scores.failed(instead.village("01")));
    const std::string with_waiver = line_with(veto_of("instead_of: [line], waiver: {when: {waived: yes}}"));
    const Scored free = score_text(with_waiver, waived, "2023-Q2");
    CHECK(free.points("01", "line") == "4");
    CHECK_FALSE(free.scored.scores.failed(free.village("01")));
    // At the line: two years are no veto, three are.
    const Scored at = score_text(with_waiver, villages({"years: 2", "years: 3"}), "2023-Q2");
    CHECK_FALSE(at.scored.scores.failed(at.village("01")));
    CHECK(at.scored.scores.failed(at.village("02")));
    CHECK(at.points("01", "line") == "10");
    CHECK(at.points("02", "line") == "10");
}

TEST_CASE("veto: who failed keeps the total and stands behind all who did not") {
    const std::string rubric = by_value(
        "vetoes: [{id: accident, when: {accidents: {above: 0}}, effect: fail}]\n"
        "grades: [{by: total, list: [{grade: good, at_least: 60}, {grade: fair, at_least: 40}, {grade: poor}]}]\n",
        "  accidents: {type: count, title: 事故, absent: none}\n");
    const Scored s = score_text(
        rubric, villages({"worth: 50", "worth: 90, accidents: 1", "worth: 40", "worth: 95, accidents: 2"}), "2023-Q2");
    CHECK(s.issues == "");
    CHECK(s.total("02") == "90");
    CHECK(s.rank("01") == 1);
    CHECK(s.rank("03") == 2);
    CHECK(s.rank("04") == 3);  // among those who failed by total
    CHECK(s.rank("02") == 4);
    CHECK(grade(s, "04") == "poor");
    CHECK(grade(s, "01") == "fair");
}

TEST_CASE("veto: an unknown condition does not act, is told, and the fact is owed") {
    const std::string rubric = by_value("vetoes: [{id: accident, when: {accidents: {above: 0}}, effect: fail}]\n",
                                        "  accidents: {type: count, title: 事故, absent: missing}\n");
    const Scored s = score_text(rubric, villages({"worth: 50", "worth: 40, accidents: 0"}), "2023-Q2");
    CHECK_FALSE(s.scored.scores.failed(s.village("01")));
    CHECK(s.scored.scores.undecided[s.village("01")] == 1);
    CHECK(s.scored.scores.undecided[s.village("02")] == 0);
    REQUIRE(s.scored.owed.size() == 1);
    CHECK(s.scored.owed[0].village == s.village("01"));
    CHECK(s.finality.provisional());
}

TEST_CASE("veto: waiver granted leaves out the events that are waived in full, and those alone") {
    const std::string rubric = by_value(
        "vetoes: [{id: accident, when: {grave: {above: 0}}, effect: fail, waiver: granted}]\n"
        "measures: {grave: {count: accidents}}\n",
        "  accidents: {type: events, title: 事故, absent: none}\n");
    const std::string all = "waived: {share: 100%, by: 县委组织部, reason: 不可抗力}";
    const std::string half = "waived: {share: 50%, by: 县委组织部, reason: 不可抗力}";
    const Scored s = score_text(rubric,
                                villages({"worth: 50, accidents: [{on: 2023-04-01, " + all + "}]",
                                          "worth: 50, accidents: [{on: 2023-04-01, " + all + "}, {on: 2023-04-02}]",
                                          "worth: 50, accidents: [{on: 2023-04-01, " + half + "}]"}),
                                "2023-Q2");
    CHECK_FALSE(s.scored.scores.failed(s.village("01")));
    CHECK(s.scored.scores.failed(s.village("02")));
    CHECK(s.scored.scores.failed(s.village("03")));
}

TEST_CASE("veto: not_top, demote_by and demote_to act on the grade alone, and add up") {
    const std::string rubric = by_value(
        "vetoes:\n"
        "- {id: one, when: {x: yes}, effect: not_top}\n"
        "- {id: two, when: {y: yes}, effect: {demote_by: 1}}\n"
        "- {id: three, when: {y: yes}, effect: {demote_by: 1}}\n"
        "- {id: four, when: {z: yes}, effect: {demote_to: fair}}\n"
        "- {id: five, when: {x: yes}, effect: no_award}\n"
        "grades: [{by: total, list: [{grade: top, at_least: 90}, {grade: good, at_least: 80}, {grade: fair, at_least: "
        "60}, {grade: poor}]}]\n",
        "  x: {type: yes_no, title: 一, absent: none}\n  y: {type: yes_no, title: 二, absent: none}\n"
        "  z: {type: yes_no, title: 三, absent: none}\n");
    const Scored s = score_text(rubric,
                                villages({"worth: 95", "worth: 95, x: yes", "worth: 95, y: yes", "worth: 95, z: yes",
                                          "worth: 50, z: yes", "worth: 60, y: yes", "worth: 95, x: yes, y: yes"}),
                                "2023-Q2");
    CHECK(grade(s, "01") == "top");
    CHECK(grade(s, "02") == "good");
    CHECK(grade(s, "03") == "fair");  // two grades lower
    CHECK(grade(s, "04") == "fair");
    CHECK(grade(s, "05") == "poor");  // below what it is demoted to
    CHECK(grade(s, "06") == "poor");  // never below the last
    CHECK(grade(s, "07") == "poor");  // good at best, two lower
    CHECK(s.rank("01") == 1);
    CHECK(s.rank("02") == 1);  // ranks are not touched
}
