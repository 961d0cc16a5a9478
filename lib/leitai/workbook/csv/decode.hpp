// The characters of a text file, whatever encoding it has.
#pragma once

#include <string>
#include <string_view>

namespace leitai::workbook {

/// A text as UTF-8, without a mark at its beginning.
struct Decoded {
    std::string converted;      ///< what `text` shows, unless that was UTF-8 already
    std::string_view text;      ///< of `converted`, or of the bytes
    std::string_view encoding;  ///< UTF-8, GB18030, UTF-16LE or UTF-16BE
};

/// By the mark at the beginning, or by what the bytes look like: zeros beside letters are UTF-16, what is no UTF-8 is
/// GB18030. Throws Refused where bytes are neither, with the line. `bytes` must outlive the result, which is not moved.
void decode(std::string_view bytes, Decoded& into);

}  // namespace leitai::workbook
