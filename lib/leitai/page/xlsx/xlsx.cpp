// Writes a page as a workbook with libxlsxwriter: a sheet for each table, filters, frozen heads, print set-up, charts,
// and formulas that check sums again.
#include <xlsxwriter.h>

#include <algorithm>
#include <set>
#include <string>

#include "leitai/base/overloaded.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"
#include "leitai/page/xlsx/chart.hpp"
#include "leitai/page/xlsx/look.hpp"
#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/sheet.hpp"
#include "leitai/page/xlsx/sheet_name.hpp"
#include "leitai/page/xlsx/summary.hpp"
#include "leitai/page/xlsx/table.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// One sheet for each table that has rows. Where there is one table, its sheet holds the whole page; else what stands
/// outside tables is the summary, if it says something.
class Workbook {
public:
    Workbook(lxw_workbook* book, const Page& page, Lang lang)
        : book_(book), page_(page), lang_(lang), formats_(book_) {}

    void write() {
        set_title(book_, title());
        const Outside outside = outside_of(page_, lang_);
        const bool alone = outside.tables.size() == 1;
        std::string summary;
        if (!alone && outside.says) summary = sheet_name(base::Text("概要", "Summary").in(lang_));
        std::vector<std::string> names;
        for (const TableAndNotes& one : outside.tables) {
            const bool there = alone || one.table->rows > 0;
            names.push_back(there ? sheet_name(words_for_sheet(one, names.size() + 1, alone)) : "");
        }
        if (!summary.empty()) {
            Sheet sheet = begin(summary, summary_widths());
            write_summary(page_, outside, names, sheet, lang_);
            sheet.finish(footer());
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].empty()) continue;
            alone ? write_alone(names[i], *outside.tables[i].table) : write_one(names[i], outside.tables[i]);
        }
        for (const Table& table : page_.background) {
            const bool told = std::any_of(outside.tables.begin(), outside.tables.end(),
                                          [&](const TableAndNotes& one) { return one.table->id == table.id; });
            if (table.rows == 0 || is_heads(table) || told) continue;
            const TableAndNotes one{&table};
            write_one(sheet_name(words_for_sheet(one, 0, false)), one);
        }
    }

private:
    std::string title() const { return text::one_line(page_.title.in(lang_)); }
    std::string_view footer() const { return page_.footer.in(lang_); }
    std::string sheet_name(std::string_view words) { return free_sheet_name(words, names_); }

    /// Its name for sheets, else its title, the heading above it, what the page is called, or its number.
    std::string words_for_sheet(const TableAndNotes& one, std::size_t number, bool alone) const {
        const Table& table = *one.table;
        if (!table.sheet.empty()) return text::one_line(table.sheet.in(lang_));
        if (!table.title.empty()) return short_sheet_words(text::one_line(table.title.in(lang_)));
        if (one.heading != nullptr) return short_sheet_words(unnumbered(text::one_line(one.heading->words.in(lang_))));
        const std::string digits = std::to_string(number);
        return alone || number == 1 ? title() : base::Text("表" + digits, "Table " + digits).in(lang_);
    }

    /// A sheet with the page's title, and why the result is provisional.
    Sheet begin(const std::string& name, std::vector<int> widths) {
        Sheet sheet(book_, formats_, name, std::move(widths));
        sheet.prose(title(), {.bold = true, .center = true, .size = 16});
        if (page_.finality.provisional()) sheet.prose(provisional_stamp(lang_), {.bold = true, .center = true});
        for (const std::string& words : finality_lines(page_.finality, lang_)) sheet.prose(words);
        return sheet;
    }

    /// A sheet with the table's own title above that of the page.
    Sheet begin_further(const std::string& name, const std::string& heading, std::vector<int> widths) {
        Sheet sheet(book_, formats_, name, std::move(widths));
        const std::string stamp =
            page_.finality.provisional() ? " " + std::string(provisional_stamp(lang_)) : std::string();
        sheet.prose(heading, {.bold = true, .center = true, .size = 16});
        sheet.prose(title() + stamp, {.center = true});
        return sheet;
    }

    /// The whole page on one sheet.
    void write_alone(const std::string& name, const Table& table) {
        const SheetTable one = sheet_table(page_, table, lang_);
        Sheet sheet = begin(name, widths_of(one));
        std::optional<SheetRange> range;
        for (const Block& block : page_.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (std::holds_alternative<Table>(block)) {
                range = write_table(one, sheet, lang_);
            } else if (range && paragraph != nullptr && !paragraph->note) {
                sheet.end_row(2);  // room to sign
                write_paragraph(*paragraph, sheet, lang_);
            } else {
                write_outside(block, sheet, lang_);
            }
        }
        finish(sheet, table, *range);
    }

    void write_one(const std::string& name, const TableAndNotes& told) {
        const Table& table = *told.table;
        const SheetTable one = sheet_table(page_, table, lang_);
        const std::string heading = table.title.empty() ? name : text::one_line(table.title.in(lang_));
        Sheet sheet = begin_further(name, heading, widths_of(one));
        const SheetRange range = write_table(one, sheet, lang_);
        for (const Paragraph* note : told.notes) write_paragraph(*note, sheet, lang_);
        finish(sheet, table, range);
    }

    /// The chart below the rows that it shows: beside them it would not fit on a page.
    void finish(Sheet& sheet, const Table& table, const SheetRange& range) {
        constexpr std::size_t most_rows = 20;  // that leave room for it on a page
        if (!table.drawing || table.rows == 0) return sheet.finish(footer());
        const auto free = static_cast<lxw_col_t>(sheet.columns() + 1);
        lxw_chart* chart = xlsx_chart({book_, sheet.worksheet(), table, range, free, lang_}, charts_ + 1);
        if (chart == nullptr) return sheet.finish(footer());
        ++charts_;
        const double width = std::clamp(sheet.width(), 420.0, 670.0), height = height_of_chart(table);
        if (table.rows <= most_rows) {
            sheet.chart(chart, width, height);
            return sheet.finish(footer());
        }
        sheet.finish(footer());
        const std::string name = sheet_name(
            base::Text(std::string(sheet.worksheet()->name) + "图", std::string(sheet.worksheet()->name) + " chart")
                .in(lang_));
        Sheet own = begin_further(name, text::one_line(table.title.in(lang_)), summary_widths());
        own.chart(chart, own.width(), height);
        own.finish(footer());
    }

    lxw_workbook* book_;
    const Page& page_;
    Lang lang_;
    Formats formats_;
    std::set<std::string> names_;
    std::size_t charts_ = 0;
};

}  // namespace

void write_xlsx(const Page& page, const WriteOptions& options, const Sink& sink) {
    constexpr std::size_t many_rows = 5000;
    std::vector<const Table*> tables = tables_of(page.blocks);
    for (const Table& one : page.background) tables.push_back(&one);
    const bool large =
        std::any_of(tables.begin(), tables.end(), [](const Table* one) { return one->rows > many_rows; });
    make_workbook([&](lxw_workbook* book) { Workbook(book, page, options.lang).write(); }, large, sink);
}

}  // namespace leitai::page
