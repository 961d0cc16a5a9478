// Where the lines of a document begin, and the characters of a long line, so that many issues of one document do not
// each count from its beginning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace leitai::yaml {

/// Offset of the first byte of a line, and the line without its line end. Beyond the last line: the end, empty.
struct LineBytes {
    std::size_t offset = 0;
    std::string_view text;
};

/// Finds lines and columns of one document. Made at the first question; most documents are never asked about.
class LineIndex {
public:
    /// The line with a 1-based number. `bytes` are those of the document, the same in every call.
    LineBytes line(std::string_view bytes, std::uint32_t number) const;
    /// Offset in a line of the character at a 1-based column; the end of the line when it is shorter.
    std::size_t column(const LineBytes& line, std::uint32_t number) const;
    /// Another document follows.
    void clear();

private:
    mutable std::vector<std::size_t> lines_;    // where each line begins
    mutable std::vector<std::size_t> columns_;  // where every so many characters of the line at `columns_of_` begin
    mutable std::size_t columns_of_ = 0;
};

}  // namespace leitai::yaml
