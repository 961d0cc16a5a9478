// Counts the whole once; a circle is counted by itself.
#include "leitai/campaign/reporting.hpp"

#include "leitai/report/announcement/page.hpp"
#include "leitai/report/city/showcase.hpp"

namespace leitai::campaign {

using base::Lang;

page::Page score_document(const ScoredCampaign& scored, const report::Subject& subject, Lang lang,
                          const report::Shown& shown) {
    page::Page page = report::score_page(subject, lang, shown);
    page.across = true;
    return report::framed(std::move(page), plan::Document::scores, subject, scored.frames());
}

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
            scored_.reading.books ? &*scored_.reading.books : nullptr,
            &scored_.campaign.texts};
}

page::Page Reports::page(const Circle& circle, Lang lang) const {
    const auto made = [&](const report::AnalysisInput& of) {
        return report::framed(report::analysis_page(of, lang), plan::Document::report, subject_, scored_.frames());
    };
    if (circle.name.empty()) return made(input(whole_, {}));
    const report::Analysis analysis = report::analyse(subject_, circle.villages);
    return made(input(analysis, circle.name));
}

page::Page Reports::announcement(Lang lang) const {
    return report::framed(
        report::announcement_page(input(whole_, {}), scored_.awards ? &*scored_.awards : nullptr, lang),
        plan::Document::announcement, subject_, scored_.frames());
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
