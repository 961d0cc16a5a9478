// Settles which joint buildings are there at the period's end and what each village is like, and holds them against the
// roster and each other.
#include <algorithm>
#include <map>
#include <tuple>

#include "leitai/cohort/clusters.hpp"
#include "leitai/cohort/merge.hpp"

namespace leitai::cohort {

using base::Text;
using issue::Code;

namespace {

constexpr auto by_id = [](const record::Cluster& a, const record::Cluster& b) {
    return std::tie(a.id, a.period, a.place) < std::tie(b.id, b.period, b.place);
};

bool say_the_same(const record::Traits& a, const record::Traits& b) {
    return std::tie(a.industries, a.strengths, a.needs) == std::tie(b.industries, b.strengths, b.needs);
}

}  // namespace

/// Sorts them; of two records of one id and period the first is kept, and they must say the same.
void Merger::settle_clusters() {
    std::vector<record::Cluster>& all = cohort_.registers.clusters;
    std::sort(all.begin(), all.end(), by_id);
    const auto is_again = [&](const record::Cluster& first, const record::Cluster& second) {
        if (first.id != second.id || first.period != second.period) return false;
        if (record::say_the_same(first, second)) return true;
        issues_.add(Code::two_cluster_records(Text::same(second.id), Text::same(base::to_string(second.period))),
                    second.place, first.place);
        for (const auto* list : {&first.leads, &first.assisted, &second.leads, &second.assisted}) {
            for (const record::ClusterVillage& one : *list) note_error(one.village);
        }
        return true;
    };
    all.erase(std::unique(all.begin(), all.end(), is_again), all.end());
    for (const record::Cluster* one : clusters_on(cohort_.registers, cohort_.period, cohort_.as_of))
        cohort_.clusters.push_back(*one);
    if (cohort_.villages.empty()) return;  // without a roster nothing can be said about who is on it
    std::map<base::RegionCode, std::pair<const record::Cluster*, source::Place>> member_of;
    for (const record::Cluster& cluster : cohort_.clusters) {
        check_cluster(cluster);
        for (const auto* list : {&cluster.leads, &cluster.assisted}) {
            for (const record::ClusterVillage& one : *list) {
                const auto [other, is_first] = member_of.try_emplace(one.village, &cluster, one.place);
                if (is_first) continue;
                issues_.add(Code::village_in_two_clusters(named(one.village), Text::same(other->second.first->id),
                                                          Text::same(cluster.id)),
                            one.place, other->second.second);
                note_error(one.village);
            }
        }
    }
}

void Merger::check_cluster(const record::Cluster& cluster) {
    for (const record::ClusterVillage& one : cluster.leads) {
        const Text role =
            one.village == cluster.centre ? Text("中心村", "the centre") : Text("带动村", "the lead village");
        const bool written = one.village == cluster.centre;
        check_cluster_village(cluster, one.village, written ? cluster.centre_place : one.place, role);
    }
    for (const record::ClusterVillage& one : cluster.assisted)
        check_cluster_village(cluster, one.village, one.place, {"被带村", "the assisted village"});
}

/// It must be a village of its own on the day.
void Merger::check_cluster_village(const record::Cluster& cluster, base::RegionCode village, source::Place at,
                                   const Text& role) {
    const std::uint64_t code = village.number;
    if (cohort_.find(village) || faulty_.count(code) != 0) return;
    const auto gone = gone_.find(code);
    if (gone != gone_.end()) {
        const record::Merged& merged = *gone->second.merged;
        const Text into = Text::same(merged.into ? to_string(*merged.into) : "");
        issues_.add(Code::cluster_village_gone(Text::same(cluster.id), role + Text::same(" " + to_string(village)),
                                               Text::same(base::to_string(*merged.on)), into),
                    at, merged.place);
    } else if (told_gone_.insert(code).second) {
        issues_.add(Code::village_not_on_roster(named(village), issue::times_words(1)), at);
    }
    for (const auto* list : {&cluster.leads, &cluster.assisted}) {
        for (const record::ClusterVillage& one : *list) note_error(one.village);
    }
}

/// Of each village the latest record holds; two of one period must say the same.
void Merger::settle_traits() {
    const std::vector<record::Traits>& all = cohort_.registers.traits;  // by village, then period
    for (std::size_t t = 0; t < all.size(); ++t) {
        const bool again = t > 0 && all[t - 1].village == all[t].village;
        if (again && all[t - 1].period == all[t].period && !say_the_same(all[t - 1], all[t])) {
            issues_.add(Code::two_traits_records(named(all[t].village), Text::same(base::to_string(all[t].period))),
                        all[t].place, all[t - 1].place);
            note_error(all[t].village);
        }
        if (again) cohort_.traits.pop_back();
        cohort_.traits.push_back(all[t]);
    }
}

}  // namespace leitai::cohort
