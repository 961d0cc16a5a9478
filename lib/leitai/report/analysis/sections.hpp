// The sections of the quarterly report that use other commands' results, and a note of the sections that are left out.
#pragma once

#include "leitai/report/analysis/headings.hpp"
#include "leitai/report/analysis/page.hpp"

namespace leitai::report {

/// Each adds its section where the campaign has what it is about, and nothing otherwise.
void add_growth(const AnalysisInput& reported, base::Lang lang, Sections& sections);
void add_classes(const AnalysisInput& reported, base::Lang lang, Sections& sections);
void add_weakness(const AnalysisInput& reported, base::Lang lang, Sections& sections);
void add_duties(const AnalysisInput& reported, base::Lang lang, Sections& sections);
void add_panels(const AnalysisInput& reported, base::Lang lang, Sections& sections);
void add_programme(const AnalysisInput& reported, base::Lang lang, Sections& sections);

/// Which sections are not there, and what they would need; empty when all are.
base::Text left_out_words(const AnalysisInput& reported);

}  // namespace leitai::report
