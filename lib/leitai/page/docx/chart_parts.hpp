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
std::string names_of(const std::vector<std::string>& names);
/// <c:val>, <c:xVal>, <c:yVal>; a value missing has no point.
std::string numbers_of(std::string_view tag, const std::vector<std::optional<double>>& values, std::string_view format);
/// <c:idx>, <c:order> and the name of a series.
std::string series_head(std::size_t index, std::string_view name);
std::string fill_of(std::uint32_t colour);

/// <c:barChart>, <c:scatterChart>, <c:radarChart> with their axes.
std::string bar_plot(const Chart& chart);
std::string step_plot(const Chart& chart);
std::string point_plot(const Chart& chart);
std::string radar_plot(const Chart& chart);

}  // namespace leitai::page
