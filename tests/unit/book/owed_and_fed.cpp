// Registers that are owed, figures that feed facts, and what an error in a book makes provisional.
#include "book/kept_text.hpp"

using namespace leitai::test;

namespace {

std::string visits(const std::string& owed) {
    return "  visits:\n    title: v\n    of: village\n    owed: " + owed +
           "\n    fields: {on_day: {type: date, required: yes}, done: {type: yes_no}}\n";
}
const std::string figures_of =
    "  visits.made: {count: visits, on: on_day}\n  visits.done: {count: visits, on: on_day, where: {done: yes}}\n"
    "  visits.rate: {ratio: visits.done, against: visits.made}\n";
const std::string facts =
    "  visited: {type: count, absent: missing, better: more, from: books.visits.made}\n"
    "  visited_this_year: {type: count, span: year_to_date, absent: missing, better: more, from: books.visits.made}\n"
    "  rate: {type: number, decimals: 1, unit: \"%\", absent: missing, better: more, from: books.visits.rate}\n";
const std::string indicators =
    "  - {id: v, points: 5, measure: visited, scale: {linear: {none_at: 0, full_at: 5}}}\n"
    "  - {id: y, points: 5, measure: visited_this_year, scale: {linear: {none_at: 0, full_at: 5}}}\n"
    "  - {id: r, points: 10, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}\n";

std::string visit(std::string_view id, std::string_view day, std::string_view more = "") {
    return "- {id: " + std::string(id) + ", village: \"" + code("01") + "\", on_day: " + std::string(day) +
           std::string(more) + "}\n";
}

}  // namespace

TEST_CASE("an owed register without a record is no records and not 0") {
    const auto read = [](const std::string& owed, const std::string& period, const std::string& records) {
        return read_books({.registers = visits(owed), .figures = figures_of, .records = records, .period = period});
    };
    const auto has = [](const ReadBooks& r) {
        return leitai::book::has_records(r.kept().ledger, *r.rubric.books, r.id("visits.made"), r.scored.cohort.period);
    };
    CHECK(has(read("never", "2023-Q2", "")));
    const ReadBooks none = read("quarter", "2023-Q2", "");
    CHECK_FALSE(has(none));
    CHECK(none.kept().owed.size() == 1);
    CHECK(none.books.provisional());
    const ReadBooks empty = read("quarter", "2023-Q2", book("2023-Q2", "visits", "entries: []\n"));
    CHECK(has(empty));
    CHECK(empty.kept().owed.empty());
    CHECK_FALSE(empty.books.provisional());
    // A year's is asked for in the last quarter, and a record of any quarter answers.
    CHECK(has(read("year", "2023-Q3", "")));
    CHECK_FALSE(has(read("year", "2023-Q4", "")));
    CHECK(has(read("year", "2023-Q4", book("2023-Q1", "visits", "entries: []\n"))));
    CHECK_FALSE(has(read("year", "2023-Q4", book("2022-Q4", "visits", "entries: []\n"))));
}

TEST_CASE("a county's decision closes what is owed") {
    const std::string closing =
        "---\nkind: closing\nperiod: 2023-Q2\nregisters: [visits]\non: 2023-07-03\nby: {level: county, name: 组织部}\n"
        "why: 台账遗失\n";
    const ReadBooks read = read_books({.registers = visits("quarter"), .figures = figures_of, .records = closing});
    CHECK(read.kept().owed.empty());
    CHECK(read.kept().closed.size() == 1);
    CHECK_FALSE(read.books.provisional());
    CHECK(read.scored.issues.empty());
    const ReadBooks idle = read_books({.registers = visits("never"), .figures = figures_of, .records = closing});
    CHECK_FALSE(idle.scored.issues.empty());  // there was nothing to close
}

TEST_CASE("each township hands in its own where it is kept by townships") {
    const std::string by_township = visits("quarter") + "    kept_by: township\n";
    const auto owed = [&](std::string_view keeper) {
        const std::string record =
            "---\nkind: book\nperiod: 2023-Q2\nregister: visits\nby: {level: township, name: " + std::string(keeper) +
            "}\nentries: []\n";
        return read_books({.registers = by_township, .figures = figures_of, .records = record});
    };
    CHECK(owed("东镇").kept().owed.empty());
    CHECK(owed("\"359901101\"").kept().owed.empty());
    CHECK(owed("东山镇").kept().owed.size() == 1);
    CHECK(owed("东山镇").scored.issues.find("E1714") != std::string::npos);
}

TEST_CASE("a figure feeds a fact of each village") {
    const std::string records =
        entries("2023-Q1", "visits", visit("A", "2023-02-01")) +
        entries("2023-Q2", "visits", visit("B", "2023-04-01", ", done: yes") + visit("C", "2023-05-01"));
    const ReadBooks read = read_books({.registers = visits("never"),
                                       .figures = figures_of,
                                       .records = records,
                                       .facts = facts,
                                       .indicators = indicators});
    CHECK(read.scored.points("01", "v") == "2");
    CHECK(read.scored.points("01", "y") == "3");
    CHECK(read.scored.points("01", "r") == "5");
    CHECK(read.scored.points("02", "v") == "0");
    CHECK(read.scored.points("02", "r") == "0");  // no visits: not applicable, which this rubric gives 0
}

TEST_CASE("an error in a book makes provisional what reads it, and nothing else") {
    const std::string returns = handed_in("2023-Q2", "01", "n: 1") + handed_in("2023-Q2", "02", "n: 1");
    const std::string records = returns + entries("2023-Q2", "visits", visit("A", "2023-02-30"));
    const ReadBooks apart = read_books({.registers = visits("never"), .figures = figures_of, .records = records});
    CHECK(apart.books.provisional());
    CHECK_FALSE(apart.scored.finality.provisional());
    const ReadBooks fed = read_books({.registers = visits("never"),
                                      .figures = figures_of,
                                      .records = records,
                                      .facts = facts,
                                      .indicators = indicators});
    CHECK(fed.books.provisional());
    CHECK(fed.scored.finality.provisional());
    const ReadBooks of_returns = read_books(
        {.registers = visits("never"), .figures = figures_of, .records = handed_in("2023-Q2", "01", "n: -1")});
    CHECK_FALSE(of_returns.books.provisional());
    CHECK(of_returns.scored.finality.provisional());
}
