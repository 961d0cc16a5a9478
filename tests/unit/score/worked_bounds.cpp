// Worked examples of bounds, outcomes and the order of steps, with points that were computed by hand.
#include "campaign.hpp"
#include "score/small_rubric.hpp"

using leitai::test::all_zero;
using leitai::test::handed_in;
using leitai::test::head_of;
using leitai::test::roster;
using leitai::test::score_text;
using leitai::test::Scored;

TEST_CASE("limits by time and project: months and years are capped, of one project only the highest counts") {
    const std::string rubric = head_of(35) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  talks: {type: events, title: 宣讲, absent: none, evidence: optional}
  lectures: {type: events, title: 讲课, absent: none, evidence: optional}
  praised: {type: events, title: 表扬, absent: none, evidence: optional, fields: {level: {type: choice, title: 级别, values: [镇, 县, 市, 省]}, project: {type: text, title: 项目}}}
  spread: {type: events, title: 推广, absent: none, evidence: optional, fields: {level: {type: choice, title: 级别, values: [镇, 县, 市, 省]}, project: {type: text, title: 项目}}}
modules:
- id: all
  title: 全部
  indicators:
  - {id: a, title: 甲, points: 2, cap: 2, floor: 0, measure: talks, scale: {each: 1}, cap_per: {month: 1}}
  - {id: b, title: 乙, points: 3, cap: 3, floor: 0, measure: lectures, scale: {each: 1}, cap_per: {year: 3}}
  - id: c
    title: 丙
    points: 30
    cap: 30
    floor: 0
    highest_per: project
    rules:
    - {measure: {events: praised, by: level}, scale: {table: {镇: 2, 县: 4, 市: 6, 省: 10}}}
    - {measure: {events: spread, by: level}, scale: {table: {镇: 4, 县: 8, 市: 12, 省: 20}}}
)";
    const std::string records =
        roster({"01 ordinary", "02 ordinary"}) +
        handed_in("2023-Q1", "01", "lectures: [{on: 2023-02-01}, {on: 2023-03-01}]") +
        handed_in("2023-Q2", "01",
                  "talks: [{on: 2023-04-02}, {on: 2023-04-28}, {on: 2023-05-31}, {on: 2023-06-01}, {on: 2023-06-30}], "
                  "lectures: [{on: 2023-04-01}, {on: 2023-06-01}], "
                  "praised: [{on: 2023-04-01, level: 县, project: P}, {on: 2023-04-02, level: 省, project: P}, "
                  "{on: 2023-04-03, level: 镇, project: R}, {on: 2023-04-04, level: 镇, project: S}], "
                  "spread: [{on: 2023-05-01, level: 市, project: P}, {on: 2023-05-02, level: 镇, project: Q}]") +
        handed_in("2023-Q2", "02",
                  "praised: [{on: 2023-04-01, level: 省, project: P}, {on: 2023-04-02, level: 省, project: Q}], "
                  "spread: [{on: 2023-05-01, level: 省, project: R}]");
    const Scored s = score_text(rubric, records, "2023-Q2");
    CHECK(s.issues == "");
    CHECK(s.points("01", "a") == "2");   // three months, capped at 2
    CHECK(s.points("01", "b") == "1");   // min(4, 3) - min(2, 3)
    CHECK(s.points("01", "c") == "20");  // 12 + 4 + 2 + 2
    CHECK(s.points("02", "c") == "30");  // 10 + 10 + 20, capped
}

