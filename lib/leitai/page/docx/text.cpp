// Writes paragraphs, with the breaks of titles and the hyphens of numbers where they belong.
#include "leitai/page/docx/text.hpp"

#include <fmt/format.h>

#include <iterator>

#include "leitai/page/docx/title_lines.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::page {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Where the next minus stands that begins a number inside a text: office programs would break the line behind it.
std::size_t minus_in(std::string_view words) {
    for (std::size_t at = words.find('-', 1); at != std::string_view::npos; at = words.find('-', at + 1)) {
        const char before = words[at - 1], after = at + 1 < words.size() ? words[at + 1] : ' ';
        if (!is_digit(before) && !is_letter(before) && is_digit(after)) return at;
    }
    return std::string_view::npos;
}

std::string properties_of(const RunLook& look) {
    std::string text;
    if (look.bold) text += "<w:b/>";
    if (look.size > 0) text += fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", look.size);
    if (look.underlined) text += "<w:u w:val=\"single\"/>";
    return text.empty() ? text : "<w:rPr>" + text + "</w:rPr>";
}

}  // namespace

std::string paragraph_opened(const ParagraphLook& look) {
    std::string text = fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", look.style);
    if (look.keep_next) text += "<w:keepNext/>";
    if (look.hanging > 0)  // where the first line's words begin behind what hangs
        text += fmt::format("<w:tabs><w:tab w:val=\"left\" w:pos=\"{}\"/></w:tabs>", look.left);
    if (look.before > 0) text += fmt::format("<w:spacing w:before=\"{}\"/>", look.before);
    if (look.left > 0 || look.right > 0) {
        text += fmt::format("<w:ind w:left=\"{}\" w:right=\"{}\"", look.left, look.right);
        if (look.hanging > 0) text += fmt::format(" w:hanging=\"{}\"", look.hanging);
        text += "/>";
    }
    if (!look.align.empty()) text += fmt::format("<w:jc w:val=\"{}\"/>", look.align);
    return text + "</w:pPr>";
}

void add_run(std::string& text, std::string_view words, const RunLook& look) {
    const std::string line = text::one_line(words);
    std::string_view rest = line;
    text += "<w:r>" + properties_of(look);
    const auto add = [&](std::string_view part) {
        fmt::format_to(std::back_inserter(text), "<w:t xml:space=\"preserve\">{}</w:t>", escape_markup(part));
    };
    for (std::size_t at = minus_in(rest); at != std::string_view::npos; at = minus_in(rest)) {
        add(rest.substr(0, at));
        text += "<w:noBreakHyphen/>";
        rest.remove_prefix(at + 1);
    }
    add(rest);
    text += "</w:r>";
}

void add_paragraph(std::string& text, const ParagraphLook& look, std::string_view words) {
    text += paragraph_opened(look);
    if (!words.empty()) add_run(text, words);
    text += "</w:p>\n";
}

void add_paragraph(std::string& text, std::string_view style, std::string_view words, bool keep_next) {
    add_paragraph(text, ParagraphLook{.style = style, .keep_next = keep_next}, words);
}

void add_title(std::string& text, const ParagraphLook& look, std::string_view words, int width, int size) {
    constexpr double twips = 5;  // a display column is half a character, and a half point ten twentieths
    text += paragraph_opened(look);
    bool first = true;
    for (const std::string& line : title_lines(text::one_line(words), width / (size * twips))) {
        if (!first) text += "<w:r><w:br/></w:r>";
        first = false;
        if (!line.empty()) add_run(text, line);
    }
    text += "</w:p>\n";
}

void add_verbatim(std::string& text, std::string_view line) {
    fmt::format_to(
        std::back_inserter(text),
        "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>\n",
        cell_style(1), escape_markup(text::one_line(line)));
}

}  // namespace leitai::page
