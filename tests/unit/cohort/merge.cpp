// Merging records: which value counts, and what is said when records contradict each other.
#include "campaign.hpp"

using leitai::test::code;
using leitai::test::handed_in;
using leitai::test::roster;
using leitai::test::score_text;
using leitai::test::Scored;

namespace {

/// One indicator, worth the reported value: points tell which value counted.
std::string rubric_of(const std::string& authority) {
    return R"(rubric: test
version: 1.0.0
title: 试验
scores: village
total: 100
rounding: {at: {total: 2}}
ties: []
)" + authority +
           R"(classes: {ordinary: 一般, weak: 软弱涣散}
instead: {missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero, missing_baseline: zero, zero_divisor: zero}
facts:
  value: {type: number, title: 数值, decimals: 1, min: 0, max: 100, span: quarter, better: more, evidence: optional, plausible: {growth_at_most: 100%}}
measures:
  growth_of_value: {growth: value, against: same_period_last_year}
modules:
- id: all
  title: 全部
  indicators:
  - {id: level, title: 数值, points: 100, floor: 0, cap: 100, rules: [{measure: value, scale: {each: 1, part: exact}}, {measure: growth_of_value, when: {value: {above: 1000}}, scale: {each: 1, part: exact}}]}
)";
}

const std::string by_authority = "scored_by: [self, township, county]\nunchecked: counts\n";
const std::string by_nobody;

}  // namespace

TEST_CASE("the order of records never matters: the highest level that reported counts") {
    const std::string self = handed_in("2023-Q2", "01", "value: 5", "self");
    const std::string town = handed_in("2023-Q2", "01", "value: 4", "township");
    const std::string county = handed_in("2023-Q2", "01", "value: 3", "county");
    const std::string village = roster({"01 ordinary"});
    for (const std::string& records :
         {village + self + town + county, county + town + village + self, town + self + county + village}) {
        const Scored s = score_text(rubric_of(by_authority), records, "2023-Q2");
        CHECK(s.total("01") == "3");
        CHECK(s.issues == "");
        CHECK(s.cohort.others.size() == 2);
    }
}

TEST_CASE("two levels without a declared authority are an error, not a choice of the program") {
    const Scored s = score_text(rubric_of(by_nobody),
                                roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "value: 5", "self") +
                                    handed_in("2023-Q2", "01", "value: 4", "township"),
                                "2023-Q2");
    CHECK(s.issues.find("E0707") != std::string::npos);
    CHECK(s.finality.provisional());
}

TEST_CASE("the same level twice is an error that names both places") {
    const Scored s = score_text(
        rubric_of(by_authority),
        roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "value: 5") + handed_in("2023-Q2", "01", "value: 6"),
        "2023-Q2");
    CHECK(s.issues.find("records.yaml:19:16: error[E0703]") != std::string::npos);
    CHECK(s.total("01") == "5");
}

TEST_CASE("corrections follow each other by the value they correct, in whatever order they are read") {
    const std::string first = "value: {value: 6, correction: {was: 5, why: 漏报, by: 镇党委, on: 2023-07-01}}";
    const std::string second = "value: {value: 7, correction: {was: 6, why: 漏报, by: 镇党委, on: 2023-07-02}}";
    const Scored s = score_text(rubric_of(by_authority),
                                handed_in("2023-Q2", "01", second) + roster({"01 ordinary"}) +
                                    handed_in("2023-Q2", "01", "value: 5") + handed_in("2023-Q2", "01", first),
                                "2023-Q2");
    CHECK(s.issues == "");
    CHECK(s.total("01") == "7");
    const Scored wrong = score_text(
        rubric_of(by_authority),
        roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "value: 5") + handed_in("2023-Q2", "01", second),
        "2023-Q2");
    CHECK(wrong.issues.find("error[E0704]") != std::string::npos);
    CHECK(wrong.total("01") == "5");
    const Scored nothing =
        score_text(rubric_of(by_authority), roster({"01 ordinary"}) + handed_in("2023-Q2", "01", second), "2023-Q2");
    CHECK(nothing.issues.find("error[E0708]") != std::string::npos);
}

TEST_CASE("messages print a date as a date") {
    std::string rubric = rubric_of(by_authority);
    const auto put = [&](std::string_view before, const std::string& text, std::size_t length) {
        rubric.replace(rubric.find(before), length, text);
    };
    put("  value: {type", "  finished: {type: date, title: 完成日期, evidence: optional}\n", 0);
    const std::string_view condition = "when: {value: {above: 1000}}";
    put(condition, "when: {finished: {at_most: 2023-05-31}}", condition.size());
    const Scored s = score_text(
        rubric,
        roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "finished: 2023-05-20") +
            handed_in(
                "2023-Q2", "01",
                "finished: {value: 2023-06-02, correction: {was: 2023-05-21, why: 笔误, by: 镇, on: 2023-07-01}}"),
        "2023-Q2");
    CHECK(s.issues.find("the value was 2023-05-21, but 2023-05-20 was reported") != std::string::npos);
}

