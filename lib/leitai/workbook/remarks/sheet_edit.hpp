// Writes remarks into the part of a sheet; all that they do not touch is copied byte for byte.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/workbook/remarks/coloured_cells.hpp"
#include "leitai/workbook/remarks/layout.hpp"

namespace leitai::workbook {

/// One change of one sheet.
class SheetEdit : public CellWalker {
public:
    /// `cleared`: a column of earlier remarks, which goes; 0: there is none. `bytes` must outlive this.
    SheetEdit(std::string_view bytes, const RemarkLayout& layout, std::uint32_t cleared, StylesEdit& styles);
    /// The part as it is to be. Throws Refused where it cannot be read.
    std::string result(std::size_t depth);

protected:
    void begin_row() override;
    void begin_cell(std::uint32_t style) override;
    void end_cell() override;
    void end_row() override;
    void begin_other(std::string_view name, const Attributes& attributes) override;
    void end_other(std::string_view name) override;

private:
    /// A cell that the sheet may lack: coloured, or with words.
    struct Wanted {
        bool error = true;
        const std::string* words = nullptr;
    };
    using WantedRow = std::map<std::uint32_t, Wanted>;

    void copy_to(std::size_t position);
    void skip_to(std::size_t position) { copied_ = position; }
    std::string tag() const;
    void write_cell(std::uint32_t row, std::uint32_t column, const Wanted& wanted);
    void write_cells_before(std::uint32_t column);
    void write_rows_before(std::uint32_t row);
    void write_columns();
    void take_prefix();

    std::string_view bytes_;
    const RemarkLayout& layout_;
    std::uint32_t cleared_;
    StylesEdit& styles_;
    std::map<std::uint32_t, WantedRow> wanted_;
    WantedRow of_row_;  ///< what this row still lacks
    std::string out_, prefix_;
    std::size_t copied_ = 0;
    /// The columns that the sheet describes: a tag, its first and its last.
    struct Columns {
        std::string tag;
        std::uint32_t first, last;
    };
    std::vector<Columns> columns_;
    bool cell_goes_ = false, row_was_closed_ = false, columns_done_ = false, data_was_closed_ = false;
};

}  // namespace leitai::workbook
