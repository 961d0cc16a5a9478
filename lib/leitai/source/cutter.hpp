// Finds the lines at which the YAML documents of one input begin, over bytes that arrive in pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace leitai::source {

/// Looks for `---` lines. It is shown the bytes from the beginning of the current document, each time as many as have
/// arrived, and looks at no byte twice. No scalar of YAML may contain such a line, so every one begins a document.
class Cutter {
public:
    /// How many bytes the current document has, as far as it is now known to end: another one begins there and becomes
    /// the current one. Empty when more bytes are needed or, if `complete`, when the document lasts to the end.
    std::optional<std::size_t> next(std::string_view document, bool complete);

    /// The 1-based line at which the current document begins.
    std::uint32_t first_line() const { return first_line_; }

    /// The document is too long to be kept: of the bytes shown, says how many need not be shown again.
    std::size_t drop();

private:
    std::size_t begin_here();

    std::size_t line_start_ = 0;  // where the line begins that is being looked at
    std::size_t seen_ = 0;        // up to where its end has been looked for
    std::uint32_t first_line_ = 1;
    std::uint32_t line_ = 1;
    bool prologue_ = true;  // nothing but comments, blank lines and directives so far in this input
    bool checked_ = false;  // the line is no `---` line
};

}  // namespace leitai::source
