// Forms 1 to 6 and 12 to 14 of scoring rules: points for each thing counted, their bounds, yes or no, and shortfalls.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::handed_in;
using leitai::test::points;
using leitai::test::refused;
using leitai::test::roster;
using leitai::test::score_form;
using leitai::test::Scored;

namespace {

const std::string missing_items = "  lacking: {type: count, title: 缺项, absent: none, evidence: optional}\n";
const std::string talks = "  talks: {type: events, title: 宣讲, absent: none, evidence: optional}\n";

Form counted(int total, const std::string& bounds) {
    return {total, missing_items,
            "  - {id: a, title: 甲, points: " + std::to_string(total) + ", " + bounds +
                ", measure: lacking, scale: {each: -1}}\n"};
}

}  // namespace

TEST_CASE("form 1: per-count deduction down to 0: each item lacking -1") {
    const Form form = counted(5, "start: full, floor: 0");
    CHECK(points(form, "") == "5");            // nothing reported: none is lacking
    CHECK(points(form, "lacking: 1") == "4");  // 5 - 1
    CHECK(points(form, "lacking: 5") == "0");
    CHECK(points(form, "lacking: 6") == "0");  // 5 - 6 = -1, and the item ends at 0
}

TEST_CASE("form 2: per-count deduction with no floor stated: the rubric is refused until it declares one") {
    const std::string errors = refused(counted(5, "start: full"));
    CHECK(errors.find("E0841") != std::string::npos);
    const Form declared = counted(5, "start: full, floor: -2");
    CHECK(points(declared, "lacking: 6") == "-1");  // 5 - 6
    CHECK(points(declared, "lacking: 7") == "-2");
    CHECK(points(declared, "lacking: 8") == "-2");  // 5 - 8 = -3, floor -2
}

TEST_CASE("form 3: its own cap below zero: base 1.5, -0.1 each, at most -2, so the item may reach -0.5") {
    const Form form{
        2, missing_items,
        "  - {id: a, title: 甲, points: 2, start: 1.5, floor: -0.5, rules: [{measure: lacking, scale: {each: "
        "-0.1}, floor: -2}]}\n"};
    CHECK(points(form, "") == "1.5");
    CHECK(points(form, "lacking: 7") == "0.8");    // 1.5 - 0.7
    CHECK(points(form, "lacking: 15") == "0");     // 1.5 - 1.5
    CHECK(points(form, "lacking: 19") == "-0.4");  // 1.5 - 1.9
    CHECK(points(form, "lacking: 20") == "-0.5");  // 1.5 - 2.0
    CHECK(points(form, "lacking: 21") == "-0.5");  // the rule deducts 2 at most
}

TEST_CASE("form 4: fixed deduction: no member under 35 is -0.5") {
    const Form form{
        2, "  nobody_young: {type: yes_no, title: 两委无35岁以下, absent: missing, evidence: optional}\n",
        "  - {id: a, title: 甲, points: 2, start: full, floor: 0, measure: nobody_young, scale: {each: -0.5}}\n"};
    CHECK(points(form, "nobody_young: yes") == "1.5");
    CHECK(points(form, "nobody_young: no") == "2");
}

TEST_CASE("form 5: all or nothing: 2 points or none; and none at all if there was one open fire") {
    const Form form{
        7,
        "  kept: {type: yes_no, title: 按规定, absent: missing, evidence: optional}\n"
        "  heaps: {type: count, title: 乱堆, absent: none, evidence: optional}\n"
        "  burning: {type: yes_no, title: 露天焚烧, absent: none, evidence: optional}\n",
        "  - {id: a, title: 甲, points: 2, measure: kept, scale: {table: {yes: full, no: 0}}}\n"
        "  - {id: b, title: 乙, points: 5, start: full, floor: 0, rules: [{measure: heaps, scale: {each: -1}}, "
        "{measure: burning, scale: {each: -100%}}]}\n"};
    CHECK(points(form, "kept: yes") == "2");
    CHECK(points(form, "kept: no") == "0");
    CHECK(points(form, "heaps: 2", "b") == "3");                // 5 - 2
    CHECK(points(form, "heaps: 2, burning: yes", "b") == "0");  // 5 - 2 - 5, floor 0
    CHECK(points(form, "heaps: 0, burning: yes", "b") == "0");  // 5 - 5
}

