// Counts the whole once; a circle is counted by itself.
#include "leitai/campaign/reporting.hpp"

#include "leitai/report/city/showcase.hpp"

namespace leitai::campaign {

using base::Lang;

Reports::Reports(const ScoredCampaign& scored)
    : scored_(scored),
      subject_(scored.subject()),
      whole_(report::analyse(subject_, find_circle(subject_.cohort, {}, {}).villages)) {
    if (subject_.rubric.weakness && !scored.campaign.plan->year_of_quarters() && !scored.campaign.city)
        diagnosis_ = diagnose::determine(subject_.cohort, subject_.rubric, subject_.scored);
}

report::AnalysisInput Reports::input(const report::Analysis& analysis, const base::Text& circle) const {
    return {subject_,
            analysis,
            scored_.campaign.map,
            scored_.reading.contests,
            circle,
            scored_.timeline(),
            diagnosis_ ? &*diagnosis_ : nullptr,
            scored_.reading.books ? &*scored_.reading.books : nullptr};
}

page::Page Reports::page(const Circle& circle, Lang lang) const {
    if (circle.name.empty()) return report::analysis_page(input(whole_, {}), lang);
    const report::Analysis analysis = report::analyse(subject_, circle.villages);
    return report::analysis_page(input(analysis, circle.name), lang);
}

page::Page Reports::showcase(const Circle& circle, Lang lang) const {
    if (circle.name.empty()) return report::showcase_page(input(whole_, {}), lang);
    const report::Analysis analysis = report::analyse(subject_, circle.villages);
    return report::showcase_page(input(analysis, circle.name), lang);
}

page::Page Reports::page(cohort::VillageId village, Lang lang) const {
    return report::unit_page(input(whole_, {}), village, lang);
}

}  // namespace leitai::campaign
