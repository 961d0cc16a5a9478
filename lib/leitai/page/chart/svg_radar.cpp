// SVG radar: a few rates from 0 to 100 around a middle; bars where the names would not have room around it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "leitai/page/chart/svg_parts.hpp"

namespace leitai::page {

namespace {

/// The middle, how far out 100 is, and the room for names at either side.
struct Wheel {
    double x, y, radius;
    std::size_t axes;

    double angle(std::size_t i) const { return 2 * std::numbers::pi * double(i) / double(axes); }
    Spot at(std::size_t i, double length) const {
        return {x + length * std::sin(angle(i)), y - length * std::cos(angle(i))};
    }
};

/// One corner a point, by how far out of 100 each is.
template <class RateOf>
std::string corners(const Wheel& wheel, RateOf rate_of) {
    std::string out;
    for (std::size_t i = 0; i < wheel.axes; ++i) {
        const Spot spot = wheel.at(i, wheel.radius * std::clamp(rate_of(i), 0.0, 100.0) / 100);
        out += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : "L", spot.x, spot.y);
    }
    return out + "Z";
}

/// The name and value of each axis; nothing where two would lie on each other or one would not have room.
Drawn names(const Chart& chart, const Wheel& wheel, double above, int width) {
    Drawn drawn;
    std::vector<TextBox> taken;
    for (std::size_t i = 0; i < wheel.axes; ++i) {
        const ChartPoint& point = chart.points[i];
        const double side = std::sin(wheel.angle(i)), up = std::cos(wheel.angle(i));
        const Spot spot = wheel.at(i, wheel.radius + 8);
        const bool middle = std::abs(side) < .1;
        const double room = middle ? 130 : (side > 0 ? width - spot.x : spot.x) - 2;
        std::vector<std::string> lines = lines_of(point.label, room);
        const bool chinese = !lines.back().empty() && static_cast<unsigned char>(lines.back().back()) >= 0x80;
        const std::string behind = (chinese ? "：" : ": ") + point.texts[0];
        if (text_width(lines.back() + behind) <= room)
            lines.back() += behind;
        else
            lines.push_back(point.texts[0]);
        const double tall = double(lines.size()) * text_line, wide = text_width(lines);
        const double top = spot.y - tall / 2 - up * tall / 2;
        const double left = middle ? spot.x - wide / 2 : side > 0 ? spot.x : spot.x - wide;
        const TextBox box{left, top, left + wide, top + tall};
        constexpr std::size_t most = 4;
        if (lines.size() > most || wide > room || box.top < above || left < 0 || box.right > width ||
            std::any_of(taken.begin(), taken.end(), [&](const TextBox& one) { return box.touches(one); }))
            return {};
        taken.push_back(box);
        drawn.bottom = std::max(drawn.bottom, box.bottom);
        drawn.text += svg_lines(spot.x, top + 11, middle ? "middle" : side > 0 ? "start" : "end", "", lines) + "\n";
    }
    return drawn;
}

}  // namespace

std::string svg_radar(const Chart& chart, int width) {
    std::string out;
    double above = 0;  // where the names of the series end
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const std::vector<std::string> lines = lines_of(chart.series[s], width - 40);
        out += fmt::format("<path class=\"{}\" d=\"M4 {:.1f}h26\"/>", s == 0 ? "line" : "dash", above + 11);
        out += svg_lines(36, above + 16, "start", "soft", lines) + "\n";
        above += double(lines.size()) * text_line + 5;
    }
    const double radius = width == wide_picture ? 120 : 78;
    const Wheel wheel{width / 2.0, above + 2 * text_line + radius + 12, radius, chart.points.size()};
    const Drawn around = names(chart, wheel, above, width);
    if (around.text.empty()) return svg_bars(chart, width);
    std::string grid;
    for (const double share : {25.0, 50.0, 75.0, 100.0}) grid += corners(wheel, [=](std::size_t) { return share; });
    for (std::size_t i = 0; i < wheel.axes; ++i)
        grid +=
            fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}", wheel.x, wheel.y, wheel.at(i, radius).x, wheel.at(i, radius).y);
    out += "<path class=\"grid\" d=\"" + grid + "\"/>\n";
    const auto rates_of = [&](std::size_t series) {
        return corners(wheel, [&](std::size_t i) { return chart.points[i].values[series].value_or(0); });
    };
    out += "<path class=\"area\" d=\"" + rates_of(0) + "\"/>\n";
    if (chart.series.size() > 1) out += "<path class=\"dash\" d=\"" + rates_of(1) + "\"/>\n";
    return svg_picture(chart, width, around.bottom + 6, out + around.text);
}

}  // namespace leitai::page
