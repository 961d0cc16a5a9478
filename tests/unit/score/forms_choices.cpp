// Forms 8, 10, 11, 19 and 27 of scoring rules: alternatives, levels, judged ranges, and states.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::handed_in;
using leitai::test::income;
using leitai::test::points;
using leitai::test::roster;
using leitai::test::score_form;
using leitai::test::Scored;

TEST_CASE("form 8: exclusive alternatives, the gravest counts: not run -5, not judged in time -4, not posted -3") {
    const Form form{5, R"(  not_run: {type: yes_no, title: 未执行红黑榜, absent: none, evidence: optional}
  not_judged: {type: yes_no, title: 未按时评比, absent: none, evidence: optional}
  not_posted: {type: yes_no, title: 未张贴, absent: none, evidence: optional}
)",
                    R"(  - id: a
    title: 甲
    points: 5
    start: full
    floor: 0
    measure: not_run
    scale: {cases: [{when: {not_run: "yes"}, points: -5}, {when: {not_judged: "yes"}, points: -4}, {when: {not_posted: "yes"}, points: -3}], else: 0}
)"};
    CHECK(points(form, "") == "5");
    CHECK(points(form, "not_posted: yes") == "2");                                 // 5 - 3
    CHECK(points(form, "not_judged: yes, not_posted: yes") == "1");                // 5 - 4, not 5 - 7
    CHECK(points(form, "not_run: yes, not_judged: yes, not_posted: yes") == "0");  // 5 - 5
}

TEST_CASE("form 10: graded levels: -0.5, -1, -2, -5 by level; each event by its own") {
    const Form form{
        10, R"(  rating: {type: choice, title: 等级, values: [good, fair, low, poor, none], evidence: optional}
  named: {type: events, title: 通报, absent: none, evidence: optional, fields: {level: {type: choice, title: 级别, values: [镇, 县, 市, 省]}}}
)",
        R"(  - {id: a, title: 甲, points: 5, start: full, floor: 0, measure: rating, scale: {table: {good: 0, fair: -0.5, low: -1, poor: -2, none: -5}}}
  - {id: b, title: 乙, points: 5, start: full, floor: 0, measure: {events: named, by: level}, scale: {table: {镇: -0.5, 县: -1, 市: -2, 省: -5}}}
)"};
    CHECK(points(form, "rating: good") == "5");
    CHECK(points(form, "rating: fair") == "4.5");
    CHECK(points(form, "rating: low") == "4");
    CHECK(points(form, "rating: poor") == "3");
    CHECK(points(form, "rating: none") == "0");
    CHECK(points(form, "rating: good", "b") == "5");
    CHECK(points(form, "rating: good, named: [{on: 2023-04-01, level: 镇}, {on: 2023-05-01, level: 市}]", "b") ==
          "2.5");  // 5 - 0.5 - 2
    CHECK(points(form, "rating: good, named: [{on: 2023-04-01, level: 省}]", "b") == "0");
}

TEST_CASE("form 11: a discretionary range: the checker deducts 0.5 to 2, with a reason") {
    const Form form{
        10, R"(  care: {type: mark, title: 服务不到位, absent: none, evidence: optional}
  election: {type: events, title: 选举不配合, absent: none, evidence: optional}
)",
        R"(  - {id: a, title: 甲, points: 5, start: full, floor: 0, measure: care, scale: {judged: [-2, -0.5]}}
  - {id: b, title: 乙, points: 5, start: full, floor: 0, measure: {events: election}, scale: {judged: [-3, -0.5]}}
)"};
    CHECK(points(form, "care: {value: -0.5, reason: 轻微}") == "4.5");
    CHECK(points(form, "care: {value: -1.25, reason: 两次}") == "3.75");
    CHECK(points(form, "care: {value: -2, reason: 严重}") == "3");
    CHECK(points(form, "") == "5");  // nothing happened, so nobody judged
    CHECK(points(form, "election: [{on: 2023-04-01, mark: -0.5}, {on: 2023-04-02, mark: -3}]", "b") ==
          "1.5");  // 5 - 3.5
    for (const char* outside : {"-2.1", "-0.4", "0.5"}) {
        CAPTURE(outside);
        const Scored s =
            score_form(form, roster({"01 ordinary"}) + handed_in("2023-Q2", "01", std::string("care: ") + outside));
        CHECK(s.points("01", "a") == "0");  // outside the range: an error, and the indicator is missing
        REQUIRE(s.scored.marks_outside.size() == 1);
    }
}

