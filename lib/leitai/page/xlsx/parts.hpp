// How the folder is named in which the parts of a workbook lie while it is written.
#pragma once

#include <string_view>

namespace leitai::page {

/// Before a number of its own, a dot and the number of the process: "leitai-workbook-0.4711".
inline constexpr std::string_view workbook_parts = "leitai-workbook-";

}  // namespace leitai::page
