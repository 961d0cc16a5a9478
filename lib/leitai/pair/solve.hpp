// Finds the clusters of least total cost, and proves that there are none of less.
#pragma once

#include "leitai/pair/model.hpp"

namespace leitai::pair {

/// A pairing that must not be: that a village joins this centre; of a village itself, that it is a centre.
struct Forbidden {
    Node village = no_node, centre = no_node;
};

struct Solution {
    enum class State : std::uint8_t {
        optimal,     ///< proven, and of equal ones the one that the rule names (`leitai help pairing`)
        not_proven,  ///< found before the nodes ran out
        impossible,  ///< no clusters keep the rules
        none_found,  ///< the nodes ran out before any were found
    } state = State::impossible;
    Joined joined;           ///< where one was found; cost_of allows it
    std::int64_t cost = 0;   ///< of it, in whole numbers
    std::int64_t bound = 0;  ///< what no clusters cost less than, as far as it is proven
    std::int64_t nodes = 0;  ///< that were searched
    bool compared = false;   ///< of an optimum: the nodes were enough to compare all equal ones
};

/// Solves a model. The mixed-integer solver CBC proposes; what it proposes is checked by cost_of. Nothing stops by the
/// clock, and one thread solves, so that the same model gives the same solution.
Solution solve(const Model& model, const Forbidden& forbidden = {});

/// Why no clusters keep the rules: the fewest villages that stay out however the others are joined, and how many
/// centres are missing at the least.
struct Shortfall {
    std::vector<Node> out;  ///< villages of one way with the fewest that stay out
    std::int64_t centres = 0;
};
Shortfall shortfall_of(const Model& model);

/// The largest sum of costs that a model may have: beyond it floating point could not tell a unit apart.
inline constexpr std::int64_t most_cost = 1'000'000'000;

}  // namespace leitai::pair
