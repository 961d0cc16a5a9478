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
    const auto with = [](std::string_view number, std::string_view unit) {
        return with_unit(Text::same(number), unit_words(unit));
    };
    CHECK(with("86", "人次") == Text("86人次", "86 attendances"));
    CHECK(with("22.19", "万元") == Text("22.19万元", "22.19 x 10k yuan"));
    CHECK(with("3", "个") == Text("3个", "3"));
    CHECK(with("3", "") == Text("3", "3"));
    CHECK(with("3", "贯") == Text("3贯", "3 贯"));
    CHECK(with_unit({"约3.3", "about 3.3"}, unit_words("亩")) == Text("约3.3亩", "about 3.3 mu"));
}

TEST_CASE("units: behind 1 stands the singular of what is known") {
    const auto one = [](std::string_view unit) { return with_unit(Text::same("1"), unit_words(unit)).en; };
    CHECK(one("人") == "1 person");
    CHECK(one("人次") == "1 attendance");
    CHECK(one("亩") == "1 mu");
    CHECK(one("万元") == "1 x 10k yuan");
    CHECK(one("glass") == "1 glass");
    CHECK(one("") == "1");
}

}  // namespace leitai::base
