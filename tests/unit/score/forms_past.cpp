// Forms 20 and 21 of scoring rules: half level and half growth; against last year or a mean of years.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::handed_in;
using leitai::test::income;
using leitai::test::points;
using leitai::test::roster;
using leitai::test::score_form;

TEST_CASE("form 20: half level, half growth: 50 for a steady income of 5, 30 for less, and 50 for growth up to 10 %") {
    const Form form{100, "  " + income + "\n",
                    R"(  - id: a
    title: 集体经济
    points: 100
    cap: 100
    rules:
    - {measure: income, scale: {bands: [{from: 5, points: 50}, {above: 0, below: 5, points: 30}], else: 0}}
    - {measure: grown, scale: {linear: {none_at: 0%, full_at: 10%}}, points: 50}
)",
                    "  grown: {growth: income, against: same_period_last_year}\n"};
    const auto total = [&](const std::string& then, const std::string& now) {
        return score_form(form, roster({"01 ordinary"}) + handed_in("2022-Q2", "01", "income: " + then) +
                                    handed_in("2023-Q2", "01", "income: " + now))
            .total("01");
    };
    CHECK(total("5.00", "5.00") == "50");  // level 50, growth 0
    CHECK(total("5.00", "5.40") == "90");  // 50 + 50 x 8/10
    CHECK(total("5.00", "5.50") == "100");
    CHECK(total("5.00", "4.99") == "30");  // less than 5, and no growth
    CHECK(total("4.00", "4.20") == "55");  // 30 + 50 x 5/10
    CHECK(total("4.00", "0.00") == "0");
}

TEST_CASE("form 21: growth against last year or a three-year mean, with different prices up and down") {
    const Form form{
        4, R"(  posts: {type: count, title: 岗位, absent: missing, span: year_to_date, better: more, evidence: optional}
  posts_mean: {type: number, title: 前三年平均岗位, decimals: 1, min: 0, evidence: optional}
)",
        R"(  - {id: a, title: 比上年, points: 2, start: 1.5, floor: -0.5, rules: [{measure: on_year, scale: {each: 0.05, above: 0}, cap: 0.5}, {measure: on_year, scale: {each: -0.1, below: 0}, floor: -2}]}
  - {id: b, title: 比三年平均, points: 2, start: 1.5, floor: -0.5, rules: [{measure: on_mean, scale: {each: 0.05, above: 0, part: exact}, cap: 0.5}, {measure: on_mean, scale: {each: -0.1, below: 0, part: exact}, floor: -2}]}
)",
        "  on_year: {difference: posts, against: same_period_last_year}\n"
        "  on_mean: {difference: posts, against: posts_mean}\n"};
    const auto scored = [&](int then, int now, const std::string& mean, const std::string& indicator) {
        return score_form(form,
                          roster({"01 ordinary"}) + handed_in("2022-Q2", "01", "posts: " + std::to_string(then)) +
                              handed_in("2023-Q2", "01", "posts: " + std::to_string(now) + ", posts_mean: " + mean))
            .points("01", indicator);
    };
    CHECK(scored(100, 107, "100", "a") == "1.85");  // 1.5 + 7 x 0.05
    CHECK(scored(100, 110, "100", "a") == "2");     // + 0.5
    CHECK(scored(100, 111, "100", "a") == "2");     // + 0.55, capped at 0.5
    CHECK(scored(100, 100, "100", "a") == "1.5");
    CHECK(scored(100, 93, "100", "a") == "0.8");    // 1.5 - 0.7
    CHECK(scored(100, 80, "100", "a") == "-0.5");   // 1.5 - 2
    CHECK(scored(100, 79, "100", "a") == "-0.5");   // the rule deducts 2 at most
    CHECK(scored(50, 100, "96.5", "b") == "1.68");  // 3.5 above the mean: 1.5 + 0.175 = 1.675
    CHECK(scored(50, 90, "96.5", "b") == "0.85");   // 6.5 below: 1.5 - 0.65
}
