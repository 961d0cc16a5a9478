// The further sheets of a workbook (rubric, method, corrections, issues), with which it can be read without the
// program.
#pragma once

#include <string>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// Every indicator: full marks by class, its rules, and what is given where there is no number; in words.
page::Table rubric_table(const rubric::Rubric& rubric, base::Lang lang);

/// How the results came about: what counted, rounding, places, vetoes, grades; and how to compute them again. `hash`:
/// SHA-256 of results.json.
page::Table method_table(const Subject& subject, const std::string& hash, base::Lang lang);

/// What was corrected in the scored period: which fact, from what to what, by whom and why.
page::Table corrections_table(const Subject& subject, base::Lang lang);

/// The four tables, some perhaps without rows; for the department alone, as issues name villages.
std::vector<page::Table> workbook_sheets(const Subject& subject, const issue::Issues& issues,
                                         const source::SourceMap& map, const std::string& hash, base::Lang lang);

}  // namespace leitai::report
