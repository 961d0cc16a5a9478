// Finds the record of each cluster that holds, and sums up what its projects brought a village.
#include "leitai/cohort/clusters.hpp"

#include <algorithm>

namespace leitai::cohort {

std::vector<const record::Cluster*> clusters_on(const record::Registers& registers, base::Period known,
                                                base::Date day) {
    std::vector<const record::Cluster*> there;
    const std::vector<record::Cluster>& all = registers.clusters;
    day = std::min(day, base::last_day(known));
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (all[c].period > known) continue;
        const bool later = c + 1 < all.size() && all[c + 1].id == all[c].id && all[c + 1].period <= known;
        if (!later && exists_on(all[c], day)) there.push_back(&all[c]);
    }
    return there;
}

std::vector<const record::Cluster*> clusters_untold(const record::Registers& registers, base::Period known,
                                                    base::Date day) {
    std::vector<const record::Cluster*> untold;
    const std::vector<record::Cluster>& all = registers.clusters;
    day = std::min(day, base::last_day(known));
    for (std::size_t c = 0; c < all.size(); ++c) {
        const bool first = c == 0 || all[c - 1].id != all[c].id;
        if (first && all[c].period > known && exists_on(all[c], day)) untold.push_back(&all[c]);
    }
    return untold;
}

std::optional<base::Rational> income_of(const record::Cluster& cluster, base::RegionCode village) {
    if (!cluster.income_told) return std::nullopt;
    base::Rational sum(0);
    for (const record::JointProject& project : cluster.projects) {
        for (const record::ProjectShare& share : project.shares) {
            if (share.village == village) sum = sum + base::Rational(share.income);
        }
    }
    return sum;
}

}  // namespace leitai::cohort
