// The tables that the duty pages share.
#pragma once

#include "leitai/diagnose/duties.hpp"
#include "leitai/report/duties/page.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

/// The words of a state for people and for programs, and those of how often a duty falls due.
base::Text words(diagnose::DutyState state);
std::string_view id(diagnose::DutyState state);
base::Text words(rubric::Every every);
std::string_view id(rubric::Every every);
/// "87.5%"; empty while nothing was due.
page::Cell rate_cell(const diagnose::DutyCounts& counts);

/// The secretary of the one village that a page is about: the id, and the name where the roster has it.
void add_secretary(const cohort::Village& of, base::Text label, page::Facts& facts);

/// Completion of every duty over the villages that are shown.
page::Table by_duty(const DutiesInput& duties_input, base::Lang lang);
/// What is due next of every duty after the day.
page::Table due_next(const DutiesInput& duties_input, base::Lang lang);
/// Breaches by rule of conduct, with what the rubric makes of them.
void add_conduct(const DutiesInput& duties_input, base::Lang lang, page::Page& page);

}  // namespace leitai::report
