// Figures: from both sides of each line at which they turn.
#include "book/kept_text.hpp"

using namespace leitai::test;
using leitai::book::By;
using leitai::book::Span;

namespace {

const std::string commitments =
    "  commitments:\n    title: c\n    of: village\n    owed: never\n    fields:\n"
    "      promised: {type: date, required: yes}\n      due: {type: date}\n      delivered: {type: date}\n"
    "      money: {type: number, decimals: 2}\n      who: {type: person, many: yes}\n"
    "    states: {open: {title: o}, done: {title: d, reached: delivered}}\n"
    "    overdue: {due: {below: today}, delivered: unknown}\n";
const std::string figures_of =
    "  made: {count: commitments, on: promised}\n"
    "  delivered: {count: commitments, on: promised, where: {delivered: known}}\n"
    "  rate: {ratio: delivered, against: made}\n"
    "  open: {count: commitments, at_end: yes, where: {state: open}, ages: {since: promised, days: [30, 90]}}\n"
    "  late: {count: commitments, at_end: yes, where: {due: {below: today}, delivered: unknown}}\n"
    "  money: {sum: commitments.money, on: promised}\n"
    "  mean: {mean: commitments.money, on: promised}\n"
    "  people: {distinct: commitments.who, on: promised}\n"
    "  both: {total: [made, delivered]}\n";

std::string one(std::string_view id, std::string_view more, std::string_view village = "01") {
    return "- {id: " + std::string(id) + ", village: \"" + code(village) + "\", " + std::string(more) + "}\n";
}

ReadBooks with(const std::string& records, const std::string& as_of = "") {
    return read_books({.registers = commitments, .figures = figures_of, .records = records, .as_of = as_of});
}

}  // namespace

TEST_CASE("the first and the last day of a quarter are in it, the days beside it are not") {
    const auto made = [](std::string_view day) {
        return with(entries("2023-Q2", "commitments", one("A", "promised: " + std::string(day)))).value("made");
    };
    CHECK(made("2023-03-31") == "0");
    CHECK(made("2023-04-01") == "1");
    CHECK(made("2023-06-30") == "1");
    const auto after = with(entries("2023-Q2", "commitments", one("A", "promised: 2023-07-01")));
    CHECK(after.value("made") == "0");
    CHECK(after.scored.issues.find("E1708") != std::string::npos);
}

TEST_CASE("the year to date begins on January 1") {
    const auto made = [](std::string_view day) {
        return with(entries("2023-Q1", "commitments", one("A", "promised: " + std::string(day))))
            .value("made", Span::year_to_date);
    };
    CHECK(made("2022-12-31") == "0");
    CHECK(made("2023-01-01") == "1");
}

TEST_CASE("what is due today is not overdue, tomorrow it is") {
    const auto late = [](std::string_view as_of) {
        return with(entries("2023-Q2", "commitments", one("A", "promised: 2023-04-01, due: 2023-06-15")),
                    std::string(as_of))
            .value("late");
    };
    CHECK(late("2023-06-15") == "0");
    CHECK(late("2023-06-16") == "1");
}

TEST_CASE("a later event changes nothing that was known before it") {
    const std::string records = entries("2022-Q2", "commitments", one("A", "promised: 2022-05-01")) +
                                book("2022-Q3", "commitments", "updates: [{entry: A, delivered: 2022-07-15}]\n");
    const ReadBooks read = with(records);
    CHECK(read.value(read.last_year(), "made") == "1");
    CHECK(read.value(read.last_year(), "delivered") == "0");
    CHECK(read.value(read.last_year(), "open") == "1");
    CHECK(read.value("open") == "0");
    CHECK(read.scored.issues.empty());
}

TEST_CASE("a correction counts from its own record on") {
    const std::string records =
        entries("2022-Q2", "commitments", one("A", "promised: 2022-05-01, money: 5.00")) +
        book("2023-Q2", "commitments",
             "corrections: [{entry: A, field: money, was: 5.00, value: 7.25, why: 错, by: 镇, on: 2023-04-01}]\n");
    const ReadBooks read = with(records);
    CHECK(read.value(read.last_year(), "money") == "5");
    CHECK(read.scored.issues.empty());
    const auto wrong = with(entries("2023-Q1", "commitments", one("A", "promised: 2023-02-01, money: 5.00")) +
                            book("2023-Q2", "commitments",
                                 "corrections: [{entry: A, field: money, was: 5.01, value: 7, why: 错, by: 镇, on: "
                                 "2023-04-01}]\n"));
    CHECK(wrong.scored.issues.find("E1707") != std::string::npos);
    CHECK(wrong.value("money", Span::year_to_date) == "5");
}