TEST_CASE("not applicable: peers' mean, re-spread within the module or over the rubric, full and zero") {
    const auto rubric = [](const std::string& outcome) {
        return head_of(100) + "classes: {advanced: 先进, ordinary: 一般}\n" + all_zero + R"(
facts:
  new_staff: {type: count, title: 新进, absent: missing, evidence: optional}
  young: {type: number, title: 年轻比例, unit: "%", decimals: 2, min: 0%, max: 100%, evidence: optional}
  rest_score: {type: number, title: 其余, decimals: 0, min: 0, max: 100, evidence: optional}
  other_score: {type: number, title: 别的, decimals: 0, min: 0, max: 100, evidence: optional}
modules:
- id: staff
  title: 队伍
  indicators:
  - {id: youth, title: 年轻, points: {advanced: 10, ordinary: 20}, start: full, floor: 0, applies: {new_staff: {above: 0}}, measure: young, scale: {each: -5%, per: 1%, below: 80%, part: whole}, instead: {not_applicable: )" +
               outcome + R"(}}
  - {id: rest, title: 其余, points: {advanced: 40, ordinary: 30}, measure: rest_score, scale: {linear: {none_at: 0, full_at: 100}}}
- id: more
  title: 其他
  indicators:
  - {id: other, title: 别的, points: 50, measure: other_score, scale: {linear: {none_at: 0, full_at: 100}}}
)";
    };
    const std::string records =
        roster({"01 advanced", "02 ordinary", "03 ordinary", "04 ordinary"}) +
        handed_in("2023-Q2", "01", "new_staff: 2, young: 78.50, rest_score: 50, other_score: 50") +
        handed_in("2023-Q2", "02", "new_staff: 1, young: 72.00, rest_score: 50, other_score: 50") +
        handed_in("2023-Q2", "03", "new_staff: 0, rest_score: 70, other_score: 61") +
        handed_in("2023-Q2", "04", "rest_score: 70, other_score: 61");
    const Scored mean = score_text(rubric("{peers_mean: {among: all}}"), records, "2023-Q2");
    CHECK(mean.points("01", "youth") == "9.5");   // one whole step below 80 %: 10 - 0.5
    CHECK(mean.points("02", "youth") == "12");    // eight steps: 20 - 8
    CHECK(mean.points("03", "youth") == "15.5");  // 20 x (95 % + 60 %) / 2
    CHECK(mean.total("03") == "67");
    CHECK(mean.total("04") == "51.5");  // not known whether it applies: missing, so zero
    CHECK(score_text(rubric("{respread: module}"), records, "2023-Q2").total("03") == "65.5");
    CHECK(score_text(rubric("{respread: rubric}"), records, "2023-Q2").total("03") == "64.38");
    CHECK(score_text(rubric("full"), records, "2023-Q2").total("03") == "71.5");
    CHECK(score_text(rubric("zero"), records, "2023-Q2").total("03") == "51.5");
    CHECK(score_text(rubric("{respread: rubric}"), records, "2023-Q2").total("04") == "51.5");
}

TEST_CASE("a module that begins with its full mark stands for it when points are re-spread over the rubric") {
    const std::string rubric = head_of(100) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  faults: {type: count, title: 差错, absent: none, evidence: optional}
  has_firm: {type: yes_no, title: 有企业, absent: none, evidence: optional}
modules:
- id: conduct
  title: 纪律
  points: 10
  start: full
  floor: 0
  indicators:
  - {id: fault, title: 差错, measure: faults, scale: {each: -1}, floor: -5}
- id: work
  title: 工作
  indicators:
  - {id: a, title: 甲, points: 60, start: full, floor: 0, measure: faults, scale: {each: -2}}
  - {id: b, title: 乙, points: 30, start: full, floor: 0, measure: faults, scale: {each: -1}, applies: {has_firm: "yes"}, instead: {not_applicable: {respread: rubric}}}
)";
    const std::string records = roster({"01 ordinary", "02 ordinary"}) + handed_in("2023-Q2", "01", "faults: 0") +
                                handed_in("2023-Q2", "02", "faults: 1");
    const Scored scored = score_text(rubric, records, "2023-Q2");
    CHECK(scored.total("01") == "100");    // (10 + 60) x 100 / 70
    CHECK(scored.total("02") == "95.71");  // (9 + 58) x 100 / 70
}

