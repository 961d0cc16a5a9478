// How a value of an entry is printed, in messages and on pages.
#pragma once

#include <string>

#include "leitai/base/text.hpp"
#include "leitai/book/ledger.hpp"

namespace leitai::book {

/// One value as records write it: "12.50", "yes", "2023-04-06", an id, a code. Of a field with many: one of its values.
std::string value_text(const Ledger& ledger, const rubric::BookField& field, std::int64_t units);
/// The whole cell; of many "[S0412, S0413]".
std::string cell_text(const Ledger& ledger, const rubric::BookField& field, const BookCell& cell);

}  // namespace leitai::book
