// Forms 7, 16 to 18, 22 and 26 of scoring rules: rates, proportions, coefficients, tiers, marginal steps, conversion.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::points;

namespace {

std::string rate(const std::string& id, int decimals = 1) {
    return "  " + id + ": {type: number, title: 率, unit: \"%\", decimals: " + std::to_string(decimals) +
           ", min: 0%, max: 100%, evidence: optional}\n";
}

std::string number(const std::string& id, const std::string& unit, int decimals) {
    return "  " + id + ": {type: number, title: 数, unit: " + unit + ", decimals: " + std::to_string(decimals) +
           ", min: 0, evidence: optional}\n";
}

std::string one(const std::string& full, const std::string& rest) {
    return "  - {id: a, title: 甲, points: " + full + ", " + rest + "}\n";
}

}  // namespace

TEST_CASE("form 7: shortfall per step of a rate: below 87 %, each 3 points -0.5, a part of a step declared") {
    const auto form = [](const std::string& part) {
        return Form{7, rate("rate"),
                    one("7", "start: full, floor: 0, measure: rate, scale: {each: -0.5, per: 3%, below: 87%, part: " +
                                 part + "}")};
    };
    CHECK(points(form("whole"), "rate: 87.0") == "7");
    CHECK(points(form("whole"), "rate: 84.1") == "7");    // 2.9 short: no whole step
    CHECK(points(form("whole"), "rate: 84.0") == "6.5");  // 3 short: one step
    CHECK(points(form("whole"), "rate: 83.9") == "6.5");
    CHECK(points(form("whole"), "rate: 81.0") == "6");
    CHECK(points(form("whole"), "rate: 45.0") == "0");  // 42 short: 14 steps, -7
    CHECK(points(form("whole"), "rate: 40.0") == "0");
    CHECK(points(form("started"), "rate: 87.0") == "7");
    CHECK(points(form("started"), "rate: 86.9") == "6.5");  // 0.1 short: a step is started
    CHECK(points(form("started"), "rate: 84.0") == "6.5");
    CHECK(points(form("started"), "rate: 83.9") == "6");
    CHECK(points(form("exact"), "rate: 85.5") == "6.75");  // half a step: 7 - 0.25
}

TEST_CASE("form 16: pro rata to completion: 15 points for 10 cases, else in proportion; and less is better") {
    const Form form{
        25, number("handled", "件", 0) + number("days", "天", 0),
        one("15", "measure: handled, scale: {linear: {none_at: 0, full_at: 10}}") +
            "  - {id: b, title: 乙, points: 10, measure: days, scale: {linear: {none_at: 30, full_at: 5}}}\n"};
    CHECK(points(form, "handled: 0, days: 30") == "0");
    CHECK(points(form, "handled: 7, days: 30") == "10.5");  // 15 x 7/10
    CHECK(points(form, "handled: 9, days: 30") == "13.5");
    CHECK(points(form, "handled: 10, days: 30") == "15");
    CHECK(points(form, "handled: 12, days: 30") == "15");
    CHECK(points(form, "handled: 0, days: 31", "b") == "0");
    CHECK(points(form, "handled: 0, days: 30", "b") == "0");
    CHECK(points(form, "handled: 0, days: 15", "b") == "6");  // 10 x (30 - 15) / (30 - 5)
    CHECK(points(form, "handled: 0, days: 5", "b") == "10");
    CHECK(points(form, "handled: 0, days: 0", "b") == "10");
}

TEST_CASE(
    "form 17: coefficient x value up to a target: 4 a point up to 15 is 60; 0.57 a point up to 35 is 19.95 of 20") {
    const Form form{80, rate("grown") + rate("talent"),
                    one("60", "measure: grown, scale: {each: 4, per: 1%, up_to: 15%, part: exact}") +
                        "  - {id: b, title: 乙, points: 20, measure: talent, scale: {each: 0.57, per: 1%, up_to: 35%, "
                        "part: exact}}\n"};
    CHECK(points(form, "grown: 12.5, talent: 0") == "50");  // 4 x 12.5
    CHECK(points(form, "grown: 14.9, talent: 0") == "59.6");
    CHECK(points(form, "grown: 15.0, talent: 0") == "60");
    CHECK(points(form, "grown: 15.1, talent: 0") == "60");
    CHECK(points(form, "grown: 0, talent: 34.9", "b") == "19.89");  // 0.57 x 34.9 = 19.893
    CHECK(points(form, "grown: 0, talent: 35.0", "b") == "19.95");
    CHECK(points(form, "grown: 0, talent: 100", "b") == "19.95");
}

TEST_CASE("form 18: tiers: 10, 20, 50, 80 hours are 2, 5, 10, 15") {
    const Form form{
        15, number("hours", "小时", 1),
        one("15",
            "measure: hours, scale: {bands: [{from: 80, points: 15}, {from: 50, points: 10}, {from: 20, points: 5}, "
            "{from: 10, points: 2}], else: 0}")};
    CHECK(points(form, "hours: 9.9") == "0");
    CHECK(points(form, "hours: 10") == "2");
    CHECK(points(form, "hours: 19.9") == "2");
    CHECK(points(form, "hours: 20") == "5");
    CHECK(points(form, "hours: 49.9") == "5");
    CHECK(points(form, "hours: 50") == "10");
    CHECK(points(form, "hours: 79.9") == "10");
    CHECK(points(form, "hours: 80") == "15");
}

TEST_CASE("form 22: piecewise marginal: 1 point for each 100, 400, 500, 1000 yuan of its band, 40 a year at most") {
    const Form form{40, number("donation", "元", 2), R"(  - id: a
    title: 甲
    points: 40
    cap: 40
    rules:
    - {measure: donation, scale: {each: 1, per: 100, up_to: 1000, part: whole}}
    - {measure: donation, scale: {each: 1, per: 400, above: 1000, up_to: 5000, part: whole}}
    - {measure: donation, scale: {each: 1, per: 500, above: 5000, up_to: 10000, part: whole}}
    - {measure: donation, scale: {each: 1, per: 1000, above: 10000, part: whole}, cap: 10}
)"};
    CHECK(points(form, "donation: 99.99") == "0");
    CHECK(points(form, "donation: 100") == "1");
    CHECK(points(form, "donation: 1000") == "10");
    CHECK(points(form, "donation: 1399") == "10");
    CHECK(points(form, "donation: 1400") == "11");
    CHECK(points(form, "donation: 5000") == "20");  // 10 + 4000/400
    CHECK(points(form, "donation: 5499.99") == "20");
    CHECK(points(form, "donation: 5500") == "21");
    CHECK(points(form, "donation: 10000") == "30");     // 20 + 5000/500
    CHECK(points(form, "donation: 12345.67") == "32");  // 30 + 2
    CHECK(points(form, "donation: 20000") == "40");
    CHECK(points(form, "donation: 50000") == "40");
}

TEST_CASE("form 26: another appraisal's score converted: 92.5 of 100 is 18.5 of 20") {
    const Form form{20, number("appraisal", "分", 1),
                    one("20", "measure: appraisal, scale: {linear: {none_at: 0, full_at: 100}}")};
    CHECK(points(form, "appraisal: 0") == "0");
    CHECK(points(form, "appraisal: 92.5") == "18.5");
    CHECK(points(form, "appraisal: 99.9") == "19.98");
    CHECK(points(form, "appraisal: 100") == "20");
}
