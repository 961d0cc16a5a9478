// Writes workbooks to fill in with libxlsxwriter: the sheets that people see, and those that nobody sees.
#include "leitai/workbook/write.hpp"

#include <set>

#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/sheet_name.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/workbook/widths.hpp"
#include "leitai/workbook/write_sheet.hpp"

namespace leitai::workbook {

using base::Lang;
using page::check;

namespace {

constexpr const char* meta_sheet = "_meta";

/// All sheets, and those that nobody sees.
class BookWriter {
public:
    BookWriter(lxw_workbook* book, const Forms& forms, Lang lang)
        : book_(book),
          forms_(forms),
          lang_(lang),
          looks_(book),
          names_{text::look_of(meta_sheet), text::look_of(lists_sheet)} {}

    void write() {
        if (!forms_.sheets.empty()) page::set_title(book_, text::one_line(forms_.sheets.front().heading.in(lang_)));
        for (const Form& form : forms_.sheets) {
            names_of_sheets_.push_back(page::free_sheet_name(text::one_line(form.title.in(lang_)), names_));
            write_sheet(add(names_of_sheets_.back().c_str()), form, lang_, looks_, lists_);
        }
        if (!lists_.all().empty()) write_lists();
        write_meta();
    }

private:
    lxw_worksheet* add(const char* name) {
        lxw_worksheet* sheet = workbook_add_worksheet(book_, name);
        if (sheet == nullptr) check(LXW_ERROR_SHEETNAME_ALREADY_USED);
        return sheet;
    }

    void text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& words) {
        const std::string fitting = page::fit_units(words, page::cell_units);
        check(worksheet_write_string(sheet, row, column, fitting.c_str(), looks_.of({.part = Part::key})));
    }

    void hide(lxw_worksheet* sheet) {
        worksheet_protect(sheet, nullptr, nullptr);
        worksheet_hide(sheet);
    }

    void write_lists() {
        lxw_worksheet* sheet = add(lists_sheet);
        for (std::size_t c = 0; c < lists_.all().size(); ++c) {
            const std::vector<std::string>& titles = lists_.all()[c];
            for (std::size_t r = 0; r < titles.size(); ++r)
                text(sheet, static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), titles[r]);
        }
        hide(sheet);
    }

    void write_meta() {
        lxw_worksheet* sheet = add(meta_sheet);
        lxw_row_t row = 0;
        for (const auto& [key, value] : forms_.meta) {
            text(sheet, row, 0, key);
            text(sheet, row++, 1, text::one_line(value));
        }
        for (std::size_t s = 0; s < forms_.sheets.size(); ++s) {
            for (const Column& column : forms_.sheets[s].columns) {
                text(sheet, row, 0, key_of(forms_.sheets[s], column));
                text(sheet, row, 1, head_of(column, lang_).whole());
                text(sheet, row++, 2, names_of_sheets_[s]);
            }
        }
        check(worksheet_set_column(sheet, 0, 2, 40, nullptr));
        hide(sheet);
    }

    lxw_workbook* book_;
    const Forms& forms_;
    Lang lang_;
    CellLooks looks_;
    Lists lists_;
    std::set<std::string> names_;  // as people tell them apart
    std::vector<std::string> names_of_sheets_;
};

}  // namespace

std::string write_forms(const Forms& forms, Lang lang) {
    return page::made_workbook([&](lxw_workbook* book) { BookWriter(book, forms, lang).write(); });
}

}  // namespace leitai::workbook
