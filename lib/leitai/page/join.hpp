// Several results in one document: one below the other, as a list, or as one table, as the format allows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/page/format.hpp"

namespace leitai::page {

/// One result of several, and what it is told apart by in tables.
struct Part {
    Page page;
    std::string campaign;  ///< as the person named it
    std::string period;
};

/// The first tables of all parts as one page with one table: the campaign and the period of each row in front, then
/// every column that any part has, by its id, in the order in which they come; empty where a part has none of it. The
/// last column says whether the row is of a provisional result. Parts without a table add no rows.
Page joined_table(const std::vector<Part>& parts);

/// Writes all parts in a format that takes several (FormatRow::several). `form`: what the document is in JSON
/// ("scores").
void write_joined(const FormatRow& format, const std::vector<Part>& parts, std::string_view form,
                  const WriteOptions& options, const Sink& sink);

}  // namespace leitai::page
