// The sentences of the quarterly report; empty where there is nothing to say.
#pragma once

#include "leitai/report/analysis/page.hpp"

namespace leitai::report {

/// How many took part, and the level of their totals.
base::Text level_words(const AnalysisInput& reported);
/// How the totals changed since the period before: by how much, and how many rose and fell.
base::Text change_words(const AnalysisInput& reported);
/// Who came first and who last, three of each; whoever is equal to the third is named as well.
base::Text places_words(const AnalysisInput& reported);
/// The greatest rise and the greatest fall, each with the indicators that made it.
base::Text movers_words(const AnalysisInput& reported);
/// "北礁村，上升28.69分（主要是集体收入增长提高12.00分、晋位提高1.00分）": one that moved, and why.
base::Text mover_words(const AnalysisInput& reported, const Moved& moved);
base::Text grades_words(const AnalysisInput& reported);
/// How many meet the criteria of weakness, and who; empty without a catalogue of weakness.
base::Text weakness_words(const AnalysisInput& reported);
/// For how many of them something is owed.
std::size_t owing(const AnalysisInput& reported);
/// What is owed for how many of them, and by which offices; empty where all is there.
base::Text owed_words(const AnalysisInput& reported);
/// A sentence for each township, in the order of their codes; of many only those with the highest and the lowest means.
std::vector<base::Text> township_words(const AnalysisInput& reported);

/// "上升3.20分", "up 3.20"; "下降…" of a loss, "持平" of nothing.
base::Text moved_words(const base::Rational& change);

}  // namespace leitai::report
