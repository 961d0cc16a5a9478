// Breaks titles, headings and captions into lines by sense, so that no office program breaks them inside a word or a
// period.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leitai::page {

/// Display columns that words take on paper: half a character each. Letters are counted a quarter more, because fonts
/// that stand in for missing ones are wider.
double paper_columns(std::string_view words);

/// `words` in lines of at most `columns` display columns: one where they fit. Else they are broken first where two
/// parts are joined (a blank beside Chinese, a blank behind a colon), which takes the place of the blank; then inside
/// parts that are still too wide, into even lines: never in a number with its unit, a date, a period, a word of letters
/// or a usual Chinese word, unless that alone is wider than a line.
std::vector<std::string> title_lines(std::string_view words, double columns);

}  // namespace leitai::page
