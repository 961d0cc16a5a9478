// Fits text into the columns of a terminal: its width, cutting, filling with blanks, breaking into lines.
#pragma once

#include <string>
#include <string_view>

namespace leitai::text {

/// Display columns of UTF-8 text: Chinese and emoji count 2, combining marks 0.
int display_width(std::string_view text);

/// `text` cut to at most `columns` display columns, ".." in place of what is left out; never half a character.
std::string fit(std::string_view text, int columns);

/// `text` filled with blanks to `columns` display columns, on the left (`right`: what is there stands right) or on
/// the right.
std::string pad(std::string_view text, int columns, bool right);

/// `text` broken into lines of at most `columns` display columns: at blanks, and between Chinese characters
/// (never before closing punctuation, never behind an opening bracket); a word too long for a line is cut.
/// Every line begins with `indent` blanks, which count. Line ends of the text stay.
std::string wrap(std::string_view text, int columns, int indent = 0);

}  // namespace leitai::text
