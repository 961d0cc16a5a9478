// Decodes UTF-8 by the table of well-formed sequences; overlong forms and surrogates are not accepted.
#include "leitai/text/utf8.hpp"

namespace leitai::text {

namespace {

constexpr Character broken{0xfffd, 1, false};

/// How many bytes a sequence has that begins with `lead`; 0 when none does.
std::size_t length_of(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead <= 0xdf) return 2;
    if (lead >= 0xe0 && lead <= 0xef) return 3;
    if (lead >= 0xf0 && lead <= 0xf4) return 4;
    return 0;
}

bool well_formed(char32_t code, std::size_t length) {
    if (length == 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
    if (length == 4) return code >= 0x10000 && code <= 0x10ffff;
    return true;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = length_of(lead);
    if (length == 0 || at + length > text.size()) return broken;
    char32_t code = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xc0) != 0x80) return broken;
        code = (code << 6) | (byte & 0x3fU);
    }
    return well_formed(code, length) ? Character{code, length, true} : broken;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        if (!next.valid) return false;
        at += next.length;
    }
    return true;
}

std::string with_replaced_bytes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Character one = character_at(text, at);
        if (one.valid) {
            out += text.substr(at, one.length);
        } else {
            out += "\xEF\xBF\xBD";
        }
        at += one.length;
    }
    return out;
}

}  // namespace leitai::text
