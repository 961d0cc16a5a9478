// Sets the parts of a letter by the characters of the body, so that indents are whole ones.
#include "leitai/page/docx/letter.hpp"

#include <algorithm>
#include <cmath>

#include "leitai/page/docx/text.hpp"
#include "leitai/page/docx/title_lines.hpp"
#include "leitai/page/table_view.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// Adds lines of one part, the last of which may be kept with what follows.
class Lines {
public:
    Lines(std::string& text, std::size_t count, bool kept) : text_(text), left_(count), kept_(kept) {}

    void add(ParagraphLook look, std::string_view words, std::string_view behind_tab = {}) {
        look.keep_next = --left_ > 0 || kept_;
        text_ += paragraph_opened(look);
        if (!words.empty()) add_run(text_, words);
        if (!behind_tab.empty()) {
            text_ += "<w:r><w:tab/></w:r>";
            add_run(text_, behind_tab);
        }
        text_ += "</w:p>\n";
    }

private:
    std::string& text_;
    std::size_t left_;
    bool kept_;
};

void add_addressee(Lines& lines, const std::vector<std::string>& words) {
    for (const std::string& line : words) lines.add({.style = "Addressee"}, line);
}

void add_attachment(Lines& lines, const std::vector<std::string>& words, int character, int line, Lang lang) {
    const bool zh = lang == Lang::zh, several = words.size() > 1;
    const std::string what(enclosed_words(words.size(), lang));
    const int begin = zh ? 2 * character : 0;
    const int named = begin + static_cast<int>(std::ceil(paper_columns(what) / 2)) * character;
    const int number = several ? character * (words.size() > 9 ? 3 : 2) / 2 : 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        ParagraphLook look{.style = "Attachment", .before = i == 0 ? line : 0, .left = named + number};
        look.hanging = i == 0 ? look.left - begin : number;
        const std::string shown = several ? std::to_string(i + 1) + "." : "";
        if (!several)
            lines.add(look, zh ? what + words[i] : what, zh ? "" : words[i]);
        else
            lines.add(look, i == 0 ? what + shown : shown, words[i]);
    }
}

/// The office two characters from the right edge, and the day beginning two characters behind it.
void add_signature(Lines& lines, const std::vector<std::string>& words, int character, int line, int text_width) {
    const int edge = 2 * character;
    const auto width = [&](std::size_t i) {
        return static_cast<int>(std::ceil(paper_columns(words[i]) * character / 2));
    };
    const std::size_t last = words.size() - 1;
    const int longer = last > 0 ? width(last) - width(last - 1) : 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        ParagraphLook look{.style = "Signature", .before = i == 0 ? line : 0, .right = edge};
        if (i < last && longer > 0) look.right = edge + edge + longer;
        if (i == last && last > 0 && longer <= 0) {
            // From the left, so that its own width does not matter.
            look.left = std::max(text_width - width(last - 1), 0);
            look.right = 0;
            look.align = "left";
        }
        lines.add(look, words[i]);
    }
}

}  // namespace

void add_formal(std::string& text, const Formal& formal, const DocxSheet& sheet, const Layout& layout, Lang lang,
                bool kept) {
    // What is enclosed has its numbers by tabs.
    const bool tabbed = formal.part == Formal::Part::attachment;
    const std::vector<std::string> words = tabbed ? formal_words(formal, lang) : formal_lines(formal, lang);
    Lines lines(text, words.size(), kept);
    const int character = character_of(layout, lang);
    switch (formal.part) {
        case Formal::Part::addressee:
            return add_addressee(lines, words);
        case Formal::Part::attachment:
            return add_attachment(lines, words, character, layout.line_pitch, lang);
        case Formal::Part::signature:
            if (!words.empty()) add_signature(lines, words, character, layout.line_pitch, sheet.text_width());
            return;
    }
}

}  // namespace leitai::page
