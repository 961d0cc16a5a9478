// One member of an appraisal in one period: its seal is checked, and what its villages came to is read from it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/campaign/campaign.hpp"
#include "leitai/campaign/members.hpp"
#include "leitai/record/round.hpp"

namespace leitai::campaign {

/// Which figures are asked for; what nobody asks for is not read.
struct MemberWanted {
    bool growth = false;   ///< results of the period before
    bool weak = false;     ///< the rectification records
    bool flags = false;    ///< the outcomes of awards
    bool records = false;  ///< anything that no year of quarters has: contests, cases, what was owed
    bool process = false;  ///< objections, which come after a seal and stand in none
    bool past = false;     ///< of an earlier period than the scored one, of which only a seal is taken
};

/// What one village came to.
struct MemberVillage {
    base::RegionCode code, township, county;  ///< `county`: its reporting unit
    std::optional<base::Rational> total;
    std::optional<base::Rational> before;  ///< the total of the period before, where it can be compared
    bool weak = false, rectified = false, on_time = true;
    std::size_t objections = 0, upheld = 0, flags = 0;
};

/// A contest with a result; positions of those villages that have one.
struct MemberContest {
    record::RoundLevel level{};
    std::vector<std::size_t> villages;
};

/// One member in one period.
struct MemberRead {
    std::vector<MemberVillage> villages;  ///< by code
    std::vector<MemberContest> contests;
    std::string rubric;  ///< id and version
    bool open = false, provisional = false;
};

/// Reads a member. Where it has a seal of the period, the seal is checked and read, and its inputs, which must be what
/// they were, say what no results hold; the plan's hash must be that of the seal. Where it has none and the plan names
/// no hash, its records are scored as they are, which is `open`; of a past period it has no villages then. Empty, with
/// issues, where that cannot be done. What is found wrong with seals goes to `members.flaws` as well, and what was read
/// to `members.files`.
std::optional<MemberRead> read_member(const Campaign& campaign, const plan::Member& member, base::Period period,
                                      const MemberWanted& wanted, Members& members, issue::Issues& issues);

}  // namespace leitai::campaign
