// Facts that records of joint building supply: whether a village is in one, and what it brought.
#include "diagnose/diagnosed.hpp"

using namespace leitai::test;

namespace {

constexpr std::string_view rubric = R"(rubric: joint
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 10
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: {zh: 一般村, en: ordinary}}
instead: {missing: zero, not_applicable: zero, missing_baseline: full, zero_baseline: zero, zero_divisor: zero}
facts:
  joint_building: {type: yes_no, absent: missing, from: cluster.member}
  joint_income: {type: number, unit: 万元, decimals: 2, min: 0, span: year_to_date, better: more, from: cluster.income}
measures: {rise: {growth: joint_income, against: same_period_last_year}}
modules:
- id: work
  title: 工作
  indicators:
  - {id: joint, points: 10, measure: rise, scale: {linear: {none_at: 0%, full_at: 100%}}}
vetoes: [{id: outside, title: {zh: 未联建, en: outside}, when: {joint_building: "no"}, effect: fail}]
)";

Diagnosed run(const std::string& records) {
    return diagnose_text({.records = roster({"01 ordinary", "02 ordinary", "03 ordinary"}) + records,
                          .rubric = std::string(rubric),
                          .weakness = ""});
}

/// 01 leads and assists 02; `projects` as it stands behind the key, which is left out where it is empty.
std::string cluster(const std::string& projects, const std::string& period = "2023-Q2",
                    const std::string& since = "2022-01-01", const std::string& id = "L1",
                    const std::string& centre = "01") {
    return "---\nkind: cluster\nperiod: " + period + "\ncluster: " + id + "\ntitle: t\ncentre: \"" + code(centre) +
           "\"\nassisted: [\"" + code("02") + "\"]\nsince: " + since + "\n" +
           (projects.empty() ? "" : "projects: " + projects + "\n");
}

std::string income(const std::string& of_01, const std::string& of_02) {
    return "{\"" + code("01") + "\": " + of_01 + ", \"" + code("02") + "\": " + of_02 + "}";
}

bool inapplicable(const Diagnosed& d, std::string_view id) {
    const auto fact = d.scored.rubric.fact("joint_income");
    return d.scored.cohort.cell(d.scored.village(id), 0, *fact)->state() == leitai::cohort::Cell::State::inapplicable;
}

}  // namespace

TEST_CASE("whether a village is in a joint building is told of everyone") {
    const Diagnosed d = run(cluster(""));
    CHECK(d.scored.issues == "");
    CHECK(d.fact("01", "joint_building") == "1");
    CHECK(d.fact("02", "joint_building") == "1");
    CHECK(d.fact("03", "joint_building") == "0");
    CHECK_FALSE(d.scored.scored.scores.failed(d.scored.village("02")));
    CHECK(d.scored.scored.scores.failed(d.scored.village("03")));
    CHECK(run("").fact("01", "joint_building") == "0");
}

TEST_CASE("income is the sum of a village's shares of all projects of the period's record") {
    const Diagnosed d = run(cluster("[{what: a, income: " + income("12.5", "8.4") + "}, {what: b, income: {\"" +
                                    code("02") + "\": 0.05}}]"));
    CHECK(d.scored.issues == "");
    CHECK(d.fact("01", "joint_income") == "12.50");
    CHECK(d.fact("02", "joint_income") == "8.45");
    CHECK(inapplicable(d, "03"));
    CHECK(run(cluster("[{what: a, income: {}}]")).fact("02", "joint_income") == "0.00");
    CHECK(run(cluster("[]")).fact("02", "joint_income") == "0.00");
}

TEST_CASE("without a record of the period, or without incomes in it, income is missing and never 0") {
    const Diagnosed before = run(cluster("[{what: a, income: " + income("1", "2") + "}]", "2023-Q1"));
    CHECK(before.fact("01", "joint_building") == "1");
    CHECK(before.fact("01", "joint_income") == "missing");
    CHECK_FALSE(inapplicable(before, "01"));
    CHECK(inapplicable(before, "03"));
    CHECK(before.scored.finality.provisional());
    CHECK(run(cluster("")).fact("01", "joint_income") == "missing");
    CHECK(run(cluster("[{what: a}]")).fact("01", "joint_income") == "missing");
}

TEST_CASE("growth is against the record of that time") {
    const auto points = [](const std::string& more) {
        return run(cluster("[{what: a, income: " + income("15", "4") + "}]") + more).scored.points("01", "joint");
    };
    CHECK(points(cluster("[{what: a, income: " + income("10", "4") + "}]", "2022-Q2")) == "5");
    CHECK(points(cluster("[{what: a, income: " + income("15", "4") + "}]", "2022-Q2")) == "0");
    CHECK(points(cluster("[{what: a, income: {}}]", "2022-Q2")) == "0");  // nothing to grow from
    // It was there a year ago and no record of that time tells of it, or it was not: there is no baseline.
    CHECK(points("") == "10");
    CHECK(run(cluster("[{what: a, income: " + income("15", "4") + "}]", "2023-Q2", "2023-01-01"))
              .scored.points("01", "joint") == "10");
}

TEST_CASE("a village in two at once is in one, and what they brought it cannot be told") {
    const std::string both = "[{what: a, income: {\"" + code("02") + "\": 1}}]";
    const Diagnosed d = run(cluster(both) + cluster(both, "2023-Q2", "2022-01-01", "L2", "03"));
    CHECK(d.fact("02", "joint_building") == "1");
    CHECK(d.fact("02", "joint_income") == "missing");
    CHECK(d.fact("03", "joint_income") == "0.00");
}

TEST_CASE("what is supplied is not typed in, and is declared as it comes") {
    CHECK(run(handed_in("2023-Q2", "01", "joint_income: 5")).scored.issues.find("E0620") != std::string::npos);
}
