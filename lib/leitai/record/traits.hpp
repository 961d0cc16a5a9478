// What a village lives on, what it is good at and what it lacks (村情), in words that can be held against others'.
#pragma once

#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// The latest record of a village holds, whole.
struct Traits {
    base::RegionCode village;
    base::Period period;
    std::vector<std::string> industries, strengths, needs;  ///< each word once, as written
    source::Place place, village_place;
};

}  // namespace leitai::record
