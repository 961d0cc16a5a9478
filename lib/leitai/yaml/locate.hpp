// Converts between byte offsets of a document and the lines and columns in characters that issues give.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/issue/issue.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::yaml {

/// A point of a document: 1-based line, 1-based column in characters.
struct Spot {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// The line with a 1-based number.
LineBytes line_bytes(std::string_view bytes, std::uint32_t line);

/// Offset in `line` of the character at a 1-based column; the end of the line when it is shorter.
std::size_t column_offset(std::string_view line, std::uint32_t column);
/// 1-based column, in characters, of a byte of `line`.
std::uint32_t column_at(std::string_view line, std::size_t offset);

/// The byte of a line and column, and the line and column of a byte.
std::size_t offset_of(std::string_view bytes, Spot spot);
Spot spot_of(std::string_view bytes, std::size_t offset);

/// An issue at a spot of a tape's document: place in the file, byte offset and source line.
issue::Issue issue_at(const Tape& tape, issue::Said said, Spot at);

/// Names the first invisible character of the issue's line, from a byte of the line on, in so many bytes: it is what a
/// person who compares the line with the manual cannot see. Nothing for warnings.
void name_invisible(const Tape& tape, Spot at, std::size_t from, std::size_t length, issue::Issue& issue);

/// A line without the blanks and tabs at its ends.
std::string_view trimmed(std::string_view line);

/// The beginning of a text for a message: at most `most` characters on one line, with "…" for the rest.
std::string shortened(std::string_view text, std::size_t most = 40);

}  // namespace leitai::yaml
