// SVG bars: columns for distributions, lying bars for comparisons, steps for the parts of a change.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "leitai/page/chart/svg_parts.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr int line = 27;           ///< from one lying bar to the next
constexpr int name_columns = 34;   ///< display columns of a name
constexpr double value_room = 62;  ///< beside a bar's end

/// The strip of a picture in which bars of one series lie.
struct Strip {
    double left = 0, right = 0, lowest = 0, highest = 0;

    double scale() const { return highest > lowest ? (right - left) / (highest - lowest) : 0; }
    double at(double value) const { return left + (value - lowest) * scale(); }
};

double room_for_names(const Chart& chart) {
    int names = 0;
    for (const ChartPoint& point : chart.points) names = std::max(names, text::display_width(point.label));
    return 10 + std::min(names, name_columns) * text_column;
}

std::string name_of(const ChartPoint& point, double y) {
    return svg_text(4, y + 18, "start", "", text::fit(point.label, name_columns));
}

/// From zero to the value, which stands at the bar's end; losses in the other colour, to the left.
std::string bar_of(const Strip& strip, double from, double to, double y, const std::string& text) {
    const bool loss = to < from;
    const double begin = strip.at(std::min(from, to)), end = strip.at(std::max(from, to));
    return fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"18\"/>",
                       loss ? 'b' : 'a', begin, y + 4, end - begin) +
           svg_text(loss ? begin - 4 : end + 4, y + 18, loss ? "end" : "start", "", text);
}

std::string zero_line(const Strip& strip, double top, double bottom) {
    return fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>\n", strip.at(0), top, bottom);
}

/// Room for values on both sides where there are losses.
Strip strip_of(const Chart& chart, std::size_t series, double left, double right) {
    Strip strip;
    for (const ChartPoint& point : chart.points) {
        const double value = point.values[series].value_or(0);
        strip.lowest = std::min(strip.lowest, value);
        strip.highest = std::max(strip.highest, value);
    }
    strip.left = left + (strip.lowest < 0 ? value_room : 6);
    strip.right = right - value_room;
    return strip;
}

}  // namespace

std::string svg_columns(const Chart& chart, const std::vector<Drawing::Mark>& marks, base::Lang lang) {
    constexpr int height = 260, left = 10, bottom = 34;
    const int top = marks.empty() ? 24 : 44;
    double highest = 0;
    for (const ChartPoint& point : chart.points) highest = std::max(highest, *point.values[0]);
    const double step = double(picture_width - 2 * left) / double(chart.points.size());
    const double scale = highest > 0 ? (height - top - bottom) / highest : 0;
    const int ground = height - bottom;
    // Labels that would touch each other: every second one, or fewer.
    int widest = 1;
    for (const ChartPoint& point : chart.points) widest = std::max(widest, text::display_width(point.label));
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 1) * text_column / step)));
    std::string out = svg_opened(chart, height);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        const double tall = std::max(*point.values[0], 0.0) * scale, x = left + step * double(i);
        out += fmt::format("<rect class=\"a\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
                           x + step * .1, ground - tall, step * .8, tall);
        const double middle = x + step / 2;
        if (*point.values[0] > 0) out += svg_text(middle, ground - tall - 5, "middle", "", point.texts[0]);
        if (i % every == 0) out += svg_text(middle, ground + 18, "middle", "soft", point.label);
        out += '\n';
    }
    double free_from = 0;  // words that would run into those on their left stand a line lower
    for (const Drawing::Mark& mark : marks) {
        const double x = left + step * mark.at, wide = text::display_width(mark.words.in(lang)) * text_column + 8;
        const double y = x + 4 < free_from ? 30 : 14;
        out += fmt::format("<path class=\"dash\" d=\"M{:.1f} {:.1f}V{}\"/>", x, y - 10, ground);
        out += svg_text(x + 4, y, "start", "soft", mark.words.in(lang)) + "\n";
        free_from = x + 4 + wide;
    }
    out += fmt::format("<path class=\"axis\" d=\"M{} {}H{}\"/></svg>\n", left, ground, picture_width - left);
    return out;
}

std::string svg_bars(const Chart& chart) {
    const double names = room_for_names(chart);
    const std::size_t series = chart.series.size();
    const double top = series > 1 ? 26 : 4;
    const double wide = (picture_width - names) / double(series);
    const int height = static_cast<int>(top) + static_cast<int>(chart.points.size()) * line + 6;
    std::string out = svg_opened(chart, height);
    for (std::size_t i = 0; i < chart.points.size(); ++i) out += name_of(chart.points[i], top + double(i) * line);
    for (std::size_t s = 0; s < series; ++s) {
        const double left = names + wide * double(s);
        const Strip strip = strip_of(chart, s, left, left + wide);
        if (series > 1) out += svg_text(strip.at(0), 16, "middle", "soft", chart.series[s]);
        for (std::size_t i = 0; i < chart.points.size(); ++i) {
            const ChartPoint& point = chart.points[i];
            if (!point.values[s]) continue;
            out += bar_of(strip, 0, *point.values[s], top + double(i) * line, point.texts[s]) + "\n";
        }
        out += zero_line(strip, top, height - 4);
    }
    return out + "</svg>\n";
}

std::string svg_steps(const Chart& chart) {
    Strip strip;
    double sum = 0;
    for (const ChartPoint& point : chart.points) {
        sum += *point.values[0];
        strip.lowest = std::min(strip.lowest, sum);
        strip.highest = std::max(strip.highest, sum);
    }
    strip.left = room_for_names(chart) + value_room;
    strip.right = picture_width - value_room;
    const int height = static_cast<int>(chart.points.size()) * line + 10;
    std::string out = svg_opened(chart, height);
    double at = 0;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        const double y = 4 + double(i) * line, next = at + *point.values[0];
        out += name_of(point, y) + bar_of(strip, at, next, y, point.texts[0]);
        if (i + 1 < chart.points.size())
            out +=
                fmt::format("<path class=\"grid\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>", strip.at(next), y + 22, y + line + 4);
        out += '\n';
        at = next;
    }
    return out + zero_line(strip, 4, height - 4) + "</svg>\n";
}

}  // namespace leitai::page
