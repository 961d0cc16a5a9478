// Tests of grades and rounds: worked examples, and every line at which a grade flips.
#include "score/graded.hpp"

using namespace leitai::test;

TEST_CASE("grades: a share of 25 % of nine gives two places, and the edge rule says who takes them") {
    const auto rubric = [](const std::string& edge, const std::string& more = "", const std::string& ties = "[]") {
        return by_value(
            more + "grades: [{by: total, precedence: both, shares: {of: all, count: each, round: down, edge: " + edge +
                "}, list: [{grade: top, at_least: 90, share: 25%}, {grade: rest}]}]\n",
            "  barred: {type: yes_no, title: 不得评优, absent: none}\n", ties);
    };
    const std::string nine = villages({"worth: 96", "worth: 95, merit: 2", "worth: 95, merit: 1", "worth: 93.1",
                                       "worth: 91", "worth: 88", "worth: 80", "worth: 75", "worth: 60"});
    const Scored ties = score_text(rubric("ties", "", "[m]"), nine, "2023-Q2");
    CHECK(ties.issues == "");
    CHECK(grade(ties, "01") == "top");
    CHECK(grade(ties, "02") == "top");
    CHECK(grade(ties, "03") == "rest");
    const Scored all_in = score_text(rubric("all_in", "", "[m]"), nine, "2023-Q2");
    CHECK(grade(all_in, "03") == "top");
    CHECK(grade(all_in, "04") == "rest");
    const Scored all_out = score_text(rubric("all_out", "", "[m]"), nine, "2023-Q2");
    CHECK(grade(all_out, "01") == "top");
    CHECK(grade(all_out, "02") == "rest");
    CHECK(grade(all_out, "03") == "rest");
    // The first barred: its place is free, and both with 95 take one; all nine still count.
    const std::string veto = "vetoes: [{id: no, when: {barred: yes}, effect: not_top}]\n";
    std::string with_bar = nine;
    with_bar.replace(with_bar.find("worth: 96"), 9, "worth: 96, barred: yes");
    const Scored barred = score_text(rubric("ties", veto), with_bar, "2023-Q2");
    CHECK(grade(barred, "01") == "rest");
    CHECK(grade(barred, "02") == "top");
    CHECK(grade(barred, "03") == "top");
    CHECK(grade(barred, "04") == "rest");
    // Without a merit nobody can say which of the two with 95 takes the place: their grade is open, and that is told.
    const Scored open = score_text(rubric("ties"), nine, "2023-Q2");
    CHECK(grade(open, "01") == "top");
    CHECK(grade(open, "02") == "open");
    CHECK(grade(open, "03") == "open");
    CHECK(grade(open, "04") == "rest");
    REQUIRE(open.scored.lines.unparted.size() == 1);
    CHECK(open.scored.lines.unparted[0].places == 1);
    CHECK(open.scored.lines.unparted[0].villages.size() == 2);
    CHECK(open.finality.provisional());
}

TEST_CASE("grades: round, count and precedence each change who has a grade") {
    const auto top = [](const std::string& policies, const std::string& list, const std::vector<std::string>& values) {
        const Scored s = score_text(by_value("grades: [{by: total, " + policies + "list: " + list + "}]\n"),
                                    worth(values), "2023-Q2");
        std::string text;
        for (std::size_t i = 0; i < values.size(); ++i) {
            text += (i == 0 ? "" : " ") + grade(s, "0" + std::to_string(i + 1));
        }
        return text;
    };
    const std::string two = "[{grade: a, share: 30%}, {grade: b, share: 30%}, {grade: c}]";
    const std::vector<std::string> five = {"90", "80", "70", "60", "50"};  // 30 % of 5 = 1.5
    const auto shares = [](const std::string& count, const std::string& round) {
        return "shares: {of: all, count: " + count + ", round: " + round + ", edge: ties}, ";
    };
    CHECK(top(shares("each", "down"), two, five) == "a b c c c");
    CHECK(top(shares("each", "up"), two, five) == "a a b b c");
    CHECK(top(shares("each", "half"), two, five) == "a a b b c");
    const std::string grown = "[{grade: a, share: 20%}, {grade: b, share: 60%}, {grade: c}]";
    CHECK(top(shares("cumulative", "down"), grown, five) == "a b b c c");  // 3 places, one of them taken by a
    CHECK(top(shares("each", "down"), grown, five) == "a b b b c");
    const std::string cut = "[{grade: a, at_least: 70, share: 20%}, {grade: b}]";
    CHECK(top("precedence: both, " + shares("each", "down"), cut, five) == "a b b b b");
    CHECK(top("precedence: cutoff, " + shares("each", "down"), cut, five) == "a a a b b");
    const std::string high = "[{grade: a, at_least: 95, share: 20%}, {grade: b}]";
    CHECK(top("precedence: both, " + shares("each", "down"), high, five) == "b b b b b");
    CHECK(top("precedence: share, " + shares("each", "down"), high, five) == "a b b b b");
    // at_least takes the line itself, above does not.
    CHECK(top("", "[{grade: a, at_least: 80}, {grade: b}]", five) == "a a b b b");
    CHECK(top("", "[{grade: a, above: 80}, {grade: b}]", five) == "a b b b b");
    CHECK(top("", "[{grade: a, at_least: 80%}, {grade: b}]", five) == "a a b b b");
}

