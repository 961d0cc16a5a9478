// Finds and opens the campaign of a member.
#pragma once

#include <optional>

#include "leitai/campaign/campaign.hpp"

namespace leitai::campaign {

/// The member's campaign, opened for `period` from its plan's file. Empty, with an issue at the entry, where there is
/// no such folder, no plan in it, plan or rubric cannot be used, its rubric does not score villages, or its own members
/// lead back to `campaign`.
std::optional<Campaign> open_member(const Campaign& campaign, const plan::Member& member, base::Period period,
                                    issue::Issues& issues);

}  // namespace leitai::campaign
