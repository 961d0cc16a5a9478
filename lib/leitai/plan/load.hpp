// Loads the rubric that a plan names, together with the catalogues that the plan joins to it.
#pragma once

#include <optional>
#include <string>

#include "leitai/issue/issues.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::plan {

/// Adds the rubric and the catalogues to `map` and reads them: builtin ones, or files seen from the plan's folder,
/// which is named as seen from `root`. Empty, with its issues, where one of them cannot be used, or they do not go
/// together. `trial`: another rubric than the plan's, a builtin one or a file seen from `root`.
/// Throws base::Failure when a file cannot be read, or that one is not there.
std::optional<rubric::Rubric> load(source::SourceMap& map, const std::string& root, const Plan& plan,
                                   issue::Issues& issues, rubric::Linting linting = rubric::Linting::no,
                                   const std::optional<std::string>& trial = std::nullopt);

/// Adds what a plan names to the inputs: `builtin:NAME`, or a file seen from the plan's folder; empty where there is
/// none.
std::optional<source::FileId> add_named(source::SourceMap& map, const std::string& root, const Plan& plan,
                                        const std::string& word);

}  // namespace leitai::plan
