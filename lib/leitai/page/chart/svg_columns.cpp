// SVG columns: a distribution or a course, with lines of grades; it lies where words would not have room side by side.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "leitai/page/chart/svg_strips.hpp"

namespace leitai::page {

namespace {

constexpr double edge = 10;

/// A label as words: broken at its blanks, and behind its hyphens.
std::vector<std::string> words_of_label(const std::string& label) {
    std::vector<std::string> words(1);
    for (const char c : label) {
        if (c != ' ') words.back() += c;
        if (c == ' ' || c == '-') words.emplace_back();
    }
    return words;
}

/// Labels broken so that each fits below its column without a word broken within; empty where one does not.
std::vector<std::vector<std::string>> labels_below(const Chart& chart, double room) {
    constexpr std::size_t most = 3;
    std::vector<std::vector<std::string>> labels;
    for (const ChartPoint& point : chart.points) {
        const bool letters =
            std::all_of(point.label.begin(), point.label.end(), [](unsigned char c) { return c < 0x80; });
        if (text_width(point.label) <= room)
            labels.push_back({point.label});
        else
            labels.push_back(letters ? words_of_label(point.label) : lines_of(point.label, room));
        if (labels.back().size() > most || text_width(labels.back()) > room) return {};
    }
    return labels;
}

/// Words of the lines of grades above the columns: each in the first line where it has room.
struct Above {
    std::vector<double> begins;
    std::vector<std::size_t> lines;
    std::size_t count = 0;
};

Above words_above(const std::vector<Drawing::Mark>& marks, base::Lang lang, double step, int width) {
    Above above;
    std::vector<double> ends;  // of what stands in each line
    for (const Drawing::Mark& mark : marks) {
        const double wide = text_width(mark.words.in(lang));
        const double begin = std::max(0.0, std::min(edge + step * mark.at + 4, width - wide));
        std::size_t line = 0;
        while (line < ends.size() && ends[line] > begin) ++line;
        if (line == ends.size()) ends.push_back(0);
        ends[line] = begin + wide + 8;
        above.begins.push_back(begin);
        above.lines.push_back(line);
    }
    above.count = ends.size();
    return above;
}

std::string upright(const Chart& chart, const std::vector<Drawing::Mark>& marks, base::Lang lang, int width,
                    const std::vector<std::vector<std::string>>& labels) {
    const double step = (width - 2 * edge) / double(chart.points.size());
    double lowest = 0, highest = 0;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        lowest = std::min(lowest, *chart.points[i].values[0]);
        highest = std::max(highest, *chart.points[i].values[0]);
        lines = std::max(lines, labels[i].size());
    }
    const Above above = words_above(marks, lang, step, width);
    const double top = 20 + double(above.count) * text_line, bottom = top + 160;
    const double scale = highest > lowest ? (bottom - top) / (highest - lowest) : 0;
    const double ground = bottom + lowest * scale, words = bottom + (lowest < 0 ? 34 : 18);
    std::string out, numbers;  // the lines of grades lie on the columns and below the numbers
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const double value = *chart.points[i].values[0], tall = std::abs(value) * scale;
        const double x = edge + step * double(i), middle = x + step / 2, upper = value < 0 ? ground : ground - tall;
        out += fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
                           value < 0 ? "loss" : "gain", x + step * .12, upper, step * .76, tall);
        numbers += svg_text(middle, value < 0 ? ground + tall + 14 : upper - 5, "middle", "", chart.points[i].texts[0]);
        numbers += svg_lines(middle, words, "middle", "soft", labels[i]) + "\n";
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double y = 14 + double(above.lines[i]) * text_line;
        out += fmt::format("<path class=\"dash\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>", edge + step * marks[i].at, y - 10,
                           bottom);
        out += svg_text(above.begins[i], y, "start", "soft", marks[i].words.in(lang)) + "\n";
    }
    out += fmt::format("<path class=\"axis\" d=\"M{} {:.1f}H{}\"/>\n", edge, ground, width - edge);
    return svg_picture(chart, width, words + double(lines - 1) * text_line + 6, out + numbers);
}

/// The same one below the other, the lines of grades across with their words at the right.
std::string lying(const Chart& chart, const std::vector<Drawing::Mark>& marks, base::Lang lang, int width) {
    const Rows rows = rows_of(chart, 8, width * .4);
    std::vector<double> ends;
    std::vector<std::string> texts;
    for (const ChartPoint& point : chart.points) {
        ends.push_back(*point.values[0]);
        texts.push_back(point.texts[0]);
    }
    double words = 0;
    for (const Drawing::Mark& mark : marks) words = std::max(words, text_width(mark.words.in(lang)) + 8);
    const Strip strip = strip_of(ends, texts, rows.left, width - words);
    std::string out = svg_names(chart, rows);
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        out += svg_bar(strip, 0, ends[i], rows.middle(i), ends[i] < 0 ? BarLook::loss : BarLook::gain, texts[i]) + "\n";
    double free_from = 0;
    for (const Drawing::Mark& mark : marks) {
        const double line = rows.at(mark.at), y = std::max(line + 4.5, free_from);
        out += fmt::format("<path class=\"dash\" d=\"M{:.1f} {:.1f}H{:.1f}\"/>", rows.left, line, width - words);
        out += svg_text(width - 2, y, "end", "soft", mark.words.in(lang)) + "\n";
        free_from = y + text_line;
    }
    return svg_picture(chart, width, std::max(rows.bottom(), free_from - text_line) + 8,
                       out + svg_zero(strip, rows.tops.front(), rows.bottom()));
}

}  // namespace

std::string svg_columns(const Chart& chart, const std::vector<Drawing::Mark>& marks, base::Lang lang, int width) {
    const double room = (width - 2 * edge) / double(chart.points.size()) - 4;
    const bool values_fit = std::all_of(chart.points.begin(), chart.points.end(),
                                        [&](const ChartPoint& point) { return text_width(point.texts[0]) <= room; });
    const auto labels = labels_below(chart, room);
    return values_fit && !labels.empty() ? upright(chart, marks, lang, width, labels)
                                         : lying(chart, marks, lang, width);
}

}  // namespace leitai::page
