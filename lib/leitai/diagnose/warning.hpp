// Early warning: villages whose facts move towards the threshold of a numeric sign, how far off it is, and how soon it
// is reached at the present pace.
#pragma once

#include <cstdint>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/diagnose/determine.hpp"

namespace leitai::diagnose {

/// One village nearing one sign.
struct Warning {
    cohort::VillageId village = 0;
    rubric::SignId sign = 0;
    rule::MeasureId measure = 0;  ///< a number in its fact's own unit
    base::Rational before, now;   ///< a period ago, and now
    base::Rational line;          ///< where the sign begins
    base::Rational distance;      ///< from `now` to the line, >= 0
    std::int64_t quarters = 0;    ///< periods until it is reached at the pace of the last one
};

/// A value that moved from `before` to `now` towards a line: periods left at that pace, at least 1; 0 where it did not
/// move towards it. `rising`: the sign begins above the line; `inclusive`: or on it.
std::int64_t periods_left(const base::Rational& before, const base::Rational& now, const base::Rational& line,
                          bool rising, bool inclusive);

/// All warnings within the catalogue's horizon of villages that are not on the list, soonest first. Signs whose
/// condition is more than a line for one number (or any of several such lines) give none.
std::vector<Warning> warnings(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                              const Diagnosis& diagnosis);

}  // namespace leitai::diagnose
