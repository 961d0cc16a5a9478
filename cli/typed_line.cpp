// Follows bash in quotes, backslashes and word breaks.
#include "typed_line.hpp"

#include <algorithm>

namespace leitai::app {

TypedLine typed_line(std::string_view line, std::string_view breaks) {
    TypedLine typed;
    typed.words.emplace_back();
    bool begun = false;  // a word of quotes alone is a word
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        std::string& word = typed.words.back();
        if (typed.quote != 0) {
            const bool escapes = typed.quote == '"' && c == '\\' && i + 1 < line.size() &&
                                 std::string_view("\"\\$`").find(line[i + 1]) != std::string_view::npos;
            if (c == typed.quote) {
                typed.quote = 0;
            } else {
                word += escapes ? line[++i] : c;
            }
        } else if (c == '\'' || c == '"') {
            typed.quote = c;
            typed.kept = word.size();
            begun = true;
        } else if (c == '\\') {
            if (++i < line.size()) word += line[i];
            begun = true;
        } else if (c == ' ' || c == '\t' || c == '\n') {
            if (begun || !word.empty()) typed.words.emplace_back();
            begun = false;
            typed.kept = 0;
        } else {
            word += c;
            if (breaks.find(c) != std::string_view::npos) typed.kept = word.size();
        }
    }
    // Of a word whose quotes are closed, bash replaces all, quotes too.
    return typed;
}

std::string quoted(std::string_view word, const TypedLine& line) {
    word.remove_prefix(std::min(line.kept, word.size()));
    constexpr std::string_view plain = "_-./:=@%+,";
    std::string text;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (line.quote == '\'') {
            text += c == '\'' ? std::string("'\\''") : std::string(1, c);
        } else if (line.quote == '"') {
            if (std::string_view("\"\\$`").find(c) != std::string_view::npos) text += '\\';
            text += c;
        } else {
            if (!letter && plain.find(c) == std::string_view::npos) text += '\\';
            text += c;
        }
    }
    return text;
}

}  // namespace leitai::app
