// Fills in the facts that the toolkit itself supplies, before anything is scored.
#pragma once

#include "leitai/book/kept.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/diagnose/member_figures.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::diagnose {

/// Puts every supplied fact into the cells of every village and period that needs it. A value that cannot be told,
/// because what it stands on is missing, is marked as bad and counts as missing. `books`: where the plan names a
/// catalogue of books; `members`: where it names members.
void supply_facts(cohort::Cohort& cohort, const rubric::Rubric& rubric, const book::Kept* books = nullptr,
                  const MemberFigures* members = nullptr);

}  // namespace leitai::diagnose
