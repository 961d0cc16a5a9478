// Lays JSON out as nlohmann's `dump(1)` does, in which all seals so far are written.
#include "leitai/seal/json_text.hpp"

#include <cassert>
#include <string>

namespace leitai::seal {

JsonText& JsonText::begin(char bracket) {
    begin_line();
    out_ << bracket;
    filled_.push_back(false);
    return *this;
}

JsonText& JsonText::end(char bracket) {
    assert(!filled_.empty() && !after_key_);
    const bool filled = filled_.back();
    filled_.pop_back();
    if (filled) {
        out_ << '\n';
        out_.repeat(static_cast<int>(filled_.size()), ' ');
    }
    out_ << bracket;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    begin_line();
    put_string(name);
    out_ << ": ";
    after_key_ = true;
    return *this;
}

JsonText& JsonText::text(std::string_view value) {
    begin_line();
    put_string(value);
    return *this;
}

JsonText& JsonText::number(std::int64_t value) { return word(std::to_string(value)); }

JsonText& JsonText::word(std::string_view bytes) {
    begin_line();
    out_ << bytes;
    return *this;
}

void JsonText::finish() {
    assert(filled_.empty() && "objects and arrays not closed in order");
    out_ << '\n';
    out_.finish();
}

void JsonText::begin_line() {
    if (after_key_ || filled_.empty()) {
        after_key_ = false;
        return;
    }
    if (filled_.back()) out_ << ',';
    filled_.back() = true;
    out_ << '\n';
    out_.repeat(static_cast<int>(filled_.size()), ' ');
}

void JsonText::put_string(std::string_view text) {
    out_ << '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out_ << text.substr(from, i - from) << '\\';
        from = i + 1;
        constexpr std::string_view named = "\b\f\n\r\t\"\\", letters = "bfnrt\"\\";
        if (const std::size_t at = named.find(text[i]); at != std::string_view::npos) {
            out_ << letters[at];
        } else {
            constexpr std::string_view digits = "0123456789abcdef";
            out_ << "u00" << digits[byte >> 4U] << digits[byte & 15U];
        }
    }
    out_ << text.substr(from) << '"';
}

}  // namespace leitai::seal
