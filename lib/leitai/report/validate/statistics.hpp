// How many issues there are of each code, in each file, how much each owner owes, and which reader took the documents.
#pragma once

#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/read_by.hpp"

namespace leitai::report {

/// The tables `by_code` and `by_file`, most frequent first within a severity, and `by_owner` where a subject is given.
/// `issues` must have kept all that it counted; a message about several places counts once, at the first of them.
/// Last comes `by_reader`: how many documents of records were plain enough to be read without libyaml.
std::vector<page::Table> statistics(const issue::Issues& issues, const source::SourceMap& map, const Subject* subject,
                                    const yaml::ReadBy& read_by, base::Lang lang);

}  // namespace leitai::report
