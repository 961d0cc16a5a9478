// The colours of cells with remarks. No program paints cells in them by itself, so that they are known again.
#pragma once

#include <cstdint>
#include <string_view>

namespace leitai::workbook {

inline constexpr std::uint32_t error_colour = 0xFFC9C4;
inline constexpr std::uint32_t warning_colour = 0xFFE8A3;
inline constexpr std::string_view error_argb = "FFFFC9C4";
inline constexpr std::string_view warning_argb = "FFFFE8A3";

inline constexpr int remark_width = 48;  ///< of the column of words, in characters

}  // namespace leitai::workbook
