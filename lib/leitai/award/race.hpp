// Gives the places of one circle to candidates in their order, with a limit for each group and a rule for equals.
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
    std::uint64_t group = 0;              ///< of whom only so many may be chosen
};

/// How it went for a runner.
enum class Ran : std::uint8_t { in, revoted, open, full, behind, edge_out, revoted_out };

/// The candidates of one circle and what is given to them.
struct Race {
    std::vector<Runner> runners;  ///< in their order: see `compare`
    std::int64_t places = 0;
    std::int64_t at_most = 0;  ///< of each group; 0: no limit
    rubric::Shares::Edge edge = rubric::Shares::Edge::ties;
    /// Negative: a comes before b; 0: they are equal. `all`: in everything that ranks; else in the first quantity.
    std::function<int(const Runner& a, const Runner& b, bool all)> compare;
    /// The order in which a re-vote put equals, by position in `runners`; empty where there is none.
    std::function<std::vector<std::size_t>(const std::vector<std::size_t>& equals)> revote;
};

/// Equals at the line who wait for a vote, by position in the runners, and how many places there are for them.
struct Unparted {
    std::vector<std::size_t> runners;
    std::int64_t places = 0;
};

/// What came of a race.
struct Raced {
    std::vector<Ran> runners;  ///< as in Race::runners
    std::vector<Unparted> lines;
};

/// Gives the places (`leitai help awards`, "How it is decided").
Raced run(const Race& race);

/// The runner at the line for one of them: the last of all others whom it would have to come before to have a place,
/// while nobody else changes. Empty where there is a place in any case.
std::optional<std::size_t> at_line(const Race& race, std::size_t runner);

}  // namespace leitai::award
