// Texts of cells without what their files put around and into them.
#pragma once

#include <string>
#include <string_view>

namespace leitai::workbook {

/// `text` without blanks around it: spaces, tabs, line ends, also those of Chinese width and those without any.
std::string_view trimmed(std::string_view text);

/// The escapes `_x000D_` of workbooks undone, line ends as LF, and no blanks around it. What an escape stands for that
/// no text can hold (`_x0000_`) stays as it is written.
std::string unescaped(std::string_view text);

}  // namespace leitai::workbook
