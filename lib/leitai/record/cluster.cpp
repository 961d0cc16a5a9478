// Looks villages up in a cluster, and holds two of its records against each other.
#include "leitai/record/cluster.hpp"

#include <algorithm>
#include <tuple>

namespace leitai::record {

namespace {

bool holds(const std::vector<ClusterVillage>& list, base::RegionCode village) {
    return std::any_of(list.begin(), list.end(), [&](const ClusterVillage& one) { return one.village == village; });
}

template <class Item, class Same>
bool all_same(const std::vector<Item>& a, const std::vector<Item>& b, const Same& same) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool same_villages(const std::vector<ClusterVillage>& a, const std::vector<ClusterVillage>& b) {
    return all_same(a, b, [](const ClusterVillage& x, const ClusterVillage& y) { return x.village == y.village; });
}

bool same_project(const JointProject& a, const JointProject& b) {
    const auto same_share = [](const ProjectShare& x, const ProjectShare& y) {
        return x.village == y.village && base::rescale(x.income, 2) == base::rescale(y.income, 2);
    };
    return std::tie(a.what, a.note, a.since) == std::tie(b.what, b.note, b.since) &&
           all_same(a.shares, b.shares, same_share);
}

}  // namespace

bool leads_in(const Cluster& cluster, base::RegionCode village) { return holds(cluster.leads, village); }

bool assisted_in(const Cluster& cluster, base::RegionCode village) { return holds(cluster.assisted, village); }

bool exists_on(const Cluster& cluster, base::Date day) {
    return cluster.since <= day && (!cluster.until || day <= *cluster.until);
}

bool say_the_same(const Cluster& a, const Cluster& b) {
    const auto told = [](const Cluster& one) {
        return std::tie(one.id, one.period, one.title, one.centre, one.since, one.until, one.industries,
                        one.income_told);
    };
    return told(a) == told(b) && same_villages(a.leads, b.leads) && same_villages(a.assisted, b.assisted) &&
           all_same(a.projects, b.projects, same_project);
}

}  // namespace leitai::record
