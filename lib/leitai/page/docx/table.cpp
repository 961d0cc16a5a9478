// Writes tables with fixed widths, so that no office program has to guess them, and keeps their rows in company.
#include "leitai/page/docx/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>

#include "leitai/page/docx/text.hpp"
#include "leitai/page/docx/title_lines.hpp"
#include "leitai/page/docx/widths.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/page/rows.hpp"
#include "leitai/page/table_view.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// Cells of one table: what does not change is made once.
class Cells {
public:
    Cells(std::string& text, std::string_view style) : text_(text), style_(style) {}

    /// `kept`: this row stays on the page of the next one.
    void open_row(bool head, bool kept) {
        kept_ = kept;
        text_ += head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    }

    void add(std::string_view words, int width, bool right, int shade, const RunLook& look, std::size_t columns = 1) {
        auto out = std::back_inserter(text_);
        fmt::format_to(out, "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
        if (columns > 1) fmt::format_to(out, "<w:gridSpan w:val=\"{}\"/>", columns);
        if (shade > 0)
            fmt::format_to(out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{:06X}\"/>",
                           shades[static_cast<std::size_t>(shade)]);
        text_ += "<w:vAlign w:val=\"center\"/></w:tcPr>";
        text_ += paragraph_opened({.style = style_, .keep_next = kept_, .align = right ? "right" : ""});
        if (!words.empty()) add_run(text_, words, look);
        text_ += "</w:p></w:tc>";
    }

    void close_row() { text_ += "</w:tr>\n"; }

private:
    std::string& text_;
    std::string_view style_;
    bool kept_ = false;
};

/// Whether a row stays with the next one: all of a small table, else the first two with the head and the last but one
/// with the last; and the last with a note.
bool stays(std::size_t row, std::size_t rows, bool noted) {
    constexpr std::size_t small = 6;
    if (row + 1 == rows) return noted;
    return rows <= small || row < 1 || row + 2 == rows;
}

/// The rows of a part.
void add_rows(const DocxBody& body, const Table& table, const TablePart& part, std::size_t step, Lang lang,
              bool noted) {
    body.done.write(body.end);
    body.end.clear();
    const Sink done = [&](std::string_view bytes) { body.done.write(bytes); };
    Buffer out(done);
    write_rows(out, table, body.jobs, [&](Buffer& to, std::size_t index, const std::vector<Cell>& cells) {
        std::string text;
        Cells row(text, cell_style(step));
        row.open_row(false, stays(index, table.rows, noted));
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            const Cell& cell = cells[part.columns[i]];
            row.add(words_of(cell, lang), part.widths[i], table.columns[part.columns[i]].right,
                    cell.rate < 0 ? 0 : shade_of(cell.rate), {.bold = cell.lowest, .underlined = cell.lowest});
        }
        row.close_row();
        to << text;
    });
    out.finish();
}

/// The columns of a part, under its heads.
void add_part(const DocxBody& body, const Table& table, const TablePart& part, std::size_t step, Lang lang,
              bool noted) {
    constexpr int head_shade = 2;
    Cells row(body.end, cell_style(step));
    open_table(body.end, part.widths, true);
    row.open_row(true, true);
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
        const Column& column = table.columns[part.columns[i]];
        row.add(column.label.in(lang), part.widths[i], column.right, head_shade, {.bold = true});
    }
    row.close_row();
    if (table.rows == 0) {
        const int width = std::accumulate(part.widths.begin(), part.widths.end(), 0);
        row.open_row(false, noted);
        row.add(no_rows(lang), width, false, 0, {}, part.widths.size());
        row.close_row();
    } else {
        add_rows(body, table, part, step, lang, noted);
    }
    body.end += "</w:tbl>\n";
}

/// How many figures stand in a row, and how large: as many as find room, in rows of about the same length.
struct FigureRows {
    std::size_t count = 1;
    int size = 0;  ///< of the numbers, half points
};

