// Goes on from a city into the folder of a county, where its records are at hand.
#pragma once

#include <memory>
#include <vector>

#include "leitai/campaign/scoring.hpp"

namespace leitai::campaign {

/// A county's period, computed once more from what it was sealed from.
struct CountyAtHand {
    std::unique_ptr<ScoredCampaign> scored;  ///< nullptr where it cannot be, which `why_not` says
    std::vector<record::Detail> details;     ///< of the village
    cohort::VillageId village = 0;
    base::Text why_not;  ///< a sentence without its full stop
    std::string folder;
};

/// The county whose seal says something of a village of a city. Its records are at hand where the folder has a plan and
/// every input is what it was when it was sealed, and they give the sealed total.
CountyAtHand county_at_hand(const ScoredCampaign& city, cohort::VillageId village);

}  // namespace leitai::campaign
