// Which criteria most villages meet, which are met together, and how the list moved over the quarters.
#pragma once

#include <vector>

#include "leitai/diagnose/determine.hpp"

namespace leitai::diagnose {

/// How many villages meet a criterion.
struct Frequency {
    rubric::CriterionId criterion = 0;
    std::size_t villages = 0;
    std::size_t cumulative = 0;  ///< with all that are met more often
};

/// Criteria that at least one of `villages` meets, most frequent first; equals in the catalogue's order.
std::vector<Frequency> pareto(const Diagnosis& diagnosis, const std::vector<cohort::VillageId>& villages);

/// How many villages meet both of two criteria.
struct Together {
    rubric::CriterionId first = 0, second = 0;
    std::size_t villages = 0;
};

/// Pairs that at least one village meets, most frequent first; equals in the catalogue's order.
std::vector<Together> co_occurrence(const Diagnosis& diagnosis, const std::vector<cohort::VillageId>& villages);

/// How the list moved within one period.
struct ListMovement {
    base::Period period;
    std::size_t entered = 0;   ///< relapses included
    std::size_t relapsed = 0;  ///< entered again after leaving
    std::size_t left = 0;
    std::size_t on_list = 0;  ///< at the period's end (of the scored one: on the day)
};

/// The last `periods` periods up to the diagnosed one, oldest first; none before the first entry.
std::vector<ListMovement> movements(const cohort::Cohort& cohort, const Diagnosis& diagnosis,
                                    const std::vector<cohort::VillageId>& villages, std::size_t periods);

/// How often a village entered the list, and for how many months it has been on it up to the day.
struct ListHistory {
    std::size_t entries = 0;
    base::Rational months;
};
/// The history of one village; zero where it never was on the list.
ListHistory history(const Diagnosis& diagnosis, base::RegionCode village);

}  // namespace leitai::diagnose
