// Rules of consistency, needed fields and states, from both sides of their lines.
#include "book/kept_text.hpp"

using namespace leitai::test;

namespace {

/// A register of teams with one rule, and payments of projects.
std::string teams(const std::string& rules, const std::string& states = "") {
    return "  teams:\n    title: t\n    of: none\n    owed: never\n    fields:\n"
           "      members: {type: person, many: yes}\n      villages: {type: village, many: yes}\n"
           "      leader: {type: person}\n      since: {type: date}\n      until: {type: date, ahead: yes}\n"
           "      seat: {type: choice, values: [a, b]}\n      parent: {refers_to: teams}\n"
           "      sealed: {type: date, required: {until: known}}\n" +
           states + (rules.empty() ? "" : "    rules:\n" + rules);
}

std::string rule(const std::string& what) {
    return "      - {id: r, title: {zh: 不合, en: broken}, severity: error, " + what + "}\n";
}

/// How many breaches of the one rule there are.
std::size_t breaches(const std::string& rules, const std::string& lines, const std::string& roster = "") {
    BooksText text{.registers = teams(rules), .figures = "", .records = entries("2023-Q2", "teams", lines)};
    if (!roster.empty()) text.roster = roster;
    return read_books(text).kept().breaches.size();
}

}  // namespace

TEST_CASE("a team has three to four members") {
    const std::string holds = rule("holds: {members: {at_least: 3, at_most: 4}}");
    CHECK(breaches(holds, "- {id: T, members: [A, B]}\n") == 1);
    CHECK(breaches(holds, "- {id: T, members: [A, B, C]}\n") == 0);
    CHECK(breaches(holds, "- {id: T, members: [A, B, C, D]}\n") == 0);
    CHECK(breaches(holds, "- {id: T, members: [A, B, C, D, E]}\n") == 1);
    CHECK(breaches(holds, "- {id: T}\n") == 1);
}

TEST_CASE("a person is in one team") {
    const std::string unique = rule("unique: [members]");
    CHECK(breaches(unique, "- {id: T, members: [A, B]}\n- {id: U, members: [C]}\n") == 0);
    CHECK(breaches(unique, "- {id: T, members: [A, B]}\n- {id: U, members: [B, C]}\n") == 1);
    CHECK(breaches(rule("unique: [leader, seat]"),
                   "- {id: T, leader: A, seat: a}\n- {id: U, leader: A, seat: b}\n"
                   "- {id: V, leader: A}\n") == 0);
}

TEST_CASE("spans that share a day overlap, those that meet on the next day do not") {
    const std::string apart = rule("apart: [since, until], per: [leader]");
    const std::string first = "- {id: T, leader: A, since: 2023-01-01, until: 2023-03-31, sealed: 2023-01-01}\n";
    CHECK(breaches(apart, first + "- {id: U, leader: A, since: 2023-03-31}\n") == 1);
    CHECK(breaches(apart, first + "- {id: U, leader: A, since: 2023-04-01}\n") == 0);
    CHECK(breaches(apart, first + "- {id: U, leader: B, since: 2023-02-01}\n") == 0);
    CHECK(breaches(apart, "- {id: T, leader: A, since: 2023-01-01}\n- {id: U, leader: A, since: 2023-06-01}\n") == 1);
}

TEST_CASE("at most so many of a person, altogether and in each quarter") {
    const std::string two = rule("at_most: 2, per: [leader]");
    CHECK(breaches(two, "- {id: T, leader: A}\n- {id: U, leader: A}\n") == 0);
    CHECK(breaches(two, "- {id: T, leader: A}\n- {id: U, leader: A}\n- {id: V, leader: A}\n") == 1);
    const std::string quarter = rule("at_most: 1, per: [leader], each: quarter, on: since");
    CHECK(breaches(quarter, "- {id: T, leader: A, since: 2023-03-31}\n- {id: U, leader: A, since: 2023-04-01}\n") == 0);
    CHECK(breaches(quarter, "- {id: T, leader: A, since: 2023-04-01}\n- {id: U, leader: A, since: 2023-06-30}\n") == 1);
}

TEST_CASE("every village has a team, and who is left out is listed") {
    const std::string every = rule("every: roster.villages, in: villages");
    const std::string lines = "- {id: T, villages: [\"" + code("01") + "\"]}\n";
    const ReadBooks read =
        read_books({.registers = teams(every), .figures = "", .records = entries("2023-Q2", "teams", lines)});
    REQUIRE(read.kept().breaches.size() == 1);
    CHECK(read.kept().breaches[0].code == code("02"));
    CHECK(read.kept().breaches[0].left_out);
}

