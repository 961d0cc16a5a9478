// Finds escapes by their fixed form of seven characters.
#include "leitai/workbook/cell_text.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

#include "leitai/text/utf8.hpp"

namespace leitai::workbook {

namespace {

bool is_blank(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) ||
           code == 0x3000 || code == 0xFEFF;
}

constexpr std::size_t escape_size = 7;

/// The number of `_xHHHH_` at a byte.
std::optional<std::uint32_t> escape_at(std::string_view text, std::size_t at) {
    if (text.size() - at < escape_size || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        return std::nullopt;
    std::uint32_t unit = 0;
    const char* digits = text.data() + at + 2;
    const auto read = std::from_chars(digits, digits + 4, unit, 16);
    if (read.ec != std::errc() || read.ptr != digits + 4) return std::nullopt;
    return unit;
}

void append(std::string& into, std::uint32_t code) {
    const auto byte = [&](std::uint32_t value) { into += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0U | (code >> 6U));
    } else {
        if (code < 0x10000) {
            byte(0xE0U | (code >> 12U));
        } else {
            byte(0xF0U | (code >> 18U));
            byte(0x80U | ((code >> 12U) & 0x3FU));
        }
        byte(0x80U | ((code >> 6U) & 0x3FU));
    }
    byte(0x80U | (code & 0x3FU));
}

/// Undoes the escape at a byte, or both halves of a character beyond the first plane; how many bytes that took, 0 where
/// nothing can be undone.
std::size_t undo(std::string_view text, std::size_t at, std::string& into) {
    const std::optional<std::uint32_t> unit = escape_at(text, at);
    if (!unit) return 0;
    if (*unit >= 0xD800 && *unit < 0xDC00) {
        const std::optional<std::uint32_t> low = escape_at(text, at + escape_size);
        if (!low || *low < 0xDC00 || *low > 0xDFFF) return 0;
        append(into, 0x10000 + ((*unit - 0xD800U) << 10U) + (*low - 0xDC00U));
        return 2 * escape_size;
    }
    const bool control = *unit < 0x20 && *unit != '\t' && *unit != '\n' && *unit != '\r';
    if (control || *unit >= 0xFFFE || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return 0;
    append(into, *unit);
    return escape_size;
}

std::string with_plain_line_ends(std::string text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool with_lf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!with_lf) plain += text[at] == '\r' ? '\n' : text[at];
    }
    return plain;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto is_plain = [](char c) { return c > ' ' && c < '\x7F'; };
    if (text.empty() || (is_plain(text.front()) && is_plain(text.back()))) return text;
    while (!text.empty()) {
        const text::Character first = text::character_at(text, 0);
        if (!is_blank(first.code)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t at = text.size() - 1;
        while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
        if (!is_blank(text::character_at(text, at).code)) break;
        text.remove_suffix(text.size() - at);
    }
    return text;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    std::size_t from = 0;
    for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at)) {
        plain.append(text, from, at - from);
        from = at;
        const std::size_t taken = undo(text, at, plain);
        if (taken > 0)
            from = at = at + taken;
        else
            at += 1;
    }
    plain.append(text, from);
    if (plain.find('\r') != std::string::npos) plain = with_plain_line_ends(std::move(plain));
    const std::string_view kept = trimmed(plain);
    return kept.size() == plain.size() ? plain : std::string(kept);
}

}  // namespace leitai::workbook
