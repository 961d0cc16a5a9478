// Read: the tape of a rubric -> a Rubric in which every name is resolved and everything REQUIRED is there.
#pragma once

#include <optional>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/read/catalogues.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::rubric {

/// Whether a sound rubric is looked over for what it can hardly mean. A finding never makes it unusable: published
/// sheets with defects must be scorable as they stand.
enum class Linting : bool { no, yes };

/// Reads a rubric and the catalogues that the plan joins to it, finding all their errors in one run; empty when there
/// was any.
std::optional<Rubric> read(yaml::Value root, issue::Issues& issues, Linting linting = Linting::no,
                           const CatalogueRoots& catalogues = {});

}  // namespace leitai::rubric
