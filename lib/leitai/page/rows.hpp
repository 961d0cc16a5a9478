// Long lists, such as the rows of tables: made in chunks on several threads and written in order.
#pragma once

#include <functional>
#include <vector>

#include "leitai/page/buffer.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// Writes the item at `index`.
using WriteItem = std::function<void(Buffer& out, std::size_t index)>;

/// Writes `count` items on up to `jobs` threads, each with a writer of its own that `writer` makes: the same bytes for
/// any number of threads. Some thousand items are held at a time, however many there are.
void write_items(Buffer& out, std::size_t count, unsigned jobs, const std::function<WriteItem()>& writer);

/// Writes one row; several threads do so at once.
using WriteRow = std::function<void(Buffer& out, std::size_t index, const std::vector<Cell>& cells)>;

/// Writes all rows of a table in the same way.
void write_rows(Buffer& out, const Table& table, unsigned jobs, const WriteRow& write);

}  // namespace leitai::page
