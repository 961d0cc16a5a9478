// Decides what stands in quotes, and escapes in them what yaml-cpp escapes and our gate refuses.
#include "leitai/yaml/spelling.hpp"

#include <algorithm>
#include <array>

#include "leitai/text/gate.hpp"
#include "leitai/yaml/gate.hpp"

namespace leitai::yaml {

namespace {

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }

/// Words that other YAML programs take for a truth value or for nothing.
bool is_reserved(std::string_view text) {
    static constexpr std::array<std::string_view, 10> reserved = {"yes",   "no",   "y",  "n",   "true",
                                                                  "false", "null", "on", "off", "~"};
    return std::any_of(reserved.begin(), reserved.end(), [&](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                          [](char a, char b) { return lower(a) == b; });
    });
}

/// Numbers, dates, times, codes: nothing but their characters, and a digit among them; or `.inf`, `.nan`, `0x1F`.
bool is_number_like(std::string_view text) {
    if (text.starts_with(".inf") || text.starts_with(".nan")) return true;
    return text.substr(0, 2).find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789.+-_:,%eExXoOabcdfABCDFTZ ") == std::string_view::npos;
}

bool has_special(std::string_view text) {
    static constexpr std::string_view first = "-?:,[]{}#&*!|>'\"%@` \t=<";
    return first.find(text.front()) != std::string_view::npos || text.back() == ' ' || text.back() == ':' ||
           text.find_first_of(",[]{}\n\r\t\"") != std::string_view::npos || text.find(": ") != std::string_view::npos ||
           text.find(" #") != std::string_view::npos;
}

/// What our own gate refuses, or a reader would not see.
bool needs_escapes(std::string_view text) { return suspicious(text) || !text::passes(text); }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_among(char c, std::string_view list) { return list.find(c) != std::string_view::npos; }

/// Whether an unquoted scalar may begin with these bytes.
bool may_begin(std::string_view bytes, bool in_brackets) {
    if (is_blank(bytes[0]) || is_among(bytes[0], ",[]{}#&*!|>'\"%@`")) return false;
    if (in_brackets && bytes[0] == '?') return false;
    return !is_among(bytes[0], "-?:") || (bytes.size() > 1 && !is_blank(bytes[1]));
}

/// `\x85`, `\ufeff`, `\U0001f600`: with as few digits as hold the character.
void append_escape(std::string& out, char32_t code) {
    const auto [letter, digits] = code < 0xff     ? std::pair('x', 2)
                                  : code < 0xffff ? std::pair('u', 4)
                                                  : std::pair('U', 8);
    out += '\\';
    out += letter;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += "0123456789abcdef"[(code >> shift) & 15U];
}

/// The letter of an escape that has a name; 0 where it has none.
char escape_letter(char32_t code) {
    switch (code) {
        case '"':
            return '"';
        case '\\':
            return '\\';
        case '\n':
            return 'n';
        case '\t':
            return 't';
        case '\r':
            return 'r';
        case '\b':
            return 'b';
        case '\f':
            return 'f';
        default:
            return 0;
    }
}

}  // namespace

bool needs_quotes(std::string_view text) {
    return text.empty() || needs_escapes(text) || is_reserved(text) || is_number_like(text) || has_special(text);
}

bool is_plain(std::string_view bytes, bool in_brackets) {
    if (bytes.empty() || bytes == "~" || bytes == "null" || bytes == "Null" || bytes == "NULL") return false;
    if (!may_begin(bytes, in_brackets) || bytes.back() == ' ') return false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const std::string_view behind = bytes.substr(i + 1);
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) return false;
        if (c == ':' && (behind.empty() || is_blank(behind[0]))) return false;
        if (c == ' ' && behind.starts_with('#')) return false;
        if (in_brackets && is_among(c, ",?[]{}")) return false;
        if (byte == 0xc2 && !behind.empty() && behind[0] != '\x85' && static_cast<unsigned char>(behind[0]) < 0xa0)
            return false;
        if (byte == 0xef && behind.starts_with("\xbb\xbf")) return false;
    }
    return true;
}

void append_quoted(std::string& out, std::string_view text) {
    const bool only_ascii = needs_escapes(text);
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const text::Character next = text::character_at(text, at);
        const bool replaced = text::passage_of(next) == text::Passage::replaced;
        const char32_t code = replaced ? 0xfffd : next.code;
        if (const char letter = escape_letter(code)) {
            out += '\\';
            out += letter;
        } else if (code < 0x20 || (code >= 0x80 && code <= 0xa0) || code == 0xfeff || (only_ascii && code > 0x7e)) {
            append_escape(out, code);
        } else {
            out += replaced ? std::string_view("\xef\xbf\xbd") : text.substr(at, next.length);
        }
        at += next.length;
    }
    out += '"';
}

}  // namespace leitai::yaml
