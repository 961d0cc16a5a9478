// The page for showing achievements (市级晒): the best and the most improved villages, and what made them so.
#pragma once

#include "leitai/report/analysis/page.hpp"

namespace leitai::report {

/// At most ten of each, and whoever is equal to the tenth; villages on which a veto acts are left out. The best with
/// the indicators in which they lead the mean of their class most, the most improved with those that moved most. It
/// names no class, no place behind these and nobody who fell.
page::Page showcase_page(const AnalysisInput& reported, base::Lang lang);

}  // namespace leitai::report