TEST_CASE("multipliers act before floors, waivers remove a recorded share") {
    const std::string rubric = head_of(10) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  undone: {type: events, title: 未完成, absent: none, evidence: optional, fields: {reminded: {type: yes_no, title: 催办}}}
  breaches: {type: events, title: 违纪, absent: none, evidence: optional, fields: {who: {type: choice, title: 谁, values: [head, other]}, serious: {type: yes_no, title: 严重}}}
modules:
- id: all
  title: 全部
  indicators:
  - id: line
    title: 综合
    points: 10
    start: 10
    floor: 0
    cap: 10
    rules:
    - {measure: undone, scale: {each: -1}, times: [{where: {reminded: "yes"}, by: 2}], floor: -4}
    - {measure: breaches, scale: {each: -3}, times: [{where: {who: other}, by: 0.5}, {where: {serious: "yes"}, by: 2}], waiver: granted}
)";
    const Scored s = score_text(
        rubric,
        roster({"01 ordinary", "02 ordinary"}) +
            handed_in("2023-Q2", "01",
                      "undone: [{on: 2023-04-01, reminded: \"yes\"}, {on: 2023-04-02, reminded: \"yes\"}, "
                      "{on: 2023-04-03}], breaches: [{on: 2023-05-01, who: head}, {on: 2023-05-02, who: other}, "
                      "{on: 2023-05-03, who: other, serious: \"yes\"}]") +
            handed_in(
                "2023-Q2", "02",
                "undone: [{on: 2023-04-01, reminded: \"yes\"}, {on: 2023-04-02}], breaches: [{on: 2023-05-01, who: "
                "head, waived: {share: 50%, by: 县委, reason: 已整改}}, {on: 2023-05-03, who: other, serious: "
                "\"yes\", waived: {share: 100%, by: 县委, reason: 查否}}]"),
        "2023-Q2");
    CHECK(s.issues == "");
    CHECK(s.total("01") == "0");    // 10 - 4 (of -5) - 7.5
    CHECK(s.total("02") == "5.5");  // 10 - 3 - 1.5
}

TEST_CASE("partial steps: whole, started and exact at each side of a line") {
    const auto points = [](const std::string& part, const std::string& rate) {
        const std::string rubric = head_of(7) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  rate: {type: number, title: 率, unit: "%", decimals: 1, min: 0%, max: 100%, evidence: optional}
modules:
- id: all
  title: 全部
  indicators:
  - {id: a, title: 甲, points: 7, start: full, floor: 0, measure: rate, scale: {each: -0.5, per: 3%, below: 87%, part: )" +
                                   part + "}}\n";
        return score_text(rubric, roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "rate: " + rate), "2023-Q2")
            .total("01");
    };
    struct Row {
        const char *rate, *whole, *started, *exact;
    };
    for (const Row& row :
         {Row{"87.0", "7", "7", "7"}, Row{"86.9", "7", "6.5", "6.98"}, Row{"84.0", "6.5", "6.5", "6.5"},
          Row{"83.9", "6.5", "6", "6.48"}, Row{"50.0", "1", "0.5", "0.83"}, Row{"45.0", "0", "0", "0"}}) {
        CAPTURE(row.rate);
        CHECK(points("whole", row.rate) == row.whole);
        CHECK(points("started", row.rate) == row.started);
        CHECK(points("exact", row.rate) == row.exact);
    }
}

