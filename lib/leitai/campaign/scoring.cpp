// Scores by facts or by quarters, and reports what only scoring finds wrong.
#include "leitai/campaign/scoring.hpp"

#include "leitai/batch/score_issues.hpp"
#include "leitai/score/annual.hpp"

namespace leitai::campaign {

issue::Issues ScoredCampaign::issues() const {
    issue::Issues all = campaign.issues;
    all.merge(issue::Issues(reading.issues));
    return all;
}

ScoredCampaign score(Campaign campaign, const ReadMore& more) {
    ScoredCampaign result;
    result.campaign = std::move(campaign);
    const Campaign& of = result.campaign;
    result.reading = read(of, more);
    const cohort::Cohort& cohort = result.reading.cohort;
    const auto annual = of.plan->year_of_quarters();
    result.scored =
        annual ? score::score_annual(cohort, *of.rubric, *annual) : score::score(cohort, *of.rubric, of.inputs.jobs);
    batch::report_scores(cohort, *of.rubric, result.scored, result.reading.issues);
    return result;
}

Hindrance hindrance(const ScoredCampaign& scored, bool provisional) {
    if (scored.has_errors()) return Hindrance::errors;
    return scored.scored.provisional && !provisional ? Hindrance::owed : Hindrance::none;
}

base::Text words(Hindrance hindrance) {
    switch (hindrance) {
        case Hindrance::none:
            break;
        case Hindrance::errors:
            return {"数据有错误", "the data has errors"};
        case Hindrance::owed:
            return {"还有没报齐的，结果是暂定的", "something is still owed, so results are provisional"};
    }
    return {};
}

}  // namespace leitai::campaign
