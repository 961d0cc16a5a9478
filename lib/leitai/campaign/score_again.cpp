// Opens a campaign as a manifest names it, and scores it.
#include "leitai/campaign/score_again.hpp"

#include "leitai/campaign/rules_since.hpp"
#include "leitai/campaign/soundness.hpp"

namespace leitai::campaign {

std::vector<std::string> record_paths(const Campaign& campaign, const seal::Manifest& manifest) {
    std::vector<std::string> paths;
    for (const seal::Input& input : manifest.inputs) {
        if (input.role != seal::Role::record) continue;
        // The plan's folder is left out of names in a manifest.
        paths.push_back(input.name.starts_with('/') ? input.name : campaign.plan->folder + input.name);
    }
    return paths;
}

std::unique_ptr<ScoredCampaign> score_as_sealed(const Campaign& campaign, const seal::Manifest& manifest,
                                                const std::vector<std::string>& paths, record::DetailsOf details_of,
                                                bool evidence) {
    const auto period = base::parse_period(manifest.period);
    const auto as_of = base::parse_date(manifest.as_of);
    if (!period || !as_of) return nullptr;
    Inputs inputs = campaign.inputs;
    inputs.plan = campaign.map[campaign.plan->place.file].name;
    inputs.period = period;
    inputs.paths = paths;
    inputs.as_sealed = as_sealed(campaign, manifest);
    Campaign again = open(inputs);
    if (!again.usable()) return nullptr;
    again.plan->as_of = *as_of;
    return std::make_unique<ScoredCampaign>(score(std::move(again), {.details_of = details_of,
                                                                     .evidence = evidence || !paths.empty(),
                                                                     .steps = false,
                                                                     .mergers = mergers_followed(manifest.program)}));
}

}  // namespace leitai::campaign
