// Writes JSON member by member as it goes, so that a file of a nation is never held as a whole.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "leitai/page/buffer.hpp"

namespace leitai::seal {

/// One JSON document: every member and item on a line of its own, one blank further in than what holds it. Keys keep
/// their order. Texts are UTF-8. Groups are closed in order, and finish() is called last.
class JsonText {
public:
    /// `sink` must outlive this.
    explicit JsonText(const page::Sink& sink) : out_(sink) {}

    JsonText& begin_object() { return begin('{'); }
    JsonText& end_object() { return end('}'); }
    JsonText& begin_array() { return begin('['); }
    JsonText& end_array() { return end(']'); }
    JsonText& key(std::string_view name);
    JsonText& text(std::string_view value);
    JsonText& number(std::int64_t value);
    JsonText& number(std::size_t value) { return number(static_cast<std::int64_t>(value)); }
    JsonText& number(std::uint32_t value) { return number(static_cast<std::int64_t>(value)); }
    JsonText& number(int value) { return number(static_cast<std::int64_t>(value)); }
    JsonText& boolean(bool value) { return word(value ? "true" : "false"); }
    JsonText& null() { return word("null"); }

    /// A list of texts.
    template <class Texts>
    JsonText& texts(const Texts& list) {
        begin_array();
        for (const auto& one : list) text(one);
        return end_array();
    }

    /// Ends the last line.
    void finish();

private:
    JsonText& begin(char bracket);
    JsonText& end(char bracket);
    JsonText& word(std::string_view bytes);
    /// What stands before a key, an item or the root.
    void begin_line();
    void put_string(std::string_view text);

    page::Buffer out_;
    std::vector<bool> filled_;  ///< of each open group: whether it holds anything yet
    bool after_key_ = false;
};

}  // namespace leitai::seal
