// The columns of grades in a score table.
#pragma once

#include "leitai/report/score/columns.hpp"

namespace leitai::report {

/// The grade of the total: its id and whether it waits for a vote for programs, its title for people. None where the
/// rubric grades no totals.
void add_grade(const Subject& subject, base::Lang lang, std::vector<Filled>& columns);

/// The grade of one module alone, where it has one.
void add_module_grades(const Subject& subject, base::Lang lang, std::uint16_t module, std::vector<Filled>& columns);

}  // namespace leitai::report
