// Takes warnings that a person has judged from those that are told, and tells which judgements are void.
#pragma once

#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/record/acknowledged.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::campaign {

/// Moves every warning that `judged` acknowledges to `issues.acknowledged()`: one of that code, in the same record, at
/// whose place the same value stands. Judgements that were used are taken out of `judged`.
void acknowledge(std::vector<record::Acknowledged>& judged, const source::SourceMap& map, issue::Issues& issues);

/// Reports judgements that fit no warning: their value has changed, or there is no such warning any more.
void report_void(const std::vector<record::Acknowledged>& judged, issue::Issues& issues);

}  // namespace leitai::campaign
