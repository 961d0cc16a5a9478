// Reads the cells of one sheet, row by row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "leitai/workbook/book.hpp"
#include "leitai/workbook/xlsx/strings.hpp"
#include "leitai/workbook/xlsx/styles.hpp"
#include "leitai/workbook/xlsx/xml.hpp"

namespace leitai::workbook {

/// What all sheets of a workbook look things up in.
struct SheetContext {
    const SharedStrings& strings;
    const NumberStyles& styles;
    const Limits& limits;
    bool from_1904;
    std::size_t cells_left;  ///< that may still hold something
};

/// How the file says that a cell's value is written.
enum class Written : std::uint8_t { number, shared, inline_text, text, boolean, error, date };

class SheetReader : public XmlReader {
public:
    SheetReader(Sheet sheet, SheetContext& context, const Visitor& visitor);
    /// Its name, hidden columns and merged ranges; no rows.
    const Sheet& sheet() const { return sheet_; }
    /// Where it stands now; 0 where it is in no row or cell.
    std::uint32_t row() const { return in_row_ ? row_.number : 0; }
    std::uint32_t column() const { return in_cell_ ? cell_.column : 0; }

protected:
    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view characters) override;

private:
    void open_outside(std::string_view name, const Attributes& attributes);
    void open_row(const Attributes& attributes);
    void open_cell(const Attributes& attributes);
    void open_in_cell(std::string_view name);
    void close_cell();
    void close_row();
    void add_column(const Attributes& attributes);
    void add_merged(const Attributes& attributes);
    void tell_head();
    /// The cell by what was read of it; whether something stands there.
    bool fill();
    bool fill_number();
    bool fill_text(std::string_view plain);
    bool without_value();

    Sheet sheet_;
    SheetContext& context_;
    const Visitor& visitor_;
    SheetRow row_;
    Cell cell_;
    Written written_ = Written::number;
    std::uint32_t style_ = 0;
    std::uint32_t next_column_ = 1;
    std::string value_;
    std::size_t phonetic_ = 0;
    bool in_data_ = false, in_row_ = false, in_cell_ = false, has_value_ = false, taking_ = false, told_ = false,
         begun_ = false;
    bool sorted_ = true;  ///< the cells of this row so far
};

}  // namespace leitai::workbook
