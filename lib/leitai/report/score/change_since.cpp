// Looks up the results of the period before.
#include "leitai/report/score/change_since.hpp"

#include <algorithm>

namespace leitai::report {

ChangeSince::ChangeSince(const Subject& subject) : subject_(subject) {
    const cohort::Cohort& cohort = subject.cohort;
    const cohort::Slot slot = cohort.needs.slot(base::previous(cohort.period));
    if (slot == cohort::no_slot || slot >= cohort.results.size()) return;
    results_ = &cohort.results[slot];
    slot_ = slot;
    any_ = std::any_of(results_->begin(), results_->end(),
                       [](const cohort::PastResult& result) { return result.present && result.comparable; });
}

const cohort::PastResult* ChangeSince::then(cohort::VillageId village) const {
    if (results_ == nullptr || village >= results_->size()) return nullptr;
    const cohort::PastResult& then = (*results_)[village];
    const bool comparable = then.present && then.comparable && !subject_.cohort.grew_since(village, slot_);
    return comparable ? &then : nullptr;
}

Change ChangeSince::change(cohort::VillageId village) const {
    Change change;
    const cohort::PastResult* before = then(village);
    if (before == nullptr) return change;
    const score::Points& now = subject_.scores.totals[village];
    const std::uint32_t place = subject_.scores.ranks[village].all;
    if (before->total && now.known()) change.total = now.value() - *before->total;
    if (before->rank_all != 0 && place != 0) change.places = std::int64_t{before->rank_all} - std::int64_t{place};
    change.place_then = before->rank_all;
    return change;
}

}  // namespace leitai::report
