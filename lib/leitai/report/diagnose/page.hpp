// The pages of `diagnose`: weak organizations of a county or township with statistics, one village with all its
// reasons, and the public catalogue of criteria.
#pragma once

#include <optional>
#include <vector>

#include "leitai/diagnose/determine.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// What the pages are about. References must outlive them.
struct Diagnosed {
    const Subject& subject;
    const diagnose::Diagnosis& diagnosis;
    const source::SourceMap& map;
    const page::Finality& finality;           ///< of the diagnosis
    std::vector<cohort::VillageId> villages;  ///< those that are shown
    base::Text circle;                        ///< the township's name; empty for all

    const rubric::Weakness& weakness() const { return *subject.rubric.weakness; }
};

/// All tables for the villages that are shown.
page::Page diagnose_page(const Diagnosed& diagnosed, base::Lang lang);

/// One village: its state, every sign with where it stands, its cases.
page::Page diagnose_village_page(const Diagnosed& diagnosed, cohort::VillageId village, base::Lang lang);

/// The criteria and their signs, for everybody: no village and no person is on it.
page::Page criteria_page(const rubric::Weakness& weakness, const base::Text& title, base::Lang lang);

}  // namespace leitai::report
