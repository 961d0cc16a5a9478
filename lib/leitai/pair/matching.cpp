// Measures distances and holds industries, needs and strengths of two villages against each other.
#include "leitai/pair/matching.hpp"

#include <algorithm>

#include "leitai/award/tour.hpp"
#include "leitai/score/peers.hpp"

namespace leitai::pair {

namespace {

/// Words of `these` that are among `those`, or that are not, in their order.
std::vector<std::string> words_among(const std::vector<std::string>& these, const std::vector<std::string>& those,
                                     bool among) {
    std::vector<std::string> found;
    for (const std::string& word : these) {
        if ((std::find(those.begin(), those.end(), word) != those.end()) == among) found.push_back(word);
    }
    return found;
}

}  // namespace

Matching::Matching(const cohort::Cohort& cohort, const rubric::Pairing& pairing) : cohort_(cohort), pairing_(pairing) {
    for (const rubric::Neighbours& one : pairing.neighbours) {
        neighbours_.emplace(one.one.code.number, one.other.code.number);
        neighbours_.emplace(one.other.code.number, one.one.code.number);
    }
}

std::optional<Barrier> Matching::barrier(VillageId village, VillageId lead) const {
    const cohort::Village& own = cohort_.villages[village];
    const cohort::Village& other = cohort_.villages[lead];
    if (pairing_.only_neighbours && neighbours_.count({own.code.number, other.code.number}) == 0)
        return Barrier::neighbours;
    if (score::circle_key(own, pairing_.circle) != score::circle_key(other, pairing_.circle)) return Barrier::circle;
    if (pairing_.metres && metres(village, lead) > *pairing_.metres) return Barrier::distance;
    return std::nullopt;
}

Terms Matching::terms(VillageId village, VillageId centre) const {
    const rubric::PairingCost& cost = pairing_.cost;
    Terms terms;
    if (pairing_.looks_at_positions()) {
        terms.metres = metres(village, centre);
        terms.distance = *terms.metres * cost.distance;
    }
    const base::RegionCode own = cohort_.villages[village].code, other = cohort_.villages[centre].code;
    const record::Traits* mine = cohort_.traits_of(own);
    const record::Traits* theirs = cohort_.traits_of(other);
    if (mine != nullptr && theirs != nullptr) {
        terms.industries = words_among(mine->industries, theirs->industries, true);
        terms.met = words_among(mine->needs, theirs->strengths, true);
        terms.unmet = words_among(mine->needs, theirs->strengths, false);
        if (terms.industries.empty()) terms.industry = cost.industry;
        terms.needs = static_cast<std::int64_t>(terms.unmet.size()) * cost.needs;
    }
    if (cohort_.villages[village].township != cohort_.villages[centre].township) terms.township = cost.township;
    const record::Cluster* cluster = cohort_.cluster_of(own);
    if (cluster == nullptr || cohort_.cluster_of(other) != cluster) terms.link = cost.link;
    return terms;
}

std::int64_t Matching::metres(VillageId a, VillageId b) const {
    return award::metres_between(*cohort_.villages[a].position, *cohort_.villages[b].position);
}

}  // namespace leitai::pair
