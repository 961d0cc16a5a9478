// What was read from a spreadsheet: sheets of cells as their files have them, before anybody says what they mean.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/source/cell_name.hpp"

namespace leitai::workbook {

/// How a cell's value is kept in its file.
enum class Kind : std::uint8_t {
    text,       ///< also of a rich text, its phonetic runs left out
    number,     ///< `text` is a decimal as short as it can be: 8.38, and not 8.380000000000001
    date,       ///< a number whose format shows a day: `text` is 2023-06-30, or 2023-06-30T08:00:00 with a time;
                ///< where it shows a time of day alone, 08:00:00. Day 60 of 1900 is 1900-02-29, as programs show it
    boolean,    ///< `text` is yes or no
    error,      ///< `text` is #REF!
    no_result,  ///< a formula whose value is not in the file
};

/// A cell that holds something.
struct Cell {
    std::uint32_t column = 1;  ///< 1-based
    Kind kind = Kind::text;
    bool formula = false;    ///< its value was computed when the file was last saved
    bool merged = false;     ///< it covers further cells, which hold nothing of their own; known to read_book alone
    std::string text = {};   ///< UTF-8, without blanks around it; never empty but for no_result
    std::string shown = {};  ///< of a number: how its format shows it, where that is known to differ ("8.4%"); of a
                             ///< date whose format hides its time: the day alone; else empty
};

/// A row in which something stands.
struct SheetRow {
    std::uint32_t number = 1;  ///< 1-based, as the program numbers it
    bool hidden = false;
    std::vector<Cell> cells = {};  ///< by rising columns
    /// The cell of a column; null where nothing stands.
    const Cell* at(std::uint32_t column) const;
};

/// A range of cells that are one, by rows and columns from 1, both ends included.
struct Merged {
    std::uint32_t first_row = 1, first_column = 1, last_row = 1, last_column = 1;
};

struct Sheet {
    std::string name;
    bool hidden = false;
    std::vector<SheetRow> rows = {};  ///< by rising numbers
    std::vector<Merged> merged = {};
    std::vector<std::uint32_t> hidden_columns = {};
};

/// How the bytes of a file are to be read.
enum class FileKind : std::uint8_t {
    xlsx,    ///< also xlsm, whose macros are not looked at
    csv,     ///< text: UTF-8, GB18030 or UTF-16; commas, semicolons or tabs
    office,  ///< xls, et, ods: an office program has to convert it first
    none,
};

struct Book {
    std::vector<Sheet> sheets = {};
    bool macros = false;        ///< it has some; nobody runs them
    bool linked = false;        ///< it takes values from other workbooks
    bool from_1904 = false;     ///< it counts days from 1904
    std::string encoding = {};  ///< of a csv: UTF-8, GB18030, UTF-16LE …
    char separator = ',';       ///< of a csv
};

/// What keeps a file from being read at all; with where, if that is known.
struct Unreadable {
    base::Text words;
    std::string sheet = {};
    std::uint32_t row = 0, column = 0;
};

/// How much of a file is read before it is refused.
struct Limits {
    std::uint64_t inflated = std::uint64_t{2} << 30;  ///< bytes of one part of it
    std::uint64_t all = std::uint64_t{4} << 30;       ///< bytes of all parts that are read
    std::uint64_t ratio = 2000;                       ///< of a part's bytes to those that are packed
    std::uint64_t shared = std::uint64_t{64} << 20;   ///< bytes of all shared strings
    std::size_t cells = 20'000'000;                   ///< that hold something, of all sheets
    std::size_t kept = 2'000'000;                     ///< the same, where a whole book is kept in memory
    std::size_t sheets = 1024;
    std::size_t depth = 64;              ///< of elements in each other
    std::size_t cell_text = 32'767 * 4;  ///< bytes of one cell
};

/// Told of the book, then of each sheet, each of its rows in which something stands, and its end. Any may be empty. The
/// row is used again after the call.
struct Visitor {
    std::function<void(const Sheet& head)> sheet = {};  ///< its name, whether it is hidden, and its hidden columns
    std::function<void(SheetRow& row)> row = {};
    std::function<void(const Sheet& whole)> sheet_end = {};  ///< with its merged ranges as well; no rows
    std::function<void(const Book& book)> book = {};         ///< without sheets
};

inline constexpr std::uint32_t last_column = 16'384;  ///< that a sheet can have: XFD
inline constexpr std::uint32_t last_row = 1'048'576;

using source::cell_name;

/// What a file is, by its first bytes; a name's ending decides between texts. A workbook with a password is xlsx:
/// reading it says so.
FileKind kind_of(std::string_view bytes, std::string_view name);

/// Goes through a workbook in constant memory (the shared strings apart). Why it cannot be read, if it cannot: whatever
/// the visitor was told before that is then to be forgotten.
std::optional<Unreadable> visit_xlsx(std::string_view bytes, const Visitor& visitor, const Limits& limits = {});
/// The same for a text.
std::optional<Unreadable> visit_csv(std::string_view bytes, const Visitor& visitor, const Limits& limits = {});

/// A whole file of the kind xlsx or csv. Of another kind: unreadable, with words about that.
struct ReadBook {
    Book book;
    std::optional<Unreadable> unreadable = {};
};
ReadBook read_book(std::string_view bytes, FileKind kind, const Limits& limits = {});

}  // namespace leitai::workbook
