// The results of the last period, and the change since then.
#pragma once

#include <optional>

#include "leitai/report/labels.hpp"

namespace leitai::report {

/// How a village has moved since the last period.
struct Change {
    std::optional<base::Rational> total;
    std::optional<std::int64_t> places;  ///< places gained among all; negative = lost
    std::uint32_t place_then = 0;
};

/// The results of the period before the scored one, if any were read.
class ChangeSince {
public:
    explicit ChangeSince(const Subject& subject);

    /// Whether any village has a comparable result.
    bool any() const { return any_; }
    /// The village's result of that period, where it can be compared with this one; nullptr otherwise.
    const cohort::PastResult* then(cohort::VillageId village) const;
    Change change(cohort::VillageId village) const;

private:
    const Subject subject_;  ///< a copy: what it refers to lives longer than a table
    const std::vector<cohort::PastResult>* results_ = nullptr;
    cohort::Slot slot_ = cohort::no_slot;
    bool any_ = false;
};

}  // namespace leitai::report
