// The registers of a campaign as they were read: checks, cases, duties, breaches, teams, clusters, traits …
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "leitai/record/breach.hpp"
#include "leitai/record/check.hpp"
#include "leitai/record/closing.hpp"
#include "leitai/record/cluster.hpp"
#include "leitai/record/determination.hpp"
#include "leitai/record/duty.hpp"
#include "leitai/record/rectification.hpp"
#include "leitai/record/team.hpp"
#include "leitai/record/traits.hpp"

namespace leitai::record {

/// All of a campaign, or of a batch: one list for each row of the group in kinds.def: `checks`, `duties` … In a cohort
/// only those of villages on the roster and of periods up to the scored one are left, sorted by village, then date (or
/// period), then place; clusters, which are of several villages, all and by id, then period, then place.
struct Registers {
#define LEITAI_KIND(...)
#define LEITAI_REGISTER(word, Type, list, ...) std::vector<Type> list;
#include "leitai/record/kinds.def"
    std::vector<base::RegionCode> faulty;  ///< villages with a record in error, which is left out
};

/// Calls `act` with each list.
template <class Act>
void each_list(Registers& registers, const Act& act) {
#define LEITAI_KIND(...)
#define LEITAI_REGISTER(word, Type, list, ...) act(registers.list);
#include "leitai/record/kinds.def"
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
