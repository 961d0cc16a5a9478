// Load: a file or an embedded catalogue -> its one rubric.
#pragma once

#include <optional>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/read.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::rubric {

/// Reads the rubric of an input, which must hold nothing else; empty when there was any error.
/// Throws base::Failure when the file cannot be read.
std::optional<Rubric> load(const source::SourceMap& map, source::FileId file, issue::Issues& issues,
                           Linting linting = Linting::no);

}  // namespace leitai::rubric
