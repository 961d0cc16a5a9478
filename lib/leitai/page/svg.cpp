// SVG: columns for distributions, bars for comparisons; lengths only, colours and fonts are the page's.
#include "leitai/page/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "leitai/page/layout.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/page/rows.hpp"

namespace leitai::page {

namespace {

using base::Lang;

struct Bar {
    std::string label, text;
    double value = 0;
};

std::size_t position(const Table& table, const std::string& id) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& column) { return column.id == id; });
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::vector<Bar> bars_of(const Table& table, Lang lang) {
    const std::size_t label = position(table, table.drawing->label), value = position(table, table.drawing->value);
    std::vector<Bar> bars;
    each_row(table, [&](const std::vector<Cell>& cells) {
        if (label >= cells.size() || value >= cells.size() || cells[value].text.empty()) return;
        const std::string text(words_of(cells[value], lang));
        bars.push_back({one_line(words_of(cells[label], lang)), text, std::strtod(text.c_str(), nullptr)});
    });
    return bars;
}

std::string opened(const Table& table, int width, int height, Lang lang) {
    const std::string title = escape_markup(one_line(table.title.in(lang)));
    return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\"><title>{}</title>\n", width, height,
                       title, title);
}

constexpr std::size_t most = 40;  ///< more would be no picture

/// Upright columns with their value above and their label below.
std::string columns(const Table& table, const std::vector<Bar>& bars, Lang lang) {
    constexpr int width = 760, height = 260, left = 12, bottom = 36, top = 26;
    double highest = 0;
    for (const Bar& bar : bars) highest = std::max(highest, bar.value);
    const double step = double(width - 2 * left) / double(bars.size());
    const double scale = highest > 0 ? (height - top - bottom) / highest : 0;
    const int ground = height - bottom;
    std::string out = opened(table, width, height, lang);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double tall = std::max(bars[i].value, 0.0) * scale, x = left + step * double(i);
        const double middle = x + step / 2;
        out += fmt::format("<rect class=\"a\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
                           x + step * .12, ground - tall, step * .76, tall);
        if (bars[i].value > 0)
            out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>", middle,
                               ground - tall - 6, escape_markup(bars[i].text));
        out += fmt::format("<text class=\"soft\" x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n", middle,
                           ground + 18, escape_markup(bars[i].label));
    }
    out += fmt::format("<path class=\"axis\" d=\"M{} {}H{}\"/></svg>\n", left, ground, width - left);
    return out;
}

/// Lying bars: names on the left, values beside the ends; losses in the other colour, to the left of zero.
std::string bars(const Table& table, const std::vector<Bar>& list, Lang lang) {
    constexpr int width = 760, line = 26, values = 64;
    double lowest = 0, highest = 0;
    int names = 0;
    for (const Bar& bar : list) {
        lowest = std::min(lowest, bar.value);
        highest = std::max(highest, bar.value);
        names = std::max(names, std::min(display_width(bar.label), 28));
    }
    const double left = 12 + names * 6.4 + (lowest < 0 ? values : 8), right = width - values;
    const double scale = highest > lowest ? (right - left) / (highest - lowest) : 0;
    const double zero = left - lowest * scale;
    const int height = static_cast<int>(list.size()) * line + 12;
    std::string out = opened(table, width, height, lang);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Bar& bar = list[i];
        const double y = 6 + double(i) * line, length = std::abs(bar.value) * scale;
        const bool loss = bar.value < 0;
        out += fmt::format("<text x=\"6\" y=\"{:.1f}\">{}</text>", y + 17, escape_markup(fit(bar.label, 28)));
        out += fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"18\"/>",
                           loss ? 'b' : 'a', loss ? zero - length : zero, y + 3, length);
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n",
                           loss ? zero - length - 5 : zero + length + 5, y + 17, loss ? "end" : "start",
                           escape_markup(bar.text));
    }
    out += fmt::format("<path class=\"axis\" d=\"M{:.1f} 4V{}\"/></svg>\n", zero, height - 4);
    return out;
}

}  // namespace

std::string svg(const Table& table, Lang lang) {
    const std::vector<Bar> list = bars_of(table, lang);
    if (list.empty() || list.size() > most) return {};
    return table.drawing->kind == Drawing::Kind::columns ? columns(table, list, lang) : bars(table, list, lang);
}

}  // namespace leitai::page