TEST_CASE("grades: every module must reach its minimum, and modules have grades of their own") {
    const std::string rubric = head_of(500) + "classes: {ordinary: 一般}\n" + all_zero + R"(
grades:
- {by: total, list: [{grade: top, at_least: 450, modules: {at_least: 80}}, {grade: rest}]}
- {by: each_module, list: [{grade: good, at_least: 90%}, {grade: fair}]}
facts:
  one: {type: number, title: 一, decimals: 1, min: 0, max: 250}
  two: {type: number, title: 二, decimals: 1, min: 0, max: 250}
  more: {type: count, title: 加分, absent: none}
modules:
- {id: first, title: 一, indicators: [{id: a, title: 甲, points: 250, measure: one, scale: {linear: {none_at: 0, full_at: 250}}}]}
- {id: second, title: 二, indicators: [{id: b, title: 乙, points: 250, measure: two, scale: {linear: {none_at: 0, full_at: 250}}}]}
- {id: bonus, title: 加分, in: outside, cap: 200, indicators: [{id: c, title: 丙, measure: more, scale: {each: 10}}]}
)";
    const Scored s = score_text(rubric,
                                villages({"one: 225, two: 225", "one: 225, two: 224.9", "one: 250, two: 79.9, more: 15",
                                          "one: 250, two: 80, more: 12"}),
                                "2023-Q2");
    CHECK(s.issues == "");
    CHECK(grade(s, "01") == "top");
    CHECK(grade(s, "02") == "rest");  // 449.9
    CHECK(grade(s, "03") == "rest");  // 479.9, but a module of 79.9: a bonus counts for the total alone
    CHECK(grade(s, "04") == "top");   // 450
    CHECK(grade(s, "01", 1) == "good");
    CHECK(grade(s, "02", 2) == "fair");  // 224.9 of 250, just under 90 %
    CHECK(s.rubric.grade_columns.size() == 3);
}

TEST_CASE("rounds: a round without a mark is worth what missing_round says") {
    const auto rubric = [](const std::string& missing) {
        return head_of(100) + "classes: {ordinary: 一般}\n" +
               "instead: {missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero, "
               "missing_baseline: zero, zero_divisor: zero, missing_round: " +
               missing + R"(}
facts:
  first: {type: mark, title: 第一轮, round: yes}
  second: {type: mark, title: 第二轮, round: yes}
  third: {type: mark, title: 第三轮, round: yes}
modules:
- id: all
  title: 全部
  indicators:
  - {id: a, title: 甲, points: 40, measure: first, scale: {linear: {none_at: 0, full_at: 100}}}
  - {id: b, title: 乙, points: 30, measure: second, scale: {linear: {none_at: 0, full_at: 100}}}
  - {id: c, title: 丙, points: 30, measure: third, scale: {linear: {none_at: 0, full_at: 100}}}
)";
    };
    const std::string marks = "first: 88.625, second: 92";
    const Scored points = score_text(rubric("{points: 95%}"), villages({marks}), "2023-Q2");
    CHECK(points.points("01", "a") == "35.45");
    CHECK(points.points("01", "b") == "27.6");
    CHECK(points.points("01", "c") == "28.5");
    CHECK(points.total("01") == "91.55");
    CHECK(points.scored.owed.empty());  // the third round was not held
    const Scored spread = score_text(rubric("{respread: rubric}"), villages({marks}), "2023-Q2");
    CHECK(spread.total("01") == "90.07");  // 63.05 x 100/70 = 90.0714
    const Scored refused = score_text(rubric("refuse"), villages({marks}), "2023-Q2");
    CHECK(refused.total("01") == "not scored");
    // A round that another village has a mark of was held, so the missing one is owed.
    const Scored held = score_text(rubric("{points: 95%}"), villages({marks, marks + ", third: 80"}), "2023-Q2");
    CHECK(held.scored.owed.size() == 1);
}

namespace {

/// Three grades by share and nine villages: "top open open good rest …".
std::string grades_of(const Scored& s) {
    std::string text;
    for (const auto& village : s.cohort.villages)
        text += (text.empty() ? "" : " ") + grade(s, to_string(village.code).substr(10));
    return text;
}

std::string revote(const std::string& ids, const std::string& more = "") {
    std::string text =
        "---\nkind: revote\nperiod: 2023-Q2\n" + more + "on: 2023-07-05\nby: 部务会\nwhy: 并列\norder: [";
    for (std::size_t i = 0; i < ids.size(); ++i) text += (i == 0 ? "\"" : ", \"") + code("0" + ids.substr(i, 1)) + "\"";
    return text + "]\n";
}

}  // namespace

