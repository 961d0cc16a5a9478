// Looks up the cluster of every village at one moment.
#include "leitai/diagnose/supplied_clusters.hpp"

#include <unordered_map>

#include "leitai/cohort/clusters.hpp"
#include "leitai/cohort/supplied_cell.hpp"

namespace leitai::diagnose {

using base::Rational;
using cohort::Cell;
using cohort::Cohort;

namespace {

/// The cluster that a village is in.
struct Membership {
    const record::Cluster* cluster = nullptr;
    source::Place place;  ///< where the cluster names the village
    bool doubt = false;   ///< it is in another one too, which was reported; or no record of that time tells it
};

using Memberships = std::unordered_map<std::uint64_t, Membership>;

void add(const record::Cluster& cluster, bool told, Memberships& of) {
    for (const auto* list : {&cluster.leads, &cluster.assisted}) {
        for (const record::ClusterVillage& one : *list) {
            const auto [known, is_first] = of.try_emplace(one.village.number, Membership{&cluster, one.place, !told});
            if (!is_first && told) known->second.doubt = true;
        }
    }
}

Memberships memberships(const Cohort& cohort, const Moment& moment) {
    Memberships of;
    for (const record::Cluster* one : cohort::clusters_on(cohort.registers, moment.period, moment.day))
        add(*one, true, of);
    for (const record::Cluster* one : cohort::clusters_untold(cohort.registers, moment.period, moment.day))
        add(*one, false, of);
    return of;
}

/// The number that a member of a cluster is told; empty: it cannot be told.
std::optional<Rational> told(const Membership& member, rubric::SuppliedFact::Kind kind, base::RegionCode village,
                             base::Period period) {
    if (kind == rubric::SuppliedFact::Kind::in_cluster)
        return member.cluster->period <= period ? std::optional(Rational(1)) : std::nullopt;
    if (member.doubt || member.cluster->period != period) return std::nullopt;
    return cohort::income_of(*member.cluster, village);
}

}  // namespace

std::vector<Cell> cluster_cells(Cohort& cohort, const rubric::Fact& fact, const Moment& moment) {
    const Memberships of = memberships(cohort, moment);
    const rubric::SuppliedFact::Kind kind = fact.from->kind;
    std::vector<Cell> cells(cohort.villages.size());
    for (std::size_t v = 0; v < cells.size(); ++v) {
        const base::RegionCode village = cohort.villages[v].code;
        const auto found = of.find(village.number);
        if (found != of.end()) {
            const auto value = told(found->second, kind, village, moment.period);
            cells[v] = cohort::supplied_cell(cohort, fact, value, found->second.place);
        } else if (kind == rubric::SuppliedFact::Kind::in_cluster) {
            cells[v] = cohort::supplied_cell(cohort, fact, Rational(0), std::nullopt);
        } else {
            cells[v] = cohort::supplied_cell(cohort, fact, std::nullopt, std::nullopt);
            cells[v].set(Cell::State::inapplicable);
        }
    }
    return cells;
}

}  // namespace leitai::diagnose
