// Builds the model, has it solved, and explains each pairing.
#include "leitai/pair/decide.hpp"

#include <algorithm>

#include "leitai/pair/building.hpp"

namespace leitai::pair {

using base::Text;
using issue::Code;

namespace {

/// Explains a solution village by village.
class Explaining {
public:
    Explaining(const award::Input& input, const Built& built, const Solution& solution)
        : built_(built),
          solution_(solution),
          matching_(input.cohort, *input.rubric.pairing),
          members_(built.model.leads),
          assisted_(built.model.leads) {
        for (Node v = 0; v < built.model.villages; ++v) {
            if (solution.joined[v] == no_node) continue;
            ++members_[solution.joined[v]];
            if (!built.model.is_lead(v)) ++assisted_[solution.joined[v]];
        }
    }

    void add_to(Outcome& outcome) const {
        for (const Node v : built_.model.by_code) {
            if (solution_.joined[v] == no_node) {
                outcome.standing_by.push_back(built_.village_of[v]);
            } else {
                outcome.villages.push_back(placed(v));
            }
        }
    }

private:
    Placed placed(Node v) const {
        const Node centre = solution_.joined[v];
        Placed one;
        one.village = built_.village_of[v];
        one.centre = built_.village_of[centre];
        one.role = centre == v ? Role::centre : built_.model.is_lead(v) ? Role::lead : Role::assisted;
        if (centre == v) return one;
        one.terms = matching_.terms(one.village, one.centre);
        one.next = next_best(v);
        return one;
    }

    std::optional<Next> next_best(Node v) const {
        const Model& model = built_.model;
        const Node own = solution_.joined[v];
        std::optional<Next> best;
        for (const Arc& arc : model.arcs) {
            const bool chosen = solution_.joined[arc.centre] == arc.centre;
            if (arc.village != v || arc.centre == own || !chosen) continue;
            const VillageId centre = built_.village_of[arc.centre];
            if (best && (arc.cost > best->cost || (arc.cost == best->cost && centre > best->centre))) continue;
            const bool may_leave = model.is_lead(v) || assisted_[own] > model.assisted_at_least;
            best = Next{centre, arc.cost, may_leave && members_[arc.centre] < model.members_at_most};
        }
        return best;
    }

    const Built& built_;
    const Solution& solution_;
    Matching matching_;
    std::vector<std::int64_t> members_, assisted_;  ///< by centre
};

/// Solves once more without the pairing of one village.
std::optional<Price> price_of(const Built& built, const Solution& solution, VillageId village) {
    const auto node = built.node_of(village);
    if (!node || solution.joined[*node] == no_node) return std::nullopt;
    const Solution other = solve(built.model, {*node, solution.joined[*node]});
    Price price;
    price.village = village;
    price.proven = other.state == Solution::State::optimal || other.state == Solution::State::impossible;
    if (other.joined.empty()) return price;
    price.cost = other.cost;
    if (other.joined[*node] != no_node) price.centre = built.village_of[other.joined[*node]];
    return price;
}

Text words(std::int64_t number) { return Text::same(std::to_string(number)); }

}  // namespace

std::optional<Outcome> decide(const award::Input& input, std::optional<VillageId> priced, issue::Issues& issues) {
    const rubric::Pairing& pairing = *input.rubric.pairing;
    const Sides sides = sides_of(input, issues);
    if (!sides.sound) return std::nullopt;
    std::optional<Built> built = build(input.cohort, pairing, sides, issues);
    if (!built) return std::nullopt;
    const Solution solution = solve(built->model);
    if (solution.state == Solution::State::impossible) {
        report_impossible(input.cohort, pairing, *built, issues);
        return std::nullopt;
    }
    if (solution.state == Solution::State::none_found) {
        const Text nodes = words(solution.nodes);
        issues.add(Code::pairing_impossible({"搜索了" + nodes.zh + "个节点，没有找到一种排法；把 nodes 写大一些再算",
                                             "no clusters were found in " + nodes.en + " nodes; raise nodes"}),
                   pairing.centres_place);
        return std::nullopt;
    }
    if (solution.state == Solution::State::not_proven)
        issues.add(Code::pairing_not_proven(words(solution.cost), words(solution.bound), words(solution.nodes)),
                   pairing.centres_place);
    Outcome outcome;
    outcome.state = solution.state;
    outcome.cost = solution.cost;
    outcome.bound = solution.bound;
    outcome.nodes = solution.nodes;
    outcome.compared = solution.compared;
    Explaining(input, *built, solution).add_to(outcome);
    if (priced) outcome.price = price_of(*built, solution, *priced);
    outcome.unplaced = std::move(built->unplaced);
    return outcome;
}

}  // namespace leitai::pair
