// The tables of the quarterly report, one function each.
#pragma once

#include <string>

#include "leitai/report/analysis/page.hpp"

namespace leitai::report {

/// "82.98", or "-" where there is none.
std::string two_places(const std::optional<base::Rational>& value);
/// "+3.20".
std::string signed_two(const base::Rational& value);
/// A rate of score with its shade: "73.5%".
page::Cell rate_cell(const Rate& rate);
/// "+3.20 集体收入增长；+1.00 晋位": the `most` largest steps in the direction in which the total moved.
std::string steps_words(const Subject& subject, const Moved& moved, std::size_t most, base::Lang lang);

/// How totals are distributed, and the classes beside each other.
page::Table distribution_table(const AnalysisInput& reported);
page::Table classes_table(const AnalysisInput& reported, base::Lang lang);
/// The largest gains, then the largest losses.
page::Table moved_table(const AnalysisInput& reported, std::size_t each, base::Lang lang);
page::Table regions_table(const AnalysisInput& reported);
/// As wide as there are townships: for an annex.
page::Table region_indicators_table(const AnalysisInput& reported, base::Lang lang);
page::Table indicators_table(const AnalysisInput& reported, base::Lang lang);
/// What the rubric compares with its own past: stock beside growth.
page::Table growth_table(const AnalysisInput& reported, base::Lang lang);
/// The indicators whose full marks in a class exceed those of the other classes most (improvement, climbing, change).
page::Table emphasis_table(const AnalysisInput& reported, base::Lang lang);
/// The judged rounds of the period.
page::Table rounds_table(const AnalysisInput& reported, base::Lang lang);
page::Table recoverable_table(const AnalysisInput& reported, std::size_t most, base::Lang lang);

}  // namespace leitai::report
