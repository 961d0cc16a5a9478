// The pages about awards: all of them, one with everybody's reasons, what may be published, and cases for editing.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/record/details.hpp"
#include "leitai/report/awards/words.hpp"

namespace leitai::report {

/// Every award: the rule, who won it and how close it was, and how many did not for which reason. Programs get every
/// decision. `only`: this award alone, where people see every decision as well.
page::Page awards_page(const AwardsInput& input, const std::optional<rubric::AwardId>& only, base::Lang lang);

/// Who won what, for everybody: no reason, no margin, nobody who trails. `timeline`: of the scored period.
page::Page public_awards_page(const AwardsInput& input, const std::optional<rubric::AwardId>& only,
                              const process::Timeline* timeline, base::Lang lang);

/// Whether an award may be published: one for those who trail never is.
bool is_public(const rubric::Award& award);

/// Who won each public award, as a table of a notice.
page::Table winners_table(const AwardsInput& input, const std::optional<rubric::AwardId>& only, base::Lang lang);

/// The cases of an award: of each who won it what was strong, and the evidence behind it, for editing. `details`: of
/// those villages.
page::Page cases_page(const AwardsInput& input, const award::Outcome& outcome,
                      const std::vector<record::Detail>& details, base::Lang lang);

/// The awards of one village, for the page that explains its points.
std::vector<page::Block> village_awards(const AwardsInput& input, cohort::VillageId village, base::Lang lang);

}  // namespace leitai::report
