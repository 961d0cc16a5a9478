// What every document is made of besides its text: styles, sections, page numbers, the list of parts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/page/document_layout.hpp"

namespace leitai::page {

inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The sheet of a section, A4, in twentieths of a point. Across, it is the upright one turned, margins and all, so that
/// the head of its tables lies at the left of the bound page.
struct DocxSheet {
    int width = 0, height = 0, top = 0, right = 0, bottom = 0, left = 0;
    int number = 0;  ///< from the edge of the paper to the lower edge of the page number's line
    bool across = false;

    int text_width() const { return width - left - right; }
    int text_height() const { return height - top - bottom; }
};

/// The sheet of the text, and that of annexes, which lies across.
DocxSheet upright_sheet(const Layout& layout);
DocxSheet across_sheet(const Layout& layout);

/// A character of body text with what is between two of them, in twentieths of a point.
int character_of(const Layout& layout, base::Lang lang);

/// Line pitch of titles of so many half points, and of small print, in twentieths of a point.
inline int pitch_of(int size) { return size * 15; }
inline int close_pitch_of(int size) { return size * 13; }

/// Which optional parts a document has.
struct DocxContents {
    bool stamped = false;    ///< a header that says it is provisional
    bool across = false;     ///< sections across, with page numbers of their own
    std::size_t charts = 0;  ///< word/charts/chart1.xml and on
};

/// word/styles.xml. In Chinese, body text is set so that whole characters fill a line: 28 by the standard.
std::string docx_styles(const Layout& layout, base::Lang lang);
/// The styles of table cells, steps 0 to 2: each smaller than the one before.
std::string_view cell_style(std::size_t step);
/// In half points.
int cell_size(const Layout& layout, std::size_t step);
/// [Content_Types].xml
std::string docx_types(const DocxContents& contents);
std::string docx_relations();
/// word/_rels/document.xml.rels
std::string docx_document_relations(const DocxContents& contents);
/// The relation of the chart with a number from 1 on.
std::string chart_relation(std::size_t number);
/// w:sectPr: the sheet of a section with its header and footers.
std::string docx_section(const DocxSheet& sheet, const DocxContents& contents);
/// word/settings.xml: page numbers stand outside, odd pages right and even ones left.
std::string docx_settings();
/// — 1 —, 7 mm below the text.
std::string docx_footer(bool odd, const Layout& layout);
/// The same where it stands on the upright page: in a text box at the left, turned.
std::string docx_footer_across(bool odd, const Layout& layout);
std::string docx_header(std::string_view stamp);

}  // namespace leitai::page
