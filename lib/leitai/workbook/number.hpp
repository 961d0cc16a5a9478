// Numbers of cells as people read them: decimals as short as they can be, and what a format shows of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leitai::workbook {

/// The shortest decimal of the same value at 15 significant digits, as spreadsheet programs show it: 8.380000000000001
/// is 8.38, 1E+3 is 1000. Without an exponent up to 21 digits before and behind the point. Empty where `raw` is no
/// number.
std::optional<std::string> short_number(std::string_view raw);

/// "8.40%" for 0.084 and two decimals, halves away from zero; empty for a number with an exponent.
std::string as_percent(std::string_view number, int decimals);

}  // namespace leitai::workbook
