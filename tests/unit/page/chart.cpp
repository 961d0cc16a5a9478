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

/// Its picture for wide screens and paper, or the one for a phone.
std::string picture_of(const Table& table, bool phone = false) {
    const auto chart = chart_of(table, Lang::zh);
    REQUIRE(chart);
    const std::string both = svg(*chart, *table.drawing, Lang::zh);
    const std::size_t second = both.find("<svg class=\"phone\"");
    REQUIRE(both.starts_with("<svg class=\"wide\""));
    REQUIRE(second != std::string::npos);
    return phone ? both.substr(second) : both.substr(0, second);
}

/// Where the marks of a group are: the first corner of each.
std::vector<std::pair<double, double>> marks_of(const std::string& text, const std::string& look) {
    std::vector<std::pair<double, double>> found;
    const std::regex path("class=\"" + look + "\" d=\"([^\"]*)\""), corner("M([0-9.]+) ([0-9.]+)");
    for (std::sregex_iterator it(text.begin(), text.end(), path), end; it != end; ++it) {
        const std::string corners = (*it)[1].str();
        for (std::sregex_iterator one(corners.begin(), corners.end(), corner); one != end; ++one)
            found.emplace_back(std::stod((*one)[1].str()), std::stod((*one)[2].str()));
    }
    return found;
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
    const std::string text =
        picture_of(drawn({.kind = Drawing::Kind::steps, .label = "name", .values = {"a"}},
                         {row("一", "+6.00", ""), row("二", "-2.00", ""), row("三", "+1.00", "")}));
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
        picture_of(drawn({.kind = Drawing::Kind::points, .label = "name", .values = {"a", "b"}, .group = "group"},
                         {row("一", "0", "50", "甲类"), row("二", "10", "60", "甲类"), row("三", "5", "55", "甲类"),
                          row("四", "5", "55", "乙类")}));
    // The first of each is the legend's.
    const auto dots = marks_of(text, "m0"), squares = marks_of(text, "m1");
    REQUIRE(dots.size() == 4);
    REQUIRE(squares.size() == 2);
    CHECK(dots[3].first == doctest::Approx((dots[1].first + dots[2].first) / 2).epsilon(0.01));
    CHECK(dots[3].second == doctest::Approx((dots[1].second + dots[2].second) / 2).epsilon(0.01));
    CHECK(dots[2].second < dots[1].second);
    CHECK(squares[1].first + 3 == doctest::Approx(dots[3].first).epsilon(0.01));
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
    const std::string text = picture_of(t);
    const auto dots = marks_of(text, "m0"),
               squares = marks_of(text, "m1");  // the legend's, and 一; the legend's, and 二
    REQUIRE(dots.size() == 2);
    REQUIRE(squares.size() == 2);
    const double east = squares[1].first + 3 - dots[1].first, north = dots[1].second - (squares[1].second + 3);
    CHECK(north == doctest::Approx(480).epsilon(0.001));  // 0.1 degrees fill the height
    CHECK(east == doctest::Approx(240).epsilon(0.001));   // a degree of longitude is half as long at 60 degrees north
    // 0.1 degrees are 11,119.5 m, so that a fifth of the width, 128 units, is 2,965 m: the bar is 2 km, 86.3 units
    // long.
    CHECK(text.find(">2 km<") != std::string::npos);
    std::smatch bar;
    REQUIRE(std::regex_search(text, bar, std::regex("M([0-9.]+) [0-9.]+v6H([0-9.]+)v-6")));
    CHECK(std::stod(bar[2]) - std::stod(bar[1]) == doctest::Approx(86.3).epsilon(0.01));
    CHECK(text.find(">一<") != std::string::npos);  // whom others belong to is named
    CHECK(text.find(">二<") == std::string::npos);
}

TEST_CASE("svg: a radar's corner is as far out as its rate, the first one upward") {
    const std::string text = picture_of(drawn({.kind = Drawing::Kind::radar, .label = "name", .values = {"a"}},
                                              {row("一", "50%", ""), row("二", "100%", ""), row("三", "0%", "")}));
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
    const std::string text = picture_of(drawn({.kind = Drawing::Kind::columns,
                                               .label = "name",
                                               .values = {"a"},
                                               .marks = {{1.5, {"良好 77.5", "good 77.5"}}}},
                                              {row("70-75", "1", ""), row("75-80", "2", ""), row("80-85", "1", "")}));
    const auto x = all_of(text, "rect", "x"), width = all_of(text, "rect", "width");
    REQUIRE(x.size() == 3);
    const std::regex dash("class=\"dash\" d=\"M([0-9.]+) ");
    std::smatch found;
    REQUIRE(std::regex_search(text, found, dash));
    CHECK(std::stod(found[1].str()) == doctest::Approx(x[1] + width[1] / 2).epsilon(0.01));
    CHECK(text.find("良好 77.5") != std::string::npos);
}

