// Records that are about to be written, line by line, each line with the cell that it comes from.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/desk/taking.hpp"

namespace leitai::desk {

/// A cell of one of the books that are handed in; column 0: the row, row 0: the sheet.
struct CellAt {
    std::size_t book = 0, sheet = 0;
    std::uint32_t row = 0, column = 0;

    friend auto operator<=>(const CellAt&, const CellAt&) = default;
};

/// A file of records that is written, or to which is added.
struct Draft {
    std::string path;                            ///< as messages name it, seen from the plan's folder
    std::string text;                            ///< all of it
    std::string was;                             ///< what the file holds now; empty: there is none
    std::vector<std::optional<CellAt>> origins;  ///< of each line of `text`

    bool changed() const { return text != was; }
    /// Adds a line (without its end) that comes from a cell, if from any.
    void line(std::string_view words, std::optional<CellAt> from = {});
};

/// A value on its way into a record.
struct Entry {
    std::string key;   ///< "on", "signed.level": keys of mappings in each other have points between them
    std::string text;  ///< as Taken has it
    workbook::Holds holds = workbook::Holds::text;
    CellAt from;
};

/// A value as a record writes it: codes and texts in quotes where they need them, several as a list.
std::string written(const Entry& entry);

/// The lines of a mapping: keys with points become mappings of their own, in the order of their first key. `first`
/// stands before the first line ("- "), blanks of the same width before the others.
void add_mapping(Draft& draft, const std::vector<Entry>& entries, std::string_view first);

}  // namespace leitai::desk
