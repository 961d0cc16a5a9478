// Scores by facts or by quarters, and reports what only scoring finds wrong.
#include "leitai/campaign/scoring.hpp"

#include <algorithm>

#include "leitai/award/decide.hpp"
#include "leitai/batch/score_issues.hpp"
#include "leitai/campaign/acknowledging.hpp"
#include "leitai/campaign/city_cohort.hpp"
#include "leitai/campaign/unusual.hpp"
#include "leitai/score/annual.hpp"
#include "leitai/score/sealed.hpp"

namespace leitai::campaign {

issue::Issues ScoredCampaign::issues() const {
    issue::Issues all = campaign.issues;
    all.merge(issue::Issues(reading.issues));
    return all;
}

namespace {

/// What follows from the scores, and whether the papers of awards are in order. Without steps it is not known when the
/// period was frozen, and nothing is said of that.
void decide_awards(ScoredCampaign& scored) {
    if (!scored.campaign.rubric->awards) return;
    Reading& reading = scored.reading;
    reading.issues.about(issue::Part::awards);
    const award::Input input{reading.cohort, *scored.campaign.rubric, scored.scored, reading.awards};
    scored.awards = award::decide(input, reading.issues);
    award::check_path(input, *scored.awards, {reading.conferrals, reading.withdrawals}, scored.timeline(),
                      reading.issues);
}

}  // namespace

ScoredCampaign score(Campaign campaign, const ReadMore& more) {
    ScoredCampaign result;
    result.campaign = std::move(campaign);
    result.reading = read(result.campaign, more);
    result.passed_over = account_for_unread(result.campaign, result.reading, result.reading.issues);
    const Campaign& of = result.campaign;
    for (report::PassedOver& one : unusual_catalogues(*of.rubric)) result.passed_over.push_back(std::move(one));
    const cohort::Cohort& cohort = result.reading.cohort;
    if (const auto annual = of.plan->year_of_quarters()) {
        result.scored = score::score_annual(cohort, *of.rubric, *annual);
    } else if (of.city) {
        result.city = shown_of(*of.city, cohort);
        result.scored = score::score_sealed(cohort, *of.rubric, sealed_villages(of, cohort), of.inputs.jobs);
    } else {
        result.scored = score::score(cohort, *of.rubric, of.inputs.jobs);
    }
    result.reading.issues.about(issue::Part::others);
    batch::report_scores(cohort, *of.rubric, result.scored, result.reading.issues);
    decide_awards(result);
    acknowledge(result.reading.acknowledged, of.map, result.reading.issues);
    report_void(result.reading.acknowledged, result.reading.issues);
    result.finality = result.finality_of(Result::scores);
    return result;
}

page::Finality ScoredCampaign::finality_of(Result result, const std::optional<std::string>& contest) const {
    return campaign::finality({campaign.issues, reading.issues, campaign.map, *campaign.rubric, reading.cohort,
                               reading.contests, scored, reading.books ? &*reading.books : nullptr,
                               reading.members ? &*reading.members : nullptr, campaign.inputs.trial.has_value()},
                              result, contest);
}

page::Finality ScoredCampaign::finality_of(const diagnose::Diagnosis& diagnosis) const {
    const bool by_scores = campaign.rubric->weakness->determination.fill.has_value();
    page::Finality result = by_scores ? finality : finality_of(Result::registers);
    if (diagnosis.unranked > 0) {
        const base::Text units = campaign.rubric->unit->counted(diagnosis.unranked);
        result.reasons.push_back({"unranked",
                                  diagnosis.unranked,
                                  {units.zh + "没有得分，排不出先后", units.en + " without a score to rank"},
                                  {}});
    }
    return result;
}

page::Finality sealed_finality(const ScoredCampaign& scored) {
    page::Finality all = scored.finality;
    const auto add = [](std::vector<page::Reason>& to, const std::vector<page::Reason>& from) {
        for (const page::Reason& one : from) {
            const auto same = [&](const page::Reason& other) { return other.kind == one.kind; };
            if (std::none_of(to.begin(), to.end(), same)) to.push_back(one);
        }
    };
    const auto take = [&](const page::Finality& other) {
        add(all.reasons, other.reasons);
        add(all.closed, other.closed);
    };
    if (scored.reading.books) take(scored.finality_of(Result::books));
    if (scored.awards) take(scored.finality_of(Result::awards));
    return all;
}

Hindrance hindrance(const ScoredCampaign& scored, bool provisional) {
    if (scored.campaign.inputs.trial) return Hindrance::trial;
    if (scored.has_errors()) return Hindrance::errors;
    const auto& members = scored.reading.members;
    if (members && !(members->open.empty() && members->owed.empty())) return Hindrance::open_members;
    return sealed_finality(scored).provisional() && !provisional ? Hindrance::provisional : Hindrance::none;
}

}  // namespace leitai::campaign
