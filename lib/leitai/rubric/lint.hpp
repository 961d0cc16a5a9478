// Lint: what a rubric says soundly but can hardly mean; every group of findings is one function of the list in
// lint.cpp.
#pragma once

#include <vector>

#include "leitai/rubric/bounds.hpp"
#include "leitai/rubric/reader.hpp"

namespace leitai::rubric {

/// What the groups look at: a rubric that was read without an error, with the places where it was written.
struct Lint {
    Reader& reader;
    const std::vector<rule::Interval>& ranges;  ///< one entry a measure
    Bounds bounds;
};

void lint(Reader& reader, const std::vector<rule::Interval>& ranges);

// lint_intervals.cpp, lint_names.cpp
void lint_intervals(Lint& lint);
void lint_names(Lint& lint);

}  // namespace leitai::rubric
