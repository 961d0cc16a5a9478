// Registers: what checks, cases, duties, breaches and teams become, and what is left out of them with a word.
#include "diagnose/diagnosed.hpp"

using namespace leitai::test;

namespace {

Diagnosed read(const std::string& records) {
    return diagnose_text({.records = records,
                          .weakness = builtin("weakness"),
                          .duties = builtin("duties"),
                          .conduct = builtin("conduct")});
}

std::size_t count(const std::string& text, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
}

const std::string one = roster({"01 ordinary"});

}  // namespace

TEST_CASE("a check keeps who looked at what on which day, and every finding with its words") {
    const Diagnosed d =
        read(one + check("01", "2023-05-10", "[W3, W2.1]",
                         "found:\n- {sign: W2.2, what: 没有结果, evidence: [谈话记录, 会议记录], reason: 相互印证, "
                         "signed: {level: county, name: 组织部, on: 2023-05-12}}\n"));
    CHECK(d.scored.issues == "");
    const auto& registers = d.scored.cohort.registers;
    REQUIRE(registers.checks.size() == 1);
    const auto& check = registers.checks[0];
    const auto& weakness = *d.scored.rubric.weakness;
    CHECK(check.by == "组织部");
    CHECK(check.level == leitai::rubric::Level::county);
    const auto covered = [&](std::string_view id) { return bool(check.covers[*weakness.sign(id)]); };
    CHECK(covered("W2.1"));
    CHECK(covered("W2.2"));  // what was found was looked for
    CHECK(covered("W3.1"));
    CHECK(covered("W3.2"));
    CHECK_FALSE(covered("W2.3"));
    REQUIRE(check.found.size() == 1);
    CHECK(check.found[0].what == "没有结果");
    CHECK(check.found[0].evidence.size() == 2);
    CHECK(check.found[0].signed_by == "组织部");
    CHECK(check.found[0].place.line == check.place.line + 7);
}

TEST_CASE("records of one case are joined: the last helpers and deadline, measures by id, steps by date") {
    const Diagnosed d =
        read(one + record_of("rectification", "01", "2023-Q1") +
             "case: K1\nentered: {on: 2023-01-10, by: 组织部}\nhelpers: {county_leader: L1}\ndeadline: 2023-06-30\n"
             "measures: [{id: M1, what: 补选, due: 2023-03-31}, {id: M2, what: 清账, due: 2023-05-31, sign: W9.2}]\n"
             "inspections: [{on: 2023-03-10, by: 组织部, finding: progress}, {on: 2023-02-10, by: 组织部, finding: "
             "stalled}]\n" +
             record_of("rectification", "01") +
             "case: K1\nhelpers: {county_leader: L2, department: 财政局}\ndeadline: 2023-12-31\n"
             "measures: [{id: M1, done: 2023-04-02}]\n");
    CHECK(d.scored.issues == "");
    const auto cases = leitai::cohort::cases_of(d.scored.cohort.registers, *d.scored.rubric.weakness);
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].helpers->county_leader == "L2");
    CHECK(leitai::base::to_string(*cases[0].deadline) == "2023-12-31");
    REQUIRE(cases[0].measures.size() == 2);
    CHECK(cases[0].measures[0].what == "补选");
    CHECK(leitai::base::to_string(*cases[0].measures[0].done) == "2023-04-02");
    CHECK_FALSE(cases[0].measures[1].done.has_value());
    CHECK(cases[0].inspections[0].bad);  // February stands before March
    CHECK_FALSE(cases[0].left.has_value());
    using leitai::base::parse_date;
    CHECK_FALSE(leitai::cohort::on_list(cases[0], *parse_date("2023-01-09")));
    CHECK(leitai::cohort::on_list(cases[0], *parse_date("2023-01-10")));
}

TEST_CASE("a village that is not on the roster is told of once, however many records it has") {
    const Diagnosed d = read(one + check("09", "2023-05-10", "all") + check("09", "2023-05-11", "all") +
                             record_of("team", "09") + "seats: {deputy: 1}\nterms: []\n");
    CHECK(count(d.scored.issues, "E0701") == 1);
    CHECK(d.scored.cohort.registers.checks.empty());
    CHECK(d.scored.cohort.registers.teams.empty());
    const Diagnosed with_return =
        read(one + handed_in("2023-Q2", "09", "visits: 1") + check("09", "2023-05-10", "all"));
    CHECK(count(with_return.scored.issues, "E0701") == 1);
}

TEST_CASE("a village that was merged away keeps the records of its past, and may have no new ones") {
    std::string away = roster({"01 ordinary", "02 ordinary"});
    away.replace(away.rfind("class: ordinary"), 15,
                 "class: ordinary, merged: {into: \"" + code("01") + "\", on: 2023-04-01}");
    CHECK(read(away + check("02", "2023-02-10", "all", "", "2023-Q1")).scored.issues == "");
    CHECK(count(read(away + check("02", "2023-05-10", "all") + check("02", "2023-05-11", "all")).scored.issues,
                "E0702") == 1);
}

