// Tells encodings apart, and has iconv convert them.
#include "leitai/workbook/csv/decode.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

#include "leitai/base/failure.hpp"
#include "leitai/text/utf8.hpp"
#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

using namespace std::string_view_literals;

/// An open conversion to UTF-8.
class Conversion {
public:
    explicit Conversion(const char* from) : handle_(::iconv_open("UTF-8", from)) {
        if (handle_ == iconv_t(-1)) {  // NOLINT: that is how the system says it
            throw base::Failure({std::string("这台机器不会转换编码") + from,
                                 std::string("this machine cannot convert the encoding ") + from});
        }
    }
    ~Conversion() { ::iconv_close(handle_); }
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;

    /// Appends what `bytes` say; gives how many of them could be read.
    std::size_t convert(std::string_view bytes, std::string& into) {
        char* from = const_cast<char*>(bytes.data());  // NOLINT: iconv does not write there
        std::size_t left = bytes.size();
        std::array<char, 1 << 14> buffer{};
        while (left > 0) {
            char* to = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t done = ::iconv(handle_, &from, &left, &to, &room);
            into.append(buffer.data(), buffer.size() - room);
            if (done == std::size_t(-1) && errno != E2BIG) break;
        }
        return bytes.size() - left;
    }

private:
    iconv_t handle_;
};

[[noreturn]] void refuse_encoding(const base::Text& words, std::string_view before) {
    const auto lines = std::count(before.begin(), before.end(), '\n');
    static const base::Text remedy{
        "：请在表格软件里打开，另存为“CSV UTF-8”或者xlsx再交",
        ": open it in a spreadsheet program, save it as “CSV UTF-8” or xlsx, and hand that in"};
    refuse(words + remedy, static_cast<std::uint32_t>(lines + 1));
}

void convert(std::string_view bytes, const char* encoding, Decoded& into) {
    const std::size_t read = Conversion(encoding).convert(bytes, into.converted);
    if (read < bytes.size()) {
        const std::string name = encoding;
        refuse_encoding(name == "GB18030" ? base::Text("文字的编码既不是UTF-8也不是GB18030（GBK）",
                                                       "the text's encoding is neither UTF-8 nor GB18030 (GBK)")
                                          : base::Text("文字的编码（" + name + "）有错",
                                                       "the text's encoding (" + name + ") is broken"),
                        into.converted);
    }
    into.text = into.converted;
    into.encoding = encoding;
}

/// Zeros in every second byte, and in those alone, are the upper halves of Latin letters, digits and commas.
const char* wide_encoding(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const std::size_t enough = std::max<std::size_t>(1, sample.size() / 8);
    if (bytes.size() % 2 != 0) return nullptr;
    if (zeros[0] == 0 && zeros[1] >= enough) return "UTF-16LE";
    if (zeros[1] == 0 && zeros[0] >= enough) return "UTF-16BE";
    return nullptr;
}

/// What of bytes is UTF-8.
struct Utf8 {
    std::size_t good = 0;   ///< characters of three bytes and more
    std::size_t bad = 0;    ///< bytes that are in none
    std::size_t first = 0;  ///< the first of these
    /// Whether it was meant: hardly any text in another encoding has such characters.
    bool meant() const { return good > 4 * bad; }
};

Utf8 utf8_of(std::string_view bytes) {
    Utf8 found;
    for (std::size_t at = 0; at < bytes.size();) {
        const text::Character next = text::character_at(bytes, at);
        if (next.valid && next.length >= 3) ++found.good;
        if (!next.valid && found.bad++ == 0) found.first = at;
        at += next.length;
    }
    return found;
}

void take_utf8(std::string_view bytes, Decoded& into) {
    into.text = bytes;
    into.encoding = "UTF-8";
}

}  // namespace

void decode(std::string_view bytes, Decoded& into) {
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE", into);
    if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE", into);
    if (bytes.starts_with("\x84\x31\x95\x33")) return convert(bytes.substr(4), "GB18030", into);
    if (marked) bytes.remove_prefix(3);
    if (!marked) {
        if (const char* wide = wide_encoding(bytes); wide != nullptr) return convert(bytes, wide, into);
    }
    const Utf8 utf8 = utf8_of(bytes);
    if (utf8.bad == 0) return take_utf8(bytes, into);
    if (marked || utf8.meant())
        refuse_encoding({"文字的编码（UTF-8）有错", "the text's encoding (UTF-8) is broken"},
                        bytes.substr(0, utf8.first));
    convert(bytes, "GB18030", into);
}

}  // namespace leitai::workbook
