// A campaign with all that was read and scored, which every page, seal and explanation is made of.
#pragma once

#include "leitai/award/outcome.hpp"
#include "leitai/campaign/finality.hpp"
#include "leitai/campaign/reading.hpp"
#include "leitai/campaign/unread.hpp"
#include "leitai/diagnose/determine.hpp"
#include "leitai/report/frame.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/score/score.hpp"

namespace leitai::campaign {

/// A scored campaign. Its `subject` looks at the other members: neither copied nor moved while one is in use.
struct ScoredCampaign {
    Campaign campaign;
    Reading reading;
    score::Scored scored;
    std::optional<report::CityShown> city;        ///< of a city: what its counties handed in
    std::optional<award::Outcomes> awards;        ///< where the plan names a file of awards
    page::Finality finality;                      ///< of the scores
    std::vector<report::PassedOver> passed_over;  ///< entries of the records' folders that are no records

    report::Subject subject() const { return subject(finality); }
    /// The same subject where another finality holds, such as that of the notice.
    report::Subject subject(const page::Finality& of) const {
        return {campaign.plan->title, *campaign.rubric,       reading.cohort, scored, of,
                scored.scores,        city ? &*city : nullptr};
    }
    /// Whether another result of the same records is final, and why not.
    page::Finality finality_of(Result result, const std::optional<std::string>& contest = std::nullopt) const;
    /// The same of a diagnosis, which also rests on the scores where it is filled up by them.
    page::Finality finality_of(const diagnose::Diagnosis& diagnosis) const;
    /// What frames its documents.
    report::Frames frames() const { return {campaign.texts, timeline()}; }
    /// The timeline of the scored period; nullptr where there is none.
    const process::Timeline* timeline() const { return process::of_period(reading.timelines, reading.cohort.period); }
    /// Those of plan and rubric, then those of the records.
    issue::Issues issues() const;
    bool has_errors() const { return reading.issues.errors() + campaign.issues.errors() > 0; }
};

/// Reads and scores a usable campaign: a period by its facts, or a year by the results of its quarters.
/// Throws base::Failure when an input cannot be read. What is wrong with the data is in the issues.
ScoredCampaign score(Campaign campaign, const ReadMore& more = {});

/// Why what would be sealed is not final: the scores and, where there are any, the books and the awards.
page::Finality sealed_finality(const ScoredCampaign& scored);

/// What keeps a result from being sealed.
enum class Hindrance : std::uint8_t {
    none,
    trial,         ///< the rubric is one that is tried, and never that of a seal
    errors,        ///< the data has errors, of which no seal is made
    open_members,  ///< it rests on members without a seal, which it could not name
    provisional,   ///< the result is not final, and a provisional one is not asked for
};
/// What keeps the scores from being sealed; `provisional`: a provisional result is asked for.
Hindrance hindrance(const ScoredCampaign& scored, bool provisional);

}  // namespace leitai::campaign
