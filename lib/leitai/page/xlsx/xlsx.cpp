// Writes a page as a workbook with libxlsxwriter: a sheet for each table, filters, frozen heads, print set-up, and
// formulas that check sums again.
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "leitai/base/overloaded.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"
#include "leitai/page/xlsx/chart.hpp"
#include "leitai/page/xlsx/look.hpp"
#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/sheet_name.hpp"
#include "leitai/page/xlsx/sum.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// One sheet for each table; the first also holds what stands outside tables.
class Workbook {
public:
    Workbook(lxw_workbook* book, const Page& page, Lang lang)
        : book_(book), page_(page), lang_(lang), formats_(book_) {}

    void write() {
        const std::string title = text::one_line(page_.title.in(lang_));
        set_title(book_, title);
        const std::vector<const Table*> tables = tables_of(page_.blocks);
        const bool alone = tables.size() == 1;
        const std::string first = sheet_name(base::Text("概要", "Summary").in(lang_));
        for (const Table* table : tables) {
            const std::string number = std::to_string(table_sheets_.size() + 1);
            const std::string otherwise = alone ? title : base::Text("表" + number, "Table " + number).in(lang_);
            table_sheets_.push_back(
                sheet_name(table->title.empty() ? otherwise : text::one_line(table->title.in(lang_))));
        }
        if (!alone) {
            begin_sheet(first, 1);
            write_outside(nullptr);
            check(worksheet_set_column(sheet_, 0, 0, summary_width, nullptr));
        }
        for (std::size_t i = 0; i < tables.size(); ++i) {
            begin_sheet(table_sheets_[i], columns_of(*tables[i]).size() + (tables[i]->recheck ? 2 : 0));
            alone ? write_outside(tables[i]) : write_table(*tables[i]);
        }
        write_background();
    }

private:
    static constexpr double line_height = 15;           ///< points
    static constexpr int widest = 48;                   ///< characters of a column; longer texts are wrapped
    static constexpr int summary_width = 76;            ///< characters: a page of A4
    static constexpr std::size_t rows_with_chart = 20;  ///< that leave room for it on a page
    static constexpr lxw_row_t chart_rows = 16;         ///< that a chart of the usual size covers

    /// Rubric, method and issues.
    void write_background() {
        for (const Table& table : page_.background) {
            begin_sheet(sheet_name(text::one_line(table.title.in(lang_))), columns_of(table).size());
            write_table(table);
        }
    }

    std::string sheet_name(std::string_view words) { return free_sheet_name(words, names_); }

    void begin_sheet(const std::string& name, std::size_t columns) {
        sheet_ = workbook_add_worksheet(book_, name.c_str());
        if (sheet_ == nullptr) check(LXW_ERROR_SHEETNAME_ALREADY_USED);
        row_ = 0;
        worksheet_set_paper(sheet_, 9);  // A4
        if (columns > 6) worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        // && is one &; a footer may have 255 characters.
        std::string small;
        for (const char c : text::fit(text::one_line(page_.footer.in(lang_)), 120))
            small += c == '&' ? "&&" : std::string(1, c);
        check(worksheet_set_footer(sheet_, ("&L&8" + small + "&C&10— &P —").c_str()));
        write_title(columns);
    }

    void write_title(std::size_t columns) {
        const std::string title = text::one_line(page_.title.in(lang_));
        lxw_format* look = format({.bold = true, .size = 16});
        if (columns > 1) {
            // A title is longer than two narrow columns.
            const auto last = static_cast<lxw_col_t>(std::max<std::size_t>(columns, 8) - 1);
            check(worksheet_merge_range(sheet_, 0, 0, 0, last, title.c_str(), look));
        } else {
            text(0, title, {.bold = true, .size = 16});
        }
        check(worksheet_set_row(sheet_, 0, 30, nullptr));
        row_ = 1;
        if (page_.finality.provisional()) {
            text(0, std::string(provisional_stamp(lang_)), {.bold = true});
            ++row_;
        }
        for (const std::string& words : finality_lines(page_.finality, lang_)) {
            text(0, text::one_line(words), {});
            ++row_;
        }
    }

