// Months between days: anniversaries, month ends, and the rest as a share of its month.
#include "leitai/base/months.hpp"

#include <doctest/doctest.h>

using namespace leitai::base;

namespace {

std::string between(std::string_view from, std::string_view to) {
    return to_string(months_between(*parse_date(from), *parse_date(to)));
}

}  // namespace

TEST_CASE("months: from a day to the same day of a later month are whole") {
    CHECK(between("2023-03-30", "2023-06-30") == "3");
    CHECK(between("2023-03-30", "2023-06-29") == "92/31");  // 2 months and 30 of the 31 days from 05-30 to 06-30
    CHECK(between("2023-03-30", "2023-07-01") == "91/30");  // 3 months and 1 of the 30 days from 06-30 to 07-30
    CHECK(between("2023-06-30", "2023-06-30") == "0");
    CHECK(between("2023-06-30", "2023-03-30") == "-3");
}

TEST_CASE("months: the end of a shorter month is the anniversary of its missing days") {
    CHECK(between("2023-01-31", "2023-02-28") == "1");
    CHECK(between("2024-01-31", "2024-02-28") == "28/29");
    CHECK(between("2024-01-31", "2024-02-29") == "1");
    CHECK(to_string(months_after(*parse_date("2023-12-31"), 2)) == "2024-02-29");
    CHECK(to_string(months_after(*parse_date("2023-12-15"), 13)) == "2025-01-15");
}

TEST_CASE("months: two years are 24, over a leap day as well") {
    CHECK(between("2021-06-30", "2023-06-30") == "24");
    CHECK(between("2021-06-29", "2023-06-30") == "721/30");
    CHECK(between("2020-02-29", "2021-02-28") == "12");
}
