// The limits that workbooks set to names of sheets and to texts, counted as they count: in units of UTF-16.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace leitai::page {

inline constexpr std::size_t sheet_units = 31;    ///< of a sheet's name
inline constexpr std::size_t cell_units = 32767;  ///< of a cell

/// `text` cut to so many units, ".." in place of what is left out; never half a character.
std::string fit_units(std::string_view text, std::size_t units);

/// What of a title tells a sheet: a title that is too long for a tab ends where its explanation begins ("去掉的（…").
std::string short_sheet_words(std::string_view title);

/// A heading without its number: "十、未报" is 未报.
std::string unnumbered(std::string_view heading);

/// A name for a sheet: within the limit, without the characters that such names may not have, and one that looks like
/// none of `taken` (spreadsheets take A, a and Ａ for the same), to which it is added.
std::string free_sheet_name(std::string_view words, std::set<std::string>& taken);

}  // namespace leitai::page
