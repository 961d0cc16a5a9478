// Draws a table as SVG; only lengths are computed here, colours and fonts come from the page's style sheet.
#include "leitai/page/chart/svg.hpp"

#include <fmt/format.h>

#include <array>

#include "leitai/page/chart/svg_parts.hpp"
#include "leitai/page/markup.hpp"

namespace leitai::page {

std::string svg_opened(const Chart& chart, int height) {
    const std::string title = escape_markup(chart.title), words = escape_markup(words_of(chart));
    return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\"><title>{}</title>{}\n", picture_width,
                       height, title, title, words.empty() ? "" : "<desc>" + words + "</desc>");
}

std::string svg_text(double x, double y, std::string_view anchor, std::string_view look, std::string_view words) {
    return fmt::format("<text{} x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>",
                       look.empty() ? "" : fmt::format(" class=\"{}\"", look), x, y, anchor, escape_markup(words));
}

std::string svg_mark(double x, double y, std::size_t which) {
    constexpr std::array<char, 4> looks = {'a', 'b', 'c', 'd'};
    const char look = looks[which % looks.size()];
    switch (which % looks.size()) {
        case 0:
            return fmt::format("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.6\"/>", look, x, y);
        case 1:
            return fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"6.6\" height=\"6.6\"/>", look,
                               x - 3.3, y - 3.3);
        case 2:
            return fmt::format("<path class=\"{}\" d=\"M{:.1f} {:.1f}l4.4 7.6h-8.8z\"/>", look, x, y - 4.8);
        default:
            return fmt::format("<path class=\"{}\" d=\"M{:.1f} {:.1f}l4.6 4.6l-4.6 4.6l-4.6 -4.6z\"/>", look, x,
                               y - 4.6);
    }
}

std::string svg(const Table& table, base::Lang lang) {
    const auto chart = chart_of(table, lang);
    if (!chart) return {};
    switch (chart->kind) {
        case Drawing::Kind::columns:
            return svg_columns(*chart, table.drawing->marks, lang);
        case Drawing::Kind::bars:
            return svg_bars(*chart);
        case Drawing::Kind::steps:
            return svg_steps(*chart);
        case Drawing::Kind::points:
            return svg_points(*chart);
        case Drawing::Kind::radar:
            return svg_radar(*chart);
        case Drawing::Kind::map:
            return svg_map(*chart);
    }
    return {};
}

}  // namespace leitai::page
