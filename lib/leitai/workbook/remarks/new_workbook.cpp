// Makes a workbook of what was read, for files that are none themselves.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/sheet_name.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"
#include "leitai/workbook/remark.hpp"
#include "leitai/workbook/remarks/colours.hpp"
#include "leitai/workbook/remarks/layout.hpp"

namespace leitai::workbook {

namespace {

constexpr int widest = 40;                     // characters of a column
constexpr std::size_t digits_of_numbers = 15;  // that programs keep

/// What the format of a cell depends on.
enum class Colour : std::uint8_t { none, warning, error };

class NewWorkbook {
public:
    explicit NewWorkbook(lxw_workbook* book) : book_(book) {
        for (const bool wraps : {false, true}) {
            for (const Colour colour : {Colour::none, Colour::warning, Colour::error}) {
                lxw_format*& format = formats_[wraps ? 1 : 0][static_cast<std::size_t>(colour)];
                format = workbook_add_format(book);
                if (wraps) {
                    format_set_text_wrap(format);
                    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
                }
                if (colour == Colour::none) continue;
                format_set_pattern(format, LXW_PATTERN_SOLID);
                format_set_fg_color(format, colour == Colour::error ? error_colour : warning_colour);
            }
        }
    }

    void add(const Sheet& sheet, const std::vector<Remark>& remarks, const std::string& head) {
        const std::string name = page::free_sheet_name(sheet.name.empty() ? "Sheet1" : sheet.name, names_);
        sheet_ = workbook_add_worksheet(book_, name.c_str());
        if (sheet_ == nullptr) page::check(LXW_ERROR_SHEETNAME_ALREADY_USED);
        if (sheet.hidden)
            worksheet_hide(sheet_);
        else if (!std::exchange(activated_, true))
            worksheet_activate(sheet_);
        RemarkLayout layout = remark_layout(sheet, remarks, head);
        layout.column = std::min(layout.column, last_column);
        write_cells(sheet, layout);
        write_lines(layout);
    }

private:
    lxw_format* format(Colour colour, bool wraps = false) const {
        return formats_[wraps ? 1 : 0][static_cast<std::size_t>(colour)];
    }

    void write_cells(const Sheet& sheet, RemarkLayout& layout) {
        std::vector<int> widths;
        for (const SheetRow& row : sheet.rows) {
            for (const Cell& cell : row.cells) {
                const auto found = layout.cells.find({row.number, cell.column});
                Colour colour = Colour::none;
                if (found != layout.cells.end()) {
                    colour = found->second ? Colour::error : Colour::warning;
                    layout.cells.erase(found);
                }
                write(row.number, cell, format(colour));
                widths.resize(std::max<std::size_t>(widths.size(), cell.column));
                int& wide = widths[cell.column - 1];
                wide = std::clamp(text::display_width(cell.text) + 2, wide, widest);
            }
            if (row.hidden) hide(row.number);
        }
        for (const auto& [place, error] : layout.cells) {  // that hold nothing
            page::check(worksheet_write_blank(sheet_, place.first - 1, static_cast<lxw_col_t>(place.second - 1),
                                              format(error ? Colour::error : Colour::warning)));
        }
        set_widths(sheet, widths);
    }

    void hide(std::uint32_t row) {
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        page::check(worksheet_set_row_opt(sheet_, row - 1, LXW_DEF_ROW_HEIGHT, nullptr, &hidden));
    }

    void set_widths(const Sheet& sheet, const std::vector<int>& widths) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            if (widths[i] > 0)
                page::check(worksheet_set_column(sheet_, column, column, std::max(widths[i], 8), nullptr));
        }
        for (const std::uint32_t number : sheet.hidden_columns) {
            lxw_row_col_options hidden{};
            hidden.hidden = LXW_TRUE;
            const auto column = static_cast<lxw_col_t>(number - 1);
            page::check(worksheet_set_column_opt(sheet_, column, column, LXW_DEF_COL_WIDTH, nullptr, &hidden));
        }
    }

    void write(std::uint32_t row, const Cell& cell, lxw_format* format) {
        const lxw_row_t at = row - 1;
        const auto column = static_cast<lxw_col_t>(cell.column - 1);
        const std::string& shown = cell.kind == Kind::number && !cell.shown.empty() ? cell.shown : cell.text;
        if (cell.kind == Kind::number && cell.shown.empty() && cell.text.size() <= digits_of_numbers) {
            page::check(worksheet_write_number(sheet_, at, column, std::strtod(cell.text.c_str(), nullptr), format));
        } else if (cell.kind == Kind::boolean) {
            page::check(worksheet_write_boolean(sheet_, at, column, cell.text == "yes" ? 1 : 0, format));
        } else if (shown.empty()) {
            page::check(worksheet_write_blank(sheet_, at, column, format));
        } else {
            page::check(worksheet_write_string(sheet_, at, column,
                                               page::fit_units(text::passed(shown), page::cell_units).c_str(), format));
        }
    }

    void write_lines(const RemarkLayout& layout) {
        if (layout.lines.empty()) return;
        const auto column = static_cast<lxw_col_t>(layout.column - 1);
        for (const auto& [row, line] : layout.lines) {
            const std::string words = page::fit_units(text::passed(line.words), page::cell_units);
            page::check(worksheet_write_string(sheet_, row - 1, column, words.c_str(),
                                               format(line.error ? Colour::error : Colour::warning, true)));
        }
        page::check(worksheet_set_column(sheet_, column, column, remark_width, nullptr));
    }

    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* formats_[2][3] = {};
    std::set<std::string> names_;
    bool activated_ = false;
};

}  // namespace

std::string workbook_with_remarks(const Book& book, const std::vector<Remark>& remarks, const std::string& head) {
    return page::made_workbook([&](lxw_workbook* made) {
        page::set_title(made, head);
        NewWorkbook workbook(made);
        for (const Sheet& sheet : book.sheets) workbook.add(sheet, remarks, head);
        // A workbook has a sheet at least.
        if (book.sheets.empty()) workbook.add({}, remarks, head);
    });
}

}  // namespace leitai::workbook
