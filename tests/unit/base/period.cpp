// Periods and dates: reading, printing, pasts, first and last days.
#include "leitai/base/period.hpp"

#include <doctest/doctest.h>

using namespace leitai::base;

namespace {

Date date(std::string_view text) {
    const auto read = parse_date(text);
    REQUIRE_MESSAGE(read.has_value(), text);
    return *read;
}

Period period(std::string_view text) {
    const auto read = parse_period(text);
    REQUIRE_MESSAGE(read.has_value(), text);
    return *read;
}

}  // namespace

TEST_CASE("a date is written year, month, day with leading zeros") {
    CHECK(to_string(date("2023-06-30")) == "2023-06-30");
    CHECK(to_string(date("2023-01-05")) == "2023-01-05");
    for (const char* text : {"", "2023-6-30", "2023/06/30", "20230630", "2023-06-3", "2023-06-300", " 2023-06-30",
                             "2023-06-30T00:00", "23-06-30", "2023-0a-01", "+023-06-30", "2023-06--1", "２023-06-30"}) {
        CHECK_MESSAGE(!parse_date(text), text);
    }
}

TEST_CASE("a date must exist") {
    CHECK_FALSE(parse_date("2023-02-29"));
    CHECK_FALSE(parse_date("2023-06-31"));
    CHECK_FALSE(parse_date("2023-13-01"));
    CHECK_FALSE(parse_date("2023-00-10"));
    CHECK_FALSE(parse_date("2023-10-00"));
}

TEST_CASE("29 February exists in leap years alone, and centuries are none unless divisible by 400") {
    CHECK(parse_date("2024-02-29"));
    CHECK(parse_date("2000-02-29"));
    CHECK_FALSE(parse_date("1900-02-29"));
    CHECK_FALSE(parse_date("2100-02-29"));
}

TEST_CASE("years from 1900 to 2999 are read, since others are slips") {
    CHECK(parse_date("1900-01-01"));
    CHECK(parse_date("2999-12-31"));
    CHECK_FALSE(parse_date("1899-12-31"));
    CHECK_FALSE(parse_date("3000-01-01"));
    CHECK_FALSE(parse_period("1899"));
    CHECK_FALSE(parse_period("3000-Q1"));
}

TEST_CASE("a period is a quarter or a year") {
    CHECK(period("2023-Q2") == Period{2023, 2});
    CHECK(period("2023") == Period{2023, 0});
    CHECK(period("2023").is_year());
    CHECK_FALSE(period("2023-Q1").is_year());
    for (const char* text : {"", "2023-Q0", "2023-Q5", "2023-q2", "2023Q2", "2023-2", "2023-Q", "2023-Q22", "202",
                             "20233", "2023-Qx", "2023-06"}) {
        CHECK_MESSAGE(!parse_period(text), text);
    }
}

TEST_CASE("a period prints as it is read") {
    for (const char* text : {"2023", "2023-Q1", "2023-Q4", "1900-Q1", "2999"}) CHECK(to_string(period(text)) == text);
}

TEST_CASE("the quarter before the first is the fourth of the year before") {
    CHECK(previous(period("2023-Q1")) == period("2022-Q4"));
    CHECK(previous(period("2023-Q4")) == period("2023-Q3"));
    CHECK(previous(period("2000-Q1")) == period("1999-Q4"));
    CHECK(previous(period("2023")) == period("2022"));
}

TEST_CASE("the same period of last year keeps the quarter") {
    CHECK(same_period_last_year(period("2023-Q1")) == period("2022-Q1"));
    CHECK(same_period_last_year(period("2023")) == period("2022"));
}

TEST_CASE("periods are ordered by time, a year before its quarters") {
    CHECK(period("2022-Q4") < period("2023-Q1"));
    CHECK(period("2023-Q1") < period("2023-Q2"));
    CHECK(period("2022") < period("2023"));
    CHECK(period("2023") < period("2023-Q1"));
}

TEST_CASE("a period begins on the first day of its first month and ends on the last of its last") {
    CHECK(to_string(first_day(period("2023-Q1"))) == "2023-01-01");
    CHECK(to_string(last_day(period("2023-Q1"))) == "2023-03-31");
    CHECK(to_string(first_day(period("2023-Q2"))) == "2023-04-01");
    CHECK(to_string(last_day(period("2023-Q2"))) == "2023-06-30");
    CHECK(to_string(last_day(period("2023-Q3"))) == "2023-09-30");
    CHECK(to_string(first_day(period("2023-Q4"))) == "2023-10-01");
    CHECK(to_string(last_day(period("2023-Q4"))) == "2023-12-31");
    CHECK(to_string(first_day(period("2024"))) == "2024-01-01");
    CHECK(to_string(last_day(period("2024"))) == "2024-12-31");
}

TEST_CASE("a period contains its first and its last day and not their neighbours") {
    CHECK(contains(period("2024-Q1"), date("2024-01-01")));
    CHECK(contains(period("2024-Q1"), date("2024-02-29")));
    CHECK(contains(period("2024-Q1"), date("2024-03-31")));
    CHECK_FALSE(contains(period("2024-Q1"), date("2023-12-31")));
    CHECK_FALSE(contains(period("2024-Q1"), date("2024-04-01")));
    CHECK_FALSE(contains(period("2024-Q1"), date("2023-02-01")));
    CHECK(contains(period("2024"), date("2024-12-31")));
    CHECK_FALSE(contains(period("2024"), date("2025-01-01")));
}
