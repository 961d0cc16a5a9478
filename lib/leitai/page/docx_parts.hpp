// DOCX parts: what every document of ours is made of besides its text: layout, styles, page numbers.
#pragma once

#include <string>
#include <string_view>

namespace leitai::page {

/// The layout of official documents, GB/T 9704-2012: measures in twentieths of a point, sizes in half points. The
/// standard names classes of typefaces; these names of fonts are those that offices have.
namespace official {
inline constexpr int page_width = 11906, page_height = 16838;               ///< A4
inline constexpr int top = 2098, bottom = 1984, left = 1588, right = 1474;  ///< 37, 35, 28 and 26 mm
inline constexpr int text_width = page_width - left - right;                ///< 156 mm
inline constexpr int line_pitch = 579;                                      ///< 22 lines a page, exact
inline constexpr int body_size = 32, title_size = 44, number_size = 28;     ///< 3 号, 2 号, 4 号
inline constexpr std::string_view body_font = "仿宋", title_font = "方正小标宋简体", heading_font = "黑体",
                                  second_font = "楷体", number_font = "宋体", latin_font = "Times New Roman";
}  // namespace official

/// word/styles.xml
std::string docx_styles();
/// [Content_Types].xml; `stamped`: there is a header.
std::string docx_types(bool stamped);
std::string docx_relations();
/// word/_rels/document.xml.rels
std::string docx_document_relations(bool stamped);
/// word/settings.xml: page numbers stand outside, odd pages right and even ones left.
std::string docx_settings();
/// — 1 —
std::string docx_footer(bool odd);
std::string docx_header(std::string_view stamp);

}  // namespace leitai::page
