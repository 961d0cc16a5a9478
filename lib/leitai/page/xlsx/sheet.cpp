// Sets the height of every row by its text, because programs do not look when they open a file.
#include "leitai/page/xlsx/sheet.hpp"

#include <algorithm>
#include <utility>

#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/paper.hpp"
#include "leitai/page/xlsx/sheet_name.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr int prose_characters = 64;  // that prose goes across at least
constexpr int further_column = 10;
constexpr double pixels_of_point = 96.0 / 72;
constexpr double usual_width = 480, usual_height = 288;  // pixels of a chart

/// && is one &, and a footer may have 255 characters.
std::string small_print(std::string_view footer) {
    std::string small;
    for (const char c : text::fit(text::one_line(footer), 120)) small += c == '&' ? "&&" : std::string(1, c);
    return small;
}

}  // namespace

Sheet::Sheet(lxw_workbook* book, Formats& formats, const std::string& name, std::vector<int> widths)
    : sheet_(workbook_add_worksheet(book, name.c_str())), formats_(formats), widths_(std::move(widths)) {
    if (sheet_ == nullptr) check(LXW_ERROR_SHEETNAME_ALREADY_USED);
    if (widths_.empty()) widths_.push_back(further_column);
    while (characters_of(0, widths_.size() - 1) < prose_characters) widths_.push_back(further_column);
    for (std::size_t i = 0; i < widths_.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        check(worksheet_set_column(sheet_, column, column, widths_[i], nullptr));
    }
}

int Sheet::characters_of(std::size_t first, std::size_t last) const {
    int sum = 0;
    for (std::size_t i = first; i <= last; ++i) sum += widths_[i];
    return sum;
}

double Sheet::width() const {
    double sum = 0;
    for (const int one : widths_) sum += millimetres(one) * 72 / 25.4;
    return sum;
}

void Sheet::prose(std::string_view words, Look look) {
    look.wrap = true;
    const int size = look.size;
    end_row(across(0, widths_.size() - 1, text::one_line(words), look), size);
}

int Sheet::across(std::size_t first, std::size_t last, const std::string& words, Look look) {
    look.wrap = true;
    const std::string fitting = fit_units(words, cell_units);
    const int lines = lines_in(fitting, characters_of(first, last), look.size);
    if (first == last) {
        text(first, fitting, look);
    } else {
        check(worksheet_merge_range(sheet_, row_, static_cast<lxw_col_t>(first), row_, static_cast<lxw_col_t>(last),
                                    fitting.c_str(), formats_.of(look)));
    }
    return lines;
}

void Sheet::link(const std::string& words, const std::string& to) {
    const std::string address = "internal:'" + to + "'!A1";
    check(
        worksheet_write_url_opt(sheet_, row_, 0, address.c_str(), formats_.of({.link = true}), words.c_str(), nullptr));
    end_row();
}

void Sheet::text(std::size_t column, const std::string& words, const Look& look) {
    const std::string fitting = fit_units(words, cell_units);
    check(worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(column), fitting.c_str(), formats_.of(look)));
}

void Sheet::number(std::size_t column, double value, const Look& look) {
    check(worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column), value, formats_.of(look)));
}

void Sheet::blank(std::size_t column, const Look& look) {
    check(worksheet_write_blank(sheet_, row_, static_cast<lxw_col_t>(column), formats_.of(look)));
}

void Sheet::end_row(int lines, int size) {
    const double height = height_of(lines, size);
    if (lines > 1 || size > 11) check(worksheet_set_row(sheet_, row_, height, nullptr));
    height_ += height;
    ++row_;
}

void Sheet::chart(lxw_chart* chart, double width, double height) {
    lxw_chart_options options{};
    options.x_scale = width * pixels_of_point / usual_width;
    options.y_scale = height * pixels_of_point / usual_height;
    end_row();
    check(worksheet_insert_chart_opt(sheet_, row_, 0, chart, &options));
    height_ += height;
    const double rows = height / height_of(1) + 2;
    row_ += static_cast<lxw_row_t>(rows);
}

void Sheet::finish(std::string_view footer) {
    constexpr double side = 0.5, top = 0.6, bottom = 0.75;  // inches
    const Paper paper = paper_for(width() * 25.4 / 72, height_);
    worksheet_set_paper(sheet_, static_cast<std::uint8_t>(paper.number));
    if (paper.across) worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, static_cast<std::uint16_t>(paper.pages_wide), paper.one_page ? 1 : 0);
    worksheet_set_margins(sheet_, side, side, top, bottom);
    worksheet_center_horizontally(sheet_);
    check(worksheet_set_footer(sheet_, ("&L&8" + small_print(footer) + "&R&10— &P —").c_str()));
}

}  // namespace leitai::page
