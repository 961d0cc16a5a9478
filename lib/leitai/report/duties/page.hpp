// Completion of duties by duty, village, township and quarter, what is due next, and breaches of conduct; one village;
// a checklist to print; and the public view.
#pragma once

#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// What the pages are about. References must outlive them; the rubric has duties, conduct, or both.
struct DutiesInput {
    const Subject& subject;
    const source::SourceMap& map;
    const page::Finality& finality;           ///< of registers
    std::vector<cohort::VillageId> villages;  ///< those that are shown
    base::Text circle;                        ///< the township's name; empty for all

    const cohort::Cohort& cohort() const { return subject.cohort; }
    const rubric::Rubric& rubric() const { return subject.rubric; }
};

/// Completion over all villages that are shown, and one village with each of its duties.
page::Page duties_page(const DutiesInput& duties_input, base::Lang lang);
page::Page duties_village_page(const DutiesInput& duties_input, cohort::VillageId village, base::Lang lang);
/// The duties of the period with boxes, and the rules of conduct, for one secretary to sign.
page::Page checklist_page(const DutiesInput& duties_input, cohort::VillageId village, base::Lang lang);
/// The catalogues, with completion by duty over all villages: no village, no breach, no person is on it.
page::Page public_duties_page(const DutiesInput& duties_input, base::Lang lang);

}  // namespace leitai::report
