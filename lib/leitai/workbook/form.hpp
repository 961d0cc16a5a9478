// What a workbook to fill in holds: sheets with columns that ask, and rows that are already known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/text.hpp"

namespace leitai::workbook {

/// What stands in the cells of a column.
enum class Holds : std::uint8_t {
    text,     ///< one line
    code,     ///< a code or id: always text, so that no zero in front is lost
    number,   ///< with at most `decimals` places
    whole,    ///< a whole number
    percent,  ///< a percent figure: 8.5 stands for 8.5 %
    date,     ///< a day
    yes_no,   ///< 是 or 否
    choice,   ///< one of `choices`
    several,  ///< texts, with 、 between them
};

/// What a column is there for.
enum class Use : std::uint8_t {
    fill,     ///< people write here
    key,      ///< says whose row it is; filled in and locked where the rows are known
    context,  ///< known already and only shown: a last value beside the cell to fill; never read back
};

/// One of the values that a cell may hold.
struct Choice {
    std::string word;  ///< as records write it
    base::Text title;  ///< as people read it, and as the drop-down shows it
};

/// A column of a sheet.
struct Column {
    std::string key;   ///< by which it is found again, wherever it was moved: "village", "fact.income", "entered.on"
    base::Text title;  ///< its head
    std::string unit;  ///< in the head, behind the title; empty: none
    base::Text rule;   ///< comment of the head: what is asked, and how it is scored; empty: none
    Holds holds = Holds::text;
    Use use = Use::fill;
    bool required = false;  ///< a row is not complete without it
    int decimals = 0;
    std::optional<std::string> least = {}, most = {};  ///< bounds of a number, as decimals
    std::vector<Choice> choices = {};
};

/// A row that is known before anybody fills it in: a text for each column, in their order; empty: nothing.
struct Row {
    std::vector<std::string> cells;
    std::vector<bool> asked = {};  ///< whether this row's cell of a column is asked for at all; empty: all are
};

/// A sheet to fill in.
struct Form {
    std::string key;         ///< by which it is found again, whatever it is called: "facts", "return.events", "check"
    base::Text title;        ///< what it is called: 填报表
    base::Text heading;      ///< its first line: whose it is, and of which period
    base::Text how_to = {};  ///< one or two sentences under the heading; empty: none
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool open_ended = false;  ///< people add rows: empty, prepared rows follow the known ones
};

/// A whole workbook to fill in.
struct Forms {
    std::vector<Form> sheets;
    /// What the hidden sheet `_meta` says besides the keys of sheets and columns, in this order: rubric id, version and
    /// hash, period, owner. See desk/meta.hpp.
    std::vector<std::pair<std::string, std::string>> meta;
};

}  // namespace leitai::workbook
