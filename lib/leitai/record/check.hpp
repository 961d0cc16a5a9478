// A check of one village on one day: what was covered, which signs were found, and which are resolved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/criteria.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// A sign that a check found, or found resolved.
struct Finding {
    rubric::SignId sign = 0;
    std::string what, reason;
    std::vector<std::string> evidence;
    std::optional<rubric::Level> signed_level;  ///< of a discretionary finding
    std::string signed_by;
    source::Place place;  ///< of the sign's id
};

struct Check {
    base::RegionCode village;
    base::Period period;
    base::Date on{};
    rubric::Level level{};
    std::string by;
    std::vector<bool> covers;  ///< by SignId; those found or resolved are covered as well
    std::vector<Finding> found, resolved;
    source::Place place;          ///< of the record
    source::Place village_place;  ///< of its village
};

}  // namespace leitai::record
