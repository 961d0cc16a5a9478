// A sealed period computed once more from its sealed inputs, for verifying it and for those who rest on it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/seal/manifest.hpp"

namespace leitai::campaign {

/// The records that a manifest lists, as inputs of the campaign.
std::vector<std::string> record_paths(const Campaign& campaign, const seal::Manifest& manifest);

/// The result of the manifest's period from these inputs, or from all that the plan names where there are none; nullptr
/// where plan and rubric cannot be used any more. `campaign`: opened from its plan's file. Steps are not followed.
/// `details_of`: the villages that are to be explained. `evidence`: files that evidence names are looked for, as they
/// always are where the inputs are given. Throws base::Failure when an input cannot be read.
std::unique_ptr<ScoredCampaign> score_as_sealed(const Campaign& campaign, const seal::Manifest& manifest,
                                                const std::vector<std::string>& paths,
                                                record::DetailsOf details_of = {}, bool evidence = false);

}  // namespace leitai::campaign