TEST_CASE("form 19: judged band chosen by level or growth: 2300 to 4500 or growth above 13 % is 10 to 15 points") {
    const Form form{
        25, "  " + income + "\n  income_mark: {type: mark, title: 评分, absent: missing, evidence: optional}\n",
        R"(  - {id: a, title: 收入, points: 25, measure: income_mark, scale: {cases: [{when: {any: [{income: {at_least: 5500}}, {income_growth: {above: 17%}}]}, judged: [20, 25]}, {when: {any: [{income: {at_least: 4500}}, {income_growth: {above: 15%}}]}, judged: [15, 20]}, {when: {any: [{income: {at_least: 2300}}, {income_growth: {above: 13%}}]}, judged: [10, 15]}, {when: {income: {above: 0}}, judged: [5, 10]}], else: 0}}
)",
        "  income_growth: {growth: income, against: same_period_last_year}\n"};
    const auto marked = [&](const std::string& then, const std::string& now, const std::string& mark) {
        return score_form(form, roster({"01 ordinary"}) + handed_in("2022-Q2", "01", "income: " + then) +
                                    handed_in("2023-Q2", "01", "income: " + now + ", income_mark: " + mark));
    };
    CHECK(marked("2000", "2260", "9.5").total("01") == "9.5");   // 13 % exactly is not above 13 %: 5 to 10
    CHECK(marked("2000", "2262", "13").total("01") == "13");     // 13.1 %: 10 to 15
    CHECK(marked("2300", "2299.99", "10").total("01") == "10");  // below 2300, no growth: 5 to 10
    CHECK(marked("2300", "2300", "15").total("01") == "15");     // the level alone
    CHECK(marked("2000", "2302", "18").total("01") == "18");     // 15.1 %: 15 to 20
    CHECK(marked("4500", "4500", "20").total("01") == "20");     // 4500: 15 to 20
    CHECK(marked("2000", "2350", "21").total("01") == "21");     // 17.5 %: 20 to 25
    CHECK(marked("5500", "5500", "25").total("01") == "25");
    for (const auto& [then, now, mark] :
         {std::tuple{"2000", "2260", "10.5"}, {"4000", "4600", "14.5"}, {"5500", "5500", "19"}}) {
        const std::string given = mark;
        CAPTURE(given);
        const Scored s = marked(then, now, mark);  // outside the band that level or growth chooses
        CHECK(s.total("01") == "0");
        CHECK(s.scored.marks_outside.size() == 1);
    }
    const Scored poor = score_form(form, roster({"01 ordinary"}) + handed_in("2022-Q2", "01", "income: 1") +
                                             handed_in("2023-Q2", "01", "income: 0, income_mark: 5"));
    CHECK(poor.total("01") == "0");  // no case holds: else
}

TEST_CASE("form 27: three states: done +3, not done -3, no such centre 0") {
    const Form form{3, "  centre: {type: choice, title: 中心, values: [done, not_done, none], evidence: optional}\n",
                    "  - {id: a, title: 甲, points: 3, floor: -3, measure: centre, scale: {table: {done: 3, not_done: "
                    "-3, none: 0}}}\n"};
    CHECK(points(form, "centre: done") == "3");
    CHECK(points(form, "centre: not_done") == "-3");
    CHECK(points(form, "centre: none") == "0");
}
