// Checks a solution and adds up its cost with whole numbers, whoever proposed it.
#include "leitai/pair/model.hpp"

#include <algorithm>

namespace leitai::pair {

namespace {

const Arc* find_arc(const Model& model, Node village, Node centre) {
    const auto found = std::lower_bound(
        model.arcs.begin(), model.arcs.end(), std::pair(village, centre),
        [](const Arc& arc, const std::pair<Node, Node>& key) { return std::pair(arc.village, arc.centre) < key; });
    const bool there = found != model.arcs.end() && found->village == village && found->centre == centre;
    return there ? &*found : nullptr;
}

/// Whether every centre has the assisted villages that it needs and no more members than it may have.
bool sizes_hold(const Model& model, const Joined& joined) {
    std::vector<std::int64_t> members(model.leads), assisted(model.leads);
    std::int64_t centres = 0;
    for (Node v = 0; v < model.villages; ++v) {
        if (joined[v] == no_node) continue;
        ++members[joined[v]];
        if (!model.is_lead(v)) ++assisted[joined[v]];
        if (joined[v] == v) ++centres;
    }
    if (centres < model.fewest || centres > model.most) return false;
    for (Node c = 0; c < model.leads; ++c) {
        if (joined[c] != c) continue;
        if (members[c] > model.members_at_most || assisted[c] < model.assisted_at_least) return false;
    }
    return true;
}

}  // namespace

std::optional<std::int64_t> cost_of(const Model& model, const Joined& joined) {
    if (joined.size() != model.villages) return std::nullopt;
    std::int64_t cost = 0;
    for (Node v = 0; v < model.villages; ++v) {
        const Node centre = joined[v];
        if (centre == v && model.is_lead(v)) continue;
        if (centre == no_node) {
            if (!model.is_lead(v) || model.leads_join) return std::nullopt;
            continue;
        }
        if (centre >= model.leads || joined[centre] != centre) return std::nullopt;
        const Arc* arc = find_arc(model, v, centre);
        if (arc == nullptr) return std::nullopt;
        cost += arc->cost;
    }
    return sizes_hold(model, joined) ? std::optional(cost) : std::nullopt;
}

}  // namespace leitai::pair
