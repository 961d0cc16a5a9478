// Gives joint building what it is decided from.
#include "leitai/campaign/pairing.hpp"

#include "leitai/pair/decide.hpp"

namespace leitai::campaign {

std::optional<pair::Outcome> pair(ScoredCampaign& scored, std::optional<cohort::VillageId> priced) {
    Reading& reading = scored.reading;
    reading.issues.about(issue::Part::others);
    return pair::decide({reading.cohort, *scored.campaign.rubric, scored.scored, reading.awards}, priced,
                        reading.issues);
}

}  // namespace leitai::campaign
