// Counts the marks or ballots of one contestant in one round up to its result before coefficient and adjustments, and
// keeps every step for those who print it.
#pragma once

#include <optional>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/panel/trim.hpp"

namespace leitai::panel {

/// The marks of one kind that count for a contestant within a group of judges, and their mean.
struct MarkMean {
    std::vector<std::uint32_t> judges;  ///< who gave them, by position on the panel; recused ones are not here
    std::vector<std::int64_t> units;    ///< times 10^Fact::mark_decimals
    Trim trim;
    std::optional<base::Rational> exact, mean;  ///< before and after rounding; empty: nobody gave one
};

/// What one group of judges gives a contestant.
struct GroupCount {
    std::vector<MarkMean> marks;           ///< by mark of the rules
    std::vector<base::Rational> products;  ///< by mark: weight x mean, rounded; only where each mark is trimmed
    // Only where a judge's total is trimmed as a whole:
    std::vector<std::uint32_t> judges;  ///< those who gave every mark
    std::vector<base::Rational> totals;
    Trim trim;
    std::optional<base::Rational> exact;  ///< the mean of the totals before rounding

    std::optional<base::Rational> value;  ///< empty: the group is empty
};

/// Values of groups weighted: an empty group's weight goes to the others, or there is no result.
struct Combined {
    std::vector<base::Rational> weights;   ///< by group; as used, 0 for an empty one
    std::vector<base::Rational> products;  ///< by group; rounded
    std::optional<base::Rational> value;
    Lack lack = Lack::none;
};
/// Weights the values of the groups; `groups` has an empty value where a group has no mark.
Combined combine(const rubric::Panel& rules, const std::vector<std::optional<base::Rational>>& groups);

/// The marks of one contestant, group by group, and what they come to.
struct MarkCount {
    std::vector<GroupCount> groups;
    Combined combined;
    std::vector<std::optional<base::Rational>> marks;  ///< each mark by itself over all groups, not rounded at the end
};
/// Counts the marks of a contestant, which is given by its position in Held::entries.
MarkCount count_marks(const Held& held, std::size_t entry);

/// The votes of one group for a contestant.
struct VoteCount {
    std::vector<std::int64_t> votes;  ///< by choice
    std::int64_t valid = 0;
    std::int64_t present = 0, eligible = 0;
    std::optional<base::Rational> exact, value;  ///< before and after rounding; empty: no valid ballot
};

/// The votes for one contestant, group by group, and what they come to.
struct BallotCount {
    std::vector<VoteCount> groups;
    Combined combined;
    std::vector<base::Rational> shares;  ///< by grade: of the ballots that it asks for; the last one has 0
    std::optional<std::size_t> grade;
};
/// Counts the votes for a contestant, which is given by its position in Held::entries.
BallotCount count_ballots(const Held& held, std::size_t entry);

}  // namespace leitai::panel
