// Units: known ones are translated, unknown ones stay, and one thing is not many.
#include "leitai/base/units.hpp"

#include <doctest/doctest.h>

namespace leitai::base {

TEST_CASE("units: known ones have an English word, words that only count have none, others stay as they are") {
    CHECK(unit_words("万元").en == "10k yuan");
    CHECK(unit_words("万元").zh == "万元");
    CHECK(unit_words("个").en.empty());
    CHECK(unit_words("贯").en == "贯");
    CHECK(unit_words("").zh.empty());
}

TEST_CASE("units: behind a number they stand off, and one that begins with a number is a factor") {
    CHECK(unit_behind("人次").zh == " 人次");
    CHECK(unit_behind("人次").en == " attendances");
    CHECK(unit_behind("万元").en == " x 10k yuan");
    CHECK(unit_behind("个").en.empty());
    CHECK(unit_behind("").zh.empty());
}

TEST_CASE("units: behind 1 stands the singular of what is known") {
    CHECK(singular(" people") == " person");
    CHECK(singular(" attendances") == " attendance");
    CHECK(singular(" mu") == " mu");
    CHECK(singular(" x 10k yuan") == " x 10k yuan");
    CHECK(singular(" glass") == " glass");
    CHECK(singular("").empty());
}

}  // namespace leitai::base