TEST_CASE("chart: a caption has its number and unit, within the bracket that a title ends with") {
    const auto caption = [](const char* zh, const char* en, base::Text unit, Lang lang) {
        Table t = drawn({.kind = Drawing::Kind::bars, .label = "name", .values = {"a"}, .unit = std::move(unit)},
                        {row("村", "1", "")});
        t.title = {zh, en};
        return caption_of(*chart_of(t, lang), 2, lang);
    };
    CHECK(caption("升降", "Movement", {"分", "points"}, Lang::zh) == "图2　升降（单位：分）");
    CHECK(caption("分布（30个村）", "Totals (30)", {"个", "villages"}, Lang::zh) == "图2　分布（30个村，单位：个）");
    CHECK(caption("升降", "Movement", {"分", "points"}, Lang::en) == "Figure 2. Movement (points)");
    CHECK(caption("升降", "Movement", {}, Lang::en) == "Figure 2. Movement");
}

TEST_CASE("svg: steps begin at a level and end at one, which stand on zero") {
    Table t = drawn({.kind = Drawing::Kind::steps, .label = "name", .values = {"a"}, .level = "level"}, {});
    t.columns.push_back(column("level", "水平", "Level"));
    const std::vector<std::pair<std::string, bool>> values = {
        {"80.00", true}, {"+6.00", false}, {"-2.00", false}, {"84.00", true}};
    t.rows = values.size();
    t.row = [=](std::size_t i, std::vector<Cell>& cells) {
        cells = row("一", values[i].first, "");
        cells.push_back(Cell::yes_no(values[i].second));
    };
    CHECK(levels_of(*chart_of(t, Lang::zh)) == std::vector<double>{80, 86, 84, 84});
    const std::string text = picture_of(t);
    const auto x = all_of(text, "rect", "x"), width = all_of(text, "rect", "width");
    REQUIRE(x.size() == 4);
    const double unit = width[0] / 80;
    CHECK(x[3] == x[0]);
    CHECK(width[3] == doctest::Approx(84 * unit).epsilon(0.01));
    CHECK(x[1] == doctest::Approx(x[0] + 80 * unit).epsilon(0.01));
    CHECK(width[2] == doctest::Approx(2 * unit).epsilon(0.02));
    CHECK(text.find("rect class=\"level\"") != std::string::npos);
    CHECK(text.find("rect class=\"loss\"") != std::string::npos);
}

TEST_CASE("svg: on a phone the second series stands below the first") {
    const Table t = drawn({.kind = Drawing::Kind::bars, .label = "name", .values = {"a", "b"}},
                          {row("一", "1", "10"), row("二", "2", "20")});
    const auto wide = all_of(picture_of(t), "rect", "y"), phone = all_of(picture_of(t, true), "rect", "y");
    REQUIRE(wide.size() == 4);
    REQUIRE(phone.size() == 4);
    CHECK(wide[2] == wide[0]);
    CHECK(phone[2] > phone[1]);
}

TEST_CASE("svg: names are broken and never cut; columns lie where their words have no room side by side") {
    std::string name;
    for (int i = 0; i < 30; ++i) name += "长";
    for (const bool phone : {false, true}) {
        const std::string text = picture_of(
            drawn({.kind = Drawing::Kind::bars, .label = "name", .values = {"a"}}, {row(name, "1", "")}), phone);
        std::string seen;
        const std::regex line(">((?:长)+)</text>");
        for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it) seen += (*it)[1].str();
        CHECK(seen == name);
    }
    std::vector<std::vector<Cell>> rows;
    for (int i = 0; i < 12; ++i) rows.push_back(row("2023-Q1", "83.46", ""));
    const Table course = drawn({.kind = Drawing::Kind::columns, .label = "name", .values = {"a"}}, rows);
    const auto wide = all_of(picture_of(course), "rect", "y"), phone = all_of(picture_of(course, true), "rect", "y");
    CHECK(wide.front() == wide.back());
    CHECK(phone.front() < phone.back());
}

TEST_CASE("svg: all equal, all zero, one row and nothing above zero are drawn with numbers") {
    using Kind = Drawing::Kind;
    for (const Kind kind : {Kind::columns, Kind::bars, Kind::steps, Kind::points, Kind::radar}) {
        for (const char* value : {"0", "5.00", "-5.00"}) {
            for (const std::size_t count : {1U, 3U}) {
                const Table t = drawn({.kind = kind, .label = "name", .values = {"a", "b"}},
                                      std::vector(count, row("村", value, value)));
                for (const bool phone : {false, true}) {
                    const std::string text = picture_of(t, phone);
                    CHECK(text.find("nan") == std::string::npos);
                    CHECK(text.find("inf") == std::string::npos);
                    CHECK(text.find("=\"-") == std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("svg: six thousand marks take few bytes") {
    const Table t = drawn({.kind = Drawing::Kind::points, .label = "name", .values = {"a", "b"}},
                          std::vector(6000, row("村", "12.34", "56.78")));
    CHECK(picture_of(t).size() < 6000 * 16 + 10000);
}

}  // namespace leitai::page
