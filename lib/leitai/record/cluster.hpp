// A joint building of villages (跨村联建): one centre committee, the villages that lead, and those that are assisted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/decimal.hpp"
#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// A village of a cluster.
struct ClusterVillage {
    base::RegionCode village;
    source::Place place;
};

/// What a joint project brought one village, in 万元 of two decimals at most, from January 1 to the end of the record's
/// period.
struct ProjectShare {
    base::RegionCode village;
    base::Decimal income;
    source::Place place;
};

struct JointProject {
    std::string what, note;
    std::optional<base::Date> since;
    std::vector<ProjectShare> shares;  ///< by village; where income is told, a village without a share got nothing
    source::Place place;
};

/// A cluster as one record tells it; the next record of the same id stands in its place from its period on.
struct Cluster {
    std::string id;
    base::Period period;
    base::Text title;                             ///< of the centre committee (中心村党委)
    base::RegionCode centre;                      ///< one of the leads
    std::vector<ClusterVillage> leads, assisted;  ///< by village
    base::Date since{};
    std::optional<base::Date> until;  ///< the last day on which it is there
    std::vector<std::string> industries;
    std::vector<JointProject> projects;
    bool income_told = false;  ///< its projects are listed, and each tells what it brought whom
    source::Place place;       ///< of its id
    source::Place centre_place;
};

/// Whether a village leads in a cluster, or is assisted.
bool leads_in(const Cluster& cluster, base::RegionCode village);
bool assisted_in(const Cluster& cluster, base::RegionCode village);

/// From `since` to `until`, both days included.
bool exists_on(const Cluster& cluster, base::Date day);

/// Whether two records say the same, wherever they stand.
bool say_the_same(const Cluster& a, const Cluster& b);

}  // namespace leitai::record