TEST_CASE("a record in error is left out and makes its village's results provisional") {
    const std::string good = handed_in("2023-Q2", "01", "visits: 1");
    const Diagnosed d = read(one + good + check("01", "2023-05-10", "[X77]"));
    CHECK(count(d.scored.issues, "E1201") == 1);
    CHECK(d.scored.cohort.registers.checks.empty());
    CHECK(d.scored.cohort.villages[0].in_error);
    CHECK(d.scored.finality.provisional());
}

TEST_CASE("records of later periods are left unread; a day outside the record's period is worth a word") {
    CHECK(read(one + check("01", "2023-08-10", "all", "", "2023-Q3")).scored.cohort.registers.checks.empty());
    CHECK(count(read(one + check("01", "2023-07-01", "all")).scored.issues, "W0652") == 1);
    CHECK(read(one + check("01", "2023-06-30", "all")).scored.issues == "");
}

TEST_CASE("without a catalogue its records are counted and not used, with one word a kind") {
    const Diagnosed d =
        diagnose_text({.records = one + check("01", "2023-05-10", "all") + check("01", "2023-05-11", "all") +
                                  record_of("breach", "01") + "on: 2023-05-10\n",
                       .weakness = ""});
    CHECK(count(d.scored.issues, "W1200") == 2);
    CHECK(count(d.scored.issues, "records of kind check (2)") == 1);
}

TEST_CASE("a secretary is in office since a day, or the office is empty since a day") {
    const auto with = [](std::string_view secretary) {
        std::string text = one;
        text.replace(text.find("class: "), 7, "secretary: {" + std::string(secretary) + "}, class: ");
        return read(text).scored.issues;
    };
    CHECK(with("id: S1, since: 2021-10-28, born: 1980, education: college, term: 2, newly_elected: yes, mentor: M1") ==
          "");
    CHECK(with("vacant_since: 2023-02-11") == "");
    CHECK(count(with("id: S1"), "E0511") == 1);
    CHECK(count(with("vacant_since: 2023-02-11, id: S1"), "E0511") == 1);
    CHECK(count(with("vacant_since: 2023-02-11, newly_elected: yes"), "E0511") == 1);
    CHECK(count(with("id: S1, since: 2021-10-28, born: 1899"), "E0850") == 1);
}

TEST_CASE("an id is no identity and no phone number, whoever it stands for") {
    const Diagnosed d = read(one + record_of("breach", "01") +
                             "on: 2023-05-10\nby: {level: county, name: 纪委}\n"
                             "prohibition: C1\nperson: \"13800138000\"\nstate: confirmed\n");
    CHECK(count(d.scored.issues, "E0328") == 1);
    CHECK(d.scored.cohort.registers.breaches.empty());
}

TEST_CASE("a slip in one step of a case leaves that step out, and not the village off the list") {
    const auto listed = [](std::string_view steps) {
        const Diagnosed d = read(one + record_of("rectification", "01") +
                                 "case: K1\nentered: {on: 2023-04-10, by: 组织部}\n" + std::string(steps));
        CHECK(d.scored.cohort.villages[0].in_error);
        return d.of("01").on_list.has_value();
    };
    CHECK(listed("deadline: 2023-03-31\n"));
    CHECK(listed("inspections: [{on: 2023-04-01, by: 组织部, finding: progress}]\n"));
    CHECK(listed("measures: [{id: M1, done: 2023-05-01}]\n"));
    // Without an inspection before it an acceptance does not count.
    CHECK(listed(
        "acceptance: {on: 2023-06-01, by: 组织部, score: 90, ballots: {satisfied: 9, fairly: 1, dissatisfied: 0}}\n"));
}

TEST_CASE("found and resolved on one day, told and done in one quarter: the order of records does not matter") {
    const std::string found = check("01", "2023-05-10", "all", "found: [{sign: W2.1}]\n");
    const std::string resolved = check("01", "2023-05-10", "[W2.1]", "resolved: [{sign: W2.1}]\n");
    CHECK(read(one + found + resolved).scored.issues == "");
    CHECK(read(one + resolved + found).scored.issues == "");
    CHECK(read(one + resolved + found).sign("01", "W2.1") == "no");
    const std::string told = record_of("rectification", "01") +
                             "case: K1\nentered: {on: 2023-04-10, by: 组织部}\n"
                             "measures: [{id: M1, what: 补选, due: 2023-06-30}]\n";
    const std::string done = record_of("rectification", "01") + "case: K1\nmeasures: [{id: M1, done: 2023-05-20}]\n";
    CHECK(read(one + done + told).scored.issues == "");
}
