// Reads a rubric, or catalogues that stand alone, from a file or a built-in catalogue.
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

/// Reports all mistakes of catalogues that are checked alone, without a rubric. Throws base::Failure when a file cannot
/// be read.
void check(const source::SourceMap& map, const CatalogueFiles& catalogues, issue::Issues& issues);

}  // namespace leitai::rubric
