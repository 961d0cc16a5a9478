// The announcement of a period's final results (通报): for everybody, so without classes, weak lists, vetoes and
// persons.
#pragma once

#include "leitai/award/outcome.hpp"
#include "leitai/report/analysis/page.hpp"

namespace leitai::report {

/// Who came first and who gained most, the townships, who won the public awards, and all places in an annex. The period
/// is final; `awards` may be none. The analysis is that of all villages.
page::Page announcement_page(const AnalysisInput& reported, const award::Outcomes* awards, base::Lang lang);

}  // namespace leitai::report
