// Rank: the order of a contest, equals parted by merits and re-votes, and the lines that prizes and quotas draw.
#pragma once

#include "leitai/panel/contest.hpp"
#include "leitai/panel/seat.hpp"

namespace leitai::panel {

/// Fills `order` and all standings of the contest's rounds.
void rank(Contest& contest, Contests& contests, Reporter& report);

}  // namespace leitai::panel
