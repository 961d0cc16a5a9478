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
    std::vector<std::string> texts;
    std::vector<std::string> records;
    std::vector<std::string> unread;  ///< other entries of the folders that were named
    std::vector<std::string> pipes;   ///< of the records: those that are no regular files; only a path may be one
    bool any_path = false;
};

/// Expands folders and globs. With `want_rubrics`, rubrics and catalogues among the files are told apart from records.
/// Throws base::Failure for a path that matches nothing (a list without a path, too), and for two plans.
Sorted sort_paths(const Inputs& inputs, bool want_rubrics);

/// The plan that a path stands for, as seen from `root`: that of a folder which holds one, or a file that is one.
std::optional<std::string> plan_named_by(const std::string& root, const std::string& path);

/// The paths of a list: one a line, or each ended by a NUL, as `find -print0` writes names that may hold a line end.
/// Throws base::Failure where the list cannot be read or has no path.
std::vector<std::string> paths_in(const std::string& root, const std::string& list);

}  // namespace leitai::campaign
