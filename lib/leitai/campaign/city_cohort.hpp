// Puts what counties sealed in the place of records: facts and earlier results into the cohort, points into scores.
#pragma once

#include <vector>

#include "leitai/batch/read_records.hpp"
#include "leitai/campaign/campaign.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/report/city/shown.hpp"
#include "leitai/score/sealed.hpp"

namespace leitai::campaign {

/// Reports rosters, returns and registers (but those of joint building) among a city's own records: these are the
/// counties', and no seal of theirs would know of them.
void check_own_records(const Campaign& campaign, const cohort::Cohort& cohort, const batch::Counts& counts,
                       issue::Issues& issues);

/// Fills the facts that seals keep, for the scored period and earlier ones, and the results of earlier periods of which
/// the city has none of its own: with places among all villages that were there. Reports facts that the city's file of
/// awards looks at and a seal does not keep.
void supply_from_seals(const Campaign& campaign, cohort::Cohort& cohort, issue::Issues& issues);

/// What each village of the cohort was given; nothing for those that were sealed under another rubric.
std::vector<score::SealedVillage> sealed_villages(const Campaign& campaign, const cohort::Cohort& cohort);

/// What the counties handed in, for pages.
report::CityShown shown_of(const City& city, const cohort::Cohort& cohort);

}  // namespace leitai::campaign
