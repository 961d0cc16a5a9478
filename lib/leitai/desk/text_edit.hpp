// Other values for keys of a YAML text that people keep, put in where they stand: comments and layout stay as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leitai::desk {

/// A key of a document's top level, and what it is to say: a word, a number or a date, or a text
/// that is quoted where it must be.
struct KeyValue {
    std::string_view key;
    std::string value;
    bool only_there = false;  ///< where the key is not there, it stays so
};

/// A line that is not what it was.
struct ChangedLine {
    std::size_t line = 0;  ///< 1-based, in the new text
    std::string was;       ///< empty: the line is new
    std::string now;
};

/// A text, and what is different in it.
struct EditedText {
    std::string text;
    std::vector<ChangedLine> lines;
};

/// The text of a file with other values for keys of one of its documents, in which the line `within` lies. A value in
/// quotes keeps them. A key that is not there is put on a line of its own behind the first key of `behind` that is
/// there, else at the end of the document. Empty where the document is no mapping that can be read, or a value takes
/// more than its line.
std::optional<EditedText> with_keys(std::string_view text, std::uint32_t within, std::span<const KeyValue> keys,
                                    std::span<const std::string_view> behind = {});

}  // namespace leitai::desk
