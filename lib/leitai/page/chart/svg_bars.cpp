// SVG bars: lying ones for comparisons, and steps for what a change is made of.
#include <fmt/format.h>

#include <algorithm>

#include "leitai/page/chart/svg_strips.hpp"

namespace leitai::page {

namespace {

/// The most that names take of a picture.
double room_for_names(int width, std::size_t series) { return width * (series > 1 ? .32 : .42); }

/// The bars of one series between two edges, under its name where there are several.
std::string bars_of(const Chart& chart, std::size_t series, const Rows& rows, double left, double right) {
    std::vector<double> ends;
    std::vector<std::string> texts;
    for (const ChartPoint& point : chart.points) {
        if (!point.values[series]) continue;
        ends.push_back(*point.values[series]);
        texts.push_back(point.texts[series]);
    }
    const Strip strip = strip_of(ends, texts, left, right);
    std::string out;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        if (!point.values[series]) continue;
        const double value = *point.values[series];
        out +=
            svg_bar(strip, 0, value, rows.middle(i), value < 0 ? BarLook::loss : BarLook::gain, point.texts[series]) +
            "\n";
    }
    return out + svg_zero(strip, rows.tops.front(), rows.bottom());
}

/// The series from `first` on, `count` of them side by side, from `top` on.
Drawn side_by_side(const Chart& chart, std::size_t first, std::size_t count, double top, int width) {
    const double most = room_for_names(width, count);
    const double left = rows_of(chart, top, most).left, wide = (width - left) / double(count);
    std::vector<std::vector<std::string>> heads;
    std::size_t lines = 0;
    if (chart.series.size() > 1) {
        for (std::size_t s = 0; s < count; ++s) {
            heads.push_back(lines_of(chart.series[first + s], count == 1 ? width - 4 : wide - 10));
            lines = std::max(lines, heads.back().size());
        }
    }
    const Rows rows = rows_of(chart, top + double(lines) * text_line + (lines == 0 ? 0 : 5), most);
    std::string out = svg_names(chart, rows);
    for (std::size_t s = 0; s < count; ++s) {
        const double from = left + wide * double(s);
        if (!heads.empty()) out += svg_lines(count == 1 ? 2 : from + 4, top + 13, "start", "strong", heads[s]) + "\n";
        out += bars_of(chart, first + s, rows, from, from + wide);
    }
    return {out, rows.bottom()};
}

}  // namespace

std::string svg_bars(const Chart& chart, int width) {
    constexpr double edge = 4, between = 14;
    if (width == wide_picture) {
        const Drawn all = side_by_side(chart, 0, chart.series.size(), edge, width);
        return svg_picture(chart, width, all.bottom + edge, all.text);
    }
    std::string out;
    double bottom = edge;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const Drawn one = side_by_side(chart, s, 1, bottom + (s == 0 ? 0 : between), width);
        out += one.text;
        bottom = one.bottom;
    }
    return svg_picture(chart, width, bottom + edge, out);
}

std::string svg_steps(const Chart& chart, int width) {
    const Rows rows = rows_of(chart, 4, room_for_names(width, 1));
    const std::vector<double> levels = levels_of(chart);
    std::vector<std::string> texts;
    for (const ChartPoint& point : chart.points) texts.push_back(point.texts[0]);
    const Strip strip = strip_of(levels, texts, rows.left, width);
    std::string out = svg_names(chart, rows);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        const double from = point.level || i == 0 ? 0 : levels[i - 1], to = levels[i];
        const BarLook look = point.level ? BarLook::level : to < from ? BarLook::loss : BarLook::gain;
        out += svg_bar(strip, from, to, rows.middle(i), look, point.texts[0]);
        if (i + 1 < chart.points.size())
            out += fmt::format("<path class=\"link\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>", strip.at(to), rows.middle(i) + 8,
                               rows.middle(i + 1) - 8);
        out += '\n';
    }
    return svg_picture(chart, width, rows.bottom() + 4, out + svg_zero(strip, 4, rows.bottom()));
}

}  // namespace leitai::page
