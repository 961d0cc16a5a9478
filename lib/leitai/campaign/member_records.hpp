// What the villages of a member came to in its records: cases, contests, what was owed, objections.
#pragma once

#include "leitai/campaign/member_reading.hpp"
#include "leitai/campaign/scoring.hpp"

namespace leitai::campaign {

/// The villages of a scored member, without totals.
MemberRead villages_of_member(const ScoredCampaign& scored);

/// Which villages owed nothing when the period was sealed: nothing of theirs is owed, and nothing was closed.
void add_owed(const ScoredCampaign& scored, MemberRead& read);

/// The awards that villages won and for which one applies; the member has a file of awards.
void add_flags(const ScoredCampaign& scored, MemberRead& read);

/// The contests of the scored period that have a result.
void add_contests(const ScoredCampaign& scored, MemberRead& read);

/// The cases that were open when the period began, or were entered in it; and which of them were closed in it.
void add_cases(const ScoredCampaign& scored, const rubric::Weakness& weakness, MemberRead& read);

/// The objections to results of a period. Gives the files in which these records stand.
std::vector<source::FileId> add_objections(const Reading& reading, base::Period period, MemberRead& read);

}  // namespace leitai::campaign