TEST_CASE("two years to the day are not less than two years") {
    const std::string every = rule("every: roster.villages, among: {months: {below: 24}}, in: leader");
    const auto roster_since = [](std::string_view day) {
        return "---\nkind: roster\nfrom: 2020-01-01\nunits: [{code: \"359901\", name: 东区}]\n"
               "townships: [{code: \"359901101\", name: 东镇}]\nvillages:\n- {code: \"" +
               code("01") + "\", name: 01村, class: ordinary, secretary: {id: S1, since: " + std::string(day) + "}}\n";
    };
    CHECK(breaches(every, "- {id: T, leader: X}\n", roster_since("2021-06-30")) == 0);
    CHECK(breaches(every, "- {id: T, leader: X}\n", roster_since("2021-07-01")) == 1);
    CHECK(breaches(every, "- {id: T, leader: S1}\n", roster_since("2021-07-01")) == 0);
}

TEST_CASE("payments reach the budget and do not exceed it") {
    const std::string projects =
        "  projects:\n    title: p\n    of: village\n    owed: never\n    fields: {budget: {type: number, decimals: "
        "2}}\n"
        "    rules:\n" +
        rule("sum: payments.amount, at_most: budget") +
        "  payments:\n    title: q\n    of: projects\n    owed: never\n    fields: {amount: {type: number, decimals: "
        "2}}\n";
    const auto paid = [&](std::string_view second) {
        const std::string records =
            entries("2023-Q1", "projects", "- {id: P, village: \"" + code("01") + "\", budget: 10.00}\n") +
            entries("2023-Q2", "payments",
                    "- {id: A, entry: P, amount: 6}\n- {id: B, entry: P, amount: " + std::string(second) + "}\n");
        return read_books({.registers = projects, .figures = "", .records = records});
    };
    CHECK(paid("4").kept().breaches.empty());
    const ReadBooks over = paid("4.01");
    REQUIRE(over.kept().breaches.size() == 1);
    CHECK(over.kept().breaches[0].related);  // the payment, and the budget
    CHECK(over.scored.issues.find("E1711") != std::string::npos);
}

TEST_CASE("a field is needed where its condition holds") {
    const auto issues = [](const std::string& lines) {
        return read_books({.registers = teams(""), .figures = "", .records = entries("2023-Q2", "teams", lines)})
            .scored.issues;
    };
    CHECK(issues("- {id: T}\n").empty());
    CHECK(issues("- {id: T, until: 2023-05-01}\n").find("E1709") != std::string::npos);
    CHECK(issues("- {id: T, until: 2023-05-01, sealed: 2023-05-02}\n").empty());
}

TEST_CASE("a state that was skipped is told, unless it may be") {
    const auto issues = [](const std::string& skip) {
        const std::string states = "    states: {planned: {title: a}, begun: {title: b, reached: since" + skip +
                                   "}, closed: {title: c, reached: {until: known}}}\n";
        const std::string lines = "- {id: T, until: 2023-05-01, sealed: 2023-05-01}\n";
        return read_books(
                   {.registers = teams("", states), .figures = "", .records = entries("2023-Q2", "teams", lines)})
            .scored.issues;
    };
    CHECK(issues("").find("E1710") != std::string::npos);
    CHECK(issues(", may_skip: yes").empty());
}

TEST_CASE("references lead somewhere and not in a circle") {
    const auto issues = [](const std::string& lines) {
        return read_books({.registers = teams(""), .figures = "", .records = entries("2023-Q2", "teams", lines)})
            .scored.issues;
    };
    CHECK(issues("- {id: T, parent: U}\n- {id: U}\n").empty());
    CHECK(issues("- {id: TEAM-1, parent: TEAM-2}\n").find("E1704") != std::string::npos);
    CHECK(issues("- {id: T, parent: U}\n- {id: U, parent: T}\n").find("E1701") != std::string::npos);
    CHECK(issues("- {id: T, parent: T}\n").find("E1701") != std::string::npos);
}

TEST_CASE("what is known already is not told again") {
    const std::string first = entries("2023-Q1", "teams", "- {id: T, leader: A}\n");
    const auto issues = [&](const std::string& update) {
        return read_books({.registers = teams(""),
                           .figures = "",
                           .records = first + book("2023-Q2", "teams", "updates: [" + update + "]\n")})
            .scored.issues;
    };
    CHECK(issues("{entry: T, seat: a}").empty());
    CHECK(issues("{entry: T, leader: B}").find("E1706") != std::string::npos);
    CHECK(issues("{entry: X, seat: a}").find("E1703") != std::string::npos);
    const auto before = read_books({.registers = teams(""),
                                    .figures = "",
                                    .records = book("2022-Q4", "teams", "updates: [{entry: T, seat: a}]\n") + first});
    CHECK(before.scored.issues.find("E1705") != std::string::npos);
}
