// The order of a contest: equals are parted by merits and re-votes, then the lines of prizes and quotas are drawn.
#pragma once

#include "leitai/panel/contest.hpp"
#include "leitai/panel/seat.hpp"

namespace leitai::panel {

/// Fills `order` and all standings of the contest's rounds.
void rank(Contest& contest, Contests& contests, Reporter& report);

}  // namespace leitai::panel
