// Forms 9 and 15 of scoring rules: what makes an event worth more, or less, or nothing.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::points;

TEST_CASE(
    "form 9: aggravation and multipliers: serious -2 more; after a reminder doubled; others than the head halved") {
    const Form form{
        30,
        R"(  missed: {type: events, title: 缺失, absent: none, evidence: optional, fields: {serious: {type: yes_no, title: 严重}}}
  undone: {type: events, title: 未完成, absent: none, evidence: optional, fields: {reminded: {type: yes_no, title: 催办}}}
  breaches: {type: events, title: 违纪, absent: none, evidence: optional, fields: {who: {type: choice, title: 谁, values: [head, other]}}}
)",
        R"(  - id: a
    title: 严重的加扣
    points: 10
    start: full
    floor: 0
    rules:
    - {measure: {events: missed}, scale: {each: -0.5}}
    - {measure: {count: missed, where: {serious: "yes"}}, scale: {each: -2}}
  - {id: b, title: 催办后加倍, points: 10, start: full, floor: 0, rules: [{measure: {events: undone}, scale: {each: -1}, times: [{where: {reminded: "yes"}, by: 2}], floor: -4}]}
  - {id: c, title: 非主职减半, points: 10, start: full, floor: 0, measure: {events: breaches}, scale: {each: -3}, times: [{where: {who: other}, by: 0.5}]}
)"};
    CHECK(points(form, "missed: [{on: 2023-04-01}, {on: 2023-04-02}]") == "9");                    // 10 - 2 x 0.5
    CHECK(points(form, "missed: [{on: 2023-04-01, serious: \"yes\"}, {on: 2023-04-02}]") == "7");  // - 1 - 2
    CHECK(points(form, "undone: [{on: 2023-04-01}]", "b") == "9");
    CHECK(points(form, "undone: [{on: 2023-04-01, reminded: \"yes\"}, {on: 2023-04-02}]", "b") == "7");  // -2 -1
    CHECK(points(form, "undone: [{on: 2023-04-01, reminded: \"yes\"}, {on: 2023-04-02, reminded: \"yes\"}]", "b") ==
          "6");
    // Doubled before the rule's floor: -2 -2 -1 = -5, of which 4 count.
    CHECK(points(form,
                 "undone: [{on: 2023-04-01, reminded: \"yes\"}, {on: 2023-04-02, reminded: \"yes\"}, {on: 2023-04-03}]",
                 "b") == "6");
    CHECK(points(form, "breaches: [{on: 2023-04-01, who: head}]", "c") == "7");
    CHECK(points(form, "breaches: [{on: 2023-04-01, who: other}]", "c") == "8.5");  // 3 x 0.5
    CHECK(points(form, "breaches: [{on: 2023-04-01, who: head}, {on: 2023-04-02, who: other}]", "c") == "5.5");
}

TEST_CASE("form 15: award ladder, only the highest level of one project counts: +2/4/6/10, promoted 4/8/12/20") {
    const std::string fields =
        "absent: none, evidence: optional, fields: {level: {type: choice, title: 级别, values: [镇, 县, 市, 省]}, "
        "project: "
        "{type: text, title: 项目}}}\n";
    const Form form{
        30, "  praised: {type: events, title: 表扬, " + fields + "  spread: {type: events, title: 推广, " + fields,
        R"(  - id: a
    title: 表扬推广
    points: 30
    cap: 30
    highest_per: project
    rules:
    - {measure: {events: praised, by: level}, scale: {table: {镇: 2, 县: 4, 市: 6, 省: 10}}}
    - {measure: {events: spread, by: level}, scale: {table: {镇: 4, 县: 8, 市: 12, 省: 20}}}
)"};
    CHECK(points(form, "praised: [{on: 2023-04-01, level: 镇, project: P}]") == "2");
    CHECK(points(form, "praised: [{on: 2023-04-01, level: 镇, project: P}, {on: 2023-04-02, level: 县, project: P}]") ==
          "4");
    CHECK(points(form, "praised: [{on: 2023-04-01, level: 镇, project: P}, {on: 2023-04-02, level: 县, project: Q}]") ==
          "6");
    // Praise by the county is 4, by the province 10, promoted by the city 12: one project, so 12.
    CHECK(points(form,
                 "praised: [{on: 2023-04-01, level: 县, project: P}, {on: 2023-04-02, level: 省, project: P}], spread: "
                 "[{on: 2023-05-01, level: 市, project: P}]") == "12");
    CHECK(
        points(
            form,
            "praised: [{on: 2023-04-02, level: 市, project: P}], spread: [{on: 2023-05-01, level: 省, project: Q}]") ==
        "26");
    CHECK(points(form,
                 "praised: [{on: 2023-04-02, level: 省, project: P}], spread: [{on: 2023-05-01, level: 省, project: "
                 "Q}, {on: "
                 "2023-05-02, level: 镇, project: R}]") == "30");  // 34, capped
}
