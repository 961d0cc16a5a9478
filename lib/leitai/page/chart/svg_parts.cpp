// The parts that all SVG pictures are made of: texts with their widths and lines, marks, legends.
#include "leitai/page/chart/svg_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "leitai/page/markup.hpp"
#include "leitai/text/lines.hpp"
#include "leitai/text/utf8.hpp"
#include "leitai/text/width.hpp"

namespace leitai::page {

namespace {

/// A character of text 13 high in the widest of the fonts that the style names.
double width_of_character(char32_t code) {
    constexpr std::u32string_view narrow = U" .,:;'|!()[]-ijlft", wide = U"mwMW%@";
    if (text::width_of(code) == 0) return 0;
    if (text::width_of(code) == 2 || code >= 0x80) return 13.2;
    if (narrow.find(code) != narrow.npos) return 5.2;
    if (wide.find(code) != wide.npos) return 12.8;
    return code >= 'A' && code <= 'Z' ? 9.8 : 8.3;
}

}  // namespace

std::string svg_picture(const Chart& chart, int width, double height, std::string_view drawn) {
    const std::string title = escape_markup(chart.title), words = escape_markup(words_of(chart));
    return fmt::format(
        "<svg class=\"{}\" viewBox=\"0 0 {} {:.0f}\" role=\"img\" aria-label=\"{}\"><title>{}</title>{}\n{}</svg>\n",
        width == wide_picture ? "wide" : "phone", width, std::ceil(height), title, title,
        words.empty() ? "" : "<desc>" + words + "</desc>", drawn);
}

std::string svg_text(double x, double y, std::string_view anchor, std::string_view look, std::string_view words) {
    return fmt::format("<text{} x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>",
                       look.empty() ? "" : fmt::format(" class=\"{}\"", look), x, y, anchor, escape_markup(words));
}

std::string svg_lines(double x, double y, std::string_view anchor, std::string_view look,
                      const std::vector<std::string>& lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        out += svg_text(x, y + double(i) * text_line, anchor, look, lines[i]);
    return out;
}

double text_width(std::string_view words) {
    double width = 0;
    for (std::size_t at = 0; at < words.size();) {
        const text::Character next = text::character_at(words, at);
        width += width_of_character(next.code);
        at += next.length;
    }
    return width;
}

double text_width(const std::vector<std::string>& lines) {
    double widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, text_width(line));
    return widest;
}

std::vector<std::string> lines_of(std::string_view words, double room) {
    constexpr int fewest = 2;
    for (int columns = std::max(fewest, static_cast<int>(room / 5.2));; --columns) {
        const std::string wrapped = text::wrap(words, columns);
        std::vector<std::string> lines;
        for (std::size_t from = 0; from <= wrapped.size();) {
            const std::size_t end = std::min(wrapped.find('\n', from), wrapped.size());
            lines.push_back(wrapped.substr(from, end - from));
            from = end + 1;
        }
        if (columns == fewest || text_width(lines) <= room) return lines;
    }
}

std::string svg_marks(const std::vector<Spot>& spots, std::size_t which) {
    constexpr std::size_t looks = 4;
    const std::size_t look = which % looks;
    if (spots.empty()) return {};
    std::string out = fmt::format("<path class=\"m{}\" d=\"", look);
    for (const Spot& spot : spots) {
        switch (look) {
            case 0:
                out += fmt::format("M{:.1f} {:.1f}h0", spot.x, spot.y);
                break;
            case 1:
                out += fmt::format("M{:.1f} {:.1f}h6v6h-6z", spot.x - 3, spot.y - 3);
                break;
            case 2:
                out += fmt::format("M{:.1f} {:.1f}l4.4 7.6h-8.8z", spot.x, spot.y - 4.8);
                break;
            default:
                out += fmt::format("M{:.1f} {:.1f}l4.4 4.4l-4.4 4.4l-4.4 -4.4z", spot.x, spot.y - 4.4);
        }
    }
    return out + "\"/>\n";
}

std::vector<std::size_t> groups_of(const Chart& chart) {
    std::vector<std::size_t> groups;
    for (const ChartPoint& point : chart.points) {
        const auto found = std::find(chart.groups.begin(), chart.groups.end(), point.group);
        groups.push_back(found == chart.groups.end() ? 0 : static_cast<std::size_t>(found - chart.groups.begin()));
    }
    return groups;
}

Drawn svg_legend(const Chart& chart, int width) {
    constexpr double begin = 12, behind_mark = 10, between = 20;
    if (chart.groups.empty()) return {};
    Drawn drawn;
    double x = begin, y = text_line;
    for (std::size_t g = 0; g < chart.groups.size(); ++g) {
        const std::vector<std::string> lines = lines_of(chart.groups[g], width - begin - behind_mark - between);
        const double wide = behind_mark + text_width(lines);
        if (x > begin && x + wide > width) {
            x = begin;
            y = drawn.bottom + text_line;
        }
        drawn.text += svg_marks({{x, y - 4}}, g) + svg_lines(x + behind_mark, y, "start", "soft", lines) + "\n";
        drawn.bottom = std::max(drawn.bottom, y + double(lines.size() - 1) * text_line + 4);
        x += wide + between;
    }
    return drawn;
}

}  // namespace leitai::page
