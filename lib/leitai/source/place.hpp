// Where something stands in the input, as people count: file, line, column in characters.
#pragma once

#include <compare>
#include <cstdint>

namespace leitai::source {

/// Index of an input in the SourceMap, in reading order.
using FileId = std::uint32_t;

/// Line and column are 1-based; column counts characters (code points), not bytes; 0 means "the whole line / file".
struct Place {
    FileId file = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace leitai::source