TEST_CASE("outside: bonus and penalty have their own bounds, the rubric a floor") {
    const std::string rubric = head_of(100) + "floor: 0\ncap: 110\nclasses: {ordinary: 一般}\n" + all_zero + R"(
facts:
  result: {type: number, title: 成绩, decimals: 2, min: 0, max: 100, evidence: optional}
  bonus_points: {type: number, title: 奖, decimals: 0, min: 0, max: 50, evidence: optional}
  penalty_points: {type: number, title: 罚, decimals: 0, min: 0, max: 50, evidence: optional}
modules:
- id: inside
  title: 基础
  indicators:
  - {id: base, title: 基础, points: 100, measure: result, scale: {each: 1, part: exact}}
- id: bonus
  title: 加分
  in: outside
  cap: 10
  indicators:
  - {id: awards, title: 表彰, points: 10, cap: 50, measure: bonus_points, scale: {each: 1, part: exact}}
- id: penalty
  title: 扣分
  in: outside
  floor: -20
  indicators:
  - {id: named, title: 点名, points: 20, floor: -50, measure: penalty_points, scale: {each: -1, part: exact}}
)";
    const auto facts = [](const std::string& a, const std::string& b, const std::string& c) {
        return "result: " + a + ", bonus_points: " + b + ", penalty_points: " + c;
    };
    const Scored s = score_text(rubric,
                                roster({"01 ordinary", "02 ordinary", "03 ordinary"}) +
                                    handed_in("2023-Q2", "01", facts("93.25", "14", "4")) +
                                    handed_in("2023-Q2", "02", facts("98.50", "20", "0")) +
                                    handed_in("2023-Q2", "03", facts("8.00", "0", "24")),
                                "2023-Q2");
    CHECK(s.total("01") == "99.25");
    CHECK(s.total("02") == "108.5");
    CHECK(s.total("03") == "0");
}

TEST_CASE("marginal steps, prices that differ up and down, and a coefficient up to its target") {
    const std::string rubric = head_of(62) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  donation: {type: number, title: 捐款, decimals: 2, min: 0, evidence: optional}
  more_posts: {type: number, title: 岗位增减, decimals: 0, evidence: optional}
  share: {type: number, title: 占比, unit: "%", decimals: 1, min: 0%, max: 100%, evidence: optional}
modules:
- id: all
  title: 全部
  indicators:
  - id: donated
    title: 捐款
    points: 40
    cap: 40
    floor: 0
    rules:
    - {measure: donation, scale: {each: 1, per: 100, up_to: 1000, part: whole}}
    - {measure: donation, scale: {each: 1, per: 400, above: 1000, up_to: 5000, part: whole}}
    - {measure: donation, scale: {each: 1, per: 500, above: 5000, up_to: 10000, part: whole}}
    - {measure: donation, scale: {each: 1, per: 1000, above: 10000, part: whole}, cap: 10}
  - {id: posts, title: 岗位, points: 2, start: 1.5, floor: -0.5, cap: 2, rules: [{measure: more_posts, scale: {each: 0.05, above: 0}, cap: 0.5}, {measure: more_posts, scale: {each: -0.1, below: 0}, floor: -2}]}
  - {id: talent, title: 人才, points: 20, measure: share, scale: {each: 0.57, per: 1%, up_to: 35%, part: exact}}
)";
    std::string records = roster({"01 ordinary", "02 ordinary", "03 ordinary", "04 ordinary", "05 ordinary"});
    const auto village = [&](const char* id, const char* donation, const char* posts, const char* share) {
        records += handed_in("2023-Q2", id,
                             std::string("donation: ") + donation + ", more_posts: " + posts + ", share: " + share);
    };
    village("01", "99.99", "7", "35");
    village("02", "1399", "11", "100");
    village("03", "1400", "0", "10");
    village("04", "12345.67", "-7", "0");
    village("05", "50000", "-21", "34.9");
    const Scored s = score_text(rubric, records, "2023-Q2");
    CHECK(s.points("01", "donated") == "0");
    CHECK(s.points("02", "donated") == "10");
    CHECK(s.points("03", "donated") == "11");
    CHECK(s.points("04", "donated") == "32");
    CHECK(s.points("05", "donated") == "40");
    CHECK(s.points("01", "posts") == "1.85");
    CHECK(s.points("02", "posts") == "2");
    CHECK(s.points("03", "posts") == "1.5");
    CHECK(s.points("04", "posts") == "0.8");
    CHECK(s.points("05", "posts") == "-0.5");
    CHECK(s.points("01", "talent") == "19.95");
    CHECK(s.points("02", "talent") == "19.95");
    CHECK(s.points("05", "talent") == "19.89");  // 34.9 x 0.57 = 19.893
}

