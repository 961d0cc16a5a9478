// Prints a table in the columns of a terminal.
#pragma once

#include "leitai/page/buffer.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// Writes title, head and rows in at most `options.width` columns. If they do not fit, the least important columns are
/// left out (a closing line says which), and long texts are broken into several lines. Nothing is ever cut off.
void write_text_table(Buffer& out, const Table& table, const WriteOptions& options);

}  // namespace leitai::page
