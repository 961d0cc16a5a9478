// Calendar: working days as they were announced, and every line at which a count turns.
#include "leitai/process/calendar.hpp"

#include <doctest/doctest.h>

#include "leitai/catalogue/catalogue.hpp"

using namespace leitai;

namespace {

process::Calendar read(std::string_view text) {
    source::SourceMap map;
    const source::FileId file = map.add_embedded("calendar.yaml", text);
    issue::Issues issues;
    auto calendar = process::read_calendar(map, file, issues);
    CHECK(issues.errors() + issues.warnings() == 0);
    REQUIRE(calendar);
    return std::move(*calendar);
}

base::Date day(std::string_view text) { return *base::parse_date(text); }

std::string text(const std::optional<base::Date>& found) { return found ? base::to_string(*found) : "none"; }

int worked_in(const process::Calendar& calendar, int year) {
    using namespace std::chrono;
    int worked = 0;
    const sys_days end = sys_days(std::chrono::year(year + 1) / January / 1);
    for (sys_days one = std::chrono::year(year) / January / 1; one < end; one += days(1))
        worked += calendar.is_worked(one) ? 1 : 0;
    return worked;
}

}  // namespace

TEST_CASE("calendar: the builtin one has as many working days a year as were announced") {
    const process::Calendar china = read(*catalogue::find("calendar"));
    CHECK(base::to_string(china.from) == "2022-01-01");
    CHECK(base::to_string(china.until) == "2026-12-31");
    // Monday to Friday of the year, less the days off of the law: 11 until 2024, 13 since; what falls on a weekend is
    // made up for, and what is bridged is worked on another weekend.
    CHECK(worked_in(china, 2022) == 249);
    CHECK(worked_in(china, 2023) == 249);
    CHECK(worked_in(china, 2024) == 251);
    CHECK(worked_in(china, 2025) == 248);
    CHECK(worked_in(china, 2026) == 248);
    CHECK_FALSE(china.is_worked(day("2023-01-27")));  // the last day of Spring Festival
    CHECK(china.is_worked(day("2023-01-28")));        // a Saturday that is worked for it
    CHECK_FALSE(china.is_worked(day("2023-02-04")));  // an ordinary Saturday
    CHECK(china.is_worked(day("2023-02-06")));
}

TEST_CASE("calendar: a notice counts its first day where that is worked, a term begins on the next") {
    const process::Calendar china = read(*catalogue::find("calendar"));
    // Wednesday 18 to Friday 20 January, then the Saturday and Sunday that are worked for Spring Festival.
    CHECK(text(process::last_of(china, day("2023-01-18"), 5)) == "2023-01-29");
    CHECK(text(process::last_of(china, day("2023-01-18"), 3)) == "2023-01-20");
    CHECK(text(process::last_of(china, day("2023-01-18"), 4)) == "2023-01-28");
    // Begun on the first day off, it starts to count with the first that is worked.
    CHECK(text(process::last_of(china, day("2023-01-21"), 1)) == "2023-01-28");
    CHECK(text(process::last_of(china, day("2023-07-07"), 1)) == "2023-07-07");
    CHECK(text(process::last_of(china, day("2023-07-07"), 5)) == "2023-07-13");
    CHECK(text(process::within(china, day("2023-07-07"), 1)) == "2023-07-10");
    CHECK(text(process::within(china, day("2023-07-07"), 5)) == "2023-07-14");
}

TEST_CASE("calendar: nothing is counted beyond its last day or before its first") {
    const process::Calendar short_one = read("calendar: c\nfrom: 2023-07-03\nuntil: 2023-07-07\n");
    CHECK(text(process::last_of(short_one, day("2023-07-03"), 5)) == "2023-07-07");
    CHECK(text(process::last_of(short_one, day("2023-07-03"), 6)) == "none");
    CHECK(text(process::within(short_one, day("2023-07-03"), 4)) == "2023-07-07");
    CHECK(text(process::within(short_one, day("2023-07-03"), 5)) == "none");
    CHECK(text(process::last_of(short_one, day("2023-07-02"), 1)) == "none");
    CHECK(text(process::last_of(short_one, day("2023-07-08"), 1)) == "none");
    CHECK(short_one.covers(day("2023-07-03")));
    CHECK_FALSE(short_one.covers(day("2023-07-08")));
}

TEST_CASE("calendar: both ends of a holiday are off, and a day may be a holiday of its own") {
    const process::Calendar one = read(
        "calendar: c\nfrom: 2023-01-01\nuntil: 2023-12-31\n"
        "holidays: [{from: 2023-07-04, until: 2023-07-05}, {from: 2023-07-07, until: 2023-07-07}]\nworkdays: "
        "[2023-07-08]\n");
    for (const auto* off : {"2023-07-04", "2023-07-05", "2023-07-07", "2023-07-09"})
        CHECK_FALSE(one.is_worked(day(off)));
    for (const auto* on : {"2023-07-03", "2023-07-06", "2023-07-08", "2023-07-10"}) CHECK(one.is_worked(day(on)));
}
