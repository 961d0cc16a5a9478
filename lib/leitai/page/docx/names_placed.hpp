// Where names stand beside the points of a chart, so that none is cut or lies on another.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "leitai/page/docx/chart_parts.hpp"

namespace leitai::page {

/// From a lowest to a highest round number, in round steps.
struct RoundSpan {
    double low = 0, high = 1, step = 1;
};
RoundSpan round_span(double lowest, double highest);

/// A name beside its point: "r", "l", "t" or "b", as DrawingML calls right, left, top and bottom.
struct PlacedName {
    std::size_t point = 0;
    std::string_view side;
};

/// The outermost points of a chart whose names have room inside the plot and beside each other. Names hide as few
/// points as may be; one that has no room is left to the rows.
std::vector<PlacedName> placed_names(const Chart& chart, const RoundSpan& right, const RoundSpan& up,
                                     const ChartRoom& plot);

}  // namespace leitai::page
