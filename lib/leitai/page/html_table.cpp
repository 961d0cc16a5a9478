// Writes tables as HTML; a sample of the rows is looked at first, so that columns get their width in the head alone.
#include "leitai/page/html_table.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "leitai/page/chart/svg_parts.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/page/rows.hpp"
#include "leitai/page/table_view.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// In Chinese characters: what a phone shows side by side, and what is longer is prose.
constexpr int phone_characters = 22, prose_longer = 24;
/// What an upright sheet has room for, and one across or in the smallest letters.
constexpr int sheet_characters = 48, most_characters = 70;
/// The least width of columns, in characters: of prose, the most that short texts keep whole, and heads of numbers.
constexpr int prose_characters = 14, short_characters = 8, head_characters = 4;
constexpr std::size_t sample = 2000, most_cards = 300;

/// How a table is shown.
struct Form {
    std::vector<std::size_t> shown;  ///< positions of columns
    std::vector<int> characters;     ///< of each: its least width; numbers are never broken
    std::size_t names = 0;           ///< among the shown: the column that stays when the table is moved sideways
    bool cards = false;
    std::string_view paper;  ///< how small its letters are on paper: a class of the style
};

/// How wide words are, in Chinese characters.
int characters_of(std::string_view words) {
    constexpr double character = 13.2;  // of which text_width speaks
    return static_cast<int>(std::ceil(text_width(words) / character));
}

/// What a sample of the rows tells of each column.
struct Seen {
    int widest = 0;                ///< of its cells, in Chinese characters
    std::set<std::string> values;  ///< of the first columns
    bool distinct = true;          ///< no value of these came twice
};

/// Where names are looked for.
constexpr std::size_t first_columns = 3;

std::vector<Seen> seen_of(const Table& table, const std::vector<std::size_t>& shown, Lang lang) {
    std::vector<Seen> seen(shown.size());
    std::vector<Cell> cells;
    const std::size_t step = std::max<std::size_t>(1, table.rows / sample);
    for (std::size_t row = 0; row < table.rows; row += step) {
        cells.clear();
        table.row(row, cells);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const std::string_view words = words_of(cells[shown[i]], lang);
            seen[i].widest = std::max(seen[i].widest, characters_of(words));
            if (i < first_columns) seen[i].distinct = seen[i].values.emplace(words).second && seen[i].distinct;
        }
    }
    return seen;
}

/// The column of names: the first one of words that names every row, or the first one of words.
std::size_t names_among(const Table& table, const std::vector<std::size_t>& shown, const std::vector<Seen>& seen) {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < std::min(first_columns, shown.size()); ++i) {
        if (table.columns[shown[i]].right) continue;
        if (seen[i].distinct) return i;
        if (!first) first = i;
    }
    return first.value_or(0);
}

Form form_of(const Table& table, Lang lang) {
    Form form;
    form.shown = columns_for(Reader::people, table);
    const std::vector<Seen> seen = seen_of(table, form.shown, lang);
    int whole = 0;
    bool prose = false;
    for (std::size_t i = 0; i < form.shown.size(); ++i) {
        const Column& column = table.columns[form.shown[i]];
        const int widest = seen[i].widest, head = characters_of(column.label.in(lang));
        const bool longer = !column.right && widest > prose_longer;
        const int least =
            longer ? prose_characters
                   : std::clamp(column.right ? head : widest, 2, column.right ? head_characters : short_characters);
        form.characters.push_back(least);
        whole += 1 + std::max(least, column.right ? widest : 0);
        prose = prose || longer;
    }
    form.cards = prose && whole > phone_characters && form.shown.size() > 2 && table.rows <= most_cards;
    form.paper = whole > most_characters ? " tighter" : whole > sheet_characters ? " tight" : "";
    form.names = names_among(table, form.shown, seen);
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
        out << "<th class=\"" << (column.right ? "n w" : "w") << std::to_string(form.characters[i])
            << "\" scope=\"col\">" << escape_markup(column.label.in(lang)) << "</th>";
    }
    out << "</tr></thead>\n<tbody>\n";
}

}  // namespace

Marked write_html_rows(Buffer& out, const Table& table, const TableCaption& caption, Lang lang, unsigned jobs) {
    const Form form = form_of(table, lang);
    out << "<div class=\"box" << (form.cards ? " cards" : "") << "\"><table class=\"k" << std::to_string(form.names + 1)
        << form.paper << "\">";
    if (!caption.words.empty())
        out << (caption.paper_only ? "<caption class=\"paper\">" : "<caption>") << escape_markup(caption.words)
            << "</caption>";
    write_head(out, table, form, lang);
    std::atomic<bool> shaded = false, lowest = false;
    write_rows(out, table, jobs, [&](Buffer& to, std::size_t, const std::vector<Cell>& cells) {
        to << "<tr>";
        for (const std::size_t c : form.shown) {
            if (cells[c].rate >= 0 && !shaded) shaded = true;
            if (cells[c].lowest && !lowest) lowest = true;
            write_cell(to, table.columns[c], cells[c], form.cards, lang);
        }
        to << "</tr>\n";
    });
    if (table.rows == 0)
        out << "<tr><td colspan=\"" << std::to_string(form.shown.size()) << "\">" << no_rows(lang) << "</td></tr>\n";
    out << "</tbody></table></div>\n";
    return {shaded, lowest};
}

}  // namespace leitai::page
