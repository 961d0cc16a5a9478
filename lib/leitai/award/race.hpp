// Gives the places of all circles of an award to candidates in one order, with a limit for each group and a rule for
// equals.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "leitai/award/outcome.hpp"

namespace leitai::award {

/// One who can have the award.
struct Runner {
    VillageId village = 0;
    std::vector<base::Rational> numbers;  ///< of the quantities that rank, the first first
    std::size_t circle = 0;               ///< position in Race::places
    std::uint64_t group = 0;              ///< of whom only so many may be chosen
};

/// Those whom a re-vote is asked of, by position in the runners.
struct AtLine {
    std::vector<std::size_t> runners;
    std::vector<std::size_t> equals;   ///< everybody who is equal with them, whom the vote may name as well
    std::optional<VillageId> without;  ///< who is tried at another number than the vote was held at: it leaves the vote
};

/// How it went for a runner.
enum class Ran : std::uint8_t {
    in,
    revoted,
    open,   ///< equal with others for whom there are too few places
    waits,  ///< whether there is a place depends on such a vote
    full,
    behind,
    edge_out,
    revoted_out,
};

/// More ways than these are not followed: whoever they may concern waits.
inline constexpr std::size_t most_ways = 2000;

/// The candidates of an award and what is given to them.
struct Race {
    std::vector<Runner> runners;  ///< in their order: see `compare`
    /// Places by circle. Where it is open which circles have one more, every way in which that may be is listed.
    std::vector<std::vector<std::int64_t>> places;
    std::int64_t at_most = 0;  ///< of each group, over all circles; 0: no limit
    rubric::Shares::Edge edge = rubric::Shares::Edge::ties;
    /// Negative: a comes before b; 0: they are equal. `all`: in everything that ranks; else in the first quantity.
    std::function<int(const Runner& a, const Runner& b, bool all)> compare;
    /// The order in which a re-vote put those at a line; empty where there is none.
    std::function<std::vector<std::size_t>(const AtLine&)> revote;
};

/// Equals at a line who wait for a vote, by position in the runners, and how many places there are for them.
struct Unparted {
    std::vector<std::size_t> runners;
    std::int64_t places = 0;
};

/// What came of a race.
struct Raced {
    std::vector<Ran> runners;  ///< as in Race::runners
    std::vector<Unparted> lines;
};

/// Gives the places (`leitai help awards`, "How it is decided"). Behind an open line it goes on in every way in which a
/// vote may part the equals: who is chosen in all of them is, who is in none is not, and the others wait.
Raced run(const Race& race);

}  // namespace leitai::award
