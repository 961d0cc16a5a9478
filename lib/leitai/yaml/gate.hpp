// Checks that the bytes of a document are UTF-8 text without control characters, and says what is wrong where they are
// not.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace leitai::yaml {

/// What a byte sequence is that a record must not hold.
enum class ByteFault : std::uint8_t {
    not_utf8,
    gb18030,  ///< not UTF-8, but reads well as GB18030
    utf16,    ///< begins with a UTF-16 mark, or every other byte is NUL
    control,  ///< a control character other than tab, LF, CR
    nul,
    line_separator,  ///< U+0085, U+2028, U+2029: some programs count a new line there, others do not
    bom_inside,      ///< a byte order mark that is not the first character
    lone_cr,         ///< CR without LF: old Mac line ends, which would shift every line number
};

/// The first byte sequence that a record must not hold.
struct ByteProblem {
    ByteFault fault;
    std::size_t offset;       ///< of the first offending byte
    std::uint32_t character;  ///< the code point, or the byte when it is no UTF-8
};

/// Quick look over whole blocks: true when something may be wrong and `inspect` must decide. What this lets through is
/// UTF-8 text that `inspect` finds nothing in.
bool suspicious(std::string_view bytes);

/// The exact check, character by character. `bytes` are without a leading byte order mark.
std::optional<ByteProblem> inspect(std::string_view bytes);

/// Length of the UTF-8 character at `offset`, 0 when it is none.
std::size_t character_length(std::string_view bytes, std::size_t offset);

/// How many characters UTF-8 text has. (Eight bytes at a time: byte by byte, columns took a twentieth of reading.)
inline std::uint32_t characters(std::string_view text) {
    std::uint32_t count = 0;
    std::uint64_t bytes = 0;
    for (; text.size() >= sizeof bytes; text.remove_prefix(sizeof bytes)) {
        std::memcpy(&bytes, text.data(), sizeof bytes);
        const std::uint64_t within = bytes >> 7U & ~bytes >> 6U & 0x0101010101010101U;  // 10xxxxxx begins none
        count += 8U - static_cast<std::uint32_t>(within * 0x0101010101010101U >> 56U);
    }
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

/// The first ASCII byte from `p`, where there is none, on; eight bytes at a time where there are as many.
inline const char* skip_wide(const char* p, const char* end) {
    std::uint64_t bytes = 0;
    for (; end - p >= 8; p += 8) {
        std::memcpy(&bytes, p, sizeof bytes);
        const std::uint64_t ascii = ~bytes & 0x8080808080808080U;
        if (ascii == 0) continue;
        if constexpr (std::endian::native == std::endian::little) return p + std::countr_zero(ascii) / 8;
        break;
    }
    while (p != end && (static_cast<unsigned char>(*p) & 0x80U) != 0) ++p;
    return p;
}

}  // namespace leitai::yaml
