// Explain page: why a village has its points, for people, and the same steps as rows for programs.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/record/details.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/score/score.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// One village to be explained. What it refers to must outlive the pages.
struct Explained {
    const Subject& subject;
    const source::SourceMap& map;
    std::span<const record::Detail> details;  ///< of the village
    cohort::VillageId village = 0;
    score::Trace trace;
    std::vector<score::NextStep> steps;
    std::optional<rule::IndicatorId> only;  ///< this indicator alone
    base::Text sealed_note = {};            ///< of sealed points: why there is no more to tell

    const cohort::Village& of() const { return subject.cohort.villages[village]; }
};

/// Head, then module by module and indicator by indicator, then the total and the next steps.
page::Page explain_page(const Explained& explained, base::Lang lang);

/// For csv, json and jsonl: every step with its numbers, every value that was read with its place, and what would raise
/// the total.
page::Page explain_data(const Explained& explained, base::Lang lang);

}  // namespace leitai::report
