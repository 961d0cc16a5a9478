// What the paths are that a person names: the plan, rubrics, catalogues, records.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/campaign/inputs.hpp"
#include "leitai/rubric/read/catalogues.hpp"

namespace leitai::campaign {

/// The paths of some inputs, told apart.
struct Sorted {
    std::optional<std::string> plan;
    std::vector<std::string> rubrics;
    std::vector<std::pair<rubric::CatalogueKind, std::string>> catalogues;
    std::vector<std::string> calendars;
    std::vector<std::string> layouts;
    std::vector<std::string> records;
    std::vector<std::string> unread;  ///< other entries of the folders that were named
    std::vector<std::string> pipes;   ///< of the records: those that are no regular files; only a path may be one
    bool any_path = false;
};

/// Expands folders and globs. With `want_rubrics`, rubrics and catalogues among the files are told apart from records.
/// Throws base::Failure for a path that matches nothing (a list without a path, too), and for two plans.
Sorted sort_paths(const Inputs& inputs, bool want_rubrics);

}  // namespace leitai::campaign
