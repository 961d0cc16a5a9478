// What two villages have to do with each other: whether one may join the other, and what it would cost.
#pragma once

#include <set>

#include "leitai/pair/outcome.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::pair {

/// Answers for any two villages of a cohort. References must outlive it.
class Matching {
public:
    Matching(const cohort::Cohort& cohort, const rubric::Pairing& pairing);

    /// The rule that keeps a village from joining a lead village; empty where it may.
    std::optional<Barrier> barrier(VillageId village, VillageId lead) const;
    /// Term by term. Villages of a model have positions and traits where the file looks at them.
    Terms terms(VillageId village, VillageId centre) const;
    /// The distance in whole metres; both must have a position.
    std::int64_t metres(VillageId a, VillageId b) const;

private:
    const cohort::Cohort& cohort_;
    const rubric::Pairing& pairing_;
    std::set<std::pair<std::uint64_t, std::uint64_t>> neighbours_;
};

}  // namespace leitai::pair
