// Finds the cells of a sheet that earlier remarks coloured.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "leitai/workbook/cell_ref.hpp"
#include "leitai/workbook/remarks/styles_edit.hpp"
#include "leitai/workbook/xlsx/xml.hpp"

namespace leitai::workbook {

/// Goes over rows and cells, and knows where each is, whether or not it says so.
class CellWalker : public XmlReader {
public:
    /// Throws Refused where the part cannot be read.
    void walk(std::string_view bytes, std::size_t depth);

protected:
    void open(std::string_view name, const Attributes& attributes) final;
    void close(std::string_view name) final;

    virtual void begin_row() {}
    virtual void begin_cell(std::uint32_t /*style*/) {}
    virtual void end_cell() {}
    virtual void end_row() {}
    /// All that is no row and no cell and lies in neither.
    virtual void begin_other(std::string_view /*name*/, const Attributes& /*attributes*/) {}
    virtual void end_other(std::string_view /*name*/) {}

    std::uint32_t row() const { return row_; }
    std::uint32_t column() const { return column_; }

private:
    std::uint32_t row_ = 0, column_ = 0;
    bool in_data_ = false, in_row_ = false, in_cell_ = false;
};

/// Those of one sheet.
class ColouredCells : public CellWalker {
public:
    explicit ColouredCells(const StylesEdit& styles) : styles_(styles) {}
    std::vector<CellRef> found;

protected:
    void begin_cell(std::uint32_t style) override;

private:
    const StylesEdit& styles_;
};

}  // namespace leitai::workbook
