// Worked examples of measures: each with its rubric, its facts and points that were computed by hand.
#include "campaign.hpp"
#include "score/small_rubric.hpp"

using leitai::test::all_zero;
using leitai::test::handed_in;
using leitai::test::head_of;
using leitai::test::income;
using leitai::test::roster;
using leitai::test::score_text;
using leitai::test::Scored;
using leitai::test::two_classes;

TEST_CASE("class emphasis: the same facts give 68.00, 51.33 and 47.00 by the points and marks of each class") {
    const std::string rubric = head_of(100) + two_classes + all_zero + R"(
facts:
  )" + income + R"(
  service: {type: count, title: 服务, absent: missing, evidence: optional}
measures:
  income_growth: {growth: income, against: same_period_last_year}
modules:
- id: all
  title: 全部
  indicators:
  - {id: growth, title: 增长, points: {advanced: 60, ordinary: 40, weak: 30}, measure: income_growth, scale: {linear: {none_at: 0%, full_at: {advanced: 10%, ordinary: 15%, weak: 20%}}}}
  - {id: help, title: 服务, points: {advanced: 40, ordinary: 60, weak: 70}, measure: service, scale: {bands: [{from: 3, to: 5, points: 50%}, {from: 6, points: 100%}], else: 0}}
)";
    std::string records = roster({"01 advanced", "02 ordinary", "03 weak"});
    for (const auto* id : {"01", "02", "03"}) {
        records += handed_in("2022-Q2", id, "income: 78.00") + handed_in("2023-Q2", id, "income: 84.24, service: 4");
    }
    const Scored s = score_text(rubric, records, "2023-Q2");
    CHECK(s.issues == "");
    // 84.24 / 78 - 1 = 8 %. advanced: 60 x 8/10 = 48, 40 x 50 % = 20; ordinary: 40 x 8/15 = 21.33, 30; weak: 12, 35.
    CHECK(s.points("01", "growth") == "48");
    CHECK(s.points("02", "growth") == "21.33");
    CHECK(s.points("03", "growth") == "12");
    CHECK(s.total("01") == "68");
    CHECK(s.total("02") == "51.33");
    CHECK(s.total("03") == "47");
    CHECK_FALSE(s.finality.provisional());
}

TEST_CASE("baselines: each cause is worth what the indicator says it is") {
    const std::string rubric = head_of(8) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  )" + income + R"(
measures:
  income_growth: {growth: income, against: same_period_last_year}
modules:
- id: all
  title: 全部
  indicators:
  - id: growth
    title: 增长
    points: 8
    measure: income_growth
    scale: {linear: {none_at: 0%, full_at: 15%}}
    instead: {missing: zero, zero_baseline: {by: {measure: income, scale: {linear: {none_at: 0, full_at: 20}}}}, negative_baseline: {points: 50%}, missing_baseline: {peers_mean: {among: [county]}}}
)";
    const Scored s =
        score_text(rubric,
                   roster({"01 ordinary", "02 ordinary", "03 ordinary", "04 ordinary", "05 ordinary", "06 ordinary"}) +
                       handed_in("2022-Q2", "01", "income: 20.00") + handed_in("2023-Q2", "01", "income: 22.40") +
                       handed_in("2022-Q2", "02", "income: 0.00") + handed_in("2023-Q2", "02", "income: 7.00") +
                       handed_in("2022-Q2", "03", "income: -3.00") + handed_in("2023-Q2", "03", "income: 5.00") +
                       handed_in("2023-Q2", "04", "income: 9.00") + handed_in("2022-Q2", "05", "income: 40.00") +
                       handed_in("2023-Q2", "05", "income: 43.00") + handed_in("2022-Q2", "06", "income: 50.00") +
                       handed_in("2023-Q2", "06", ""),
                   "2023-Q2");
    CHECK(s.points("01", "growth") == "6.4");  // 12 % of 15 % of 8
    CHECK(s.points("02", "growth") == "2.8");  // 7 of 20
    CHECK(s.points("03", "growth") == "4");    // 50 %
    CHECK(s.points("04", "growth") == "5.2");  // (6.4 + 4) / 2
    CHECK(s.points("05", "growth") == "4");    // 7.5 % of 15 %
    CHECK(s.points("06", "growth") == "0");
}

