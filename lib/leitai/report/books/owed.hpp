// The registers that were not handed in for the period, and by whom.
#pragma once

#include <string>
#include <vector>

#include "leitai/book/kept.hpp"
#include "leitai/page/page.hpp"

namespace leitai::report {

/// A row for each; people see it only where there are any.
page::Table owed_books_table(const rubric::Books& books, const std::vector<book::OwedBook>& owed, std::string id,
                             base::Lang lang);

/// "台账 3 份未报"; empty where nothing is owed.
base::Text owed_books_words(const std::vector<book::OwedBook>& owed);

}  // namespace leitai::report
