// Duties: due days, spans, lateness, parts and excuses, from both sides of every line.
#include "leitai/diagnose/duties.hpp"

#include "diagnose/diagnosed.hpp"

using namespace leitai::test;
using leitai::diagnose::DutyCounts;
using leitai::diagnose::DutyState;

namespace {

constexpr std::string_view catalogue = R"(duties: small
version: 1.0.0
title: {zh: 清单, en: Duties}
late_counts: 50%
partial_counts: 40%
list:
- {id: M, title: {zh: 月, en: m}, every: month, due_day: 31, evidence: {zh: 记录, en: r}, partial: {zh: 半, en: half}}
- {id: H, title: {zh: 半年, en: h}, every: half_year, due_day: 20, evidence: {zh: 记录, en: r}, partial: {zh: 半, en: half}}
- {id: Y, title: {zh: 年, en: y}, every: year, due_day: 31, evidence: {zh: 记录, en: r}, partial: {zh: 半, en: half}}
)";

Diagnosed with(std::string_view entries, std::string_view period = "2023-Q2", std::string_view as_of = "") {
    return diagnose_text({.records = roster({"01 ordinary"}) + record_of("duty", "01", period) + "by: {level: self}\n" +
                                     std::string(entries),
                          .period = std::string(period),
                          .weakness = "",
                          .duties = std::string(catalogue),
                          .as_of = std::string(as_of)});
}

std::vector<leitai::diagnose::DutyInstance> instances(const Diagnosed& d) {
    return leitai::diagnose::duty_instances(d.scored.cohort, *d.scored.rubric.duties, 0, d.scored.cohort.period,
                                            d.scored.cohort.as_of);
}

DutyCounts counts(const Diagnosed& d) {
    return leitai::diagnose::count_duties(d.scored.cohort, *d.scored.rubric.duties, 0, d.scored.cohort.period,
                                          d.scored.cohort.as_of);
}

DutyState first(std::string_view entries, std::string_view as_of = "") {
    return instances(with(entries, "2023-Q2", as_of)).front().state;
}

}  // namespace

TEST_CASE("a duty falls due once in each of its spans, at the latest on the last day of the month") {
    const auto all = instances(with("done: []\n"));
    REQUIRE(all.size() == 4);  // April, May, June and the half-year; the year falls due in the fourth quarter
    CHECK(leitai::base::to_string(all[0].due) == "2023-04-30");
    CHECK(leitai::base::to_string(all[1].due) == "2023-05-31");
    CHECK(leitai::base::to_string(all[3].due) == "2023-06-20");
    CHECK(instances(with("done: []\n", "2023-Q1")).size() == 3);
    CHECK(instances(with("done: []\n", "2023-Q4")).size() == 5);
}

TEST_CASE("done on the due day is in time; what is made up for later is late") {
    CHECK(first("done: [{duty: M, on: 2023-04-30}]\n") == DutyState::done);
    CHECK(first("done: [{duty: M, on: 2023-05-01, for: 2023-04-01}]\n") == DutyState::late);
    CHECK(first("done: [{duty: M, on: 2023-05-01}]\n") == DutyState::missed);  // that is May's
    CHECK(first("done: [{duty: M, on: 2023-04-01, state: partial, why: 缺人}]\n") == DutyState::partial);
    CHECK(first("excused: [{duty: M, for: 2023-04-15, by: 镇党委, reason: 防汛}]\n") == DutyState::excused);
}

TEST_CASE("until a duty is due it is upcoming, from the due day on it is missed") {
    CHECK(first("done: []\n", "2023-04-29") == DutyState::upcoming);
    CHECK(first("done: []\n", "2023-04-30") == DutyState::missed);
    CHECK(first("done: [{duty: M, on: 2023-04-20}]\n", "2023-04-19") == DutyState::upcoming);  // not yet done
    CHECK(first("done: [{duty: M, on: 2023-04-20}]\n", "2023-04-20") == DutyState::done);
}

TEST_CASE("the rate is the sum of shares by what was due; late and partial together count the lesser share") {
    // April in time 1, May late 1/2, June partial and late min(1/2, 2/5); the half-year excused.
    const DutyCounts one =
        counts(with("done:\n- {duty: M, on: 2023-04-10}\n- {duty: M, on: 2023-06-02, for: 2023-05-02}\n"
                    "- {duty: M, on: 2023-06-30, state: partial, why: 缺人}\n"
                    "excused: [{duty: H, for: 2023-03-01, by: 镇党委, reason: 防汛}]\n"));
    CHECK(one.due == 3);
    CHECK(one.done == 1);
    CHECK(one[DutyState::excused] == 1);
    CHECK(to_string(one.shares) == "1.9");
    CHECK(to_string(*one.rate()) == "19/30");
    CHECK_FALSE(
        counts(with("excused: [{duty: H, for: 2023-03-01, by: 镇党委, reason: 防汛}]\n", "2023-Q2", "2023-04-01"))
            .rate());
}

TEST_CASE("of several entries for one span the best counts") {
    CHECK(first("done:\n- {duty: M, on: 2023-04-10, state: partial, why: 缺人}\n- {duty: M, on: 2023-04-20}\n") ==
          DutyState::done);
    CHECK(first("done:\n- {duty: M, on: 2023-05-02, for: 2023-04-01}\n- {duty: M, on: 2023-04-20, state: partial, why: "
                "缺人}\n") == DutyState::late);  // a half is more than two fifths
}

TEST_CASE("where nothing was handed in nothing is counted as missed") {
    const Diagnosed d =
        diagnose_text({.records = roster({"01 ordinary"}), .weakness = "", .duties = std::string(catalogue)});
    CHECK(counts(d).due == 0);
    CHECK_FALSE(counts(d).rate());
}
