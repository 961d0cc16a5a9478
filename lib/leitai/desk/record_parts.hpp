// The parts of records that are put together from rows.
#pragma once

#include <string>
#include <vector>

#include "leitai/desk/compose.hpp"

namespace leitai::desk {

/// The cells of a row as a mapping; those that tell the record stand in its head.
std::vector<Entry> entries_of(const ReadRow& row);

/// The list of a record: an item a row.
void write_items(const std::string& list, const std::vector<const ReadRow*>& rows, Draft& draft, Composed& composed);

/// New entries of a register; what is said of an entry of an earlier period is an update of it, or a correction where
/// something else was known.
void write_book_entries(const Shared& shared, const FormOf& of, const std::vector<const ReadRow*>& rows, Draft& draft,
                        Composed& composed);

}  // namespace leitai::desk
