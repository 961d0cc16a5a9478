// Two results side by side: sealed ones as they were sealed, others as they score now.
#pragma once

#include <optional>
#include <string>

#include "leitai/campaign/scoring.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/report/diff/page.hpp"

namespace leitai::campaign {

/// One side of the comparison: a period, and the seal that is meant; without one it is scored now.
struct Wanted {
    std::string period;
    const Seal* seal = nullptr;
};

/// What a seal holds; empty when its results cannot be read. Throws base::Failure when the file is gone.
std::optional<report::Side> sealed_side(const Seal& seal);
/// What was scored just now.
report::Side scored_side(const ScoredCampaign& scored);

/// Why the points of two sides cannot be compared: other rubrics, or other numbers by the rubric's version. A clause
/// without its full stop; empty when they can.
std::optional<base::Text> not_comparable(const report::Side& before, const report::Side& after);

/// Puts in corrections, objections and inputs that stand behind the change. Between two seals of one period:
/// corrections in what came in new or was changed. `scored`: the later side, or what it was sealed from.
void explain_change(const Wanted& from, const Wanted& to, const ScoredCampaign& scored, report::DiffInput& compared);

}  // namespace leitai::campaign