TEST_CASE("form 6: shortfall from a required count: fewer than 5 events, -0.5 each") {
    const Form form{
        3, "  shows: {type: count, title: 文化活动, absent: none, evidence: optional}\n",
        "  - {id: a, title: 甲, points: 3, start: full, floor: 0, measure: shows, scale: {each: -0.5, below: 5}}\n"};
    CHECK(points(form, "shows: 6") == "3");
    CHECK(points(form, "shows: 5") == "3");
    CHECK(points(form, "shows: 4") == "2.5");  // 3 - 0.5
    CHECK(points(form, "") == "0.5");          // none: 3 - 5 x 0.5
}

TEST_CASE("form 12: count table: 0 is 1.5, 1 is 1.0, 2 or more is 0") {
    const Form form{
        2, missing_items,
        "  - {id: a, title: 甲, points: 1.5, measure: lacking, scale: {bands: [{to: 0, points: 1.5}, {from: 1, to: "
        "1, points: 1.0}], else: 0}}\n"
        "  - {id: b, title: 乙, points: 0.5, measure: lacking, scale: {bands: [{to: 0, points: full}], else: 0}}\n"};
    CHECK(points(form, "lacking: 0") == "1.5");
    CHECK(points(form, "lacking: 1") == "1");
    CHECK(points(form, "lacking: 2") == "0");
    CHECK(points(form, "lacking: 9") == "0");
}

TEST_CASE("form 13: per-count addition with a cap: of the item (0.5 each, 2 at most), of a month, of a year") {
    const Form form{
        7, missing_items + talks,
        "  - {id: a, title: 甲, points: 2, cap: 2, measure: lacking, scale: {each: 0.5}}\n"
        "  - {id: b, title: 乙, points: 2, cap: 2, measure: {events: talks}, scale: {each: 1}, cap_per: {month: 1}}\n"
        "  - {id: c, title: 丙, points: 3, cap: 3, measure: {events: talks}, scale: {each: 1}, cap_per: {year: 3}}\n"};
    CHECK(points(form, "lacking: 3") == "1.5");
    CHECK(points(form, "lacking: 4") == "2");
    CHECK(points(form, "lacking: 5") == "2");  // 5 x 0.5 = 2.5, capped
    const std::string two_in_april = "talks: [{on: 2023-04-02}, {on: 2023-04-28}]";
    CHECK(points(form, two_in_april, "b") == "1");                                                     // one month, 1
    CHECK(points(form, "talks: [{on: 2023-04-30}, {on: 2023-05-01}]", "b") == "2");                    // two months
    CHECK(points(form, "talks: [{on: 2023-04-30}, {on: 2023-05-01}, {on: 2023-06-30}]", "b") == "2");  // cap 2
    const Scored s = score_form(form, roster({"01 ordinary"}) +
                                          handed_in("2023-Q1", "01", "talks: [{on: 2023-02-01}, {on: 2023-03-01}]") +
                                          handed_in("2023-Q2", "01", two_in_april));
    CHECK(s.points("01", "c") == "1");  // min(4, 3) - min(2, 3)
}

TEST_CASE("form 14: addition without a cap: refused until the rubric states the most it may give") {
    const auto form = [](const std::string& cap) {
        return Form{5, missing_items,
                    "  - {id: a, title: 甲, points: 5, " + cap + "measure: lacking, scale: {each: 0.5}}\n"};
    };
    CHECK(refused(form("")).find("E0840") != std::string::npos);
    CHECK(points(form("cap: 100, "), "lacking: 10") == "5");
    CHECK(points(form("cap: 100, "), "lacking: 11") == "5.5");  // beyond the full mark, as the rubric says
    CHECK(points(form("cap: 100, "), "lacking: 201") == "100");
}
