// Solves a model, checks what was proposed, and of equal optima finds the one that the rule names.
#include "leitai/pair/solve.hpp"

#include <cassert>
#include <cmath>
#include <numeric>

#include "leitai/pair/program.hpp"

namespace leitai::pair {

namespace {

/// What floating point may be off by, in units of cost; costs are whole numbers.
constexpr double slip = 1e-2;

/// The same model with costs divided by what all of them share, so that the solver works with small numbers.
std::int64_t shared_divisor(const Model& model) {
    std::int64_t shared = 0;
    for (const Arc& one : model.arcs) shared = std::gcd(shared, one.cost);
    return shared == 0 ? 1 : shared;
}

bool is_forbidden(const Arc& arc, const Forbidden& forbidden) {
    return arc.village == forbidden.village && arc.centre == forbidden.centre;
}

/// Finds, among clusters of one cost, those that the rule names: first the centres, then whom each village joins.
class Equals {
public:
    Equals(const Model& model, const Forbidden& forbidden, Program& program, Joined joined, std::int64_t cost)
        : model_(model), program_(program), joined_(std::move(joined)), cost_(cost) {
        for (std::size_t a = 0; a < model.arcs.size(); ++a) dear_[a] = is_forbidden(model.arcs[a], forbidden);
        if (forbidden.village != no_node && forbidden.village == forbidden.centre) settled_[forbidden.village] = true;
    }

    /// Whether the nodes were enough for every comparison; after run().
    bool compared() const { return compared_; }

    Joined run() {
        leave_out_dear();
        for (const Node v : model_.by_code) {
            if (model_.is_lead(v) && !settled_[v]) settle_centre(v);
        }
        std::vector<std::size_t> first(model_.villages + 1);
        for (const Arc& one : model_.arcs) ++first[one.village + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        leave_out_dear();
        for (const Node v : model_.by_code) settle_village(v, first[v], first[v + 1]);
        return std::move(joined_);
    }

private:
    /// Whether the program, as its variables are fixed now, has nothing of the same cost.
    bool costs_more() {
        const auto bound = program_.relaxed();
        return program_.is_impossible() || (bound && *bound > static_cast<double>(cost_) + slip);
    }

    /// A centre of the solution in hand stays one; another lead village becomes one if the cost stays what it is.
    void settle_centre(Node lead) {
        if (joined_[lead] == lead) return program_.fix_centre(lead, true);
        program_.fix_centre(lead, true);
        if (!costs_more()) {
            const Proposed found = program_.solve(model_.nodes, static_cast<double>(cost_) + .5);
            if (!found.proven && !found.impossible) compared_ = false;
            if (found.joined && cost_of(model_, *found.joined) == cost_) {
                joined_ = *found.joined;
                return;
            }
        }
        program_.fix_centre(lead, false);
    }

    /// What the relaxed solution shows to be in no optimum, centres and arcs, is fixed at not being there.
    void leave_out_dear() {
        const auto bound = program_.relaxed();
        if (!bound) return;
        const double most = static_cast<double>(cost_) + slip - *bound;
        std::vector<Node> centres;
        std::vector<std::size_t> arcs;
        for (Node c = 0; c < model_.leads; ++c) {
            if (!settled_[c] && joined_[c] != c && program_.reduced_cost_of_centre(c) > most) centres.push_back(c);
        }
        for (std::size_t a = 0; a < model_.arcs.size(); ++a) {
            const Arc& one = model_.arcs[a];
            if (!dear_[a] && joined_[one.village] != one.centre && program_.reduced_cost_of_arc(a) > most)
                arcs.push_back(a);
        }
        for (const Node c : centres) {
            program_.fix_centre(c, false);
            settled_[c] = true;
        }
        for (const std::size_t a : arcs) {
            program_.fix_arc(a, false);
            dear_[a] = true;
        }
    }

    /// With the centres fixed what is left is a flow, whose relaxed solution is one of whole villages.
    void settle_village(Node village, std::size_t first, std::size_t last) {
        if (joined_[village] == village || joined_[village] == no_node) return;
        for (std::size_t a = first; a < last; ++a) {
            if (model_.arcs[a].centre == joined_[village]) return program_.fix_arc(a, true);
            if (dear_[a] || joined_[model_.arcs[a].centre] != model_.arcs[a].centre) continue;
            program_.fix_arc(a, true);
            if (!costs_more()) {
                const auto found = program_.relaxed_joined();
                if (found && cost_of(model_, *found) == cost_) {
                    joined_ = *found;
                    return;
                }
            }
            program_.fix_arc(a, false);
        }
    }

    const Model& model_;
    Program& program_;
    Joined joined_;
    std::int64_t cost_;
    bool compared_ = true;
    std::vector<bool> settled_ = std::vector<bool>(model_.leads);  ///< by lead village: it is no centre in any optimum
    std::vector<bool> dear_ = std::vector<bool>(model_.arcs.size());  ///< by arc: it is used in no optimum
};

void forbid(const Model& model, const Forbidden& forbidden, Program& program) {
    if (forbidden.village == no_node) return;
    if (forbidden.village == forbidden.centre) return program.fix_centre(forbidden.village, false);
    for (std::size_t a = 0; a < model.arcs.size(); ++a) {
        if (is_forbidden(model.arcs[a], forbidden)) program.fix_arc(a, false);
    }
}

Solution solve_divided(const Model& model, const Forbidden& forbidden) {
    if (model.leads == 0) return {};  // a program without variables is none
    Program program(model);
    forbid(model, forbidden, program);
    Solution solution;
    program.relaxed();
    if (program.is_impossible()) return solution;
    const Proposed proposed = program.solve(model.nodes);
    solution.nodes = proposed.nodes;
    const auto cost = proposed.joined ? cost_of(model, *proposed.joined) : std::nullopt;
    if (!cost) {
        solution.state = proposed.impossible ? Solution::State::impossible : Solution::State::none_found;
        return solution;
    }
    solution.joined = *proposed.joined;
    solution.cost = *cost;
    solution.bound = static_cast<std::int64_t>(std::ceil(proposed.bound - slip));
    const bool proven = proposed.proven || solution.bound >= solution.cost;
    solution.state = proven ? Solution::State::optimal : Solution::State::not_proven;
    if (!proven) return solution;
    solution.bound = solution.cost;
    Equals equal(model, forbidden, program, std::move(solution.joined), solution.cost);
    solution.joined = equal.run();
    solution.compared = equal.compared();
    assert(cost_of(model, solution.joined) == solution.cost);
    return solution;
}

}  // namespace

Solution solve(const Model& model, const Forbidden& forbidden) {
    const std::int64_t shared = shared_divisor(model);
    Model divided = model;
    for (Arc& one : divided.arcs) one.cost /= shared;
    Solution solution = solve_divided(divided, forbidden);
    solution.cost *= shared;
    solution.bound *= shared;
    return solution;
}

Shortfall shortfall_of(const Model& model) {
    const Program program(model, true);
    const Proposed proposed = program.solve(model.nodes);
    Shortfall shortfall;
    if (!proposed.joined) return shortfall;
    shortfall.centres = program.missing_centres();
    for (Node v = 0; v < model.villages; ++v) {
        const bool takes_part = !model.is_lead(v) || model.leads_join;
        if (takes_part && (*proposed.joined)[v] == no_node) shortfall.out.push_back(v);
    }
    return shortfall;
}

}  // namespace leitai::pair
