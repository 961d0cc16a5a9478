// Draws small tables as inline SVG in the style of the page: shapes told apart without colours too, and every value
// written beside its shape.
#pragma once

#include <string>

#include "leitai/page/chart/chart.hpp"

namespace leitai::page {

/// The chart of a table's drawing as two pictures, of the classes `wide` and `phone`, of which the style shows one.
std::string svg(const Chart& chart, const Drawing& drawing, base::Lang lang);

}  // namespace leitai::page
