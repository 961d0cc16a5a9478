// The gate for text that leaves the program, in whatever format: what cannot be seen, or would break a file, stays
// here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/text/utf8.hpp"

namespace leitai::text {

/// What becomes of a character on its way out.
enum class Passage : std::uint8_t {
    passes,
    line_end,  ///< LF: stays where the format has lines of text, else a blank
    blank,     ///< control characters, other line ends, and blanks that look like a letter to programs
    nothing,   ///< what takes no room and has no shape: marks of direction, joiners, selectors, byte order marks
    replaced,  ///< by U+FFFD, which is seen: bytes that are no UTF-8, and noncharacters, which XML forbids
};
Passage passage_of(const Character& character);

/// Whether all of `text` passes as it is.
bool passes(std::string_view text);

/// `text` as it may leave; line ends stay. What would be seen as nothing at all becomes one U+FFFD.
std::string passed(std::string_view text);

/// The same on one line.
std::string one_line(std::string_view text);

/// What a reader takes a name for: two names of one look cannot be told apart on paper. Without blanks, and letters
/// in one case and width (Ａ, a and A are one).
std::string look_of(std::string_view name);

}  // namespace leitai::text
