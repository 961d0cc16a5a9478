// Labels: numbers and titles as reports print them.
#include "leitai/report/labels.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using base::Rational;
using report::points;

TEST_CASE("points: a stage that rounds prints its decimals, always all of them") {
    CHECK(points(Rational(5), {2, 0}) == "5.00");
    CHECK(points(Rational::fraction(-1, 8), {2, 0}) == "-0.13");
}

TEST_CASE("points: a stage that does not round prints the exact number, with the usual decimals where that is exact") {
    CHECK(points(Rational::fraction(43, 2), {std::nullopt, 2}) == "21.50");
    CHECK(points(Rational::fraction(1, 8), {std::nullopt, 2}) == "0.125");
    CHECK(points(Rational::fraction(64, 3), {std::nullopt, 2}) == "64/3");
}

TEST_CASE("a change is printed with its sign, and none without one") {
    CHECK(report::signed_points(Rational::fraction(6, 5), {2, 0}) == "+1.20");
    CHECK(report::signed_points(Rational::fraction(-7, 20), {2, 0}) == "-0.35");
    CHECK(report::signed_points(Rational(0), {2, 0}) == "0.00");
}

TEST_CASE("equals are printed with an equals sign, the unranked with nothing") {
    CHECK(report::place(3, false) == "3");
    CHECK(report::place(3, true) == "=3");
    CHECK(report::place(0, false).empty());
}

TEST_CASE("a module's title is shortened for the head of a column") {
    CHECK(report::short_title({"比产业旺不旺", "Industry"}) == base::Text("产业", "Industry"));
    CHECK(report::short_title({"比组织强不强", "Organization"}) == base::Text("组织", "Organiz."));
    CHECK(report::short_title({"基层治理与服务群众", "Governance and service"}) == base::Text("基层治..", "Governa."));
    CHECK(report::short_title({"组织", "x"}).zh == "组织");
    CHECK(report::short_title({"比好不坏", "x"}).zh == "比好不坏");
    CHECK(report::short_title({"", ""}).zh.empty());
}

TEST_CASE("a period is named in words") {
    CHECK(report::words(base::Period{2023, 2}) == base::Text("2023年第二季度", "2023-Q2"));
    CHECK(report::words(base::Period{2023, 0}) == base::Text("2023年", "2023"));
}
