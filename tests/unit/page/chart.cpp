// Tests of charts: which rows are drawn, and where SVG puts them; lengths are worked out from the numbers.
#include "leitai/page/chart/chart.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <regex>

#include "leitai/page/chart/svg.hpp"
#include "pages.hpp"

namespace leitai::page {

namespace {

using base::Lang;

Table drawn(Drawing drawing, std::vector<std::vector<Cell>> rows) {
    Table t = table("t",
                    {column("name", "名", "Name"), numbers("a", "甲", "A"), numbers("b", "乙", "B"),
                     column("group", "类", "Class")},
                    std::move(rows));
    t.drawing = std::move(drawing);
    return t;
}

std::vector<Cell> row(std::string name, std::string a, std::string b, std::string group = "") {
    const auto cell = [](std::string text) { return text.empty() ? Cell{} : Cell::number(std::move(text)); };
    return {Cell::of(std::move(name)), cell(std::move(a)), cell(std::move(b)), Cell::of(std::move(group))};
}

/// The numbers of an attribute of all shapes of a kind, in order.
std::vector<double> all_of(const std::string& text, const std::string& shape, const std::string& attribute) {
    std::vector<double> found;
    const std::regex pattern("<" + shape + " [^>]*\\b" + attribute + "=\"(-?[0-9.]+)\"");
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
        found.push_back(std::stod((*it)[1].str()));
    return found;
}

}  // namespace

TEST_CASE("chart: rows without a number are not drawn, percent and signs are read, groups come in order") {
    const auto chart =
        chart_of(drawn({.kind = Drawing::Kind::points, .label = "name", .values = {"a", "b"}, .group = "group"},
                       {row("一", "+1.50", "80", "乙类"), row("二", "", "70", "甲类"), row("三", "-2", "73.5%", "甲类"),
                        row("四", "3", "-", "丙类")}),
                 Lang::zh);
    REQUIRE(chart);
    REQUIRE(chart->points.size() == 2);  // 二 has no first value, 四 no second
    CHECK(chart->points[0].values[0] == 1.5);
    CHECK(chart->points[1].values[0] == -2);
    CHECK(chart->points[1].values[1] == 73.5);
    CHECK(chart->groups == std::vector<std::string>{"乙类", "甲类"});
    CHECK(chart->series == std::vector<std::string>{"甲", "乙"});
}

TEST_CASE("chart: forty rows are drawn and forty-one are not; a radar has three to twelve axes") {
    const auto of = [](Drawing::Kind kind, std::size_t rows) {
        return chart_of(drawn({.kind = kind, .label = "name", .values = {"a"}}, std::vector(rows, row("村", "1", ""))),
                        Lang::zh);
    };
    CHECK(of(Drawing::Kind::bars, 40));
    CHECK_FALSE(of(Drawing::Kind::bars, 41));
    CHECK_FALSE(of(Drawing::Kind::bars, 0));
    CHECK(of(Drawing::Kind::radar, 2)->kind == Drawing::Kind::bars);
    CHECK(of(Drawing::Kind::radar, 3)->kind == Drawing::Kind::radar);
    CHECK(of(Drawing::Kind::radar, 12)->kind == Drawing::Kind::radar);
    CHECK(of(Drawing::Kind::radar, 13)->kind == Drawing::Kind::bars);
}

TEST_CASE("chart: a column that is not there, and no number at all, give no picture") {
    CHECK_FALSE(chart_of(drawn({.kind = Drawing::Kind::bars, .label = "name", .values = {"c"}}, {row("村", "1", "")}),
                         Lang::zh));
    CHECK_FALSE(chart_of(drawn({.kind = Drawing::Kind::bars, .label = "name", .values = {"a"}}, {row("村", "-", "")}),
                         Lang::zh));
}

TEST_CASE("svg: steps begin where the one above ends") {
    const std::string text = svg(drawn({.kind = Drawing::Kind::steps, .label = "name", .values = {"a"}},
                                       {row("一", "+6.00", ""), row("二", "-2.00", ""), row("三", "+1.00", "")}),
                                 Lang::zh);
    const auto x = all_of(text, "rect", "x"), width = all_of(text, "rect", "width");
    REQUIRE(x.size() == 3);
    // 0 to 6, 6 to 4, 4 to 5: six units are the whole strip.
    const double unit = width[0] / 6;
    CHECK(width[1] == doctest::Approx(2 * unit).epsilon(0.01));
    CHECK(width[2] == doctest::Approx(unit).epsilon(0.01));
    CHECK(x[1] == doctest::Approx(x[0] + 4 * unit).epsilon(0.01));
    CHECK(x[2] == doctest::Approx(x[0] + 4 * unit).epsilon(0.01));
}

TEST_CASE("svg: points lie as their numbers do, and groups have shapes of their own") {
    const std::string text =
        svg(drawn({.kind = Drawing::Kind::points, .label = "name", .values = {"a", "b"}, .group = "group"},
                  {row("一", "0", "50", "甲类"), row("二", "10", "60", "甲类"), row("三", "5", "55", "甲类"),
                   row("四", "5", "55", "乙类")}),
            Lang::zh);
    // The first circle is the legend's.
    const auto x = all_of(text, "circle", "cx"), y = all_of(text, "circle", "cy");
    REQUIRE(x.size() == 4);
    CHECK(x[3] == doctest::Approx((x[1] + x[2]) / 2).epsilon(0.01));
    CHECK(y[3] == doctest::Approx((y[1] + y[2]) / 2).epsilon(0.01));
    CHECK(y[2] < y[1]);
    CHECK(all_of(text, "rect", "x").size() == 2);  // the legend's, and 四
}

TEST_CASE("svg: a map keeps the shape of the land, and its bar is as long as it says") {
    Table t = table("t",
                    {column("name", "名", "Name"), numbers("a", "甲", "A"), numbers("b", "乙", "B"),
                     numbers("c", "丙", "C"), numbers("d", "丁", "D"), column("group", "类", "Class")},
                    {{Cell::of("一"), Cell::number("130"), Cell::number("59.95"), Cell::number("130"),
                      Cell::number("59.95"), Cell::of("中心村")},
                     {Cell::of("二"), Cell::number("130.1"), Cell::number("60.05"), Cell::number("130"),
                      Cell::number("59.95"), Cell::of("被带村")}});
    t.drawing = Drawing{.kind = Drawing::Kind::map, .label = "name", .values = {"a", "b", "c", "d"}, .group = "group"};
    const std::string text = svg(t, Lang::zh);
    const auto x = all_of(text, "circle", "cx"), y = all_of(text, "circle", "cy");  // the legend's, and 一
    const auto left = all_of(text, "rect", "x"), top = all_of(text, "rect", "y");   // the legend's, and 二
    REQUIRE(x.size() == 2);
    REQUIRE(left.size() == 2);
    const double east = left[1] + 3.3 - x[1], north = y[1] - (top[1] + 3.3);
    CHECK(north == doctest::Approx(780).epsilon(0.001));  // 0.1 degrees fill the height
    CHECK(east == doctest::Approx(390).epsilon(0.001));   // a degree of longitude is half as long at 60 degrees north
    // 0.1 degrees are 11,119.5 m, so that a fifth of the width, 128 units, is 1,825 m: the bar is 1 km, 70.1 units
    // long.
    CHECK(text.find(">1 km<") != std::string::npos);
    std::smatch bar;
    REQUIRE(std::regex_search(text, bar, std::regex("M([0-9.]+) [0-9.]+v6H([0-9.]+)v-6")));
    CHECK(std::stod(bar[2]) - std::stod(bar[1]) == doctest::Approx(70.1).epsilon(0.01));
    CHECK(text.find(">一<") != std::string::npos);  // whom others belong to is named
    CHECK(text.find(">二<") == std::string::npos);
}

TEST_CASE("svg: a radar's corner is as far out as its rate, the first one upward") {
    const std::string text = svg(drawn({.kind = Drawing::Kind::radar, .label = "name", .values = {"a"}},
                                       {row("一", "50%", ""), row("二", "100%", ""), row("三", "0%", "")}),
                                 Lang::zh);
    const std::regex area("class=\"area\" d=\"M([0-9.]+) ([0-9.]+)L([0-9.]+) ([0-9.]+)L([0-9.]+) ([0-9.]+)Z\"");
    std::smatch found;
    REQUIRE(std::regex_search(text, found, area));
    const auto at = [&](std::size_t i) { return std::stod(found[i].str()); };
    const double x = at(5), y = at(6);  // 0 % is the middle
    CHECK(at(1) == doctest::Approx(x).epsilon(0.01));
    const double half = y - at(2), whole = std::hypot(at(3) - x, at(4) - y);
    CHECK(whole == doctest::Approx(2 * half).epsilon(0.01));
}

TEST_CASE("svg: lines of grades stand among the columns") {
    const std::string text = svg(drawn({.kind = Drawing::Kind::columns,
                                        .label = "name",
                                        .values = {"a"},
                                        .marks = {{1.5, {"良好 77.5", "good 77.5"}}}},
                                       {row("70-75", "1", ""), row("75-80", "2", ""), row("80-85", "1", "")}),
                                 Lang::zh);
    const auto x = all_of(text, "rect", "x"), width = all_of(text, "rect", "width");
    REQUIRE(x.size() == 3);
    const std::regex dash("class=\"dash\" d=\"M([0-9.]+) ");
    std::smatch found;
    REQUIRE(std::regex_search(text, found, dash));
    CHECK(std::stod(found[1].str()) == doctest::Approx(x[1] + width[1] / 2).epsilon(0.01));
    CHECK(text.find("良好 77.5") != std::string::npos);
}

}  // namespace leitai::page
