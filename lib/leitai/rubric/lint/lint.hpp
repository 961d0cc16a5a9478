// Looks over a rubric without errors for what it can hardly mean. Each group of findings is one function, called from
// lint.cpp.
#pragma once

#include <vector>

#include "leitai/rubric/check/bounds.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

/// What the groups look at: a rubric that was read without an error, the places where its parts were written, and the
/// numbers that its measures can give.
struct Lint {
    Reader& reader;
    const std::vector<rule::Interval>& ranges;  ///< one entry a measure
    Bounds bounds;
    Bounds silent;  ///< what is given where no fact is mentioned

    const Rubric& rubric() const { return reader.rubric; }
    /// Where the indicator was written.
    Value at(const Indicator& indicator) const {
        return reader.indicators[static_cast<std::size_t>(&indicator - rubric().indicators.data())].at;
    }
};

/// Reports all findings. `ranges` and `silent` have one entry a measure: what it can give, and what it gives where no
/// fact is mentioned.
void lint(Reader& reader, const std::vector<rule::Interval>& ranges, const std::vector<rule::Interval>& silent);

/// Calls `visit(class, scope)` for the classes on whose sheet an indicator is.
template <class Visit>
void for_classes(const Rubric& rubric, const Indicator& indicator, const Visit& visit) {
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        if (rubric.on_sheet(indicator, id)) visit(rule::Scope{id, indicator.points.of(id)});
    }
}

/// Calls `visit(indicator, rule)` for every rule.
template <class Visit>
void for_rules(const Rubric& rubric, const Visit& visit) {
    for (const Indicator& indicator : rubric.indicators) {
        for (const rule::Rule& rule : indicator.rules) visit(indicator, rule);
    }
}

// The groups, each in a file of its own.
void lint_intervals(Lint& lint);
void lint_bands(Lint& lint);
void lint_directions(Lint& lint);
void lint_good_and_bad(Lint& lint);
void lint_names(Lint& lint);
void lint_silence(Lint& lint);
void lint_types(Lint& lint);

}  // namespace leitai::rubric
