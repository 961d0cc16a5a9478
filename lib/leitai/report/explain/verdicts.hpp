// Explain verdicts: which vetoes act on a village and why, and why it has its grades and no better ones.
#pragma once

#include "leitai/report/explain/page.hpp"

namespace leitai::report {

/// One heading a veto that acts, is waived or cannot be decided, with its condition and facts; one line for the others.
void add_vetoes(const Explained& explained, base::Lang lang, page::Page& page);

/// One heading for each thing that is graded, one line a grade from the best to the village's own.
void add_grades(const Explained& explained, base::Lang lang, page::Page& page);

}  // namespace leitai::report
