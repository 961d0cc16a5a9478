// Supplied facts: that nobody reports, in rubrics and vetoes; what they stand on is owed, and typing them in is an
// error.
#include "diagnose/diagnosed.hpp"

using namespace leitai::test;

namespace {

/// A rubric that reads signs, the list and a date; with a veto on the list.
constexpr std::string_view rubric = R"(rubric: signs
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 10
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: {zh: 一般村, en: ordinary}, weak: {zh: 软弱涣散村, en: weak}}
instead: {missing: zero, zero_divisor: full}
facts:
  visits: {type: count, absent: missing, better: more}
  found: {type: count, absent: missing, from: weakness.signs_found}
  resolved: {type: count, absent: missing, better: more, from: weakness.signs_resolved}
  criteria: {type: count, absent: missing, from: weakness.criteria_met}
  listed: {type: yes_no, absent: missing, from: weakness.on_list}
  met_on: {type: date}
  gap: {type: number, unit: 月, decimals: 2, better: less, from: months_since.met_on}
measures: {share: {ratio: resolved, against: found}}
modules:
- id: work
  title: 工作
  indicators:
  - {id: signs, points: 10, measure: share, scale: {linear: {none_at: 0%, full_at: 100%}}}
vetoes: [{id: on_list, title: {zh: 在册, en: on the list}, when: {listed: "yes"}, effect: fail}]
)";

Diagnosed run(const std::string& records, std::string_view period = "2023-Q2") {
    return diagnose_text(
        {.records = roster({"01 ordinary"}) + records, .period = std::string(period), .rubric = std::string(rubric)});
}

std::string satisfied(std::string_view value, std::string_view period = "2023-Q2") {
    return handed_in(period, "01", "visits: 5, satisfaction: " + std::string(value));
}

}  // namespace

TEST_CASE("signs found are those of the period's start and of the period, resolved those of them that are gone") {
    const std::string q1 = satisfied("50", "2023-Q1") +  // A1 is there at the start
                           check("01", "2023-02-10", "all", "found: [{sign: A2}, {sign: A3}]\n", "2023-Q1");
    const std::string q2 = satisfied("80") + check("01", "2023-05-10", "all", "found: [{sign: B1}]\n") +
                           check("01", "2023-06-10", "[A2, B1]", "resolved: [{sign: A2}, {sign: B1}]\n");
    const Diagnosed d = run(q1 + q2);
    CHECK(d.scored.issues == "");
    CHECK(d.fact("01", "found") == "4");     // A1 A2 A3 B1
    CHECK(d.fact("01", "resolved") == "3");  // A1 by its figure, A2 and B1 by checks
    CHECK(d.scored.points("01", "signs") == "7.5");
    CHECK(d.fact("01", "criteria") == "0");  // A3 alone is left, which meets nothing
}

TEST_CASE("criteria met are known once every criterion is") {
    const std::string all = satisfied("80") + check("01", "2023-05-10", "all", "found: [{sign: A2}, {sign: A3}]\n");
    CHECK(run(all).fact("01", "criteria") == "1");
    CHECK(run(satisfied("80") + check("01", "2023-05-10", "[A]")).fact("01", "criteria") == "missing");
}

TEST_CASE("a numeric sign that cannot be decided leaves the counts missing; its fact is owed") {
    const Diagnosed d = run(handed_in("2023-Q2", "01", "visits: 5") + check("01", "2023-05-10", "all"));
    CHECK(d.fact("01", "found") == "missing");
    CHECK(d.scored.finality.provisional());
    REQUIRE(d.scored.scored.owed.size() == 1);
    CHECK(d.scored.rubric.facts[d.scored.scored.owed[0].fact].id == "satisfaction");
}

TEST_CASE("a newcomer without a past begins with nothing on the register") {
    const Diagnosed d = run(satisfied("50") + check("01", "2023-05-10", "all"));
    CHECK(d.fact("01", "found") == "1");
    CHECK(d.fact("01", "resolved") == "0");
}

TEST_CASE("a village on the list fails by the veto, until the day before it leaves") {
    const std::string entered = satisfied("80") + record_of("rectification", "01") +
                                "case: K1\nentered: {on: 2023-04-10, by: 组织部}\n"
                                "inspections: [{on: 2023-05-01, by: 组织部, finding: progress}]\n";
    const std::string left =
        "acceptance: {on: 2023-06-30, by: 组织部, score: 80, ballots: {satisfied: 9, fairly: 1, "
        "dissatisfied: 0}}\n";
    CHECK(run(entered).fact("01", "listed") == "1");
    CHECK(run(entered).scored.scored.scores.failed(0));
    CHECK(run(entered + left).fact("01", "listed") == "0");
    CHECK_FALSE(run(entered + left).scored.scored.scores.failed(0));
}

TEST_CASE("months since a reported day have two decimals") {
    const auto gap = [](std::string_view day) {
        return run(handed_in("2023-Q2", "01", "visits: 5, satisfaction: 80, met_on: " + std::string(day)))
            .fact("01", "gap");
    };
    CHECK(gap("2023-03-30") == "3.00");
    CHECK(gap("2023-03-29") == "3.03");  // a day of thirty
    CHECK(gap("2023-06-30") == "0.00");
    CHECK(run(satisfied("80")).fact("01", "gap") == "missing");
}

TEST_CASE("what is supplied is not typed in; without the catalogue it is reported like any other fact") {
    const std::string typed = handed_in("2023-Q2", "01", "visits: 5, found: 4, resolved: 2");
    CHECK(run(typed).scored.issues.find("E0620") != std::string::npos);
    const Diagnosed without =
        diagnose_text({.records = roster({"01 ordinary"}) + typed, .rubric = std::string(rubric), .weakness = ""});
    CHECK(without.scored.issues == "");
    CHECK(without.scored.points("01", "signs") == "5");
}
