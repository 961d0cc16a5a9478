// What a campaign takes from its members: the figures of their villages, and what it rests on for them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "leitai/diagnose/member_figures.hpp"

namespace leitai::campaign {

/// What is wrong with a member's seal: which file (seen from the plan's folder), and what about it.
struct MemberFlaw {
    std::string file, detail;
};

/// Of a run whose rubric takes facts from villages.
struct Members {
    diagnose::MemberFigures figures;
    std::vector<std::string> files;        ///< seen from the plan's folder, sorted: what a seal lists as its inputs
    std::vector<std::string> open;         ///< members without a seal of the scored period, whose records were scored
    std::vector<std::string> owed;         ///< of a city: members that have not handed in a seal of the scored period
    std::vector<std::string> provisional;  ///< members whose seal of the scored period is provisional
    std::vector<MemberFlaw> flaws;         ///< each one an issue as well
    std::map<std::string, bool> checked;   ///< seals that were looked at, by path: whether they are sound
};

}  // namespace leitai::campaign
