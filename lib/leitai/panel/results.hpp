// Makes results of counted marks: parts summed, panels brought to one mean, adjustments, teams.
#pragma once

#include <functional>

#include "leitai/panel/contest.hpp"
#include "leitai/panel/seat.hpp"

namespace leitai::panel {

/// The rounded result of a village by other rules in the same period; empty where it has none.
using PartResult = std::function<std::optional<base::Rational>(rubric::PanelId rules, base::RegionCode village)>;

/// Fills in everything of the entries and teams but their standing.
void work_out(const Contest& contest, Contests& contests, const PartResult& part, Reporter& report);

}  // namespace leitai::panel
