// Load: a file or an embedded catalogue -> its one rubric, or its one catalogue.
#pragma once

#include <optional>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/load/read.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::rubric {

/// Reads the rubric of an input, which must hold nothing else, with the catalogues joined to it; empty when there was
/// any error. Throws base::Failure when a file cannot be read.
std::optional<Rubric> load(const source::SourceMap& map, source::FileId file, issue::Issues& issues,
                           Linting linting = Linting::no, const CatalogueFiles& catalogues = {});

/// Finds all mistakes of catalogues that stand for themselves.
void check(const source::SourceMap& map, const CatalogueFiles& catalogues, issue::Issues& issues);

}  // namespace leitai::rubric
