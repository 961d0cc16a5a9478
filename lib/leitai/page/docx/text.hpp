// The runs, paragraphs and tables of word/document.xml.
#pragma once

#include <string>
#include <string_view>

#include "leitai/page/docx/parts.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// A paragraph in a style of docx_styles().
void add_paragraph(std::string& text, std::string_view style, std::string_view words);

/// A line that is copied as it stands: no character of it is put another way.
void add_verbatim(std::string& text, std::string_view line);

/// The rows of a table under their heads, as wide as the sheet's text. True when cells are shaded.
bool add_table(std::string& text, const Table& table, const DocxSheet& sheet, const Layout& layout, base::Lang lang);

}  // namespace leitai::page