TEST_CASE("a restated past must be what was reported then; only a recorded decision changes it") {
    const std::string past = roster({"01 ordinary"}) + handed_in("2022-Q2", "01", "value: 10");
    const auto restated = [&](const std::string& how) {
        return score_text(rubric_of(by_authority),
                          past + handed_in("2023-Q2", "01", "value: {value: 12, same_period_last_year: " + how + "}"),
                          "2023-Q2");
    };
    CHECK(restated("10.0").issues == "");
    CHECK(restated("9").issues.find("error[E0706]") != std::string::npos);
    const Scored decided = restated("{value: 9, decided: {by: 县委组织部, on: 2023-07-01, why: 区划调整}}");
    CHECK(decided.issues == "");
    const leitai::cohort::Cell* then = decided.cohort.cell(0, decided.cohort.needs.slot({2022, 2}), 0);
    REQUIRE(then != nullptr);
    CHECK(then->units == 90);
}

TEST_CASE("growth beyond the plausible bound is a warning at the value, with the place it is compared with") {
    const auto grown = [&](const std::string& now) {
        return score_text(rubric_of(by_authority),
                          roster({"01 ordinary"}) + handed_in("2022-Q2", "01", "value: 10") +
                              handed_in("2023-Q2", "01", "value: " + now),
                          "2023-Q2")
            .issues;
    };
    CHECK(grown("20") == "");
    CHECK(grown("20.1").find("warning[W0751]") != std::string::npos);
}

TEST_CASE("a village that is not on the roster is said once, however many records it has") {
    const Scored s =
        score_text(rubric_of(by_authority),
                   roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "value: 5") +
                       handed_in("2023-Q2", "77", "value: 5") + handed_in("2023-Q2", "77", "value: 5", "self"),
                   "2023-Q2");
    CHECK(s.issues.find("E0701") == s.issues.rfind("E0701"));
    CHECK(s.issues.find("E0701") != std::string::npos);
}

TEST_CASE("a later roster supersedes the whole entry, and one from after the period does not count yet") {
    std::string later = roster({"01 weak"});
    later.replace(later.find("2020-01-01"), 10, "2023-06-30");
    std::string too_late = roster({"01 weak"});
    too_late.replace(too_late.find("2020-01-01"), 10, "2023-07-01");
    const std::string records = roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "value: 5");
    CHECK(score_text(rubric_of(by_authority), later + records, "2023-Q2").cohort.villages[0].village_class == 1);
    CHECK(score_text(rubric_of(by_authority), too_late + records, "2023-Q2").cohort.villages[0].village_class == 0);
}

TEST_CASE("a village merged away is gone from its day on, and its returns of the period are refused") {
    std::string text = roster({"01 ordinary", "02 ordinary"});
    const std::string entry = "class: ordinary}\n";
    text.replace(text.rfind(entry), entry.size(),
                 "class: ordinary, merged: {into: \"" + code("01") + "\", on: 2023-06-30}}\n");
    const Scored s = score_text(rubric_of(by_authority),
                                text + handed_in("2023-Q2", "01", "value: 5") + handed_in("2023-Q2", "02", "value: 5") +
                                    handed_in("2022-Q2", "02", "value: 5"),
                                "2023-Q2");
    CHECK(s.cohort.villages.size() == 1);
    CHECK(s.issues.find("E0702") == s.issues.rfind("E0702"));
    CHECK(s.issues.find("E0702") != std::string::npos);
}

TEST_CASE("the reporting unit is that of the longest prefix that a unit reports for") {
    std::string text = roster({"01 ordinary", "02 ordinary"});
    const std::string units = "units: [";
    text.insert(text.find(units) + units.size(),
                "{code: \"359990\", name: 管委会, reports_for: [\"" + code("02") + "\"]}, ");
    const Scored s = score_text(rubric_of(by_authority), text, "2023-Q2");
    CHECK(s.cohort.counties[s.cohort.villages[s.village("01")].county].name == "东区");
    CHECK(s.cohort.counties[s.cohort.villages[s.village("02")].county].name == "管委会");
}

TEST_CASE("what nobody handed in is owed, and makes the result provisional") {
    const Scored s =
        score_text(rubric_of(by_authority),
                   roster({"01 ordinary", "02 ordinary"}) + handed_in("2023-Q2", "01", "value: 5"), "2023-Q2");
    REQUIRE(s.scored.owed.size() == 1);
    CHECK(s.scored.owed[0].village == s.village("02"));
    CHECK(s.finality.provisional());
}
