// The tables of a page as data: the list of them, one chosen by its id, and the facts and reasons as tables.
#pragma once

#include <vector>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// All that a page says to programs, as tables: its own in their order; `facts`, one row with a column for each fact,
/// where it has facts; of a result `reasons` why it is provisional and `closed` (kind, count, words). The first one is
/// what csv and jsonl write.
std::vector<Table> data_tables(const Page& page, base::Lang lang);

/// The page with this table and nothing else.
Page with_table(const Page& page, Table table);

/// The list of these tables as a page: id, title, rows, columns.
Page table_list(const Page& page, base::Lang lang);

}  // namespace leitai::page
