// How many issues there are of each code, in each file, and how much each owner owes.
#pragma once

#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// The tables `by_code` and `by_file`, most frequent first within a severity, and `by_owner` where a subject is given.
/// `issues` must have kept all that it counted; a message about several places counts once, at the first of them.
std::vector<page::Table> statistics(const issue::Issues& issues, const source::SourceMap& map, const Subject* subject,
                                    base::Lang lang);

}  // namespace leitai::report
