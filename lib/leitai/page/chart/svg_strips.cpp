// Rows, strips and bars: where names break and how much room values need.
#include "leitai/page/chart/svg_strips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace leitai::page {

namespace {

constexpr double least_row = 24, bar_height = 16, beside = 4;

}  // namespace

double Rows::at(double row) const {
    const double last = double(names.size());
    const double place = std::clamp(row, 0.0, last);
    const auto whole = static_cast<std::size_t>(std::min(std::floor(place), last - 1));
    return tops[whole] + (place - double(whole)) * (tops[whole + 1] - tops[whole]);
}

Rows rows_of(const Chart& chart, double top, double most) {
    Rows rows;
    rows.tops.push_back(top);
    double widest = 0;
    for (const ChartPoint& point : chart.points) {
        rows.names.push_back(lines_of(point.label, most));
        widest = std::max(widest, text_width(rows.names.back()));
        rows.tops.push_back(rows.tops.back() + std::max(least_row, double(rows.names.back().size()) * text_line + 6));
    }
    rows.left = 2 + widest + 8;
    return rows;
}

std::string svg_names(const Chart& chart, const Rows& rows) {
    std::string out;
    for (std::size_t i = 0; i < rows.names.size(); ++i) {
        const double first = rows.middle(i) + 4.5 - double(rows.names[i].size() - 1) * text_line / 2;
        out += svg_lines(2, first, "start", chart.points[i].level ? "strong" : "", rows.names[i]) + "\n";
    }
    return out;
}

Strip strip_of(const std::vector<double>& ends, const std::vector<std::string>& texts, double left, double right) {
    Strip strip;
    for (const double end : ends) {
        strip.lowest = std::min(strip.lowest, end);
        strip.highest = std::max(strip.highest, end);
    }
    const double room = text_width(texts) + 2 * beside;
    const bool losses = std::any_of(texts.begin(), texts.end(), [](const auto& text) { return text.starts_with('-'); });
    strip.left = left + (losses || strip.lowest < 0 ? room : beside);
    strip.right = std::max(strip.left + 1, right - room);
    return strip;
}

std::string svg_bar(const Strip& strip, double from, double to, double middle, BarLook look, std::string_view words) {
    const bool loss = to < from;
    const double begin = strip.at(std::min(from, to)), end = strip.at(std::max(from, to));
    const char* name = look == BarLook::level ? "level" : look == BarLook::loss ? "loss" : "gain";
    return fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{}\"/>", name, begin,
                       middle - bar_height / 2, end - begin, bar_height) +
           svg_text(loss ? begin - beside : end + beside, middle + 4.5, loss ? "end" : "start",
                    look == BarLook::level ? "strong" : "", words);
}

std::string svg_zero(const Strip& strip, double top, double bottom) {
    return fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>\n", strip.at(0), top, bottom);
}

}  // namespace leitai::page
