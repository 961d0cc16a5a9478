// Reads the cells of a drawing's columns as numbers.
#include "leitai/page/chart/chart.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "leitai/base/list.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr std::size_t most_rows = 40, most_marks = 6000, fewest_axes = 3, most_axes = 12;

std::size_t most_of(Drawing::Kind kind) {
    return kind == Drawing::Kind::points || kind == Drawing::Kind::map ? most_marks : most_rows;
}

/// How many values a row must have to be drawn.
std::size_t needed_of(Drawing::Kind kind) {
    return kind == Drawing::Kind::map ? 4 : kind == Drawing::Kind::points ? 2 : 1;
}

bool has_values(const ChartPoint& point, std::size_t count) {
    return std::all_of(point.values.begin(), point.values.begin() + static_cast<std::ptrdiff_t>(count),
                       [](const auto& value) { return value.has_value(); });
}

}  // namespace

std::size_t position_of(const Table& table, const std::string& column) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& one) { return one.id == column; });
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::optional<Chart> chart_of(const Table& table, base::Lang lang) {
    if (!table.drawing || table.rows == 0) return std::nullopt;
    const Drawing& drawing = *table.drawing;
    if (table.rows > 2 * most_of(drawing.kind)) return std::nullopt;
    const std::size_t label = position_of(table, drawing.label), group = position_of(table, drawing.group),
                      level = position_of(table, drawing.level);
    std::vector<std::size_t> values;
    for (const std::string& id : drawing.values) values.push_back(position_of(table, id));
    const std::size_t columns = table.columns.size();
    const std::size_t needed = needed_of(drawing.kind);
    if (label == columns || values.size() < needed || std::count(values.begin(), values.end(), columns) > 0)
        return std::nullopt;
    Chart chart;
    chart.kind = drawing.kind;
    chart.title = text::one_line(table.title.in(lang));
    chart.unit = text::one_line(drawing.unit.in(lang));
    for (const std::size_t at : values) chart.series.push_back(text::one_line(table.columns[at].label.in(lang)));
    each_row(table, [&](const std::vector<Cell>& cells) {
        ChartPoint point;
        point.label = text::one_line(words_of(cells[label], lang));
        if (group < columns) point.group = text::one_line(words_of(cells[group], lang));
        point.level = level < columns && cells[level].kind == Cell::Kind::boolean && cells[level].text == "true";
        for (const std::size_t at : values) {
            point.texts.emplace_back(words_of(cells[at], lang));
            const auto digits = digits_of(cells[at]);
            point.values.push_back(digits ? std::optional(std::strtod(std::string(*digits).c_str(), nullptr))
                                          : std::nullopt);
        }
        if (!has_values(point, needed)) return;
        if (!point.group.empty() &&
            std::find(chart.groups.begin(), chart.groups.end(), point.group) == chart.groups.end())
            chart.groups.push_back(point.group);
        chart.points.push_back(std::move(point));
    });
    if (chart.points.empty() || chart.points.size() > most_of(drawing.kind)) return std::nullopt;
    const bool odd = chart.points.size() < fewest_axes || chart.points.size() > most_axes;
    if (chart.kind == Drawing::Kind::radar && odd) chart.kind = Drawing::Kind::bars;
    return chart;
}

std::string caption_of(const Chart& chart, std::size_t number, base::Lang lang) {
    const std::string count = std::to_string(number);
    std::string caption = (lang == base::Lang::zh ? "图" + count + "　" : "Figure " + count + ". ") + chart.title;
    if (chart.unit.empty()) return caption;
    // A title that ends with a bracket gets no second one.
    const std::string_view close = lang == base::Lang::zh ? "）" : ")";
    const bool bracketed = caption.ends_with(close);
    if (bracketed) caption.resize(caption.size() - close.size());
    if (lang == base::Lang::zh) return caption + (bracketed ? "，单位：" : "（单位：") + chart.unit + "）";
    return caption + (bracketed ? "; " : " (") + chart.unit + ")";
}

std::vector<double> levels_of(const Chart& chart) {
    std::vector<double> levels;
    double at = 0;
    for (const ChartPoint& point : chart.points) {
        at = (point.level ? 0 : at) + point.values[0].value_or(0);
        levels.push_back(at);
    }
    return levels;
}

std::string words_of(const Chart& chart) {
    std::string text;
    if (chart.points.size() > most_rows) return text;
    for (const ChartPoint& point : chart.points) {
        base::add_to(text, point.label, "; ");
        text += ": " + base::join(point.texts, ", ");
    }
    return text;
}

std::vector<std::size_t> outermost(const Chart& chart) {
    std::set<std::size_t> named;
    for (const std::size_t series : {std::size_t{0}, std::size_t{1}}) {
        const auto [low, high] = std::minmax_element(
            chart.points.begin(), chart.points.end(),
            [&](const ChartPoint& a, const ChartPoint& b) { return *a.values[series] < *b.values[series]; });
        named.insert(static_cast<std::size_t>(low - chart.points.begin()));
        named.insert(static_cast<std::size_t>(high - chart.points.begin()));
    }
    return {named.begin(), named.end()};
}

}  // namespace leitai::page
