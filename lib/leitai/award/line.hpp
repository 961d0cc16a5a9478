// How far a runner is from the line: the number at which the decision would be another one, all others unchanged.
#pragma once

#include <optional>

#include "leitai/award/race.hpp"

namespace leitai::award {

/// A number, and whether it is enough to be equal to it.
struct Line {
    base::Rational at;
    bool reaching = false;
    friend bool operator==(const Line&, const Line&) = default;
};

/// Whose line is looked for, and with what.
struct LineAsked {
    const Runner& own;
    std::optional<std::size_t> at;  ///< its position in the race; empty: of who does not run, for it misses `least`
    bool chosen = false;            ///< as it is: else who would have to rise
    bool more_is_first = true;      ///< whether a greater first number comes first
    std::optional<base::Rational> least;  ///< what the first number must reach in any case
};

/// The lines of a race that has been run.
class Lines {
public:
    explicit Lines(const Race& race);

    /// The nearest number, from the runner's own one, at which it would lose what it has, or have what it has not.
    /// Empty where there is none: a place in any case, or none at any number. With a limit for each group, or where it
    /// is open which circles have one more place, it is looked for by running the race again; of more than 2,000
    /// runners there is none then (with edge all_out 400, for then a better number may be worse).
    std::optional<Line> of(const LineAsked& asked) const;

private:
    std::optional<Line> by_order(const LineAsked& asked) const;

    const Race& race_;
    std::vector<std::vector<std::size_t>> circles_;  ///< the runners of each, in their order
};

}  // namespace leitai::award
