// Excerpt: a source line and a caret below one of its characters, cut to what fits a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace leitai::issue {

struct Excerpt {
    std::string line;   ///< tabs as blanks, control characters and broken bytes made visible
    std::string caret;  ///< blanks and a `^` exactly below the first column of the character
};

/// `column` is 1-based, in characters; one behind the last character is fine. At most `width` display columns.
Excerpt excerpt(std::string_view source_line, std::uint32_t column, int width);

}  // namespace leitai::issue