TEST_CASE("spans: quarters are cut out of the year to date, for the growth on the year and on the quarter") {
    const std::string rubric = head_of(30) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  )" + income + R"(
measures:
  quarter: {convert: income, span: quarter}
  on_year: {growth: income, against: same_period_last_year}
  quarter_on_year: {growth: quarter, against: same_period_last_year}
  quarter_on_quarter: {growth: quarter, against: previous_period}
modules:
- id: all
  title: 全部
  indicators:
  - {id: a, title: 甲, points: 10, measure: on_year, scale: {linear: {none_at: 0%, full_at: 40%}}}
  - {id: b, title: 乙, points: 10, measure: quarter_on_year, scale: {linear: {none_at: 0%, full_at: 40%}}}
  - {id: c, title: 丙, points: 10, measure: quarter_on_quarter, scale: {linear: {none_at: 0%, full_at: 40%}}}
)";
    const Scored s =
        score_text(rubric,
                   roster({"01 ordinary"}) + handed_in("2022-Q1", "01", "income: 18.00") +
                       handed_in("2022-Q2", "01", "income: 40.00") + handed_in("2023-Q1", "01", "income: 20.00") +
                       handed_in("2023-Q2", "01", "income: 46.00"),
                   "2023-Q2");
    CHECK(s.points("01", "a") == "3.75");  // 46 / 40 = 15 %
    CHECK(s.points("01", "b") == "4.55");  // (46 - 20) / (40 - 18) = 26 / 22
    CHECK(s.points("01", "c") == "7.5");   // 26 / 20
}

TEST_CASE("climb: places are compared among those who are there in both periods") {
    const std::string rubric = head_of(18) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  result: {type: number, title: 成绩, decimals: 1, min: 0, max: 10, better: more, evidence: optional}
measures:
  base_points: {points_of: [base], better: more}
  climbed: {climb: base_points, against: previous_period, among: all, ties: best}
modules:
- id: all
  title: 全部
  indicators:
  - {id: base, title: 基础, points: 10, measure: result, scale: {each: 1, part: exact}}
  - {id: climb_up, title: 晋位, points: 8, start: 4, floor: 0, cap: 8, rules: [{measure: climbed, scale: {each: 1, above: 0}}, {measure: climbed, scale: {each: -1, below: 0}}], instead: {missing_baseline: {peers_mean: {among: [county]}}}}
)";
    std::string records = roster({"02 ordinary", "03 ordinary", "04 ordinary", "05 ordinary", "09 ordinary"});
    const auto past = [](const std::string& id, const std::string& points) {
        return "---\nkind: result\nperiod: 2023-Q1\nvillage: \"" + leitai::test::code(id) +
               "\"\nrubric: {id: test, version: 1.0.0}\nclass: ordinary\ntotal: " + points +
               "\nranks: {all: 1, county: 1, township: 1, class: 1}\nmodules: {}\nindicators: {base: " + points + "}\n";
    };
    records += past("02", "9") + past("03", "8") + past("04", "7") + past("05", "6") + past("01", "5");
    records += handed_in("2023-Q2", "02", "result: 8") + handed_in("2023-Q2", "03", "result: 7.5") +
               handed_in("2023-Q2", "04", "result: 9") + handed_in("2023-Q2", "05", "result: 7.5") +
               handed_in("2023-Q2", "09", "result: 9.5");
    const Scored s = score_text(rubric, records, "2023-Q2");
    // Places 1 2 3 4 become 2 3 1 3; the newcomer takes the mean of 3, 3, 6 and 5.
    CHECK(s.points("02", "climb_up") == "3");
    CHECK(s.points("03", "climb_up") == "3");
    CHECK(s.points("04", "climb_up") == "6");
    CHECK(s.points("05", "climb_up") == "5");
    CHECK(s.points("09", "climb_up") == "4.25");
    CHECK(s.total("02") == "11");
    CHECK(s.total("03") == "10.5");
    CHECK(s.total("04") == "15");
    CHECK(s.total("05") == "12.5");
    CHECK(s.total("09") == "13.75");
}

