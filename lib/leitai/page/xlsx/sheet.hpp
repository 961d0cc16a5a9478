// A sheet that is written from above: prose across its columns, rows of cells, charts, and the paper it is printed on.
#pragma once

#include <xlsxwriter.h>

#include <string>
#include <string_view>
#include <vector>

#include "leitai/page/xlsx/look.hpp"

namespace leitai::page {

class Sheet {
public:
    /// `widths`: characters of its columns. Where they are narrow, prose goes across further ones.
    Sheet(lxw_workbook* book, Formats& formats, const std::string& name, std::vector<int> widths);

    /// A text across all columns, in as many lines as it needs.
    void prose(std::string_view words, Look look = {});
    /// The same across some columns of the row, which stays the current one; how many lines it takes.
    int across(std::size_t first, std::size_t last, const std::string& words, Look look);
    /// A line that leads to another sheet.
    void link(const std::string& words, const std::string& to);
    /// One cell of the current row.
    void text(std::size_t column, const std::string& words, const Look& look);
    void number(std::size_t column, double value, const Look& look);
    void blank(std::size_t column, const Look& look);
    /// Ends the current row: it has so many lines of letters of `size` points.
    void end_row(int lines = 1, int size = 11);
    /// A chart at the current row, in points.
    void chart(lxw_chart* chart, double width, double height);

    /// Sets paper and margins; `footer` is the small print.
    void finish(std::string_view footer);

    lxw_worksheet* worksheet() { return sheet_; }
    lxw_format* format(const Look& look) { return formats_.of(look); }
    lxw_row_t row() const { return row_; }
    double height() const { return height_; }  ///< of what was written, in points
    double width() const;                      ///< of the columns, in points
    int characters(std::size_t column) const { return widths_[column]; }
    std::size_t columns() const { return widths_.size(); }

private:
    int characters_of(std::size_t first, std::size_t last) const;

    lxw_worksheet* sheet_;
    Formats& formats_;
    std::vector<int> widths_;
    lxw_row_t row_ = 0;
    double height_ = 0;
};

}  // namespace leitai::page
