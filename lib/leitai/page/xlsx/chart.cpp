// Charts of workbooks refer to ranges of cells, so that whoever changes a number sees the picture change.
#include "leitai/page/xlsx/chart.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "leitai/page/chart/chart.hpp"

namespace leitai::page {

namespace {

constexpr std::array<lxw_color_t, 2> colours = {0x0072B2, 0xD55E00};

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

lxw_col_t place_in(const Table& table, const SheetRange& range, const std::string& column) {
    const auto at = std::find(range.shown.begin(), range.shown.end(), position_of(table, column));
    return static_cast<lxw_col_t>(at - range.shown.begin());
}

lxw_chart_series* add_series(lxw_chart* chart, const lxw_worksheet* sheet, const SheetRange& range, lxw_col_t names,
                             lxw_col_t values, const std::string& title) {
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, sheet->name, range.first, names, range.last, names);
    chart_series_set_values(series, sheet->name, range.first, values, range.last, values);
    chart_series_set_name(series, title.c_str());
    return series;
}

void add_points(lxw_chart* chart, const lxw_worksheet* sheet, const SheetRange& range, lxw_col_t x, lxw_col_t y,
                const Chart& numbers) {
    lxw_chart_series* series = add_series(chart, sheet, range, x, y, numbers.series[1]);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, 5);
    lxw_chart_fill fill{};
    fill.color = colours[0];
    chart_series_set_marker_fill(series, &fill);
    lxw_chart_line none{};
    none.none = LXW_TRUE;
    chart_series_set_marker_line(series, &none);
    chart_axis_set_name(chart->x_axis, numbers.series[0].c_str());
    chart_axis_set_name(chart->y_axis, numbers.series[1].c_str());
    double lowest = *numbers.points[0].values[1];
    for (const ChartPoint& point : numbers.points) lowest = std::min(lowest, *point.values[1]);
    // Not from 0: all would lie in the upper corner.
    chart_axis_set_min(chart->y_axis, static_cast<double>(static_cast<int>(lowest / 10)) * 10);
}

}  // namespace

lxw_chart* xlsx_chart(lxw_workbook* book, const lxw_worksheet* sheet, const Table& table, const SheetRange& range,
                      base::Lang lang) {
    const auto numbers = chart_of(table, lang);
    if (!numbers) return nullptr;
    const lxw_col_t names = place_in(table, range, table.drawing->label);
    std::vector<lxw_col_t> values;
    for (const std::string& id : table.drawing->values) values.push_back(place_in(table, range, id));
    if (names == range.shown.size() || std::count(values.begin(), values.end(), range.shown.size()) > 0) return nullptr;
    lxw_chart* chart = workbook_add_chart(book, type_of(numbers->kind));
    chart_title_set_name(chart, numbers->title.c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    if (numbers->kind == Drawing::Kind::points) {
        add_points(chart, sheet, range, values[0], values[1], *numbers);
        return chart;
    }
    const bool radar = numbers->kind == Drawing::Kind::radar;
    // Two scales in one chart would mislead: the second value stands in the rows.
    const std::size_t drawn = radar ? values.size() : 1;
    for (std::size_t i = 0; i < drawn; ++i) {
        lxw_chart_series* series = add_series(chart, sheet, range, names, values[i], numbers->series[i]);
        lxw_chart_line line{};
        line.color = colours[i];
        line.width = 2;
        line.dash_type = i == 0 ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH;
        lxw_chart_fill fill{};
        fill.color = colours[i];
        if (radar) {
            chart_series_set_line(series, &line);
            continue;
        }
        chart_series_set_fill(series, &fill);
        chart_series_set_labels(series);
    }
    if (radar) chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    if (numbers->kind == Drawing::Kind::bars || numbers->kind == Drawing::Kind::steps) {
        chart_axis_set_reverse(chart->y_axis);
        chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    }
    return chart;
}

}  // namespace leitai::page
