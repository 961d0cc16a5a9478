// Which signs a village shows on a day, by the checks that found them or by the facts they look at.
#pragma once

#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/evaluate.hpp"

namespace leitai::diagnose {

/// A period with the day on which it is looked at, and where its facts are.
struct Moment {
    base::Period period;
    base::Date day;
    cohort::Slot slot = 0;  ///< or no_slot: no facts are known of it
};

/// The scored period on its as_of, and the end of the period before: how the period began.
Moment now(const cohort::Cohort& cohort);
/// The end of the period before `moment`.
Moment before(const cohort::Cohort& cohort, const Moment& moment);
/// The end of the period of a slot.
Moment at(const cohort::Cohort& cohort, cohort::Slot slot);

/// One sign of one village. What was neither found nor looked for is unknown; so is a condition whose facts are
/// missing.
struct SignState {
    rule::Truth present = rule::Truth::unknown;
    const record::Check* check = nullptr;      ///< that found it, resolved it, or covered it without finding it
    const record::Finding* finding = nullptr;  ///< in that check
    bool begun_now = false;                    ///< found within the moment's period
};

/// All signs, by SignId.
std::vector<SignState> signs_of(score::Evaluator& evaluator, cohort::VillageId village, const Moment& moment);

/// What the register of signs says of a period.
struct SignCounts {
    bool known = true;         ///< false: a numeric sign cannot be decided
    std::size_t found = 0;     ///< present at the start, or found within the period
    std::size_t resolved = 0;  ///< of these, no longer present at its end
};
/// Counts the signs of one village in the period of `moment`.
SignCounts count_signs(score::Evaluator& evaluator, cohort::VillageId village, const Moment& moment);

}  // namespace leitai::diagnose
