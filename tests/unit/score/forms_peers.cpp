// Forms 23 to 25 of scoring rules: against the mean of peers, by place, and as a share of the best.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::handed_in;
using leitai::test::points;
using leitai::test::roster;
using leitai::test::score_form;
using leitai::test::Scored;

TEST_CASE("form 23: threshold relative to the peers' mean: a shortfall is waived for who is 5 points above the mean") {
    const Form form{
        4, R"(  gap: {type: number, title: 与上年相差, unit: "%", decimals: 1, evidence: optional}
  share: {type: number, title: 比例, unit: "%", decimals: 1, min: 0%, max: 100%, better: more, evidence: optional}
)",
        R"(  - {id: a, title: 甲, points: 2, start: full, floor: 0, measure: gap, scale: {each: -0.1, per: 1%, below: 0, part: whole}, waiver: {when: {over_mean: {above: 5%}}}}
  - {id: b, title: 乙, points: 2, start: 1, floor: 0, cap: 2, measure: over_mean, scale: {cases: [{when: {over_mean: {above: 0}}, points: 0.5}, {when: {over_mean: {below: 0}}, points: -1}], else: 0}}
)",
        "  over_mean: {difference: share, against: peers_mean, among: all, decimals: 4}\n"};
    // The mean of 66, 55 and 62 is 61: 5 above exactly, 6 below, 1 above.
    const Scored s = score_form(form, roster({"01 ordinary", "02 ordinary", "03 ordinary"}) +
                                          handed_in("2023-Q2", "01", "gap: -3.0, share: 66.0") +
                                          handed_in("2023-Q2", "02", "gap: -3.0, share: 55.0") +
                                          handed_in("2023-Q2", "03", "gap: 1.0, share: 62.0"));
    CHECK(s.points("01", "a") == "1.7");  // 5 is not above 5: 2 - 3 x 0.1
    CHECK(s.points("02", "a") == "1.7");
    CHECK(s.points("03", "a") == "2");  // no shortfall
    CHECK(s.points("01", "b") == "1.5");
    CHECK(s.points("02", "b") == "0");  // below the mean: 1 - 1
    CHECK(s.points("03", "b") == "1.5");
    // The mean of 66.3, 55 and 62 is 61.1: 5.2 above, so the shortfall of 01 is waived.
    const Scored waived = score_form(form, roster({"01 ordinary", "02 ordinary", "03 ordinary"}) +
                                               handed_in("2023-Q2", "01", "gap: -3.0, share: 66.3") +
                                               handed_in("2023-Q2", "02", "gap: -3.0, share: 55.0") +
                                               handed_in("2023-Q2", "03", "gap: 1.0, share: 62.0"));
    CHECK(waived.points("01", "a") == "2");
    CHECK(waived.points("02", "a") == "1.7");
}

TEST_CASE("form 24: rank table: places 1 to 5 are 60, 57, 54, 51, 48, then 0.1 less a place") {
    const Form form{60,
                    "  result: {type: number, title: 成绩, decimals: 1, min: 0, better: more, evidence: optional}\n",
                    R"(  - id: a
    title: 名次
    points: 60
    floor: 0
    rules:
    - {measure: place, scale: {table: {1: 60, 2: 57, 3: 54, 4: 51, 5: 48}, else: 48}}
    - {measure: place, scale: {each: -0.1, above: 5}}
)",
                    "  place: {rank: result, among: all, ties: best}\n"};
    std::vector<std::string> villages;
    std::string records;
    const char* results[] = {"91", "90.5", "88", "88", "80", "79", "78", "40"};
    for (int i = 0; i < 8; ++i) {
        const std::string id = "0" + std::to_string(i + 1);
        villages.push_back(id + " ordinary");
        records += handed_in("2023-Q2", id, std::string("result: ") + results[i]);
    }
    const Scored s = score_form(form, roster(villages) + records);
    CHECK(s.total("01") == "60");
    CHECK(s.total("02") == "57");
    CHECK(s.total("03") == "54");  // two share place 3
    CHECK(s.total("04") == "54");
    CHECK(s.total("05") == "48");    // place 5
    CHECK(s.total("06") == "47.9");  // place 6: 48 - 0.1
    CHECK(s.total("07") == "47.8");
    CHECK(s.total("08") == "47.7");
}

TEST_CASE("form 25: share of the best: the first gets 6, others value / best x 6; and a rank of a sum of these") {
    const Form form{20, R"(  posts: {type: count, title: 岗位, absent: missing, better: more, evidence: optional}
  firms: {type: count, title: 企业, absent: missing, better: more, evidence: optional}
)",
                    "  - {id: place, title: 名次, points: 20, measure: posts_place, scale: {table: {1: 20, 2: 19, 3: "
                    "18}, else: 0}}\n",
                    R"(  posts_share: {ratio: posts, against: peers_best, among: all}
  firms_share: {ratio: firms, against: peers_best, among: all}
  helped: {points_of: [h1, h2], better: more}
  posts_place: {rank: helped, among: all, ties: best}
)",
                    R"(- id: helpers
  title: 辅助
  in: beside
  indicators:
  - {id: h1, title: 岗位占最好, points: 6, measure: posts_share, scale: {linear: {none_at: 0, full_at: 1}}}
  - {id: h2, title: 企业占最好, points: 6, measure: firms_share, scale: {linear: {none_at: 0, full_at: 1}}}
)"};
    const Scored s = score_form(form, roster({"01 ordinary", "02 ordinary", "03 ordinary"}) +
                                          handed_in("2023-Q2", "01", "posts: 1200, firms: 300") +
                                          handed_in("2023-Q2", "02", "posts: 900, firms: 400") +
                                          handed_in("2023-Q2", "03", "posts: 700, firms: 350"));
    CHECK(s.points("01", "h1") == "6");
    CHECK(s.points("02", "h1") == "4.5");  // 900/1200 x 6
    CHECK(s.points("03", "h1") == "3.5");
    CHECK(s.points("01", "h2") == "4.5");  // 300/400 x 6
    CHECK(s.points("02", "h2") == "6");
    CHECK(s.points("03", "h2") == "5.25");
    CHECK(s.total("01") == "20");  // 10.5 and 10.5 share the first place, 8.75 is third
    CHECK(s.total("02") == "20");
    CHECK(s.total("03") == "18");
}
