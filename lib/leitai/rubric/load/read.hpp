// Makes a rubric out of its parsed document, with every name resolved and every REQUIRED key present.
#pragma once

#include <optional>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/read/catalogues.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::rubric {

/// Whether a rubric without errors is also searched for what it can hardly mean. A finding never makes it unusable,
/// because published sheets with defects must be scorable as they stand.
enum class Linting : bool { no, yes };

/// Reads a rubric and the catalogues that the plan joins to it, finding all their errors in one run; empty when there
/// was any.
std::optional<Rubric> read(yaml::Value root, issue::Issues& issues, Linting linting = Linting::no,
                           const CatalogueRoots& catalogues = {});

}  // namespace leitai::rubric
