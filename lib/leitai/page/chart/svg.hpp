// Draws small tables as inline SVG in the style of the page: two colours, and every value written beside its shape.
#pragma once

#include <string>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// The picture of a table that has a drawing; empty when no row has a number.
std::string svg(const Table& table, base::Lang lang);

}  // namespace leitai::page
