// How a text is spelled as a YAML scalar: as it is, or between quotes with escapes.
#pragma once

#include <string>
#include <string_view>

namespace leitai::yaml {

/// Whether a text would read as something else than text, or could not be seen in full, if it stood without quotes.
bool needs_quotes(std::string_view text);

/// Whether YAML reads these bytes, without quotes, as what they are; within brackets more is forbidden.
bool is_plain(std::string_view bytes, bool in_brackets);

/// Appends the text between double quotes, on one line. What our own gate refuses, or a reader would not see, is
/// escaped, for a record must say what it says; bytes that are no UTF-8, and noncharacters, become U+FFFD.
void append_quoted(std::string& out, std::string_view text);

}  // namespace leitai::yaml
