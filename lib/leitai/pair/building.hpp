// The model of a cohort: which village is which node, and who could join whom.
#pragma once

#include <optional>
#include <vector>

#include "leitai/pair/matching.hpp"
#include "leitai/pair/sides.hpp"

namespace leitai::pair {

/// A model with the villages behind its nodes, and those that fit in nowhere.
struct Built {
    Model model;
    std::vector<VillageId> village_of;  ///< by node
    std::vector<Unplaced> unplaced;

    std::optional<Node> node_of(VillageId village) const;
};

/// Reports villages without a position or without traits where the file looks at them, those that no lead village can
/// take in, and a model that is too large. Empty, with an error, where there is nothing to be solved.
std::optional<Built> build(const cohort::Cohort& cohort, const rubric::Pairing& pairing, const Sides& sides,
                           issue::Issues& issues);

/// Reports why no clusters keep the rules.
void report_impossible(const cohort::Cohort& cohort, const rubric::Pairing& pairing, const Built& built,
                       issue::Issues& issues);

}  // namespace leitai::pair
