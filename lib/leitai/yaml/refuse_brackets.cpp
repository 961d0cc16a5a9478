// Finds what is wrong between brackets and braces by reading the text again.
#include <algorithm>

#include "leitai/yaml/refuse.hpp"

namespace leitai::yaml {

using issue::Code;

namespace {

bool is_bracket(char c) { return c == '[' || c == ']' || c == '{' || c == '}'; }

/// Skips a quoted scalar that begins at `at`; the end of the text when it is not closed.
std::size_t behind_quote(std::string_view bytes, std::size_t at) {
    const char quote = bytes[at];
    for (++at; at < bytes.size() && bytes[at] != quote; ++at) {
        if (quote == '"' && bytes[at] == '\\') ++at;
    }
    return std::min(at + 1, bytes.size());
}

/// Is the bracket at `open` closed by its own kind? Quotes count where a scalar may begin, comments behind a blank.
bool is_closed(std::string_view bytes, std::size_t open) {
    std::string waiting;
    for (std::size_t at = open; at < bytes.size();) {
        const char c = bytes[at];
        const char behind = at == 0 ? ' ' : bytes[at - 1];
        const bool may_begin = behind == ' ' || behind == '\n' || behind == ',' || is_bracket(behind);
        if ((c == '"' || c == '\'') && may_begin) {
            at = behind_quote(bytes, at);
            continue;
        }
        if (c == '#' && (behind == ' ' || behind == '\n')) at = std::min(bytes.find('\n', at), bytes.size() - 1);
        if (c == '[' || c == '{') waiting += c == '[' ? ']' : '}';
        if (c == ']' || c == '}') {
            if (waiting.back() != c) return false;
            waiting.pop_back();
            if (waiting.empty()) return true;
        }
        ++at;
    }
    return false;
}

/// The item in brackets that goes on at a spot, from the comma or bracket ahead of it.
std::string_view item_ahead(std::string_view line, std::size_t offset) {
    const std::string_view ahead = line.substr(0, offset);
    return ahead.substr(ahead.find_last_of(",[{") + 1);
}

/// A full-width comma in a text that ran on into the next pair.
std::optional<Refusal> wide_comma(std::string_view bytes, Spot at) {
    const std::string_view line = line_bytes(bytes, at.line).text;
    const std::string_view item = item_ahead(line, column_offset(line, at.column));
    const std::size_t comma = item.find("\xEF\xBC\x8C");
    if (comma == std::string_view::npos || item.find_first_of("\"'") != std::string_view::npos) return std::nullopt;
    const std::size_t offset = static_cast<std::size_t>(item.data() - line.data()) + comma;
    return Refusal{Code::full_width_comma(base::Text::same(shortened(trimmed(item)))),
                   {at.line, column_at(line, offset)}};
}

}  // namespace

std::optional<std::size_t> glued_colon(std::string_view line) {
    const std::size_t from = std::min(line.find_first_not_of("- "), line.size());
    const auto is_key = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    std::size_t at = from;
    while (at < line.size() && is_key(line[at])) ++at;
    if (at == from) return std::nullopt;
    const bool wide = line.substr(at).starts_with(std::string_view("\xEF\xBC\x9A"));
    if (wide) return at;
    const bool opens = at + 1 < line.size() && std::string_view("[{\"'").find(line[at + 1]) != std::string_view::npos;
    return line[at < line.size() ? at : 0] == ':' && opens ? std::optional(at) : std::nullopt;
}

Refusal no_blank(std::string_view bytes, const Trouble& trouble) {
    const std::string_view line = line_bytes(bytes, trouble.problem_at.line).text;
    const std::size_t colon = column_offset(line, trouble.problem_at.column);
    const std::string item = std::string(trimmed(item_ahead(line, colon))) + ":";
    return {Code::no_blank_after_colon(base::Text::same(shortened(item))), trouble.problem_at};
}

Refusal in_brackets(std::string_view bytes, const Trouble& trouble) {
    const std::size_t open = offset_of(bytes, trouble.context_at);
    const bool list = open < bytes.size() && bytes[open] == '[';
    if (open < bytes.size() && is_bracket(bytes[open]) && !is_closed(bytes, open)) {
        return {Code::unclosed_bracket(base::Text::same(list ? "[" : "{"), base::Text::same(list ? "]" : "}")),
                trouble.context_at};
    }
    if (const auto comma = wide_comma(bytes, trouble.problem_at)) return *comma;
    return {Code::comma_missing_in_brackets(quoted_at(bytes, trouble.problem_at)), trouble.problem_at};
}

}  // namespace leitai::yaml
