// Scored units: how contestants of each kind are called and counted.
#include "leitai/base/scored_unit.hpp"

#include <doctest/doctest.h>

using namespace leitai::base;

namespace {

const auto& [village, township, county, other] = scored_units;

}  // namespace

TEST_CASE("contestants are counted in the words of their kind") {
    CHECK(village.counted(3).zh == "3个村");
    CHECK(village.counted(3).en == "3 villages");
    CHECK(township.counted(1).en == "1 township");
    CHECK(county.counted(2).zh == "2个县区");
    CHECK(county.counted(0).en == "0 counties");
    CHECK(other.heading().en == "Units");
}

TEST_CASE("what a code is asked for by: its digits, or the word id") {
    CHECK(village.code_words().zh == "12位编码");
    CHECK(county.code_words().en == "6-digit code");
    CHECK(other.code_words().en == "id");
}

TEST_CASE("each kind knows its own position") {
    for (std::size_t i = 0; i < scored_units.size(); ++i) CHECK(position(scored_units[i]) == i);
}
