// A sheet that was recognised: which form it is, and where its columns and rows stand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/desk/forms.hpp"
#include "leitai/desk/meta.hpp"
#include "leitai/workbook/book.hpp"

namespace leitai::desk {

/// One column of a table, by what it means.
struct Placed {
    workbook::Column column;
    std::uint32_t at = 0;   ///< its column in the sheet, from 1
    std::string unit = {};  ///< of the figures in it, where it is another than the column's and no cell says so
};

/// What a table as a whole is made of.
struct Table {
    std::size_t sheet = 0;  ///< position among the sheets of its book
    std::string key;        ///< of its form
    FormOf of;
    std::vector<Placed> columns;
    std::uint32_t head_row = 0;
    std::vector<const workbook::SheetRow*> rows;  ///< those below the heads in which something is to be read
    std::vector<std::uint32_t> hidden;            ///< of these, the rows that nobody sees
    /// Beside what the columns mean: words for values, of a table that people keep. By the key of a column.
    std::vector<std::pair<std::string, std::vector<workbook::Choice>>> values = {};
};

/// Something wrong with a sheet or a cell as such.
struct Fault {
    std::size_t sheet = 0;
    std::uint32_t row = 0, column = 0;
    base::Text words;
};

struct Tables {
    std::vector<Table> found;
    std::vector<Fault> faults;
    std::vector<Fault> unread;             ///< heads of a table that people keep, of which its mapping says nothing
    std::vector<std::size_t> passed_over;  ///< sheets that hold something and are no form: told of
};

/// The tables of a workbook that `template` wrote. Columns are known by their keys in the hidden row, else by the heads
/// that the hidden sheet lists; sheets are known by their columns, whatever they are called.
Tables find_tables(const rubric::Rubric& rubric, const workbook::Book& book, const ReadMeta& meta);

/// The value of a row's cell under a column; null where nothing stands.
const workbook::Cell* cell_of(const workbook::SheetRow& row, const Placed& column);
/// The column of a table with a key; null where it has none.
const Placed* column_of(const Table& table, std::string_view key);

}  // namespace leitai::desk
