// What workbooks have beside the score table: the full marks as head rows, and the points of every indicator.
#pragma once

#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// For Page::background: the full marks of total and modules, a head row for the classes that share them; then the
/// sheet of indicators with its own head rows, in the order of `villages`. It is left out where nobody has points of an
/// indicator, as in a year, which is made of quarters. Rows are made one by one.
std::vector<page::Table> score_sheets(const Subject& subject, const std::vector<cohort::VillageId>& villages,
                                      base::Lang lang);

}  // namespace leitai::report
