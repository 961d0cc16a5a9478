// Reads the characters of a UTF-8 text one after the other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace leitai::text {

/// One character, and how many bytes it has. A byte that is no UTF-8 counts as a character of its own, U+FFFD.
struct Character {
    char32_t code = 0;
    std::size_t length = 1;
    bool valid = true;
};

/// The character at a byte of `text`; `at` < size.
Character character_at(std::string_view text, std::size_t at);

/// Whether all bytes are UTF-8 characters.
bool is_utf8(std::string_view text);

/// The text with U+FFFD in the place of every byte that is no UTF-8.
std::string with_replaced_bytes(std::string_view text);

}  // namespace leitai::text
