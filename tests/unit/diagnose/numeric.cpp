// The builtin catalogues: every numeric sign from both sides of its line, and a record for every sign, duty and rule.
#include "diagnose/diagnosed.hpp"
#include "leitai/diagnose/conduct.hpp"
#include "leitai/diagnose/duties.hpp"

using namespace leitai::test;

namespace {

/// Facts of a village with nothing wrong; the first entry that names a fact is replaced by `changed`.
std::string facts_with(std::string_view name, std::string_view value) {
    const std::pair<std::string_view, std::string_view> all[] = {
        {"visits", "5"},
        {"satisfaction", "80"},
        {"last_candidate_on", "2023-01-10"},
        {"reserve_talents", "2"},
        {"disclosure", "on_time"},
        {"matters_raised", "10"},
        {"matters_solved", "10"},
        {"trainings_due", "10"},
        {"trainings_attended", "10"},
        {"operating_income", "3.5"},
        {"party_days", "[{on: 2023-04-10}, {on: 2023-05-10}]"}};
    std::string text;
    for (const auto& [fact, usual] : all)
        text += (text.empty() ? "" : ", ") + std::string(fact) + ": " + std::string(fact == name ? value : usual);
    return text;
}

constexpr std::string_view full_team = "seats: {deputy: 1}\nterms: [{post: deputy, id: P1, since: 2021-10-28}]\n";

struct Numbers {
    std::string fact = "", value = "";
    std::string secretary = "{id: S1, since: 2021-10-28}";
    std::string team{full_team};
};

std::string state_of_sign(std::string_view sign, const Numbers& numbers) {
    std::string text = roster({"01 ordinary"});
    text.replace(text.find("class: "), 7, "secretary: " + numbers.secretary + ", class: ");
    text += handed_in("2023-Q2", "01", facts_with(numbers.fact, numbers.value)) + record_of("team", "01") +
            numbers.team + check("01", "2023-05-10", "all");
    const Diagnosed d = diagnose_text({.records = text, .weakness = builtin("weakness")});
    INFO(d.scored.issues);
    CHECK(d.scored.issues == "");
    return d.sign("01", sign);
}

std::string vacant_since(std::string_view day) {
    return "seats: {deputy: 1}\nterms: [{post: deputy, id: P1, since: 2021-10-28, until: " + std::string(day) + "}]\n";
}

}  // namespace

TEST_CASE("W1.1: the secretary's office is empty for over three months") {
    CHECK(state_of_sign("W1.1", {.secretary = "{vacant_since: 2023-03-30}"}) == "no");  // exactly three on 06-30
    CHECK(state_of_sign("W1.1", {.secretary = "{vacant_since: 2023-03-29}"}) == "yes");
    CHECK(state_of_sign("W1.1", {}) == "no");
}

TEST_CASE("W1.2: a seat of the team is empty for over six months") {
    // Empty from the day after the last day in office.
    CHECK(state_of_sign("W1.2", {.team = vacant_since("2022-12-29")}) == "no");
    CHECK(state_of_sign("W1.2", {.team = vacant_since("2022-12-28")}) == "yes");
}

TEST_CASE("W3.1, W4.1, W5.1: reserve talents, candidate members, Party days") {
    CHECK(state_of_sign("W3.1", {.fact = "reserve_talents", .value = "1"}) == "no");
    CHECK(state_of_sign("W3.1", {.fact = "reserve_talents", .value = "0"}) == "yes");
    CHECK(state_of_sign("W4.1", {.fact = "last_candidate_on", .value = "2021-06-30"}) == "no");
    CHECK(state_of_sign("W4.1", {.fact = "last_candidate_on", .value = "2021-06-29"}) == "yes");
    CHECK(state_of_sign("W5.1", {}) == "no");
    CHECK(state_of_sign("W5.1", {.fact = "party_days", .value = "[{on: 2023-04-10}]"}) == "yes");
}

TEST_CASE("W6.1, W7.1, W7.2: disclosure, satisfaction, matters answered") {
    CHECK(state_of_sign("W6.1", {.fact = "disclosure", .value = "late"}) == "no");
    CHECK(state_of_sign("W6.1", {.fact = "disclosure", .value = "undone"}) == "yes");
    CHECK(state_of_sign("W7.1", {.fact = "satisfaction", .value = "60.0"}) == "no");
    CHECK(state_of_sign("W7.1", {.fact = "satisfaction", .value = "59.9"}) == "yes");
    CHECK(state_of_sign("W7.2", {.fact = "matters_solved", .value = "6"}) == "no");
    CHECK(state_of_sign("W7.2", {.fact = "matters_solved", .value = "5"}) == "yes");
    CHECK(state_of_sign("W7.2", {.fact = "matters_raised", .value = "0"}) == "no");  // nobody raised anything
}

