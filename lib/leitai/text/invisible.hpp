// Characters that nobody sees: blanks of other widths, marks without a width, and how people call them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::text {

/// Whether a character looks like nothing or like a blank and is none: U+3000, U+00A0, U+200B, marks of direction …
bool is_invisible(char32_t code);

/// "U+3000 全角空格", "U+3000 (full-width blank)".
base::Text invisible_name(char32_t code);

/// A sentence, with the first invisible character that stands in it named behind it: a word of the command line or a
/// name in a file that is wrong by that alone.
base::Text with_invisible_named(const base::Text& words);

/// An invisible character, and the bytes that it takes.
struct Invisible {
    std::size_t at = 0;
    std::size_t length = 0;
    char32_t code = 0;
};
/// The first one of a text, from a byte on.
std::optional<Invisible> find_invisible(std::string_view text, std::size_t from = 0);

/// A text by which names are compared: blanks of every width are one ordinary blank, none stands at the ends, and what
/// has no width is left out.
std::string seen(std::string_view text);

}  // namespace leitai::text
