// Writes a sheet to fill in: keys that nobody sees, heads, what is known, and cells that ask.
#include "leitai/workbook/write_sheet.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

#include "leitai/base/decimal.hpp"
#include "leitai/base/period.hpp"
#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/sheet_name.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"
#include "leitai/workbook/widths.hpp"

namespace leitai::workbook {

using base::Lang;
using page::check;

namespace {

constexpr lxw_row_t prepared_rows = 200;  ///< empty ones of an open-ended sheet, whose cells are checked
constexpr double row_height = 19;         ///< points
constexpr double line_height = 14.5;      ///< of each further line
constexpr double heading_size = 1.5;      ///< beside other words
constexpr int screen_width = 120;         ///< characters that are seen at once
constexpr int page_width = 200;           ///< characters on a page across, small as they can be read
constexpr int footer_width = 100;

lxw_col_t column_at(std::size_t position) { return static_cast<lxw_col_t>(position); }

/// One sheet of a workbook, written from its first row to its last.
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, const Form& form, Lang lang, CellLooks& looks, Lists& lists)
        : sheet_(sheet), form_(form), lang_(lang), looks_(looks), lists_(lists), widths_(widths_of(form, lang)) {}

    void write() {
        if (form_.columns.empty()) return;
        worksheet_set_default_row(sheet_, row_height, LXW_FALSE);
        write_keys();
        write_above();
        write_heads();
        for (const Row& row : form_.rows) write_row(row);
        set_columns();
        set_checks();
        set_up();
    }

private:
    void text(std::size_t column, const std::string& words, const CellLook& look) {
        const std::string fitting = page::fit_units(words, page::cell_units);
        check(worksheet_write_string(sheet_, row_, column_at(column), fitting.c_str(), looks_.of(look)));
    }

    void write_keys() {
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            text(c, key_of(form_, form_.columns[c]), {.part = Part::key});
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        check(worksheet_set_row_opt(sheet_, 0, row_height, nullptr, &hidden));
        row_ = 1;
    }

    /// Words over as many columns as a screen shows: beyond it nobody would see what stands in the middle.
    void write_across(const std::string& words, CellLook look, double size) {
        int width = 0;
        std::size_t columns = 0;
        while (columns < widths_.size() && width < screen_width) width += widths_[columns++];
        look.centred = columns == widths_.size();
        const int lines = lines_in(words, static_cast<int>(width / size));
        check(worksheet_set_row(sheet_, row_, size * (row_height + (lines - 1) * line_height) + 4, nullptr));
        if (columns > 1) {
            const std::string fitting = page::fit_units(words, page::cell_units);
            const lxw_col_t last = column_at(columns - 1);
            check(worksheet_merge_range(sheet_, row_, 0, row_, last, fitting.c_str(), looks_.of(look)));
        } else {
            text(0, words, look);
        }
        ++row_;
    }

    void write_above() {
        write_across(text::one_line(form_.heading.in(lang_)), {.part = Part::heading}, heading_size);
        if (!form_.how_to.empty()) write_across(text::one_line(form_.how_to.in(lang_)), {.part = Part::how_to}, 1);
        head_ = row_;
    }