TEST_CASE("W8.1, W9.1: trainings attended, operating income") {
    CHECK(state_of_sign("W8.1", {.fact = "trainings_attended", .value = "5"}) == "no");
    CHECK(state_of_sign("W8.1", {.fact = "trainings_attended", .value = "4"}) == "yes");
    CHECK(state_of_sign("W9.1", {.fact = "operating_income", .value = "0.01"}) == "no");
    CHECK(state_of_sign("W9.1", {.fact = "operating_income", .value = "0"}) == "yes");
}

TEST_CASE(
    "every sign that checks find is found by a record of its own, and the catalogue has 11 criteria and 32 signs") {
    const Diagnosed empty = diagnose_text({.records = roster({"01 ordinary"}), .weakness = builtin("weakness")});
    const auto& weakness = *empty.scored.rubric.weakness;
    CHECK(weakness.criteria.size() == 11);
    CHECK(weakness.signs.size() == 32);
    std::size_t numeric = 0;
    for (const auto& sign : weakness.signs) {
        numeric += sign.when ? 1U : 0U;
        if (sign.when) continue;  // the cases above raise these
        const std::string signature =
            sign.discretionary ? ", reason: 谈话, signed: {level: county, name: 组织部, on: 2023-05-11}" : "";
        const Diagnosed d =
            diagnose_text({.records = roster({"01 ordinary"}) +
                                      check("01", "2023-05-10", "[]", "found: [{sign: " + sign.id + signature + "}]\n"),
                           .weakness = builtin("weakness")});
        INFO(sign.id);
        CHECK(d.scored.issues == "");
        CHECK(d.sign("01", sign.id) == "yes");
    }
    CHECK(numeric == 10);
}

TEST_CASE("every duty is done by a record of its own, in time and late") {
    const auto state = [](const std::string& id, std::string_view on) {
        const std::string text = roster({"01 ordinary"}) + record_of("duty", "01", "2023-Q4") +
                                 "by: {level: self}\ndone: [{duty: " + id + ", on: " + std::string(on) +
                                 ", for: 2023-12-01}]\n";
        const Diagnosed d =
            diagnose_text({.records = text, .period = "2023-Q4", .weakness = "", .duties = builtin("duties")});
        CHECK(d.scored.issues == "");
        const auto& duties = *d.scored.rubric.duties;
        for (const auto& one : leitai::diagnose::duty_instances(d.scored.cohort, duties, 0, d.scored.cohort.period,
                                                                d.scored.cohort.as_of)) {
            if (duties.list[one.duty].id == id && one.done != nullptr) return one.state;
        }
        return leitai::diagnose::DutyState::missed;
    };
    const Diagnosed empty =
        diagnose_text({.records = roster({"01 ordinary"}), .weakness = "", .duties = builtin("duties")});
    CHECK(empty.scored.rubric.duties->list.size() == 10);
    for (const auto& duty : empty.scored.rubric.duties->list) {
        INFO(duty.id);
        const std::string due = "2023-12-" + std::to_string(duty.due_day);
        CHECK(state(duty.id, due) == leitai::diagnose::DutyState::done);
        if (duty.due_day == 31) continue;  // nothing of the period is later
        CHECK(state(duty.id, "2023-12-31") == leitai::diagnose::DutyState::late);
    }
}

TEST_CASE("every rule of conduct is broken by a record of its own; only confirmed breaches count") {
    std::string rubric{plain_rubric};
    rubric.replace(rubric.find("facts: {"), 8,
                   "facts: {breaches: {type: count, absent: none, from: conduct.breaches}, ");
    const auto breaches = [&](const std::string& id, std::string_view state, std::string_view on = "2023-05-10") {
        const Diagnosed d =
            diagnose_text({.records = roster({"01 ordinary"}) + record_of("breach", "01") + "on: " + std::string(on) +
                                      "\nby: {level: county, name: 纪委}\nprohibition: " + id +
                                      "\nperson: S1\nstate: " + std::string(state) + "\n",
                           .rubric = rubric,
                           .weakness = "",
                           .conduct = builtin("conduct")});
        CHECK(d.scored.issues.find("error") == std::string::npos);
        return d.fact("01", "breaches");
    };
    const Diagnosed empty = diagnose_text(
        {.records = roster({"01 ordinary"}), .rubric = rubric, .weakness = "", .conduct = builtin("conduct")});
    CHECK(empty.scored.rubric.conduct->list.size() == 8);
    CHECK(empty.fact("01", "breaches") == "0");
    for (const auto& one : empty.scored.rubric.conduct->list) {
        INFO(one.id);
        CHECK(breaches(one.id, "confirmed") == "1");
    }
    CHECK(breaches("C1", "reported") == "0");
    CHECK(breaches("C1", "cleared") == "0");
    CHECK(breaches("C1", "confirmed", "2023-04-01") == "1");
    CHECK(breaches("C1", "confirmed", "2023-03-31") == "0");  // of the quarter before, whatever its record says
}
