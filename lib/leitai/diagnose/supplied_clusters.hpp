// What villages are told from records of joint building: whether they are in one, and what it brought them.
#pragma once

#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/diagnose/signs.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::diagnose {

/// The cells of a fact `from: cluster.member` or `cluster.income`, by VillageId. The income of a village that is in
/// none does not apply; where the cluster has no record of the very period, or that tells no income, it is missing.
std::vector<cohort::Cell> cluster_cells(cohort::Cohort& cohort, const rubric::Fact& fact, const Moment& moment);

}  // namespace leitai::diagnose