    void write_heads() {
        int lines = 1;
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const Head head = head_of(form_.columns[c], lang_);
            write_head(column_at(c), head);
            if (const std::string rule = text::one_line(form_.columns[c].rule.in(lang_)); !rule.empty())
                write_rule(column_at(c), rule);
            lines = std::max(lines, lines_in(head.words, widths_[c] - 2) + (head.mark.empty() ? 0 : 1));
        }
        check(worksheet_set_row(sheet_, row_, row_height + (lines - 1) * line_height + 3, nullptr));
        ++row_;
    }

    void write_head(lxw_col_t column, const Head& head) {
        lxw_format* look = looks_.of({.part = Part::head});
        if (head.mark.empty()) {
            check(worksheet_write_string(sheet_, row_, column, head.words.c_str(), look));
            return;
        }
        std::string words = head.words + "\n", mark = head.mark;
        lxw_rich_string_tuple title{looks_.of({.part = Part::head_words}), words.data()},
            required{looks_.of({.part = Part::head_mark}), mark.data()};
        std::array<lxw_rich_string_tuple*, 3> parts = {&title, &required, nullptr};
        check(worksheet_write_rich_string(sheet_, row_, column, parts.data(), look));
    }

    /// A comment that is as large as its text.
    void write_rule(lxw_col_t column, const std::string& rule) {
        constexpr int characters = 44, pixels_wide = 330, pixels_line = 17;
        std::string font = "宋体", nobody;
        lxw_comment_options look{};
        look.author = nobody.data();
        look.font_name = font.data();
        look.font_size = 9;
        look.width = pixels_wide;
        look.height = static_cast<std::uint16_t>((lines_in(rule, characters) + 1) * pixels_line);
        check(worksheet_write_comment_opt(sheet_, row_, column, rule.c_str(), &look));
    }

    static Part part_of(const Column& column, const Row& row, std::size_t c) {
        if (c < row.asked.size() && !row.asked[c]) return column.use == Use::fill ? Part::closed : Part::known;
        const bool empty = c >= row.cells.size() || row.cells[c].empty();
        if (column.use == Use::context || (column.use == Use::key && !empty)) return Part::known;
        return column.required ? Part::needed : Part::open;
    }

    void write_row(const Row& row) {
        int lines = 1;
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const Column& column = form_.columns[c];
            const std::string words = c < row.cells.size() ? shown(column, row.cells[c], lang_) : "";
            write_value(c, words,
                        {.part = part_of(column, row, c), .holds = column.holds, .decimals = column.decimals});
            if (!is_figure(column.holds)) lines = std::max(lines, lines_in(words, widths_[c]));
        }
        if (lines > 1) check(worksheet_set_row(sheet_, row_, row_height + (lines - 1) * line_height, nullptr));
        ++row_;
    }

    void write_value(std::size_t c, const std::string& words, const CellLook& look) {
        if (words.empty()) {
            check(worksheet_write_blank(sheet_, row_, column_at(c), looks_.of(look)));
        } else if (const auto number = number_of(words, look.holds)) {
            check(worksheet_write_number(sheet_, row_, column_at(c), *number, looks_.of(look)));
        } else {
            text(c, words, look);
        }
    }

    /// As a spreadsheet keeps it; nothing where the text is none of what the column holds, and stays text.
    static std::optional<double> number_of(const std::string& words, Holds holds) {
        constexpr int days_before_1970 = 25569;  // since 1899-12-30
        if (!is_figure(holds)) return std::nullopt;
        if (holds == Holds::date) {
            const auto date = base::parse_date(words);
            return date ? std::optional<double>(base::days_of(*date) + days_before_1970) : std::nullopt;
        }
        if (base::parse_decimal(words).fault != base::DecimalFault::none) return std::nullopt;
        return std::strtod(words.c_str(), nullptr);
    }

    /// The row behind the last one in which people write.
    lxw_row_t end() const { return row_ + (form_.open_ended ? prepared_rows : 0); }

    /// Cells of an open-ended sheet that hold nothing need not be written: their column says that they are not locked.
    void set_columns() {
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const Column& column = form_.columns[c];
            const bool writable = form_.open_ended && column.use != Use::context;
            lxw_format* look = writable ? looks_.of({Part::further, column.holds, column.decimals}) : nullptr;
            check(worksheet_set_column(sheet_, column_at(c), column_at(c), widths_[c], look));
        }
        if (!form_.open_ended) return;
        std::array<char, LXW_MAX_CELL_RANGE_LENGTH> first{};
        const lxw_col_t last = column_at(form_.columns.size() - 1);
        lxw_rowcol_to_range(first.data(), row_, 0, row_, last);
        std::string formula = "=COUNTA(" + dollars(first.data()) + ")>0";
        lxw_conditional_format filled{};
        filled.type = LXW_CONDITIONAL_TYPE_FORMULA;
        filled.value_string = formula.data();
        filled.format = looks_.frame();
        check(worksheet_conditional_format_range(sheet_, row_, 0, end() - 1, last, &filled));
    }

    /// "A5:H5" with columns that stay: "$A5:$H5".
    static std::string dollars(std::string_view range) {
        std::string words = "$";
        for (const char c : range) {
            words += c;
            if (c == ':') words += '$';
        }
        return words;
    }

    void set_checks() {
        if (end() == head_ + 1) return;
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const Column& column = form_.columns[c];
            if (column.use == Use::fill || (column.use == Use::key && form_.open_ended))
                add_check(sheet_, column, {head_ + 1, end() - 1, column_at(c)}, lang_, lists_);
        }
    }

    /// How many columns stay in sight: up to the name, else those that say whose row it is.
    lxw_col_t frozen() const {
        constexpr std::size_t most = 4;
        std::size_t keys = 0, name = 0;
        for (std::size_t c = 0; c < std::min(most, form_.columns.size()); ++c) {
            if (form_.columns[c].key == "name") name = c + 1;
            if (form_.columns[c].use == Use::key && keys == c) keys = c + 1;
        }
        return column_at(name > 0 ? name : std::min<std::size_t>(keys, 2));
    }

    void set_up() {
        const lxw_col_t last = column_at(form_.columns.size() - 1);
        check(worksheet_autofilter(sheet_, head_, 0, std::max(end() - 1, head_ + 1), last));
        worksheet_freeze_panes(sheet_, head_ + 1, frozen());
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            if (form_.columns[c].use != Use::fill) continue;
            worksheet_set_selection(sheet_, head_ + 1, column_at(c), head_ + 1, column_at(c));
            break;
        }
        check(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
        protect();
        print_on_paper();
    }

    /// A guard rail against slips, and no lock: there is no password.
    void protect() {
        lxw_protection allowed{};
        allowed.sort = allowed.autofilter = allowed.format_columns = allowed.format_rows = LXW_TRUE;
        allowed.insert_rows = allowed.delete_rows = LXW_TRUE;
        worksheet_protect(sheet_, nullptr, &allowed);
    }

    void print_on_paper() {
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_set_landscape(sheet_);
        // What does not fit on a page so that it can be read goes on to the next, with the names at its left.
        const int width = std::accumulate(widths_.begin(), widths_.end(), 0);
        const int pages = 1 + (width - 1) / page_width;
        worksheet_fit_to_pages(sheet_, static_cast<std::uint16_t>(pages), 0);
        if (pages > 1 && frozen() > 0) check(worksheet_repeat_columns(sheet_, 0, static_cast<lxw_col_t>(frozen() - 1)));
        worksheet_set_margins(sheet_, 0.5, 0.5, 0.6, 0.7);
        check(worksheet_repeat_rows(sheet_, head_, head_));
        std::string small;  // && is one &; a footer may have 255 characters
        for (const char c : text::fit(text::one_line(form_.heading.in(lang_)), footer_width))
            small += c == '&' ? "&&" : std::string(1, c);
        check(worksheet_set_footer(sheet_, ("&L&9" + small + "&R&9— &P / &N —").c_str()));
    }

    lxw_worksheet* sheet_;
    const Form& form_;
    Lang lang_;
    CellLooks& looks_;
    Lists& lists_;
    std::vector<int> widths_;
    lxw_row_t row_ = 0, head_ = 0;
};

}  // namespace

std::string key_of(const Form& form, const Column& column) { return "leitai:" + form.key + "/" + column.key; }

void write_sheet(lxw_worksheet* sheet, const Form& form, Lang lang, CellLooks& looks, Lists& lists) {
    SheetWriter(sheet, form, lang, looks, lists).write();
}

}  // namespace leitai::workbook