TEST_CASE("grades: who is equal at an undecided line has an open grade, and no other grade changes by it") {
    const std::string shares = "shares: {of: all, count: each, round: down, edge: ties}, ";
    const std::string three =
        by_value("grades: [{by: total, " + shares +
                 "list: [{grade: top, share: 20%}, {grade: good, share: 40%}, {grade: rest}]}]\n");
    // One top of five, two good: 01 or 02 is top, the other good, and so is 03 in any case.
    CHECK(grades_of(score_text(three, worth({"90", "90", "80", "70", "60"}), "2023-Q2")) == "open open good rest rest");
    // Three equals for one top and two good: all of them wait, told once.
    const Scored all = score_text(three, worth({"90", "90", "90", "70", "60"}), "2023-Q2");
    CHECK(grades_of(all) == "open open open rest rest");
    CHECK(all.scored.lines.unparted.size() == 1);
    // Two lines through different equals are told twice.
    const Scored two = score_text(three, worth({"90", "90", "80", "80", "60"}), "2023-Q2");
    CHECK(grades_of(two) == "open open open open rest");
    CHECK(two.scored.lines.unparted.size() == 2);
    // Where the equals may not have the same next grade, whoever depends on which of them is left waits too.
    const std::string some =
        by_value("grades: [{by: total, " + shares +
                     "list: [{grade: top, share: 20%}, {grade: good, share: 20%, when: {fit: yes}}, {grade: rest}]}]\n",
                 "  fit: {type: yes_no, title: 合格, absent: none}\n");
    CHECK(grades_of(score_text(
              some,
              villages({"worth: 90, fit: yes", "worth: 90", "worth: 80, fit: yes", "worth: 70, fit: yes", "worth: 60"}),
              "2023-Q2")) == "open open open open rest");
    // A veto that brings even the best of it down to the last grade leaves nothing to decide.
    const std::string demoted = by_value(
        "vetoes: [{id: no, when: {barred: yes}, effect: {demote_to: rest}}]\ngrades: [{by: "
        "total, " +
            shares + "list: [{grade: top, share: 20%}, {grade: rest}]}]\n",
        "  barred: {type: yes_no, title: 降等, absent: none}\n");
    CHECK(grades_of(score_text(demoted,
                               villages({"worth: 90, barred: yes", "worth: 90", "worth: 80", "worth: 70", "worth: 60"}),
                               "2023-Q2")) == "rest open rest rest rest");
}

TEST_CASE("grades: a re-vote parts equals under edge: ties, and all_in and all_out do not ask it") {
    const auto rubric = [](const std::string& edge) {
        return by_value("grades: [{by: total, shares: {of: all, count: each, round: down, edge: " + edge +
                        "}, list: [{grade: top, share: 40%}, {grade: good, share: 40%}, {grade: rest}]}]\n");
    };
    const std::string five = worth({"90", "90", "90", "70", "60"});
    const Scored parted = score_text(rubric("ties"), five + revote("321"), "2023-Q2");
    CHECK(grades_of(parted) == "good top top good rest");
    CHECK(parted.issues == "");
    CHECK(!parted.finality.provisional());
    CHECK(parted.rank("01") == 1);  // it decides the grade; the place stays shared
    CHECK(parted.rank("03") == 1);
    CHECK(grades_of(score_text(rubric("ties"), five + revote("132", "graded: total\n"), "2023-Q2")) ==
          "top good top good rest");
    // It names all who are equal and nobody else; what it does not, it does not part.
    for (const char* wrong : {"32", "3214", "45"}) {
        const Scored s = score_text(rubric("ties"), five + revote(wrong), "2023-Q2");
        CHECK(grades_of(s) == "open open open good rest");
        CHECK(s.scored.lines.unparted.size() == 1);
        CHECK(s.scored.lines.revotes_used.empty());
    }
    // Two votes contradict each other, and neither counts.
    const Scored twice = score_text(rubric("ties"), five + revote("321") + revote("123"), "2023-Q2");
    CHECK(grades_of(twice) == "open open open good rest");
    CHECK(twice.scored.lines.revotes_twice.size() == 1);
    CHECK(twice.scored.lines.revotes_used.size() == 2);
    const Scored all_in = score_text(rubric("all_in"), five + revote("321"), "2023-Q2");
    CHECK(grades_of(all_in) == "top top top good good");
    CHECK(all_in.scored.lines.revotes_used.empty());
    CHECK(grades_of(score_text(rubric("all_out"), five + revote("321"), "2023-Q2")) == "rest rest rest rest rest");
    // Of another period, or of what is not graded.
    std::string other = revote("321");
    other.replace(other.find("2023-Q2"), 7, "2023-Q1");
    CHECK(grades_of(score_text(rubric("ties"), five + other, "2023-Q2")) == "open open open good rest");
    CHECK(score_text(rubric("ties"), five + revote("321", "graded: all\n"), "2023-Q2").issues.find("E0905") !=
          std::string::npos);
}
