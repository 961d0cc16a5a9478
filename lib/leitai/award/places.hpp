// How many places each circle of an award has.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "leitai/rubric/awards.hpp"

namespace leitai::award {

/// A circle and its villages with a total.
using Sizes = std::map<std::uint64_t, std::int64_t>;

/// Places of groups by the largest remainder (Hamilton's method).
struct Divided {
    Sizes places;
    /// Groups of equal remainder and equal size, for which fewer places are left than they are; none where all is
    /// clear.
    std::vector<std::uint64_t> contested;
    std::int64_t left = 0;  ///< how many places are left for these
};

/// Divides `number` places over groups by their size. Of equal remainders the larger group comes first.
Divided divide(std::int64_t number, const Sizes& groups);

/// A share of a number of villages, rounded as declared.
std::int64_t places_of_share(const rubric::Places& places, std::int64_t scored);

}  // namespace leitai::award
