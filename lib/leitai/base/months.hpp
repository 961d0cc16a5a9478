// Calendar months between two days, counted exactly.
#pragma once

#include "leitai/base/period.hpp"
#include "leitai/base/rational.hpp"

namespace leitai::base {

/// The same day so many months later; where that month is shorter, its last day (01-31 + 1 month = 02-28).
Date months_after(Date day, int months);

/// Months from one day to a later one: whole months, and the rest as a share of the month that it lies in. From 03-30
/// to 06-30 are exactly 3; a day more is more than 3. Negative where `to` is before `from`.
Rational months_between(Date from, Date to);

}  // namespace leitai::base
