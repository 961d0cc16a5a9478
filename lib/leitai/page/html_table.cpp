// Writes tables as HTML; a sample of the rows is looked at first, so that columns get their width in the head alone.
#include "leitai/page/html_table.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "leitai/page/markup.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// Display columns, two of them a Chinese character: what a phone shows side by side, and where a text is prose.
constexpr int phone_columns = 44, prose_columns = 48;
/// The least width of columns, in characters: of prose, and the most that short texts keep whole.
constexpr int prose_characters = 14, short_characters = 8;
constexpr std::size_t sample = 2000, most_cards = 300;

/// How a table is shown.
struct Form {
    std::vector<std::size_t> shown;  ///< positions of columns
    std::vector<int> characters;     ///< of each: its least width, 0 for columns of numbers, which are never broken
    std::size_t names = 0;           ///< among the shown: the column that stays when the table is moved sideways
    bool cards = false;
};

/// The widest cell of each column, in display columns, of at most so many rows.
std::vector<int> widths_of(const Table& table, const std::vector<std::size_t>& shown, Lang lang) {
    std::vector<int> widths(shown.size(), 0);
    std::vector<Cell> cells;
    const std::size_t step = std::max<std::size_t>(1, table.rows / sample);
    for (std::size_t row = 0; row < table.rows; row += step) {
        cells.clear();
        table.row(row, cells);
        for (std::size_t i = 0; i < shown.size(); ++i)
            widths[i] = std::max(widths[i], text::display_width(words_of(cells[shown[i]], lang)));
    }
    return widths;
}

Form form_of(const Table& table, Lang lang) {
    Form form;
    form.shown = columns_for(Reader::people, table);
    const std::vector<int> widths = widths_of(table, form.shown, lang);
    int whole = 0;
    bool prose = false;
    for (std::size_t i = 0; i < form.shown.size(); ++i) {
        const bool number = table.columns[form.shown[i]].right;
        const bool longer = !number && widths[i] > prose_columns;
        form.characters.push_back(number   ? 0
                                  : longer ? prose_characters
                                           : std::clamp((widths[i] + 1) / 2, 2, short_characters));
        whole += 2 + (number ? widths[i] : 2 * form.characters.back());
        prose = prose || longer;
    }
    form.cards = prose && whole > phone_columns && form.shown.size() > 2 && table.rows <= most_cards;
    // A place before the names goes aside, the names stay.
    constexpr std::size_t first_columns = 3;
    for (std::size_t i = 0; i < std::min(first_columns, form.shown.size()); ++i) {
        if (table.columns[form.shown[i]].right) continue;
        form.names = i;
        break;
    }
    return form;
}

void write_cell(Buffer& out, const Column& column, const Cell& cell, bool labelled, Lang lang) {
    std::string looks = column.right ? "n" : "";
    const auto add = [&](const std::string& look) { looks += (looks.empty() ? "" : " ") + look; };
    if (cell.rate >= 0) add("r" + std::to_string(shade_of(cell.rate)));
    if (cell.lowest) add("low");
    out << "<td";
    if (!looks.empty()) out << " class=\"" << looks << '"';
    if (labelled) out << " data-label=\"" << escape_markup(column.label.in(lang)) << '"';
    out << '>' << escape_markup(words_of(cell, lang)) << "</td>";
}

void write_head(Buffer& out, const Table& table, const Form& form, Lang lang) {
    out << "\n<thead><tr>";
    for (std::size_t i = 0; i < form.shown.size(); ++i) {
        const Column& column = table.columns[form.shown[i]];
        out << "<th class=\"" << (column.right ? "n" : "w" + std::to_string(form.characters[i])) << "\" scope=\"col\">"
            << escape_markup(column.label.in(lang)) << "</th>";
    }
    out << "</tr></thead>\n<tbody>\n";
}

}  // namespace

Marked write_html_rows(Buffer& out, const Table& table, const TableCaption& caption, Lang lang) {
    const Form form = form_of(table, lang);
    out << "<div class=\"box" << (form.cards ? " cards" : "") << "\"><table class=\"k" << std::to_string(form.names + 1)
        << "\">";
    if (!caption.words.empty())
        out << (caption.paper_only ? "<caption class=\"paper\">" : "<caption>") << escape_markup(caption.words)
            << "</caption>";
    write_head(out, table, form, lang);
    Marked marked;
    each_row(table, [&](const std::vector<Cell>& cells) {
        out << "<tr>";
        for (const std::size_t c : form.shown) {
            marked.shaded = marked.shaded || cells[c].rate >= 0;
            marked.lowest = marked.lowest || cells[c].lowest;
            write_cell(out, table.columns[c], cells[c], form.cards, lang);
        }
        out << "</tr>\n";
    });
    if (table.rows == 0)
        out << "<tr><td colspan=\"" << std::to_string(form.shown.size()) << "\">" << no_rows(lang) << "</td></tr>\n";
    out << "</tbody></table></div>\n";
    return marked;
}

}  // namespace leitai::page
