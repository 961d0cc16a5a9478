// The table of invisible characters.
#include "leitai/text/invisible.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "leitai/text/utf8.hpp"

namespace leitai::text {

namespace {

struct Range {
    char32_t first, last;
    bool blank;  ///< it has a width
    const char* zh;
    const char* en;
};

constexpr Range ranges[] = {
    {0x00A0, 0x00A0, true, "不换行空格", "no-break blank"},
    {0x00AD, 0x00AD, false, "软连字符", "soft hyphen"},
    {0x034F, 0x034F, false, "组合用连接符", "grapheme joiner"},
    {0x061C, 0x061C, false, "书写方向标记", "mark of direction"},
    {0x115F, 0x1160, true, "韩文填充符", "Hangul filler"},
    {0x1680, 0x1680, true, "空格", "blank"},
    {0x17B4, 0x17B5, false, "零宽字符", "character without a width"},
    {0x180B, 0x180F, false, "零宽字符", "character without a width"},
    {0x2000, 0x200A, true, "特殊宽度的空格", "blank of another width"},
    {0x200B, 0x200B, false, "零宽空格", "zero-width blank"},
    {0x200C, 0x200C, false, "零宽不连字", "zero-width non-joiner"},
    {0x200D, 0x200D, false, "零宽连字", "zero-width joiner"},
    {0x200E, 0x200F, false, "书写方向标记", "mark of direction"},
    {0x2028, 0x2029, true, "特殊换行符", "line separator"},
    {0x202A, 0x202E, false, "书写方向标记", "mark of direction"},
    {0x202F, 0x202F, true, "窄不换行空格", "narrow no-break blank"},
    {0x205F, 0x205F, true, "数学空格", "mathematical blank"},
    {0x2060, 0x2060, false, "零宽连接符", "word joiner"},
    {0x2061, 0x2064, false, "零宽字符", "character without a width"},
    {0x2066, 0x2069, false, "书写方向标记", "mark of direction"},
    {0x206A, 0x206F, false, "零宽字符", "character without a width"},
    {0x2800, 0x2800, true, "盲文空格", "Braille blank"},
    {0x3000, 0x3000, true, "全角空格", "full-width blank"},
    {0x3164, 0x3164, true, "韩文填充符", "Hangul filler"},
    {0xFE00, 0xFE0F, false, "异体字选择符", "variation selector"},
    {0xFEFF, 0xFEFF, false, "字节顺序标记", "byte order mark"},
    {0xFFA0, 0xFFA0, true, "韩文填充符", "Hangul filler"},
    {0xFFF9, 0xFFFB, false, "零宽字符", "character without a width"},
    {0xE0000, 0xE0FFF, false, "零宽字符", "character without a width"},
};

const Range* range_of(char32_t code) {
    if (code < ranges[0].first) return nullptr;
    const Range* after = std::upper_bound(std::begin(ranges), std::end(ranges), code,
                                          [](char32_t value, const Range& range) { return value < range.first; });
    const Range* range = after == std::begin(ranges) ? nullptr : std::prev(after);
    return range != nullptr && code <= range->last ? range : nullptr;
}

}  // namespace

bool is_invisible(char32_t code) { return range_of(code) != nullptr; }

base::Text invisible_name(char32_t code) {
    char number[16];
    std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(code));
    const Range* range = range_of(code);
    if (range == nullptr) return base::Text::same(number);
    return {std::string(number) + " " + range->zh, std::string(number) + " (" + range->en + ")"};
}

std::optional<Invisible> find_invisible(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Character next = character_at(text, at);
        if (next.valid && is_invisible(next.code)) return Invisible{at, next.length, next.code};
        at += next.length;
    }
    return std::nullopt;
}

base::Text with_invisible_named(const base::Text& words) {
    const auto found = find_invisible(words.zh);
    if (!found) return words;
    const base::Text name = invisible_name(found->code);
    return {words.zh + "（其中有看不见的字符 " + name.zh + "）",
            words.en + " (an invisible character stands there: " + name.en + ")"};
}

std::string seen(std::string_view text) {
    std::string result;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        const Range* range = next.valid ? range_of(next.code) : nullptr;
        if (next.code == ' ' || next.code == '\t' || (range != nullptr && range->blank)) {
            blank = true;
        } else if (range == nullptr) {
            if (blank && !result.empty()) result += ' ';
            blank = false;
            result += text.substr(at, next.length);
        }
        at += next.length;
    }
    return result;
}

}  // namespace leitai::text