FigureRows figure_rows(const Facts& facts, int width, Lang lang) {
    constexpr std::size_t most = 6, fewest = 3;
    constexpr int largest = 36, smallest = 24, step = 4, label = 21, margins = 160, lines = 2;
    double longest = 1, longest_label = 1;
    for (const Facts::Item& item : facts.items) {
        longest = std::max(longest, paper_columns(words_of(item.value, lang)));
        longest_label = std::max(longest_label, paper_columns(item.label.in(lang)));
    }
    const std::size_t all = facts.items.size();
    for (std::size_t at_most = std::min(most, all);; --at_most) {
        const std::size_t rows = (all + at_most - 1) / at_most, count = (all + rows - 1) / rows;
        const int room = width / static_cast<int>(count) - margins;
        const bool last = at_most <= fewest;
        for (int size = largest; size >= smallest; size -= step) {
            const bool fits = longest * size * 5 <= room && longest_label * label * 5 <= lines * room;
            if (fits || (last && size == smallest)) return {count, size};
        }
    }
}

}  // namespace

void open_table(std::string& text, const std::vector<int>& widths, bool lined) {
    const int width = std::accumulate(widths.begin(), widths.end(), 0);
    text += fmt::format("<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>", width);
    for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        const bool seen = lined || side == "top" || side == "bottom";
        text += fmt::format("<w:{} w:val=\"{}\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>", side,
                            seen ? "single" : "nil");
    }
    text +=
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right "
        "w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>";
    for (const int one : widths) text += fmt::format("<w:gridCol w:w=\"{}\"/>", one);
    text += "</w:tblGrid>\n";
}

TableMarks marks_of(const Table& table) {
    TableMarks marks;
    const std::vector<std::size_t> shown = columns_for(Reader::people, table);
    each_row(table, [&](const std::vector<Cell>& cells) {
        for (const std::size_t at : shown) {
            marks.shaded = marks.shaded || cells[at].rate >= 0;
            marks.lowest = marks.lowest || cells[at].lowest;
        }
    });
    return marks;
}

void add_table(const DocxBody& body, const Table& table, const DocxSheet& sheet, const Layout& layout, Lang lang,
               bool noted) {
    const TableFit fit = fit_table(table, sheet, layout, lang);
    for (std::size_t p = 0; p < fit.parts.size(); ++p) {
        std::string title = table.title.in(lang);
        if (fit.parts.size() > 1) {
            const std::string part = fmt::format("{}/{}", p + 1, fit.parts.size());
            title += (lang == Lang::zh ? "（" + part + "）" : (title.empty() ? "(" : " (") + part + ")");
        }
        if (!title.empty())
            add_title(body.end, {.style = "Caption", .keep_next = true}, title, sheet.text_width(), layout.sizes.note);
        add_part(body, table, fit.parts[p], fit.step, lang, noted && p + 1 == fit.parts.size());
        if (p + 1 < fit.parts.size() && title.empty()) add_paragraph(body.end, "Break", "");
    }
}

void add_figures(std::string& text, const Facts& facts, const DocxSheet& sheet, Lang lang) {
    if (facts.items.empty()) return;
    const FigureRows rows = figure_rows(facts, sheet.text_width(), lang);
    const std::vector<int> widths(rows.count, sheet.text_width() / static_cast<int>(rows.count));
    open_table(text, widths, false);
    for (std::size_t first = 0; first < facts.items.size(); first += rows.count) {
        text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = first; i < first + rows.count; ++i) {
            text += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", widths[0]);
            const bool filled = i < facts.items.size();
            text += paragraph_opened({.style = "Figure", .keep_next = true});
            if (filled) {
                const std::string_view value = words_of(facts.items[i].value, lang);
                add_run(text, value.empty() ? "—" : value, {.size = rows.size});
            }
            text += "</w:p>" + paragraph_opened({.style = "FigureLabel"});
            if (filled) add_run(text, facts.items[i].label.in(lang));
            text += "</w:p></w:tc>";
        }
        text += "</w:tr>\n";
    }
    text += "</w:tbl>\n";
    add_paragraph(text, "Break", "");
}

}  // namespace leitai::page
