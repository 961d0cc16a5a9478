// The numbers of villages that awards and joint building look at.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "leitai/award/outcome.hpp"
#include "leitai/record/award.hpp"
#include "leitai/score/evaluate.hpp"

namespace leitai::award {

/// A quantity that counts awards of a period whose outcome nobody recorded.
struct NotRecorded {
    rubric::QuantityId quantity = 0;
    base::Period period;
};

/// Gives numbers and truths. Those that look at others are computed once for all.
class Numbers {
public:
    /// `outcomes`: of earlier periods.
    Numbers(score::Evaluator& evaluator, const std::vector<record::Award>& outcomes);

    /// Empty where it is not known.
    std::optional<base::Rational> of(rubric::QuantityId quantity, VillageId village);
    /// Whether a condition holds; `unknown` where a number is not known.
    rule::Truth truth(const rule::Condition& condition, VillageId village);
    /// The places to which a quantity is rounded; empty where it is not.
    std::optional<int> decimals(rubric::QuantityId quantity) const;
    /// The full mark of a total, module or indicator for a class; 0 of others.
    base::Rational full_mark(rubric::QuantityId quantity, rule::ClassId village_class) const;
    /// Periods whose outcomes were asked for and are not recorded.
    const std::vector<NotRecorded>& not_recorded() const { return not_recorded_; }

private:
    using Column = std::vector<std::optional<base::Rational>>;
    const Column& column(rubric::QuantityId quantity);
    /// Empty of a village that is not ranked.
    std::optional<base::Rational> rank_of(VillageId village, const rule::Among& among) const;
    std::optional<base::Rational> past_total(VillageId village) const;
    std::optional<base::Rational> result_of(VillageId village, cohort::Slot slot) const;
    std::vector<base::Period> quarters() const;
    std::optional<base::Rational> progress_of(VillageId village) const;
    Column climbs(const rule::Among& among) const;
    Column wins(rubric::QuantityId id, const rubric::Quantity& quantity);
    std::vector<base::Period> periods_of(const rubric::Quantity& quantity) const;
    std::optional<base::Rational> grade_of(VillageId village) const;

    score::Evaluator& evaluator_;
    const rubric::Rubric& rubric_;
    const cohort::Cohort& cohort_;
    const score::Scores& scores_;
    const std::vector<record::Award>& outcomes_;
    std::map<rubric::QuantityId, Column> columns_;
    std::vector<NotRecorded> not_recorded_;
};

}  // namespace leitai::award
