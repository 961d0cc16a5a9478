// Region codes: their three lengths, prefixes and order.
#include "leitai/base/region.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace leitai::base;

namespace {

RegionCode code(std::string_view text) {
    const auto read = parse_region(text);
    REQUIRE_MESSAGE(read.has_value(), text);
    return *read;
}

}  // namespace

TEST_CASE("a region code has 6, 9 or 12 digits") {
    CHECK(code("359902").digits == 6);
    CHECK(code("359902101").digits == 9);
    CHECK(code("359902101201").number == 359'902'101'201);
    for (const char* text : {"", "35990", "3599021", "35990210120", "3599021012011", "35990210120x", "３59902",
                             "-59902", "359 02", "359902101201 "}) {
        CHECK_MESSAGE(!parse_region(text), text);
    }
}

TEST_CASE("a region code does not begin with zero, so that its number is its text") {
    CHECK_FALSE(parse_region("059902"));
    CHECK(to_string(code("100000")) == "100000");
    CHECK(to_string(code("999999999999")) == "999999999999");
}

TEST_CASE("a village's code begins with its township's and its county's") {
    const RegionCode village = code("359902101201");
    CHECK(township_of(village) == code("359902101"));
    CHECK(county_of(village) == code("359902"));
    CHECK(county_of(township_of(village)) == code("359902"));
    CHECK(prefix(village, 12) == village);
    CHECK(prefix(code("359902"), 6) == code("359902"));
}

TEST_CASE("a region stands before all that belong to it, and those before the next region") {
    std::vector<RegionCode> regions;
    for (const char* text :
         {"359903", "359902102", "359902101201", "359902", "359902101", "359902000", "359902102001"}) {
        regions.push_back(code(text));
    }
    std::sort(regions.begin(), regions.end());
    std::vector<std::string> sorted;
    for (const RegionCode region : regions) sorted.push_back(to_string(region));
    CHECK(sorted == std::vector<std::string>{"359902", "359902000", "359902101", "359902101201", "359902102",
                                             "359902102001", "359903"});
    CHECK((code("359902") <=> code("359902")) == 0);
    CHECK(code("359902") != code("359902000"));
}

TEST_CASE("an id is 1 to 12 capital letters, digits and -, and comes back as it was") {
    for (const char* text : {"K", "KGJ", "XFJ-2", "-", "0", "ZZZZZZZZZZZZ", "A-0123456789"}) {
        const auto id = parse_id(text);
        REQUIRE_MESSAGE(id.has_value(), text);
        CHECK(id->digits == 0);
        CHECK(to_string(*id) == text);
        CHECK(id->number < (std::uint64_t{1} << 63U));
    }
    for (const char* text : {"", "kgj", "K J", "K_J", "县矿管局", "ABCDEFGHIJKLM"})
        CHECK_MESSAGE(!parse_id(text), text);
}

TEST_CASE("ids sort by their text, and a beginning before what it begins") {
    const std::vector<std::string> sorted = {"-", "0", "09", "0A", "A", "A-", "A0", "AA", "AAAAAAAAAAAA", "B", "ZZ"};
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        CHECK_MESSAGE(*parse_id(sorted[i - 1]) < *parse_id(sorted[i]), sorted[i]);
    }
}

TEST_CASE("a code is read at its length, an id where there is no length") {
    CHECK(parse_code("359902", 6) == code("359902"));
    CHECK_FALSE(parse_code("359902", 9));
    CHECK_FALSE(parse_code("KGJ", 6));
    CHECK(parse_code("359902", 0) == parse_id("359902"));
    CHECK(parse_code("359902", 0) != parse_code("359902", 6));
}