    void text(std::size_t column, const std::string& words, const Look& look) {
        const std::string fitting = fit_units(words, cell_units);
        check(worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(column), fitting.c_str(), format(look)));
    }

    /// Facts and paragraphs in their order; the only table, if there is one, where it stands, or where to find each.
    void write_outside(const Table* table) {
        std::size_t next = 0;
        const Look prose{.wrap = table == nullptr};
        for (const Block& block : page_.blocks) {
            std::visit(base::Overloaded{
                           [&](const Heading& heading) { write_heading(heading); },
                           [&](const Paragraph& paragraph) { write_paragraph(paragraph, prose); },
                           [&](const Script& script) { write_script(script); },
                           [&](const Formal& formal) {
                               for (const base::Text& line : formal.lines) write_paragraph({line, false}, prose);
                           },
                           [&](const Facts& facts) { write_facts(facts); },
                           [&](const Table&) {
                               if (table != nullptr) return write_table(*table);
                               point_to(table_sheets_[next++]);
                           },
                       },
                       block);
        }
    }

    void point_to(const std::string& sheet) {
        text(0, base::Text("见工作表“" + sheet + "”", "See the sheet “" + sheet + "”").in(lang_), {});
        ++row_;
    }

    void write_heading(const Heading& heading) {
        ++row_;
        text(0, text::one_line(heading.words.in(lang_)), {.bold = true, .size = 13});
        ++row_;
    }

    void write_paragraph(const Paragraph& paragraph, const Look& prose) {
        const std::string words = text::one_line(paragraph.words.in(lang_));
        text(0, words, prose);
        // Wrapped rows are as tall as their text: programs do not look when they open a file.
        if (prose.wrap) set_height(lines_of(text::display_width(words), summary_width - 4));
        ++row_;
    }

    void write_script(const Script& script) {
        for (const std::string& line : script.lines) {
            text(0, text::one_line(line), {});
            ++row_;
        }
    }

    void set_height(int lines) {
        if (lines > 1) check(worksheet_set_row(sheet_, row_, lines * line_height, nullptr));
    }

    void write_facts(const Facts& facts) {
        for (const Facts::Item& item : facts.items) {
            const std::string colon = lang_ == Lang::zh ? "：" : ": ";
            text(0, text::one_line(item.label.in(lang_)) + colon + text::one_line(words_of(item.value, lang_)), {});
            ++row_;
        }
    }

    /// What people read, and the codes that spreadsheets are joined by.
    static std::vector<std::size_t> columns_of(const Table& table) {
        std::vector<std::size_t> shown;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            if (!table.columns[c].data_only || table.columns[c].in_books) shown.push_back(c);
        }
        return shown;
    }

    void write_table(const Table& table) {
        const std::vector<std::size_t> shown = columns_of(table);
        const lxw_row_t head = row_;
        std::vector<int> widths;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const std::string label = text::one_line(table.columns[shown[i]].label.in(lang_));
            text(i, label,
                 {.bold = true, .right = table.columns[shown[i]].right, .border = true, .wrap = true, .shade = 1});
            widths.push_back(text::display_width(label) + 3);  // the arrow of the filter
        }
        const std::optional<SheetSum> sum = sheet_sum_of(table, shown);
        if (sum) write_sum_heads(shown.size());
        ++row_;
        bool shaded = false;
        each_row(table, [&](const std::vector<Cell>& cells) {
            int lines = 1;
            for (std::size_t i = 0; i < shown.size(); ++i) {
                shaded = shaded || cells[shown[i]].rate >= 0;
                write_cell(i, table.columns[shown[i]], cells[shown[i]]);
                const int wide = text::display_width(words_of(cells[shown[i]], lang_));
                widths[i] = std::max(widths[i], wide + 1);
                lines = std::max(lines, lines_of(wide, widest - 2));
            }
            set_height(lines);
            if (sum) write_sum(*sum, shown, cells);
            ++row_;
        });
        if (table.rows == 0) text(0, std::string(no_rows(lang_)), {});
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            check(worksheet_set_column(sheet_, column, column, std::clamp(widths[i], 6, widest), nullptr));
        }
        if (shaded) text(0, std::string(shading_note(lang_)), {});
        set_up(table, shown, head, shown.size() + (sum ? 2 : 0));
        ++row_;
        if (table.drawing && table.rows > 0) draw(table, shown, head);
    }

    void set_up(const Table& table, const std::vector<std::size_t>& shown, lxw_row_t head, std::size_t columns) {
        if (columns == 0) return;
        const auto last = static_cast<lxw_col_t>(columns - 1);
        if (table.rows > 0)
            check(worksheet_autofilter(sheet_, head, 0, head + static_cast<lxw_row_t>(table.rows), last));
        std::size_t frozen = 0;
        for (std::size_t i = 0; i < std::min<std::size_t>(shown.size(), 4); ++i) {
            if (table.columns[shown[i]].id == "name") frozen = i + 1;
        }
        worksheet_freeze_panes(sheet_, head + 1, static_cast<lxw_col_t>(frozen));
        check(worksheet_repeat_rows(sheet_, head, head));
    }

    /// Below the rows that it shows: beside them it would not fit on a page.
    void draw(const Table& table, const std::vector<std::size_t>& shown, lxw_row_t head) {
        const auto rows = static_cast<lxw_row_t>(table.rows);
        lxw_chart* chart = xlsx_chart(book_, sheet_, table, {shown, head + 1, head + rows}, lang_);
        if (chart == nullptr) return;
        // Below a long table it would be cut in two by the end of a page.
        if (table.rows > rows_with_chart) {
            const std::string name = text::fit(sheet_->name, 20);
            begin_sheet(sheet_name(name + base::Text("图", " chart").in(lang_)), 1);
        }
        check(worksheet_insert_chart(sheet_, row_, 0, chart));
        row_ += chart_rows;
    }

    void write_cell(std::size_t i, const Column& column, const Cell& cell) {
        Look look{.right = column.right, .border = true};
        if (cell.rate >= 0) look.shade = shade_of(cell.rate);
        if (const auto digits = digits_of(cell)) {
            look.decimals = decimals_of(*digits);
            look.sign = cell.text.starts_with('+');
            look.percent = is_percent(cell);
            const double value = std::strtod(std::string(*digits).c_str(), nullptr) / (look.percent ? 100 : 1);
            check(worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(i), value, format(look)));
        } else if (cell.kind == Cell::Kind::none) {
            check(worksheet_write_blank(sheet_, row_, static_cast<lxw_col_t>(i), format(look)));
        } else {
            look.wrap = text::display_width(cell.text) > widest - 2;
            text(i, text::one_line(words_of(cell, lang_)), look);
        }
    }

    void write_sum_heads(std::size_t first) {
        const Look look{.bold = true, .right = true, .border = true, .wrap = true, .shade = 1};
        text(first, base::Text("复核合计", "Sum again").in(lang_), look);
        text(first + 1, base::Text("相符", "Agrees").in(lang_), look);
        check(worksheet_set_column(sheet_, static_cast<lxw_col_t>(first), static_cast<lxw_col_t>(first + 1), 11,
                                   nullptr));
    }

    /// Formulas with the values that they give: viewers that do not compute show what is true.
    void write_sum(const SheetSum& sum, const std::vector<std::size_t>& shown, const std::vector<Cell>& cells) {
        const auto again = sum_again(sum, shown, cells, row_, lang_);
        if (!again) return;
        const auto at = static_cast<lxw_col_t>(shown.size());
        check(worksheet_write_formula_num(sheet_, row_, at, again->sum.c_str(),
                                          format({.right = true, .border = true, .decimals = sum.decimals}),
                                          again->value));
        check(worksheet_write_formula_str(sheet_, row_, static_cast<lxw_col_t>(at + 1), again->same.c_str(),
                                          format({.right = true, .border = true}), again->agrees.c_str()));
    }

    lxw_format* format(const Look& look) { return formats_.of(look); }

    lxw_workbook* book_;
    const Page& page_;
    Lang lang_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_row_t row_ = 0;
    Formats formats_;
    std::set<std::string> names_;
    std::vector<std::string> table_sheets_;  // by table of the page
};

}  // namespace

void write_xlsx(const Page& page, const WriteOptions& options, const Sink& sink) {
    sink(made_workbook([&](lxw_workbook* book) { Workbook(book, page, options.lang).write(); }));
}

}  // namespace leitai::page
