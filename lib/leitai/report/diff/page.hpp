// What changed between two results: who moved, and which indicators made the change.
#pragma once

#include <optional>
#include <string>

#include "leitai/page/page.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/seal/manifest.hpp"
#include "leitai/seal/results.hpp"

namespace leitai::report {

/// One side: what it holds, and where it comes from ("seals/2023-Q1", or that it was scored just now).
struct Side {
    seal::Results results;
    base::Text source;
    page::Finality finality;  ///< of a sealed side: that it was sealed as provisional
};

/// References must outlive the page. Names are those of the rubric and roster at hand.
struct DiffInput {
    base::Text title;
    const rubric::Rubric& rubric;
    const cohort::Cohort& cohort;
    Side before, after;
    std::vector<cohort::Corrected> corrections;  ///< of the later one, made since the earlier where both are one period
    const process::Timeline* timeline = nullptr;  ///< of the later one, where it has one
    std::vector<seal::InputChange> inputs;        ///< of two seals of one period
};

/// What makes either side provisional.
page::Finality finality(const DiffInput& compared);

/// Every village: totals, places, change, and the three indicators that made most of it.
page::Page diff_page(const DiffInput& compared, base::Lang lang);
/// The same for everybody: villages, totals and places; no reason, no correction and no objection.
page::Page public_diff_page(const DiffInput& compared);
/// One village, indicator by indicator: the changes sum exactly to that of the total.
page::Page diff_village_page(const DiffInput& compared, cohort::VillageId village, base::Lang lang);

}  // namespace leitai::report
