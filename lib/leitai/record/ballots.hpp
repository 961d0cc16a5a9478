// How many votes each contestant got in a vote (民主测评), as the tellers counted them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/tape.hpp"

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
};

std::optional<Ballots> read_ballots(yaml::Value root, const rubric::Rubric& rubric, issue::Issues& issues);

}  // namespace leitai::record
