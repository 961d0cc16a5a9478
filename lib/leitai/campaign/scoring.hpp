// A campaign with all that was read and scored, which every page, seal and explanation is made of.
#pragma once

#include "leitai/campaign/reading.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/score/score.hpp"

namespace leitai::campaign {

/// A scored campaign. Its `subject` looks at the other members: neither copied nor moved while one is in use.
struct ScoredCampaign {
    Campaign campaign;
    Reading reading;
    score::Scored scored;

    report::Subject subject() const { return {campaign.plan->title, *campaign.rubric, reading.cohort, scored}; }
    /// The timeline of the scored period; nullptr where there is none.
    const process::Timeline* timeline() const { return process::of_period(reading.timelines, reading.cohort.period); }
    /// Those of plan and rubric, then those of the records.
    issue::Issues issues() const;
    bool has_errors() const { return reading.issues.errors() + campaign.issues.errors() > 0; }
};

/// Reads and scores a usable campaign: a period by its facts, or a year by the results of its quarters.
/// Throws base::Failure when an input cannot be read. What is wrong with the data is in the issues.
ScoredCampaign score(Campaign campaign, const ReadMore& more = {});

/// What keeps a result from being sealed or reported.
enum class Hindrance : std::uint8_t {
    none,
    errors,  ///< the data has errors
    owed,    ///< something has not been handed in, and a provisional result is not asked for
};
Hindrance hindrance(const ScoredCampaign& scored, bool provisional);
/// "数据有错误", "the data has errors": without an end, as it is to be said what was left undone.
base::Text words(Hindrance hindrance);

}  // namespace leitai::campaign
