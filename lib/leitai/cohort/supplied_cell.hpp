// The cell of a value that the toolkit itself finds out, with the place of the record behind it.
#pragma once

#include <optional>

#include "leitai/base/rational.hpp"
#include "leitai/cohort/cohort.hpp"

namespace leitai::cohort {

/// Without a number it cannot be told, and counts as missing. The place is kept as a record of its own.
Cell supplied_cell(Cohort& cohort, const rubric::Fact& fact, const std::optional<base::Rational>& value,
                   std::optional<source::Place> place);

/// The cell of a supplied fact in the past of a village that took in another since: what was found out about one of
/// them says nothing about both.
Cell grown_cell();

}  // namespace leitai::cohort
