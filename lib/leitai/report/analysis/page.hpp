// The quarterly report: a summary in sentences, then tables and pictures section by section.
#pragma once

#include "leitai/book/kept.hpp"
#include "leitai/diagnose/determine.hpp"
#include "leitai/page/page.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/plan/texts.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/report/analysis/analysis.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// What the report is about. References must outlive the page.
struct AnalysisInput {
    const Subject& subject;
    const Analysis& analysis;
    const source::SourceMap& map;
    const panel::Contests& contests;
    base::Text circle;                               ///< the township's name; empty for all
    const process::Timeline* timeline = nullptr;     ///< of the period, where it has one
    const diagnose::Diagnosis* diagnosis = nullptr;  ///< where the plan names a catalogue of weakness
    const book::Kept* books = nullptr;               ///< where the plan names a catalogue of books
    const plan::Texts* texts = nullptr;              ///< of the plan's documents
};

/// For the department alone: it names weak organizations.
page::Page analysis_page(const AnalysisInput& reported, base::Lang lang);

/// One village: its place, modules beside their class, strengths, weaknesses, what moved it.
/// The analysis is that of all villages.
page::Page unit_page(const AnalysisInput& reported, cohort::VillageId village, base::Lang lang);

}  // namespace leitai::report
