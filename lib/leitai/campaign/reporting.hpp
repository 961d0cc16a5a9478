// The reports of a scored campaign: of all, of a township or reporting unit, of one village; what they share is counted
// once.
#pragma once

#include <optional>

#include "leitai/campaign/lookup.hpp"
#include "leitai/campaign/scoring.hpp"
#include "leitai/report/analysis/page.hpp"
#include "leitai/report/score/page.hpp"

namespace leitai::campaign {

/// How many earlier periods of results a village's own report shows (ReadMore::results_back).
inline constexpr int report_periods_back = 4;

/// The score table as a document, with what the plan's texts put around it; documents lie across, for it is wide.
page::Page score_document(const ScoredCampaign& scored, const report::Subject& subject, base::Lang lang,
                          const report::Shown& shown = {});

/// Makes reports. It looks at the campaign that it was made of, and so do its pages; several threads may ask.
class Reports {
public:
    explicit Reports(const ScoredCampaign& scored);
    Reports(const Reports&) = delete;
    Reports& operator=(const Reports&) = delete;

    /// Of the villages of a circle, or of all.
    page::Page page(const Circle& circle, base::Lang lang) const;
    /// The announcement of the final results (通报), for everybody.
    page::Page announcement(base::Lang lang) const;
    /// The best and the most improved villages of a circle, or of all, and what made them so.
    page::Page showcase(const Circle& circle, base::Lang lang) const;
    /// Of one village.
    page::Page page(cohort::VillageId village, base::Lang lang) const;

private:
    report::AnalysisInput input(const report::Analysis& analysis, const base::Text& circle) const;

    const ScoredCampaign& scored_;
    const report::Subject subject_;
    const report::Analysis whole_;
    std::optional<diagnose::Diagnosis> diagnosis_;
};

}  // namespace leitai::campaign
