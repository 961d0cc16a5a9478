// Registers: the records beside returns and results: checks, cases, duties, breaches, teams, determinations.
#pragma once

#include <vector>

#include "leitai/record/breach.hpp"
#include "leitai/record/check.hpp"
#include "leitai/record/determination.hpp"
#include "leitai/record/duty.hpp"
#include "leitai/record/rectification.hpp"
#include "leitai/record/team.hpp"

namespace leitai::record {

/// All of a campaign, or of a batch. In a cohort only those of villages on the roster and of periods up to the scored
/// one are left, sorted by village, then date (or period), then place.
struct Registers {
    std::vector<Check> checks;
    std::vector<Rectification> rectifications;
    std::vector<DutyRecord> duties;
    std::vector<Breach> breaches;
    std::vector<Team> teams;
    std::vector<Determination> determinations;
};

}  // namespace leitai::record
