// Makes entries of joint buildings: one for each that is there on the day, and one for each of its villages.
#include "leitai/book/making.hpp"
#include "leitai/cohort/clusters.hpp"

namespace leitai::book {

namespace {

/// The village as it is now: itself, or the one that took it in.
std::optional<cohort::VillageId> village_of(const cohort::Cohort& cohort, base::RegionCode code) {
    const cohort::Former* former = cohort.find_former(code);
    return cohort.find(former != nullptr ? former->into : code);
}

/// The field `role`, by its position among the words of rubric::built_in_books().
enum Role : std::int64_t { lead, assisted };

void add_village(const Sources& sources, const Moment& moment, const record::Cluster& cluster,
                 const record::ClusterVillage& one, Role role, Making& making) {
    const auto v = village_of(sources.cohort, one.village);
    if (!v) return;  // it was reported that the roster does not know it
    making.begin(*v, one.village, one.place);
    making.value(role).value(one.village == cluster.centre ? 1 : 0).date(cluster.since);
    const auto income = cluster.period == moment.period ? cohort::income_of(cluster, one.village) : std::nullopt;
    const auto stated = income ? base::to_decimal(*income, 2) : std::nullopt;
    if (stated) making.value(stated->units);
    if (!stated) making.unknown();
}

}  // namespace

Sheet cluster_centres(const Sources& sources, const Moment& moment) {
    Making making(sources, moment);
    for (const record::Cluster* one : cohort::clusters_on(sources.cohort.registers, moment.period, moment.day)) {
        const auto v = village_of(sources.cohort, one->centre);
        if (!v) continue;  // it was reported that the roster does not know it
        making.begin(*v, one->centre, one->place);
        making.date(one->since);
        making.value(static_cast<std::int64_t>(one->leads.size()));
        making.value(static_cast<std::int64_t>(one->assisted.size()));
    }
    return making.done();
}

Sheet cluster_villages(const Sources& sources, const Moment& moment) {
    Making making(sources, moment);
    for (const record::Cluster* one : cohort::clusters_on(sources.cohort.registers, moment.period, moment.day)) {
        for (const record::ClusterVillage& of : one->leads) add_village(sources, moment, *one, of, lead, making);
        for (const record::ClusterVillage& of : one->assisted) add_village(sources, moment, *one, of, assisted, making);
    }
    return making.done();
}

}  // namespace leitai::book