TEST_CASE("two stages: places by a sum of shares of the best, with equals at their best or at their worst place") {
    const auto rubric = [](const std::string& ties) {
        return head_of(20) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  posts: {type: count, title: 岗位, absent: missing, evidence: optional}
  villages: {type: count, title: 村, absent: missing, evidence: optional}
  residents: {type: count, title: 居民, absent: missing, evidence: optional}
  firms: {type: count, title: 企业, absent: missing, evidence: optional}
measures:
  by_village: {ratio: posts, against: villages, decimals: 4, better: more}
  by_resident: {ratio: posts, against: residents, decimals: 4, better: more}
  by_firm: {ratio: posts, against: firms, decimals: 4, better: more}
  share_village: {ratio: by_village, against: peers_best, among: all}
  share_resident: {ratio: by_resident, against: peers_best, among: all}
  share_firm: {ratio: by_firm, against: peers_best, among: all}
  posts_points: {points_of: [h1, h2, h3], better: more}
  posts_place: {rank: posts_points, among: all, ties: )" +
               ties + R"(}
modules:
- id: helpers
  title: 辅助
  in: beside
  indicators:
  - {id: h1, title: 甲, points: 6, measure: share_village, scale: {linear: {none_at: 0, full_at: 1}}}
  - {id: h2, title: 乙, points: 6, measure: share_resident, scale: {linear: {none_at: 0, full_at: 1}}}
  - {id: h3, title: 丙, points: 6, measure: share_firm, scale: {linear: {none_at: 0, full_at: 1}}}
- id: all
  title: 全部
  indicators:
  - {id: place, title: 名次, points: 20, measure: posts_place, scale: {table: {1: 20, 2: 19, 3: 18, 4: 17, 5: 16}, else: 0}}
)";
    };
    const auto facts = [](int posts, int villages, int residents, int firms) {
        return "posts: " + std::to_string(posts) + ", villages: " + std::to_string(villages) +
               ", residents: " + std::to_string(residents) + ", firms: " + std::to_string(firms);
    };
    const std::string records =
        roster({"01 ordinary", "02 ordinary", "03 ordinary", "04 ordinary", "05 ordinary"}) +
        handed_in("2023-Q2", "01", facts(1200, 300, 60, 400)) + handed_in("2023-Q2", "02", facts(900, 250, 40, 450)) +
        handed_in("2023-Q2", "03", facts(1500, 500, 75, 375)) + handed_in("2023-Q2", "04", facts(900, 250, 40, 450)) +
        handed_in("2023-Q2", "05", facts(700, 200, 50, 500));
    const Scored best = score_text(rubric("best"), records, "2023-Q2");
    // A: 4.0 of 4.0, 20 of 22.5, 3 of 4: 6 + 5.33 + 4.5; E: 3.5 of 4, 14 of 22.5, 1.4 of 4: 5.25 + 3.73 + 2.1.
    CHECK(best.points("01", "h2") == "5.33");
    CHECK(best.points("05", "h2") == "3.73");
    CHECK(best.points("05", "h3") == "2.1");
    CHECK(best.total("01") == "20");
    CHECK(best.total("03") == "20");
    CHECK(best.total("02") == "18");
    CHECK(best.total("04") == "18");
    CHECK(best.total("05") == "16");
    const Scored worst = score_text(rubric("worst"), records, "2023-Q2");
    CHECK(worst.total("01") == "19");
    CHECK(worst.total("03") == "19");
    CHECK(worst.total("02") == "17");
    CHECK(worst.total("04") == "17");
    CHECK(worst.total("05") == "16");
}

TEST_CASE("level or growth: the band is chosen by either, the mark is judged within it") {
    const std::string rubric = head_of(25) + "classes: {ordinary: 一般}\n" + all_zero + R"(
facts:
  )" + income + R"(
  income_mark: {type: mark, title: 评分, absent: missing, evidence: optional}
measures:
  income_growth: {growth: income, against: same_period_last_year}
modules:
- id: all
  title: 全部
  indicators:
  - {id: U5, title: 收入, points: 25, measure: income_mark, scale: {cases: [{when: {any: [{income: {at_least: 5500}}, {income_growth: {above: 17%}}]}, judged: [20, 25]}, {when: {any: [{income: {at_least: 4500}}, {income_growth: {above: 15%}}]}, judged: [15, 20]}, {when: {any: [{income: {at_least: 2300}}, {income_growth: {above: 13%}}]}, judged: [10, 15]}, {when: {income: {above: 0}}, judged: [5, 10]}], else: 0}}
)";
    std::string records = roster({"01 ordinary", "02 ordinary", "03 ordinary", "04 ordinary", "05 ordinary"});
    const auto village = [&](const std::string& id, const std::string& then, const std::string& now,
                             const std::string& mark) {
        records += handed_in("2022-Q2", id, "income: " + then) +
                   handed_in("2023-Q2", id, "income: " + now + ", income_mark: " + mark);
    };
    village("01", "2000", "2260", "9.5");    // 13 % exactly: not above 13 %
    village("02", "2000", "2262", "13");     // 13.1 %
    village("03", "2000", "2350", "21");     // 17.5 %
    village("04", "4000", "4600", "14.5");   // 15 % exactly, so the level decides: 15 to 20
    village("05", "1900", "2299.99", "25");  // 21 %
    const Scored s = score_text(rubric, records, "2023-Q2");
    CHECK(s.total("01") == "9.5");
    CHECK(s.total("02") == "13");
    CHECK(s.total("03") == "21");
    CHECK(s.total("04") == "0");  // outside its range: an error, and missing
    CHECK(s.total("05") == "25");
    REQUIRE(s.scored.marks_outside.size() == 1);
    CHECK(to_string(s.scored.marks_outside[0].lowest) == "15");
    CHECK(to_string(s.scored.marks_outside[0].mark) == "14.5");
    CHECK(s.finality.provisional());
}
