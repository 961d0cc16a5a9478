// The registers of a campaign as they were read: checks, cases, duties, breaches, teams, determinations.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
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
    std::vector<base::RegionCode> faulty;  ///< villages with a record in error, which is left out
};

/// Whether a word is the kind of such a record.
constexpr bool is_register(std::string_view kind) {
    return kind == "check" || kind == "rectification" || kind == "duty" || kind == "breach" || kind == "team" ||
           kind == "determination";
}

/// The records (or cases) of one village, in a list that is sorted by village.
template <class Record>
std::span<const Record> of_village(const std::vector<Record>& all, base::RegionCode village) {
    const auto first = std::lower_bound(all.begin(), all.end(), village,
                                        [](const Record& one, base::RegionCode code) { return one.village < code; });
    const auto last = std::find_if(first, all.end(), [&](const Record& one) { return one.village != village; });
    return {first, last};
}

}  // namespace leitai::record
