// Joins records of books to a ledger: entries with their updates and corrections, owners and references resolved.
#pragma once

#include "leitai/book/ledger.hpp"
#include "leitai/issue/issues.hpp"

namespace leitai::book {

/// Takes the records over. Reports ids that stand twice, names that lead nowhere or in circles, updates and corrections
/// that do not fit, and dates of what cannot have happened yet. What is in error is left out or counts as unknown.
Ledger join(record::Books records, const cohort::Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues);

}  // namespace leitai::book
