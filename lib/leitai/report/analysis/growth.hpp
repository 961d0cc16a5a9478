// What measures came to then and now, for everything that the rubric compares with its own past.
#pragma once

#include <vector>

#include "leitai/report/labels.hpp"

namespace leitai::report {

/// A number that an indicator compares with its past: its stock now, and how it has grown.
struct Growth {
    rule::IndicatorId indicator = 0;  ///< the first that looks at it
    rule::MeasureId operand = 0;      ///< the number itself
    rule::Past against{};
    bool summed = false;       ///< over the villages; otherwise their mean: rates and marks have no sum
    base::Rational then, now;  ///< of the villages that have both numbers
    std::size_t villages = 0, up = 0, down = 0;

    /// Growth of a sum, where it began above 0; difference of a mean.
    std::optional<base::Rational> change() const;
};

/// In the rubric's order, each number against each past once; those that no village has twice are left out.
std::vector<Growth> growth_of(const Subject& subject, const std::vector<cohort::VillageId>& villages);

}  // namespace leitai::report
