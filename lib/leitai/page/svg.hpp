// SVG: pictures of small tables as inline SVG, by the style of the page: two colours, every value written beside its
// shape.
#pragma once

#include <string>
#include <string_view>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// Text between tags or in an attribute: no markup, no control characters; line ends become breaks.
std::string escape_markup(std::string_view text);

/// The picture of a table that has a drawing; empty when no row has a number.
std::string svg(const Table& table, base::Lang lang);

}  // namespace leitai::page
