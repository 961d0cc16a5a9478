// Decides by ranges of Unicode 15 what may leave; nearly all text is found to pass without being copied twice.
#include "leitai/text/gate.hpp"

#include <algorithm>
#include <iterator>

namespace leitai::text {

namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

struct Range {
    char32_t first, last;
};

// What Unicode calls Default_Ignorable_Code_Point, and the marks of annotation: nothing is seen of them, and a name
// with one looks like another name. Rising.
constexpr Range unseen[] = {
    {0xad, 0xad},     {0x34f, 0x34f},   {0x61c, 0x61c},     {0x115f, 0x1160},   {0x17b4, 0x17b5},   {0x180b, 0x180f},
    {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f},   {0x3164, 0x3164},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},
    {0xffa0, 0xffa0}, {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

bool is_unseen(char32_t code) {
    if (code < 0xad || (code > 0x3164 && code < 0xfe00)) return false;
    const auto* after = std::upper_bound(std::begin(unseen), std::end(unseen), code,
                                         [](char32_t value, const Range& range) { return value < range.first; });
    return after != std::begin(unseen) && code <= std::prev(after)->last;
}

bool is_noncharacter(char32_t code) { return (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) == 0xfffe; }

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

bool is_blank(char32_t code) {
    return code == ' ' || code == 0xa0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200a) || code == 0x202f ||
           code == 0x205f || code == 0x3000;
}

bool is_ascii(char32_t code) { return code >= 0x20 && code < 0x7f; }

/// What is seen of a text, and whether anything is.
template <class Take>
bool each_character(std::string_view text, Take take) {
    bool seen = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        const Passage passage = passage_of(next);
        seen = seen || passage == Passage::replaced || (passage == Passage::passes && !is_blank(next.code));
        if (!take(passage, next, text.substr(at, next.length))) return true;
        at += next.length;
    }
    return seen;
}

std::string let_out(std::string_view text, std::string_view line_end) {
    std::string result;
    result.reserve(text.size());
    const bool seen = each_character(text, [&](Passage passage, const Character&, std::string_view bytes) {
        switch (passage) {
            case Passage::passes:
                result += bytes;
                break;
            case Passage::line_end:
                result += line_end;
                break;
            case Passage::blank:
                result += ' ';
                break;
            case Passage::nothing:
                break;
            case Passage::replaced:
                result += replacement;
        }
        return true;
    });
    const bool plain_blanks = text.find_first_not_of(" \n") == std::string_view::npos;
    return seen || plain_blanks ? result : std::string(replacement);
}

/// One case and one width for Latin, Greek and Cyrillic letters; all others as they are.
char32_t folded(char32_t code) {
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xff01 - 0x21;
    const auto within = [&](char32_t first, char32_t last) { return code >= first && code <= last; };
    if (within('A', 'Z') || (within(0xc0, 0xde) && code != 0xd7) || within(0x391, 0x3a9) || within(0x410, 0x42f))
        return code + 0x20;
    if (within(0x400, 0x40f)) return code + 0x50;
    if (within(0x100, 0x137) || within(0x14a, 0x177) || within(0x460, 0x481) || within(0x1e00, 0x1eff))
        return code | 1U;
    return code;
}

void append(std::string& out, char32_t code) {
    const auto byte = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xc0 | (code >> 6));
    } else if (code < 0x10000) {
        byte(0xe0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3f));
    } else {
        byte(0xf0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3f));
        byte(0x80 | ((code >> 6) & 0x3f));
    }
    byte(0x80 | (code & 0x3f));
}

}  // namespace

Passage passage_of(const Character& character) {
    const char32_t code = character.code;
    if (is_ascii(code)) return Passage::passes;
    if (!character.valid) return Passage::replaced;
    if (code == '\n') return Passage::line_end;
    if (is_control(code) || code == 0x2028 || code == 0x2029 || code == 0x2800) return Passage::blank;
    if (is_unseen(code)) return Passage::nothing;
    return is_noncharacter(code) ? Passage::replaced : Passage::passes;
}

bool passes(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; })) return true;
    bool all = true;
    const bool seen = each_character(text, [&](Passage passage, const Character&, std::string_view) {
        all = passage == Passage::passes || passage == Passage::line_end;
        return all;
    });
    return all && (seen || text.find_first_not_of(" \n") == std::string_view::npos);
}

std::string passed(std::string_view text) { return let_out(text, "\n"); }

std::string one_line(std::string_view text) { return let_out(text, " "); }

std::string look_of(std::string_view name) {
    std::string look;
    each_character(name, [&](Passage passage, const Character& next, std::string_view) {
        if (passage == Passage::replaced) look += replacement;
        if (passage == Passage::passes && !is_blank(next.code)) append(look, folded(next.code));
        return true;
    });
    return look;
}

}  // namespace leitai::text
