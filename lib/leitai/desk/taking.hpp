// What a cell says: the value that a record would hold, and how it was read where that is not what was written.
#pragma once

#include <string>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/workbook/book.hpp"
#include "leitai/workbook/form.hpp"

namespace leitai::desk {

/// What became of a cell. Of `how` and `wrong` at most one is filled.
struct Taken {
    std::string text;       ///< as a record holds it: 86.20, 2023-06-30, yes, a declared word; several stand on lines
    base::Text how = {};    ///< how it was read, where it was not taken as it was written
    base::Text wrong = {};  ///< why it has no meaning, or more than one
};

/// What days are read by.
struct DayRules {
    base::Period period;     ///< whose year a day has that is written without one
    bool from_1904 = false;  ///< the workbook counts days from 1904, not from 1900
};

/// Reads a cell for a column. Bounds and decimals are not looked at: the readers of records know them.
Taken take(const workbook::Cell& cell, const workbook::Column& column, const DayRules& days);

/// The same by what the column holds.
Taken take_number(const workbook::Cell& cell, const workbook::Column& column);
Taken take_date(const workbook::Cell& cell, const DayRules& days);
Taken take_choice(const std::string& text, const workbook::Column& column);
Taken take_code(const workbook::Cell& cell);

/// Full-width letters, digits and signs as ordinary ones, no blanks at the ends.
std::string half_width(std::string_view text);

}  // namespace leitai::desk
