// A village's life on the list: entry, rectification, a vote that fails, acceptance, follow-up and relapse over five
// quarters, each quarter diagnosed on its own last day.
#include "diagnose/diagnosed.hpp"
#include "leitai/diagnose/progress.hpp"
#include "leitai/diagnose/statistics.hpp"

using namespace leitai::test;
using leitai::diagnose::Reason;

namespace {

std::string satisfied(std::string_view period) { return handed_in(period, "01", "visits: 5, satisfaction: 80"); }

/// 2022-Q2 found and entered; 2022-Q3 a vote that fails; 2022-Q4 accepted; 2023-Q1 followed up; 2023-Q2 found again.
std::string records() {
    std::string text = roster({"01 ordinary"});
    for (const char* period : {"2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2"})
        text += satisfied(period);
    const std::string plain = "found: [{sign: A2}, {sign: A3}]\n";
    text += check("01", "2022-05-10", "all", plain, "2022-Q2");
    text += record_of("rectification", "01", "2022-Q2") +
            "case: K1\nentered: {on: 2022-06-01, by: 组织部}\ndeadline: 2022-11-30\n"
            "helpers: {county_leader: L1, township_leader: T1, first_secretary: F1, department: 财政局}\n"
            "measures: [{id: M1, what: 补选, due: 2022-08-31}]\n";
    text += check("01", "2022-08-10", "all", "resolved: [{sign: A2}]\n", "2022-Q3");
    text += record_of("rectification", "01", "2022-Q3") +
            "case: K1\nmeasures: [{id: M1, done: 2022-08-20}]\n"
            "inspections: [{on: 2022-09-01, by: 组织部, finding: progress}]\n"
            "acceptance: {on: 2022-09-20, by: 组织部, score: 69.9, ballots: {satisfied: 20, fairly: 10, dissatisfied: "
            "3}}\n";
    text += check("01", "2022-11-10", "all", "resolved: [{sign: A3}]\n", "2022-Q4");
    text += record_of("rectification", "01", "2022-Q4") +
            "case: K1\nacceptance: {on: 2022-12-10, by: 组织部, score: 70, ballots: {satisfied: 10, fairly: 5, "
            "dissatisfied: 15}}\n";
    text += check("01", "2023-02-10", "all", "", "2023-Q1");
    text += record_of("rectification", "01", "2023-Q1") +
            "case: K1\nfollow_up: [{on: 2023-02-20, by: 东镇党委, finding: steady}]\n";
    text += check("01", "2023-05-10", "all", plain);
    text += record_of("rectification", "01") + "case: K2\nentered: {on: 2023-06-10, by: 组织部}\n";
    return text;
}

Diagnosed in(std::string_view period) { return diagnose_text({.records = records(), .period = std::string(period)}); }

leitai::diagnose::ListMovement last_movement(const Diagnosed& d) {
    return leitai::diagnose::movements(d.scored.cohort, d.diagnosis, {d.scored.village("01")}, 5).back();
}

}  // namespace

TEST_CASE("2022-Q2: found, determined, entered") {
    const Diagnosed d = in("2022-Q2");
    CHECK(d.scored.issues == "");
    CHECK(d.state("01") == "determined");
    CHECK(d.of("01").on_list.has_value());
    CHECK(last_movement(d).entered == 1);
    CHECK(last_movement(d).relapsed == 0);
    CHECK(last_movement(d).on_list == 1);
}

TEST_CASE("2022-Q3: one sign is resolved, the acceptance misses its score by a tenth") {
    const Diagnosed d = in("2022-Q3");
    CHECK(d.state("01") == "watch");  // A3 alone meets nothing
    REQUIRE(d.of("01").on_list.has_value());
    const auto progress = leitai::diagnose::progress_of(
        d.diagnosis.cases[*d.of("01").on_list], *d.scored.rubric.weakness, d.diagnosis.moment.day, d.of("01").state);
    CHECK(progress.failed);
    CHECK(progress.done == 1);
    CHECK_FALSE(progress.overdue);
    CHECK(progress.helpers_missing == 0);
}

TEST_CASE("2022-Q4: seventy points and half of the ballots are just enough: it leaves and is followed up") {
    const Diagnosed d = in("2022-Q4");
    CHECK(d.state("01") == "watch");
    CHECK(d.of("01").reason == Reason::follow_up);
    CHECK_FALSE(d.of("01").on_list.has_value());
    REQUIRE(d.of("01").followed_until.has_value());
    CHECK(leitai::base::to_string(*d.of("01").followed_until) == "2023-06-10");
    CHECK(last_movement(d).left == 1);
    CHECK(last_movement(d).on_list == 0);
    const auto history = leitai::diagnose::history(d.diagnosis, d.scored.cohort.villages[0].code);
    CHECK(history.entries == 1);
    CHECK(to_string(history.months) == "195/31");  // 6 months to 12-01, and 9 of the 31 days from there
}

