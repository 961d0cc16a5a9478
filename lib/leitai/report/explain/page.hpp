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

class ClassMeans;

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
    const ClassMeans* means = nullptr;      ///< of the campaign; none: nothing is put beside the class

    const cohort::Village& of() const { return subject.cohort.villages[village]; }
};

/// How the indicators are told.
enum class Telling : std::uint8_t {
    lines,  ///< each under a heading, line by line: for a terminal
    print,  ///< a paragraph each in small print: for what is printed and handed on, on few sheets
    rows,   ///< a row each: for spreadsheets
};

/// What was lost, beside the class and the period before; then indicator by indicator; then the total, vetoes, grades,
/// and the next steps.
page::Page explain_page(const Explained& explained, Telling telling, base::Lang lang);

/// What stands at the very end: the rubric, the code, where the files are that sources name.
page::Facts explain_closing(const Explained& explained, Telling telling, base::Lang lang);

/// For csv, json and jsonl: every step with its numbers, every value that was read with its place, and what would raise
/// the total.
page::Page explain_data(const Explained& explained, base::Lang lang);

}  // namespace leitai::report
