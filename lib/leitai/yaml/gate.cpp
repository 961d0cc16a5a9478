// A quick scan in blocks of 16 bytes that becomes vector code, and the exact check behind it.
#include "leitai/yaml/gate.hpp"

#include <algorithm>
#include <cstring>

namespace leitai::yaml {

namespace {

constexpr std::size_t block = 64;
/// The tests below look two bytes ahead of the last one of a block.
constexpr std::size_t ahead = 2;

/// Sixteen bytes tested at a time. Vectors of GCC and clang, not a loop left to the optimiser: clang unrolls that
/// loop before it would vectorise it, and is then slower than libyaml needs the gate to be (0.5 against 6 GB/s).
using Bytes = std::uint8_t __attribute__((vector_size(16)));

inline Bytes load(const std::uint8_t* p) {
    Bytes bytes;
    std::memcpy(&bytes, p, sizeof bytes);
    return bytes;
}

/// Each byte (`a`) and its two followers against every pattern that needs the exact check.
inline Bytes odd(Bytes a, Bytes b, Bytes c) {
    const auto control = (a < 0x20) & (a != 0x09) & (a != 0x0A) & (a != 0x0D);
    const auto deleted = a == 0x7F;
    const auto lone_cr = (a == 0x0D) & (b != 0x0A);
    const auto c1 = (a == 0xC2) & (b < 0xA0);
    const auto separator = (a == 0xE2) & (b == 0x80) & ((c & 0xFE) == 0xA8);
    const auto mark_or_none = (a == 0xEF) & ((b == 0xBB) | ((b == 0xBF) & (c >= 0xBE)));
    return reinterpret_cast<Bytes>(control | deleted | lone_cr | c1 | separator | mark_or_none);
}

/// Where characters are neither ASCII nor of those three bytes that need no further rules, U+1000 to U+FFFF without
/// U+D000 to U+DFFF: Chinese and its signs are among them. A byte opens one if and only if two follow.
inline Bytes rare(Bytes a, Bytes b, Bytes c) {
    const auto opens_a = (a >= 0xE1) & (a != 0xED) & (a < 0xF0);
    const auto opens_b = (b >= 0xE1) & (b != 0xED) & (b < 0xF0);
    const auto follows_a = (a & 0xC0) == 0x80, follows_c = (c & 0xC0) == 0x80;
    return reinterpret_cast<Bytes>(((opens_a | opens_b) != follows_c) | ~((a < 0x80) | opens_a | follows_a));
}

bool any(Bytes found) {
    std::uint64_t halves[2];
    std::memcpy(halves, &found, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

/// What was found in blocks.
struct Found {
    Bytes odd{}, rare{};
};

void look_at_block(const std::uint8_t* p, Found& found) {
    for (std::size_t i = 0; i < block; i += sizeof(Bytes)) {
        const Bytes a = load(p + i), b = load(p + i + 1), c = load(p + i + 2);
        found.odd |= odd(a, b, c);
        found.rare |= rare(a, b, c);
    }
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// Whether all is UTF-8.
bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = character_length(bytes, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::uint32_t decode(std::string_view bytes, std::size_t at, std::size_t length) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i]));
    };
    switch (length) {
        case 1:
            return byte(0);
        case 2:
            return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
        case 3:
            return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        default:
            return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    }
}

bool is_control(std::uint32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
}

/// The fault of a well-formed character, if it is one that records must not hold.
std::optional<ByteFault> fault_of(std::uint32_t c, bool before_line_feed) {
    if (c == 0) return ByteFault::nul;
    if (c == 0x85 || c == 0x2028 || c == 0x2029) return ByteFault::line_separator;
    if (is_control(c)) return ByteFault::control;
    if (c == 0xFEFF) return ByteFault::bom_inside;
    if (c == '\r' && !before_line_feed) return ByteFault::lone_cr;
    return std::nullopt;
}

bool looks_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const std::string_view head = bytes.substr(0, 512);
    std::size_t nul[2] = {0, 0};
    for (std::size_t i = 0; i < head.size(); ++i) nul[i % 2] += head[i] == '\0';
    // In UTF-16, the NUL bytes of Latin letters, digits and blanks are all on the same side.
    const auto [few, many] = std::minmax(nul[0], nul[1]);
    return many >= 2 && many >= head.size() / 8 && few == 0;
}

