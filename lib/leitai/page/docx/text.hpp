// The runs and paragraphs of word/document.xml.
#pragma once

#include <string>
#include <string_view>

#include "leitai/page/docx/parts.hpp"

namespace leitai::page {

/// What a paragraph has beside its style; lengths in twentieths of a point.
struct ParagraphLook {
    std::string_view style = "Normal";
    bool keep_next = false;       ///< stays on one page with the beginning of what follows
    int before = 0;               ///< more room above; 0: as the style
    int left = 0, right = 0;      ///< indents; 0: as the style
    int hanging = 0;              ///< how much further left its first line begins
    std::string_view align = {};  ///< empty: as the style
};

/// What stands before the words of a paragraph, which "</w:p>" ends.
std::string paragraph_opened(const ParagraphLook& look);

/// A paragraph in a style of docx_styles().
void add_paragraph(std::string& text, const ParagraphLook& look, std::string_view words);
void add_paragraph(std::string& text, std::string_view style, std::string_view words, bool keep_next = false);

/// The same, broken by sense (title_lines) where it is wider than `width`, in letters of so many half points.
void add_title(std::string& text, const ParagraphLook& look, std::string_view words, int width, int size);

/// Words that look alike; a minus stays with its number. `size` in half points, 0: as the style.
struct RunLook {
    bool bold = false, underlined = false;
    int size = 0;
};
void add_run(std::string& text, std::string_view words, const RunLook& look = {});

/// A line that is copied as it stands: no character of it is put another way.
void add_verbatim(std::string& text, std::string_view line);

}  // namespace leitai::page
