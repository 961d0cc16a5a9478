// How many votes each contestant got in a vote (民主测评), as the tellers counted them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// Votes of one choice for one contestant.
struct BallotCount {
    base::RegionCode village;
    std::string choice;
    std::int64_t votes = 0;
    source::Place place;
};

struct Ballots {
    base::Period period;
    std::string round;
    std::string group;  ///< empty where the rules have no groups
    std::int64_t eligible = 0, present = 0;
    std::vector<BallotCount> counts;
    source::Place place;  ///< of the round
    source::Place group_place, present_place;
    bool faulty = false;  ///< the votes of some contestant could not be read; those of others count
};

}  // namespace leitai::record
