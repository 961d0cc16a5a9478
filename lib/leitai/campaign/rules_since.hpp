// Which rules of the program have changed since a version of it, so that the same inputs give other points.
#pragma once

#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/campaign/scoring.hpp"

namespace leitai::campaign {

/// Why results that were sealed by an earlier version of the program come out otherwise now, as a sentence: the rules
/// that have changed since, where they explain every indicator that differs. Empty where they do not, so that the
/// difference has another cause. `sealed`, `found`: results.json then and now, in the same form.
base::Text rules_changed_since(std::string_view sealed_by, const ScoredCampaign& scored, std::string_view sealed,
                               std::string_view found);

/// Whether that version of the program followed the past of villages that were merged; a seal is verified as it was
/// made.
bool mergers_followed(std::string_view sealed_by);

}  // namespace leitai::campaign