TEST_CASE("the rounding stage decides the order, and half is rounded away from zero") {
    const auto scored = [](const std::string& rounding) {
        const std::string rubric =
            head_of(6, rounding) + "cap: 20\nfloor: -20\nclasses: {ordinary: 一般}\n" + all_zero + R"(
facts:
  m1: {type: number, title: 甲, decimals: 2, min: 0, max: 2, evidence: optional}
  m2: {type: number, title: 乙, decimals: 2, min: 0, max: 2, evidence: optional}
  m3: {type: number, title: 丙, decimals: 2, min: 0, max: 2, evidence: optional}
modules:
- id: all
  title: 全部
  indicators:
  - {id: a, title: 甲, points: 2, measure: m1, scale: {each: 1, part: exact}}
  - {id: b, title: 乙, points: 2, measure: m2, scale: {each: 1, part: exact}}
  - {id: c, title: 丙, points: 2, measure: m3, scale: {each: 1, part: exact}}
)";
        return score_text(rubric,
                          roster({"01 ordinary", "02 ordinary"}) +
                              handed_in("2023-Q2", "01", "m1: 1.25, m2: 1.25, m3: 1.25") +
                              handed_in("2023-Q2", "02", "m1: 1.28, m2: 1.28, m3: 1.24"),
                          "2023-Q2");
    };
    const Scored each = scored("indicator: 1, total: 1");
    CHECK(each.total("01") == "3.9");
    CHECK(each.total("02") == "3.8");
    CHECK(each.rank("01") == 1);
    const Scored once = scored("total: 2");
    CHECK(once.total("02") == "3.8");
    CHECK(once.total("01") == "3.75");
    CHECK(once.rank("02") == 1);
}

TEST_CASE("a deduction of 0.125 is -0.13 where indicators round, and 8.88 where only the total does") {
    const auto total = [](const std::string& rounding) {
        const std::string rubric = head_of(10, rounding) + "floor: 0\nclasses: {ordinary: 一般}\n" + all_zero + R"(
facts:
  result: {type: number, title: 成绩, decimals: 2, min: 0, max: 10, evidence: optional}
  faults: {type: number, title: 差错, decimals: 3, min: 0, max: 1, evidence: optional}
modules:
- id: inside
  title: 基础
  indicators:
  - {id: base, title: 基础, points: 10, measure: result, scale: {each: 1, part: exact}}
- id: penalty
  title: 扣分
  in: outside
  floor: -1
  indicators:
  - {id: fault, title: 差错, points: 1, floor: -1, measure: faults, scale: {each: -1, part: exact}}
)";
        return score_text(rubric, roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "result: 9.00, faults: 0.125"),
                          "2023-Q2")
            .total("01");
    };
    CHECK(total("total: 2") == "8.88");
    CHECK(total("indicator: 2, total: 2") == "8.87");
}

TEST_CASE("authority: the county's mark counts; without it the rubric says whether the township's does") {
    const auto points = [](const std::string& unchecked, bool county) {
        const std::string rubric = R"(rubric: test
version: 1.0.0
title: 试验
scores: village
total: 5
rounding: {at: {indicator: 2, total: 2}}
ties: []
scored_by: [self, township, county]
unchecked: )" + unchecked + "\nclasses: {ordinary: 一般}\n" +
                                   all_zero + R"(
facts:
  quality: {type: mark, title: 质量, absent: missing, evidence: optional}
modules:
- id: all
  title: 全部
  indicators:
  - {id: a, title: 甲, points: 5, measure: quality, scale: {judged: [0, 5]}}
)";
        std::string records = roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "quality: 5", "self") +
                              handed_in("2023-Q2", "01", "quality: 4.5", "township");
        if (county) records += handed_in("2023-Q2", "01", "quality: 3.8", "county");
        return score_text(rubric, records, "2023-Q2").total("01");
    };
    CHECK(points("counts", true) == "3.8");
    CHECK(points("counts", false) == "4.5");
    CHECK(points("missing", false) == "0");
    CHECK(points("missing", true) == "3.8");
}
