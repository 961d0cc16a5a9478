// Writes the text of documents; tables get fixed widths, so that no office program has to guess them.
#include "leitai/page/docx/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

#include "leitai/page/markup.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// What a column needs, in display columns: not to break a number or a word, to keep what stands in its rows on one
/// line, and its head as well.
struct Need {
    int least = 4, rows = 4, head = 4;

    void grow(std::string_view words) {
        constexpr int longest = 18;
        int piece = 0, most = 0;
        for (const char c : words) {
            piece = c == ' ' || static_cast<unsigned char>(c) >= 0x80 ? 0 : piece + 1;
            most = std::max(most, piece);
        }
        // Letters are wider than half a character in bold, and in the fonts that stand in for one that is missing.
        most = std::min(most, longest);
        least = std::max(least, most + most / 4 + (most > 0 ? 1 : 0));
    }
};

std::vector<Need> needs_of(const Table& table, const std::vector<std::size_t>& shown, Lang lang) {
    constexpr int widest = 40, short_words = 12;  // names are not broken
    std::vector<Need> needs(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::string_view label = table.columns[shown[i]].label.in(lang);
        needs[i].head = std::min(text::display_width(label), widest);
        needs[i].grow(label);
    }
    each_row(table, [&](const std::vector<Cell>& cells) {
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const std::string_view words = words_of(cells[shown[i]], lang);
            needs[i].rows = std::max(needs[i].rows, std::min(text::display_width(words), widest));
            needs[i].grow(words);
        }
    });
    for (Need& need : needs) {
        // One more, for the gap between Chinese and Latin.
        need.least = std::max(need.least, std::min(need.rows + 1, short_words));
        need.rows = std::max(need.rows, need.least);
        need.head = std::max(need.head, need.rows);
    }
    return needs;
}

/// Text of so many half points in a cell, all in twentieths of a point.
struct Measure {
    int size = 21;

    int of(int columns) const { return columns * size * 5; }  // a display column is half a character
    static constexpr int margins = 150;
};

int least_of(const std::vector<Need>& needs, const Measure& measure) {
    return std::accumulate(needs.begin(), needs.end(), 0,
                           [&](int sum, const Need& need) { return sum + measure.of(need.least) + Measure::margins; });
}

/// Gives each width its part of `room`: all that it wishes where there is enough.
void share_out(std::vector<double>& widths, const std::vector<double>& wishes, double& room) {
    const double wished = std::accumulate(wishes.begin(), wishes.end(), 0.0);
    if (wished <= 0 || room <= 0) return;
    const double part = std::min(room / wished, 1.0);
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += wishes[i] * part;
    room -= wished * part;
}

/// Widths that are `width` together: first what columns cannot do without, then what keeps rows, then heads on a line.
std::vector<int> widths_of(const std::vector<Need>& needs, const Measure& measure, int width) {
    std::vector<double> widths, rows, heads;
    for (const Need& need : needs) {
        widths.push_back(measure.of(need.least) + Measure::margins);
        rows.push_back(measure.of(need.rows - need.least));
        heads.push_back(measure.of(need.head - need.rows));
    }
    double room = width - least_of(needs, measure);
    share_out(widths, rows, room);
    share_out(widths, heads, room);
    const double stretch = width / std::accumulate(widths.begin(), widths.end(), 0.0);
    std::vector<int> whole;
    whole.reserve(widths.size());
    for (const double one : widths) whole.push_back(static_cast<int>(one * stretch));
    return whole;
}

/// 5 号 for few columns, smaller for many and where words or numbers would break; wider sheets take more.
std::size_t step_of(const std::vector<Need>& needs, const DocxSheet& sheet, const Layout& layout) {
    const std::size_t few = sheet.across ? 9 : 6, many = sheet.across ? 13 : 9, count = needs.size();
    std::size_t step = count <= few ? 0 : count <= many ? 1 : 2;
    while (step < 2 && least_of(needs, {cell_size(layout, step)}) > sheet.text_width()) ++step;
    return step;
}

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

void add_run(std::string& text, std::string_view words, bool bold = false) {
    const std::string line = text::one_line(words);
    std::string_view rest = line;
    text += bold ? "<w:r><w:rPr><w:b/></w:rPr>" : "<w:r>";
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

/// Cells of one table: what does not change is made once.
class Cells {
public:
    Cells(std::string& text, std::string_view style) : text_(text), style_(style) {}

    void add(std::string_view words, int width, bool right, int shade, bool bold) {
        auto out = std::back_inserter(text_);
        fmt::format_to(out, "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
        if (shade > 0)
            fmt::format_to(out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{:06X}\"/>",
                           shades[static_cast<std::size_t>(shade)]);
        fmt::format_to(out, "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}{}</w:pPr>",
                       style_, bold ? "<w:keepNext/>" : "", right ? "<w:jc w:val=\"right\"/>" : "");
        if (!words.empty()) add_run(text_, words, bold);
        text_ += "</w:p></w:tc>";
    }

private:
    std::string& text_;
    std::string_view style_;
};

void open_table(std::string& text, const std::vector<int>& widths) {
    const int width = std::accumulate(widths.begin(), widths.end(), 0);
    text += fmt::format("<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>", width);
    for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        text += fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>", side);
    text +=
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right "
        "w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>";
    for (const int one : widths) text += fmt::format("<w:gridCol w:w=\"{}\"/>", one);
    text += "</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
}

}  // namespace

void add_paragraph(std::string& text, std::string_view style, std::string_view words) {
    fmt::format_to(std::back_inserter(text), "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", style);
    if (!words.empty()) add_run(text, words);
    text += "</w:p>\n";
}

void add_verbatim(std::string& text, std::string_view line) {
    fmt::format_to(
        std::back_inserter(text),
        "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>\n",
        cell_style(1), escape_markup(text::one_line(line)));
}

bool add_table(std::string& text, const Table& table, const DocxSheet& sheet, const Layout& layout, Lang lang) {
    const std::vector<std::size_t> shown = columns_for(Reader::people, table);
    const std::vector<Need> needs = needs_of(table, shown, lang);
    const std::size_t step = step_of(needs, sheet, layout);
    const std::vector<int> widths = widths_of(needs, {cell_size(layout, step)}, sheet.text_width());
    Cells row(text, cell_style(step));
    open_table(text, widths);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Column& column = table.columns[shown[i]];
        row.add(column.label.in(lang), widths[i], column.right, 2, true);
    }
    text += "</w:tr>\n";
    bool shaded = false;
    each_row(table, [&](const std::vector<Cell>& cells) {
        text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const Cell& cell = cells[shown[i]];
            shaded = shaded || cell.rate >= 0;
            row.add(words_of(cell, lang), widths[i], table.columns[shown[i]].right,
                    cell.rate < 0 ? 0 : shade_of(cell.rate), false);
        }
        text += "</w:tr>\n";
    });
    text += "</w:tbl>\n";
    return shaded;
}

}  // namespace leitai::page
