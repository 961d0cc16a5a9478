// Joint building decided from a scored campaign.
#pragma once

#include <optional>

#include "leitai/campaign/scoring.hpp"
#include "leitai/pair/outcome.hpp"

namespace leitai::campaign {

/// Who is joined with whom, by the plan's file of joint building; `priced`: the village of which the price of its
/// pairing is asked for. What is found wrong is added to the issues of the campaign, so this comes before they are told
/// and before its finality is asked. Empty, with an error, where no clusters were found.
std::optional<pair::Outcome> pair(ScoredCampaign& scored, std::optional<cohort::VillageId> priced);

}  // namespace leitai::campaign
