// A village's application for an award, and the township's review of it.
#pragma once

#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/awards.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// 村级申报: handed in before the period is frozen.
struct Application {
    base::RegionCode village;
    base::Period period;
    std::vector<rubric::AwardId> awards;  ///< one, or all themes of one
    std::string award;                    ///< as it is written
    base::Date on{};
    source::Place place, village_place, on_place;
};

/// 乡镇评审: for the application, or against it with a reason.
struct Review {
    base::RegionCode village;
    base::Period period;
    std::vector<rubric::AwardId> awards;
    std::string award;
    base::Date on{};
    std::string by;  ///< the office that reviewed
    bool for_it = false;
    std::string why;
    source::Place place, village_place, on_place;
};

}  // namespace leitai::record
