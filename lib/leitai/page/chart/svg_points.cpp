// SVG points: one number against another with the zero line, and the radar of a few rates.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "leitai/page/chart/svg_parts.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

/// An axis with round ticks: 1, 2 or 5 times a power of ten apart, some five of them.
struct Axis {
    double lowest = 0, highest = 0, step = 1, from = 0, to = 0;  ///< `from`, `to`: where it lies in the picture

    double at(double value) const { return from + (value - lowest) / (highest - lowest) * (to - from); }
};

Axis axis_of(double lowest, double highest, double from, double to) {
    const double span = highest > lowest ? highest - lowest : 1;
    const double power = std::pow(10, std::floor(std::log10(span / 4)));
    double step = power;
    for (const double times : {2.0, 5.0, 10.0}) {
        if (span / step > 6) step = power * times;
    }
    return {std::floor(lowest / step) * step, std::floor(highest / step) * step + step, step, from, to};
}

/// -0.5, 10: no more decimals than the step has.
std::string tick(double value, double step) {
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    return fmt::format("{:.{}f}", std::abs(value) < step / 2 ? 0.0 : value, decimals);
}

std::string axes(const Chart& chart, const Axis& x, const Axis& y) {
    std::string out;
    const auto count = [](const Axis& axis) {
        return static_cast<int>(std::lround((axis.highest - axis.lowest) / axis.step));
    };
    for (int i = 0; i <= count(x); ++i) {
        const double value = x.lowest + i * x.step;
        out += fmt::format("<path class=\"grid\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>", x.at(value), y.to, y.from);
        out += svg_text(x.at(value), y.from + 18, "middle", "soft", tick(value, x.step)) + "\n";
    }
    for (int i = 0; i <= count(y); ++i) {
        const double value = y.lowest + i * y.step;
        out += fmt::format("<path class=\"grid\" d=\"M{:.1f} {:.1f}H{:.1f}\"/>", x.from, y.at(value), x.to);
        out += svg_text(x.from - 6, y.at(value) + 4, "end", "soft", tick(value, y.step)) + "\n";
    }
    out += svg_text((x.from + x.to) / 2, y.from + 38, "middle", "", chart.series[0]);
    out += svg_text(4, 14, "start", "", chart.series[1]) + "\n";
    if (x.lowest < 0 && x.highest > 0)
        out += fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>\n", x.at(0), y.to, y.from);
    return out;
}

std::string legend(const Chart& chart) {
    std::string out;
    double at = picture_width - 8;
    for (std::size_t g = chart.groups.size(); g-- > 0;) {
        const std::string words = text::fit(chart.groups[g], 24);
        at -= text::display_width(words) * text_column;
        out += svg_text(at, 14, "start", "soft", words) + svg_mark(at - 10, 10, g) + "\n";
        at -= 30;
    }
    return out;
}

std::size_t group_of(const Chart& chart, const ChartPoint& point) {
    const auto found = std::find(chart.groups.begin(), chart.groups.end(), point.group);
    return found == chart.groups.end() ? 0 : static_cast<std::size_t>(found - chart.groups.begin());
}

/// One corner a point of the series, "x,y x,y"; a value missing is 0.
std::string corners(const Chart& chart, std::size_t series, double x, double y, double radius) {
    std::string out;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const double angle = 2 * std::numbers::pi * double(i) / double(chart.points.size());
        const double length = radius * std::clamp(chart.points[i].values[series].value_or(0), 0.0, 100.0) / 100;
        out += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : "L", x + length * std::sin(angle),
                           y - length * std::cos(angle));
    }
    return out + "Z";
}

}  // namespace

std::string svg_points(const Chart& chart) {
    constexpr int height = 400;
    const auto range = [&](std::size_t series) {
        const auto [low, high] = std::minmax_element(
            chart.points.begin(), chart.points.end(),
            [&](const ChartPoint& a, const ChartPoint& b) { return *a.values[series] < *b.values[series]; });
        return std::pair(*low->values[series], *high->values[series]);
    };
    const auto [left, right] = range(0);
    const auto [low, high] = range(1);
    const Axis x = axis_of(std::min(left, 0.0), std::max(right, 0.0), 46, picture_width - 24);
    const Axis y = axis_of(low, high, height - 48, 30);
    std::string out = svg_opened(chart, height) + legend(chart) + axes(chart, x, y);
    for (const ChartPoint& point : chart.points) {
        out += svg_mark(x.at(*point.values[0]), y.at(*point.values[1]), group_of(chart, point)) + "\n";
    }
    for (const std::size_t i : outermost(chart)) {
        const ChartPoint& point = chart.points[i];
        const double at = x.at(*point.values[0]);
        const bool far = at > picture_width * .7;
        out += svg_text(far ? at - 7 : at + 7, y.at(*point.values[1]) - 5, far ? "end" : "start", "",
                        text::fit(point.label, 20)) +
               "\n";
    }
    return out + "</svg>\n";
}

std::string svg_radar(const Chart& chart) {
    constexpr int height = 360;
    constexpr double x = picture_width / 2.0, y = 188, radius = 130;
    std::string out = svg_opened(chart, height);
    for (const double share : {.25, .5, .75, 1.0}) {
        Chart ring = chart;
        for (ChartPoint& point : ring.points) point.values[0] = share * 100;
        out += fmt::format("<path class=\"grid\" d=\"{}\"/>\n", corners(ring, 0, x, y, radius));
    }
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        const double angle = 2 * std::numbers::pi * double(i) / double(chart.points.size());
        const double side = std::sin(angle), up = std::cos(angle);
        out += fmt::format("<path class=\"grid\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\"/>", x, y, x + radius * side,
                           y - radius * up);
        const std::string_view anchor = side > .1 ? "start" : side < -.1 ? "end" : "middle";
        out += svg_text(x + (radius + 10) * side, y - (radius + 12) * up + 4, anchor, "",
                        text::fit(point.label, 24) + " " + point.texts[0]) +
               "\n";
    }
    out += fmt::format("<path class=\"area\" d=\"{}\"/>\n", corners(chart, 0, x, y, radius));
    if (chart.series.size() > 1)
        out += fmt::format("<path class=\"dash\" d=\"{}\"/>\n", corners(chart, 1, x, y, radius));
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const double at = 18 + 22 * double(s);
        out += fmt::format("<path class=\"{}\" d=\"M4 {:.1f}h26\"/>", s == 0 ? "line" : "dash", at - 5);
        out += svg_text(36, at, "start", "soft", chart.series[s]) + "\n";
    }
    return out + "</svg>\n";
}

}  // namespace leitai::page
