// Charts of workbooks refer to ranges of cells, so that whoever changes a number sees the picture change.
#include "leitai/page/xlsx/chart.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "leitai/page/table_view.hpp"

namespace leitai::page {

namespace {

std::uint8_t type_of(Drawing::Kind kind) {
    switch (kind) {
        case Drawing::Kind::columns:
            return LXW_CHART_COLUMN;
        case Drawing::Kind::points:
        case Drawing::Kind::map:
            return LXW_CHART_SCATTER;
        case Drawing::Kind::radar:
            return LXW_CHART_RADAR_WITH_MARKERS;
        case Drawing::Kind::bars:
        case Drawing::Kind::steps:
            break;
    }
    return LXW_CHART_BAR;
}

/// "图1　升降（单位：分）".
std::string title_of(const ChartOf& of, const std::string& title, std::size_t number) {
    const std::string digits = std::to_string(number);
    const base::Text& unit = of.table.drawing->unit;
    if (of.lang == base::Lang::zh)
        return "图" + digits + "　" + title + (unit.zh.empty() ? "" : "（单位：" + unit.zh + "）");
    return "Chart " + digits + ". " + title + (unit.en.empty() ? "" : " (" + unit.en + ")");
}

/// An axis that begins and ends near the values: from 0 all marks would lie in one corner.
void set_reach(lxw_chart_axis* axis, const Chart& numbers, std::size_t series) {
    const auto [low, high] = std::minmax_element(
        numbers.points.begin(), numbers.points.end(),
        [&](const ChartPoint& a, const ChartPoint& b) { return *a.values[series] < *b.values[series]; });
    const double least = *low->values[series], most = *high->values[series];
    const double step = std::pow(10, std::floor(std::log10(std::max(most - least, 0.01))));
    chart_axis_set_min(axis, std::floor(least / step) * step);
    chart_axis_set_max(axis, std::ceil(most / step + 0.01) * step);
}

void add_points(lxw_chart* chart, const ChartOf& of, lxw_col_t x, lxw_col_t y, const Chart& numbers) {
    lxw_chart_series* series = add_series(chart, of, x, y, numbers.series[1]);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, 5);
    lxw_chart_fill fill{};
    fill.color = chart_blue;
    chart_series_set_marker_fill(series, &fill);
    lxw_chart_line none{};
    none.none = LXW_TRUE;
    chart_series_set_marker_line(series, &none);
    chart_axis_set_name(chart->x_axis, numbers.series[0].c_str());
    chart_axis_set_name(chart->y_axis, numbers.series[1].c_str());
    set_reach(chart->x_axis, numbers, 0);
    set_reach(chart->y_axis, numbers, 1);
    // What crosses at 0 would stand in the middle of the marks.
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

/// Losses in the other colour, and hatched, so that they are told apart in grey as well.
void colour_losses(lxw_chart_series* series, const Table& table, const std::string& column) {
    lxw_chart_pattern hatched{};
    hatched.fg_color = chart_red;
    hatched.bg_color = 0xFFFFFF;
    hatched.type = LXW_CHART_PATTERN_DARK_UPWARD_DIAGONAL;
    lxw_chart_fill fill{};
    fill.color = chart_blue;
    lxw_chart_point loss{}, gain{};
    loss.pattern = &hatched;
    gain.fill = &fill;
    const std::size_t at = position_of(table, column);
    std::vector<lxw_chart_point*> points;
    each_row(table, [&](const std::vector<Cell>& cells) {
        points.push_back(cells[at].text.starts_with('-') ? &loss : &gain);
    });
    if (std::find(points.begin(), points.end(), &loss) == points.end()) return;
    points.push_back(nullptr);
    chart_series_set_points(series, points.data());
}

void add_bars(lxw_chart* chart, const ChartOf& of, const Chart& numbers, lxw_col_t names) {
    const std::string& column = of.table.drawing->values.front();
    lxw_chart_series* series = add_series(chart, of, names, place_in(of, column), numbers.series[0]);
    lxw_chart_fill fill{};
    fill.color = chart_blue;
    chart_series_set_fill(series, &fill);
    colour_losses(series, of.table, column);
    // Every bar has its number, and needs no axis of numbers.
    chart_series_set_labels(series);
    const bool lying = numbers.kind != Drawing::Kind::columns;
    lxw_chart_axis* values = lying ? chart->x_axis : chart->y_axis;
    chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
    chart_axis_off(values);
    chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
    lxw_chart_axis* axis = lying ? chart->y_axis : chart->x_axis;
    chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    if (lying) chart_axis_set_reverse(axis);
}

void add_radar(lxw_chart* chart, const ChartOf& of, const Chart& numbers, lxw_col_t names) {
    const auto& values = of.table.drawing->values;
    for (std::size_t i = 0; i < std::min<std::size_t>(values.size(), 2); ++i) {
        lxw_chart_series* series = add_series(chart, of, names, place_in(of, values[i]), numbers.series[i]);
        lxw_chart_line line{};
        line.color = i == 0 ? chart_blue : chart_red;
        line.width = 2;
        line.dash_type = i == 0 ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH;
        chart_series_set_line(series, &line);
    }
    chart_axis_set_num_format(chart->y_axis, "0%");
    chart_axis_set_min(chart->y_axis, 0);
    chart_axis_set_max(chart->y_axis, 1);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
}

}  // namespace

lxw_col_t place_in(const ChartOf& of, const std::string& column) {
    const auto& shown = of.range.shown;
    return static_cast<lxw_col_t>(std::find(shown.begin(), shown.end(), position_of(of.table, column)) - shown.begin());
}

lxw_chart_series* add_series(lxw_chart* chart, const ChartOf& of, lxw_col_t names, lxw_col_t values,
                             const std::string& title) {
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, of.sheet->name, of.range.first, names, of.range.last, names);
    chart_series_set_values(series, of.sheet->name, of.range.first, values, of.range.last, values);
    chart_series_set_name(series, title.c_str());
    return series;
}