TEST_CASE("2023-Q1: nothing is found, it is still followed up") {
    CHECK(in("2023-Q1").state("01") == "watch");
    CHECK(in("2023-Q1").of("01").reason == Reason::follow_up);
}

TEST_CASE("2023-Q2: found and entered again: a relapse") {
    const Diagnosed d = in("2023-Q2");
    CHECK(d.state("01") == "determined");
    CHECK(d.of("01").on_list.has_value());
    CHECK(last_movement(d).entered == 1);
    CHECK(last_movement(d).relapsed == 1);
    CHECK(leitai::diagnose::history(d.diagnosis, d.scored.cohort.villages[0].code).entries == 2);
    CHECK(leitai::diagnose::movements(d.scored.cohort, d.diagnosis, {0}, 5).size() == 5);
}

TEST_CASE("an acceptance passes at its lines and not beyond them") {
    using leitai::record::AcceptanceVote;
    leitai::rubric::Acceptance rules;
    rules.score_at_least = leitai::base::Rational(70);
    rules.dissatisfied_at_most = leitai::base::Rational(1) / leitai::base::Rational(2);
    const auto vote = [](const char* score, std::int64_t satisfied, std::int64_t fairly, std::int64_t against) {
        return AcceptanceVote{{}, leitai::base::parse_decimal(score).value, satisfied, fairly, against};
    };
    CHECK(leitai::cohort::passed(vote("70", 10, 5, 15), rules));
    CHECK_FALSE(leitai::cohort::passed(vote("69.99", 10, 5, 15), rules));
    CHECK_FALSE(leitai::cohort::passed(vote("70", 10, 5, 16), rules));
    CHECK(leitai::cohort::passed(vote("100", 1, 0, 0), rules));
    CHECK_FALSE(leitai::cohort::passed(vote("100", 0, 0, 0), rules));
}

TEST_CASE("a case is overdue the day after its deadline, and stalled the day after so many days without a step") {
    const auto progress = [](std::string_view as_of) {
        const std::string text = roster({"01 weak"}) + record_of("rectification", "01", "2023-Q2") +
                                 "case: K1\nentered: {on: 2023-04-01, by: 组织部}\ndeadline: 2023-05-31\n";
        const Diagnosed d = diagnose_text({.records = text, .as_of = std::string(as_of)});
        return leitai::diagnose::progress_of(d.diagnosis.cases.front(), *d.scored.rubric.weakness,
                                             d.diagnosis.moment.day, d.of("01").state);
    };
    CHECK_FALSE(progress("2023-05-31").overdue);
    CHECK(progress("2023-06-01").overdue);
    CHECK_FALSE(progress("2023-05-31").stalled);  // 60 days after 04-01
    CHECK(progress("2023-06-01").stalled);
    CHECK(progress("2023-06-01").helpers_missing == 4);
}

TEST_CASE("the class on a roster is held against the list on the day on which it was decided") {
    const auto issues = [](std::string_view village_class, std::string_view decided) {
        std::string text = roster({"01 " + std::string(village_class)});
        text.replace(text.find("class: "), 7, "class_decided: {on: " + std::string(decided) + ", by: 组织部}, class: ");
        text += record_of("rectification", "01", "2022-Q4") +
                "case: K1\nentered: {on: 2022-11-10, by: 组织部}\n"
                "inspections: [{on: 2022-12-01, by: 组织部, finding: progress}]\n" +
                record_of("rectification", "01", "2023-Q1") +
                "case: K1\nacceptance: {on: 2023-03-20, by: 组织部, "
                "score: 90, ballots: {satisfied: 9, fairly: 1, dissatisfied: 0}}\n";
        return diagnose_text({.records = text}).scored.issues;
    };
    CHECK(issues("weak", "2022-11-10") == "");
    CHECK(issues("weak", "2022-11-09").find("W1250") != std::string::npos);
    CHECK(issues("ordinary", "2022-11-09") == "");
    CHECK(issues("ordinary", "2022-11-10").find("W1251") != std::string::npos);
    CHECK(issues("ordinary", "2023-03-20") == "");  // it left on that day
    CHECK(issues("weak", "2023-03-20").find("W1250") != std::string::npos);
}
