// Early warning: how far from the line, and how many periods at the pace of the last one.
#include "leitai/diagnose/warning.hpp"

#include "diagnose/diagnosed.hpp"

using namespace leitai::test;
using leitai::base::Rational;
using leitai::diagnose::periods_left;

TEST_CASE("periods left: the line itself begins a sign only where it is included") {
    const auto left = [](int before, int now, int line, bool rising, bool inclusive) {
        return periods_left(Rational(before), Rational(now), Rational(line), rising, inclusive);
    };
    CHECK(left(76, 72, 60, false, true) == 3);   // 72, 68, 64, 60
    CHECK(left(76, 72, 60, false, false) == 4);  // 60 is not below 60
    CHECK(left(74, 66, 60, false, false) == 1);
    CHECK(left(72, 76, 60, false, false) == 0);  // it moves away
    CHECK(left(72, 72, 60, false, false) == 0);  // it stands still
    CHECK(left(64, 60, 60, false, false) == 1);  // on the line: one more step
    CHECK(left(0, 2, 6, true, true) == 2);
    CHECK(left(0, 2, 6, true, false) == 3);
    CHECK(left(4, 8, 6, true, false) == 0);  // beyond the line already
}

TEST_CASE("a village off the list that nears a line is warned of within the horizon, in the fact's own unit") {
    const auto warned = [](std::string_view before, std::string_view now, std::string_view more = "") {
        const std::string text =
            roster({"01 ordinary"}) + handed_in("2023-Q1", "01", "visits: 5, satisfaction: " + std::string(before)) +
            handed_in("2023-Q2", "01", "visits: 5, satisfaction: " + std::string(now)) + std::string(more);
        const Diagnosed d = diagnose_text({.records = text});
        return leitai::diagnose::warnings(d.scored.cohort, d.scored.rubric, d.scored.scored, d.diagnosis);
    };
    const auto one = warned("74", "66.5");
    REQUIRE(one.size() == 1);
    CHECK(to_string(one[0].distance) == "0.065");  // 6.5 percentage points
    CHECK(one[0].quarters == 1);
    CHECK(warned("68", "66").size() == 1);    // 66, 64, 62, 60, 58: four quarters
    CHECK(warned("66.5", "65").size() == 1);  // 5 / 1.5: the fourth is below
    CHECK(warned("66", "65").empty());        // six quarters: beyond the horizon of four
    CHECK(warned("65", "74").empty());
    CHECK(warned("62", "59.9").empty());  // the sign is there: no warning any more
    const std::string listed = record_of("rectification", "01") + "case: K1\nentered: {on: 2023-04-01, by: 组织部}\n";
    CHECK(warned("74", "66.5", listed).empty());
}