double height_of_chart(const Table& table) {
    switch (table.drawing->kind) {
        case Drawing::Kind::bars:
        case Drawing::Kind::steps:
            return 70 + 20.0 * static_cast<double>(table.rows);
        case Drawing::Kind::columns:
            return 240;
        case Drawing::Kind::points:
        case Drawing::Kind::radar:
        case Drawing::Kind::map:
            break;
    }
    return 340;
}

lxw_chart* xlsx_chart(const ChartOf& of, std::size_t number) {
    const auto numbers = chart_of(of.table, of.lang);
    if (!numbers) return nullptr;
    const auto shown = static_cast<lxw_col_t>(of.range.shown.size());
    const lxw_col_t names = place_in(of, of.table.drawing->label);
    std::vector<lxw_col_t> values;
    for (const std::string& id : of.table.drawing->values) values.push_back(place_in(of, id));
    if (names == shown || std::count(values.begin(), values.end(), shown) > 0) return nullptr;
    const bool steps = numbers->kind == Drawing::Kind::steps;
    lxw_chart* chart = steps ? xlsx_steps(of) : workbook_add_chart(of.book, type_of(numbers->kind));
    lxw_chart_font font{};
    font.size = 12;
    font.bold = LXW_TRUE;
    chart_title_set_name(chart, title_of(of, numbers->title, number).c_str());
    chart_title_set_name_font(chart, &font);
    if (steps) return chart;
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    switch (numbers->kind) {
        case Drawing::Kind::points:
        case Drawing::Kind::map:
            add_points(chart, of, values[0], values[1], *numbers);
            break;
        case Drawing::Kind::radar:
            add_radar(chart, of, *numbers, names);
            break;
        // Two scales in one chart would mislead: a second value stands in the rows.
        case Drawing::Kind::columns:
        case Drawing::Kind::bars:
        case Drawing::Kind::steps:
            add_bars(chart, of, *numbers, names);
            break;
    }
    return chart;
}

}  // namespace leitai::page
