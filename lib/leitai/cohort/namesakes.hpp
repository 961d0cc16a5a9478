// How outputs name contestants, so that two of one name are never taken for one another.
#pragma once

#include "leitai/base/scored_unit.hpp"
#include "leitai/cohort/cohort.hpp"

namespace leitai::cohort {

/// Fills in `Village::apart`: where another has a name that looks the same, what tells them apart: the township, else
/// unit and township, else the code. Decided among all of the roster, so that a village is called
/// the same in every output.
void label_villages(const base::ScoredUnit& unit, Cohort& cohort);

/// Likewise the townships: by their county (reporting unit), else by their code.
void label_townships(Cohort& cohort);

}  // namespace leitai::cohort
