// The pages about joint building: who is joined with whom and why, and what came of it.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/pair/outcome.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// All that the page of clusters is made of. References must outlive the page.
struct PairInput {
    const Subject& subject;  ///< of a rubric with a file of joint building
    const pair::Outcome& outcome;
    const page::Finality& finality;  ///< of joint building

    const rubric::Pairing& pairing() const { return *subject.rubric.pairing; }
    const cohort::Village& village(cohort::VillageId v) const { return subject.cohort.villages[v]; }
};

/// The clusters, every village with its terms and the next best centre, who could not be placed, and the map.
page::Page pair_page(const PairInput& input, base::Lang lang);

/// What came of the clusters of the records: the fact before and after by village and cluster, the mean, and who lost.
/// The file declares `effect`.
page::Page pair_effect_page(const Subject& subject, const page::Finality& finality, base::Lang lang);

/// The file's id, version and period, as facts of a page.
page::Facts pairing_facts(const Subject& subject);

}  // namespace leitai::report