/// Length of the GB18030 character at `at`: 1, 2 or 4; 0 when it is none.
std::size_t gb_length(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0;
    };
    const auto lead = [](int c) { return c >= 0x81 && c <= 0xFE; };
    const auto digit = [](int c) { return c >= 0x30 && c <= 0x39; };
    if (byte(0) < 0x80) return 1;
    if (!lead(byte(0))) return 0;
    if (byte(1) >= 0x40 && byte(1) <= 0xFE && byte(1) != 0x7F) return 2;
    return digit(byte(1)) && lead(byte(2)) && digit(byte(3)) ? 4 : 0;
}

/// All of it must read as GB18030, and most of it as common characters of GB2312; random bytes do neither.
bool looks_gb18030(std::string_view bytes) {
    std::size_t common = 0;
    std::size_t rare = 0;
    const std::size_t end = std::min<std::size_t>(bytes.size(), 64 * 1024);
    for (std::size_t at = 0; at < end;) {
        const std::size_t length = gb_length(bytes, at);
        if (length == 0) return false;
        if (length > 1) {
            const auto first = static_cast<unsigned char>(bytes[at]);
            const auto second = static_cast<unsigned char>(bytes[at + 1]);
            ++(length == 2 && first >= 0xA1 && first <= 0xF7 && second >= 0xA1 ? common : rare);
        }
        at += length;
    }
    return common > 0 && common >= 4 * rare;
}

}  // namespace

bool suspicious(std::string_view bytes) {
    const auto* p = reinterpret_cast<const std::uint8_t*>(bytes.data());
    Found found;
    std::size_t at = 0;
    for (; at + block + ahead <= bytes.size(); at += block) look_at_block(p + at, found);
    // The rest, in blanks that no pattern matches.
    for (; at < bytes.size(); at += block) {
        std::uint8_t rest[block + ahead];
        std::memset(rest, ' ', sizeof rest);
        std::memcpy(rest, p + at, std::min(sizeof rest, bytes.size() - at));
        look_at_block(rest, found);
    }
    if (any(found.odd)) return true;
    // Blocks test from the third byte on that it follows where something opens.
    const auto follows = [&](std::size_t i) { return i < bytes.size() && is_continuation(p[i]); };
    const bool begins = bytes.empty() || (!follows(0) && follows(1) == (p[0] >= 0xE1 && p[0] != 0xED && p[0] < 0xF0));
    return (any(found.rare) || !begins) && !is_utf8(bytes);
}

std::size_t character_length(std::string_view bytes, std::size_t offset) {
    const auto byte = [&](std::size_t i) {
        return offset + i < bytes.size() ? static_cast<unsigned char>(bytes[offset + i])
                                         : static_cast<unsigned char>(0);
    };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return is_continuation(byte(1)) ? 2 : 0;
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
        return is_continuation(byte(1)) && is_continuation(byte(2)) && !overlong && !surrogate ? 3 : 0;
    }
    const bool beyond = lead > 0xF4 || (lead == 0xF4 && byte(1) >= 0x90);
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool follows = is_continuation(byte(1)) && is_continuation(byte(2)) && is_continuation(byte(3));
    return follows && !beyond && !overlong ? 4 : 0;
}

std::optional<ByteProblem> inspect(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = character_length(bytes, at);
        if (length == 0) {
            const std::uint32_t byte = static_cast<unsigned char>(bytes[at]);
            if (looks_utf16(bytes)) return ByteProblem{ByteFault::utf16, 0, byte};
            return ByteProblem{looks_gb18030(bytes) ? ByteFault::gb18030 : ByteFault::not_utf8, at, byte};
        }
        const std::uint32_t c = decode(bytes, at, length);
        const bool before_line_feed = at + 1 < bytes.size() && bytes[at + 1] == '\n';
        if (const auto fault = fault_of(c, before_line_feed)) {
            if (*fault == ByteFault::nul && looks_utf16(bytes)) return ByteProblem{ByteFault::utf16, 0, c};
            return ByteProblem{*fault, at, c};
        }
        at += length;
    }
    return std::nullopt;
}

}  // namespace leitai::yaml