TEST_CASE("last year up to the same day, where the day lies within the quarter") {
    const std::string records =
        entries("2022-Q2", "commitments", one("A", "promised: 2022-05-10") + one("B", "promised: 2022-05-11"));
    const ReadBooks within = with(records, "2023-05-10");
    CHECK(within.value(within.last_year(), "made") == "1");
    const ReadBooks after = with(records, "2023-07-05");
    CHECK(after.value(after.last_year(), "made") == "2");
}

TEST_CASE("ratios, means and sums are exact, and of nothing there is none") {
    const ReadBooks none = with(book("2023-Q2", "commitments", "entries: []\n"));
    CHECK(none.value("rate") == "none");
    CHECK(none.value("mean") == "none");
    CHECK(none.value("money") == "0");
    const ReadBooks read =
        with(entries("2023-Q2", "commitments",
                     one("A", "promised: 2023-04-01, money: 0.10, delivered: 2023-05-01") +
                         one("B", "promised: 2023-04-02, money: 0.20") + one("C", "promised: 2023-04-03, money: 0.25") +
                         one("D", "promised: 2023-04-04")));
    CHECK(read.value("money") == "0.55");
    CHECK(read.value("mean") == "11/60");
    CHECK(read.value("rate") == "0.25");
    CHECK(read.value("both") == "5");
    CHECK(leitai::book::figure(read.view(), read.id("money"), Span::period).without == 1);
}

TEST_CASE("bands of age end on their last day") {
    const ReadBooks read = with(entries("2023-Q2", "commitments",
                                        one("A", "promised: 2023-05-31") + one("B", "promised: 2023-05-30") +
                                            one("C", "promised: 2023-04-01")) +
                                entries("2023-Q1", "commitments", one("D", "promised: 2023-03-31")));
    const auto bands = leitai::book::ages(read.view(), read.id("open"));
    REQUIRE(bands.size() == 4);
    CHECK(bands[0].entries == 1);  // 30 days
    CHECK(bands[1].entries == 2);  // 31 and 90 days
    CHECK(bands[2].entries == 1);  // 91 days
    CHECK(bands[3].entries == 0);
}

TEST_CASE("the parts of a figure sum to it, also where one person stands in two") {
    const ReadBooks read = with(entries("2023-Q2", "commitments",
                                        one("A", "promised: 2023-04-01, who: [P1, P2]") +
                                            one("B", "promised: 2023-04-02, who: [P2, P3]", "02") +
                                            one("C", "promised: 2023-04-02", "02")));
    CHECK(read.value("people") == "3");
    const auto parts = leitai::book::parts(read.view(), read.id("people"), {By::Of::village, {}});
    REQUIRE(parts.size() == 3);
    CHECK(leitai::base::to_string(parts[0].period.numerator) == "2");
    CHECK(leitai::base::to_string(parts[1].period.numerator) == "2");
    CHECK(parts[2].several);
    CHECK(leitai::base::to_string(parts[2].period.numerator) == "-1");
    const auto by_person = leitai::book::parts(read.view(), read.id("made"), {By::Of::name, "who"});
    REQUIRE(by_person.size() == 5);  // P1, P2, P3, nobody, and what is counted twice
    CHECK_FALSE(by_person[3].key);
    CHECK(leitai::base::to_string(by_person[4].period.numerator) == "-2");  // A and B, once more each
}

TEST_CASE("removing one entry changes the figures that it stands in, by itself") {
    const std::string a = one("A", "promised: 2023-04-01, money: 1.5"), b = one("B", "promised: 2023-05-01, money: 2");
    const ReadBooks all = with(entries("2023-Q2", "commitments", a + b)),
                    less = with(entries("2023-Q2", "commitments", a));
    CHECK(all.value("made") == "2");
    CHECK(less.value("made") == "1");
    CHECK(all.value("money") == "3.5");
    CHECK(less.value("money") == "1.5");
    CHECK(leitai::book::entries_of(all.view(), all.id("made")).size() == 2);
}

TEST_CASE("an id that stands twice counts once, and is told with both places") {
    const ReadBooks read =
        with(entries("2023-Q2", "commitments", one("A", "promised: 2023-04-01") + one("A", "promised: 2023-04-02")));
    CHECK(read.value("made") == "1");
    CHECK(read.scored.issues.find("E1702") != std::string::npos);
    CHECK(read.books.provisional());
}
