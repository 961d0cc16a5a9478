// What the kinds of charts in documents share: values, axes, labels, colours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/page/chart/chart.hpp"

namespace leitai::page {

/// Okabe and Ito's colours, told apart by everybody: the first is the usual one, the second that of losses.
inline constexpr std::uint32_t chart_colours[] = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7};

/// Letters in charts, in points.
inline constexpr int chart_letters = 9;

/// The room of a chart, in points.
struct ChartRoom {
    double width = 0, height = 0;
};

/// The name of a point, in lines where it is long.
using ChartName = std::vector<std::string>;

/// Names beside lying bars, and the room that the widest line takes.
struct BarNames {
    std::vector<ChartName> words;
    double width = 0;
    std::size_t lines = 1;  ///< of the longest
};
BarNames bar_names(const Chart& chart, double chart_width);

/// The room of words in letters of a chart.
double letters_width(std::string_view words);

/// Where the values of a chart lie, as parts of its room.
std::string layout_of(double left, double top, double width, double height);

/// What an axis looks like; `id` 1 lies below (or beside lying bars), `id` 2 crosses it.
struct ChartAxis {
    int id = 1;
    bool names = false;     ///< of words, not of numbers
    bool reversed = false;  ///< the first on top
    bool grid = false;
    bool deleted = false;
    bool far = false;             ///< crosses the other axis at its end: below, where that one is reversed
    std::string_view side = "b";  ///< b or l
    std::string_view format = "General";
    std::string title = {};
    std::optional<double> lowest = {}, highest = {}, step = {};
};

/// The XML of an axis.
std::string axis_of(const ChartAxis& axis);

/// "+0.00;-0.00;0.00" of "+1.20", "0.0"%"" of "73.5%": how the numbers of a series are printed.
std::string format_of(const Chart& chart, std::size_t series);

/// The words of the points: <c:cat>
std::string names_of(const std::vector<ChartName>& names);
/// <c:val>, <c:xVal>, <c:yVal>; a value missing has no point.
std::string numbers_of(std::string_view tag, const std::vector<std::optional<double>>& values, std::string_view format);
/// <c:idx>, <c:order> and the name of a series.
std::string series_head(std::size_t index, std::string_view name);
std::string fill_of(std::uint32_t colour);

/// <c:layout> and <c:barChart>, <c:scatterChart> or <c:radarChart> with their axes.
std::string bar_plot(const Chart& chart, const ChartRoom& room);
std::string step_plot(const Chart& chart, const ChartRoom& room);
std::string point_plot(const Chart& chart, const ChartRoom& room);
std::string radar_plot(const Chart& chart);

}  // namespace leitai::page
