// SVG points: one number against another, with the zero line and the names of the outermost marks.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "leitai/page/chart/svg_parts.hpp"

namespace leitai::page {

namespace {

/// An axis with round ticks: 1, 2 or 5 times a power of ten apart, some five of them.
struct Axis {
    double lowest = 0, highest = 0, step = 1, from = 0, to = 0;  ///< `from`, `to`: where it lies in the picture

    double at(double value) const { return from + (value - lowest) / (highest - lowest) * (to - from); }
    int ticks() const { return static_cast<int>(std::lround((highest - lowest) / step)) + 1; }
    double value(int i) const { return lowest + i * step; }
    /// -0.5, 10: no more decimals than the step has.
    std::string words(int i) const {
        const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
        return fmt::format("{:.{}f}", std::abs(value(i)) < step / 2 ? 0.0 : value(i), decimals);
    }
    double widest() const { return std::max(text_width(words(0)), text_width(words(ticks() - 1))); }
};

Axis axis_of(const Chart& chart, std::size_t series, bool with_zero) {
    const auto [low, high] = std::minmax_element(
        chart.points.begin(), chart.points.end(),
        [&](const ChartPoint& a, const ChartPoint& b) { return *a.values[series] < *b.values[series]; });
    double lowest = *low->values[series], highest = *high->values[series];
    if (with_zero) {
        lowest = std::min(lowest, 0.0);
        highest = std::max(highest, 0.0);
    }
    const double span = highest > lowest ? highest - lowest : 1;
    const double power = std::pow(10, std::floor(std::log10(span / 4)));
    double step = power;
    for (const double times : {2.0, 5.0, 10.0}) {
        if (span / step > 6) step = power * times;
    }
    return {std::floor(lowest / step) * step, std::floor(highest / step) * step + step, step, 0, 0};
}

std::string axes(const Axis& x, const Axis& y) {
    std::string lines, words;
    const double apart = (x.to - x.from) / double(x.ticks() - 1);
    const int every = std::max(1, static_cast<int>(std::ceil((x.widest() + 8) / apart)));
    for (int i = 0; i < x.ticks(); ++i) {
        const double at = x.at(x.value(i));
        lines += fmt::format("M{:.1f} {:.1f}V{:.1f}", at, y.to, y.from);
        if (i % every == 0) words += svg_text(at, y.from + 18, "middle", "soft", x.words(i)) + "\n";
    }
    for (int i = 0; i < y.ticks(); ++i) {
        const double at = y.at(y.value(i));
        lines += fmt::format("M{:.1f} {:.1f}H{:.1f}", x.from, at, x.to);
        words += svg_text(x.from - 6, at + 4, "end", "soft", y.words(i)) + "\n";
    }
    std::string out = "<path class=\"grid\" d=\"" + lines + "\"/>\n" + words;
    if (x.lowest < 0 && x.highest > 0)
        out += fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>\n", x.at(0), y.to, y.from);
    return out;
}

/// The outermost marks by name, where a name has room; the others stand in the rows.
std::string names(const Chart& chart, const Axis& x, const Axis& y) {
    constexpr std::size_t most_lines = 2;
    std::string out;
    std::vector<TextBox> taken;
    for (const std::size_t i : outermost(chart)) {
        const ChartPoint& point = chart.points[i];
        const double px = x.at(*point.values[0]), py = y.at(*point.values[1]);
        const bool left = px > (x.from + x.to) / 2;
        const double room = (left ? px - x.from : x.to - px) - 8;
        const std::vector<std::string> lines = lines_of(point.label, std::min(room, 220.0));
        const double tall = double(lines.size()) * text_line, wide = text_width(lines);
        // Beside its mark, and within the picture.
        const double top = std::clamp(py - tall - 4, y.to - 6, std::max(y.to - 6, y.from - tall));
        const TextBox box{left ? px - 7 - wide : px + 7, top, left ? px - 7 : px + 7 + wide, top + tall};
        const bool fits = lines.size() <= most_lines && wide <= room;  // a longer one would lie on many marks
        if (!fits || std::any_of(taken.begin(), taken.end(), [&](const TextBox& one) { return box.touches(one); }))
            continue;
        taken.push_back(box);
        out += svg_lines(left ? box.right : box.left, top + 11, left ? "end" : "start", "", lines) + "\n";
    }
    return out;
}

}  // namespace

std::string svg_points(const Chart& chart, int width) {
    constexpr double plot = 300, edge = 10;
    Axis x = axis_of(chart, 0, true), y = axis_of(chart, 1, false);
    const Drawn legend = svg_legend(chart, width);
    const std::vector<std::string> up = lines_of(chart.series[1], width - 8),
                                   right = lines_of(chart.series[0], width - 8);
    const double title = legend.bottom + text_line;
    y.to = title + double(up.size()) * text_line + 4;
    y.from = y.to + plot;
    x.from = y.widest() + 10;
    x.to = width - std::max(edge, x.widest() / 2 + 2);
    std::string out = legend.text + svg_lines(4, title, "start", "", up) + "\n" + axes(x, y) +
                      svg_lines((x.from + x.to) / 2, y.from + 36, "middle", "", right) + "\n";
    const std::vector<std::size_t> groups = groups_of(chart);
    for (std::size_t g = 0; g < std::max<std::size_t>(chart.groups.size(), 1); ++g) {
        std::vector<Spot> spots;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (groups[i] == g) spots.push_back({x.at(*chart.points[i].values[0]), y.at(*chart.points[i].values[1])});
        }
        out += svg_marks(spots, g);
    }
    return svg_picture(chart, width, y.from + 42 + double(right.size() - 1) * text_line, out + names(chart, x, y));
}

}  // namespace leitai::page
