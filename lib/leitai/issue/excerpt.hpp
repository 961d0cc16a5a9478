// A source line with a caret below one of its characters, cut to what fits a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace leitai::issue {

/// The two lines to print.
struct Excerpt {
    std::string line;   ///< tabs as blanks, control characters and broken bytes made visible
    std::string caret;  ///< blanks and a `^` exactly below the first column of the character
};

/// Makes the two lines. `column` counts characters from 1 and may be one behind the last; 0 leaves the caret empty.
/// The line takes at most `width` display columns; what is cut off is marked with "…".
Excerpt excerpt(std::string_view source_line, std::uint32_t column, int width);

}  // namespace leitai::issue
