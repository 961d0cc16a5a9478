// Tables of the same kind one below the other, as one table.
#pragma once

#include <vector>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// A table, and the cells that stand before and behind each of its rows.
struct Stack {
    std::vector<Cell> before;
    Table table;
    std::vector<Cell> behind = {};
};

/// All rows in one table: the columns `before`, then every column that any of the tables has, by its id, in the order
/// in which they come, then those `behind`; cells are empty where a table has none of a column. Where one id has
/// several labels the column has them all. Id, title and audience are those of the first table; none where there is no
/// table.
Table stacked(std::vector<Stack> stacks, const std::vector<Column>& before, const std::vector<Column>& behind);

}  // namespace leitai::page
