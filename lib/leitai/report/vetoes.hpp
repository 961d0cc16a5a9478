// Who is vetoed and by what, for all pages: no page calls a vetoed village the best.
#pragma once

#include <optional>
#include <vector>

#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Whether a veto acts on the village in the scored period. (In a year of quarters none does.)
bool is_vetoed(const Subject& subject, cohort::VillageId village);

/// "安全事故（不合格，名次排在最后）": the vetoes that act on one village and what they do; empty where none does.
base::Text vetoed_by(const Subject& subject, cohort::VillageId village);

/// Veto by veto those of `villages` on which it acts, in the order in which they are ranked; nothing where none does.
std::optional<base::Text> veto_words(const Subject& subject, const std::vector<cohort::VillageId>& villages);

}  // namespace leitai::report
