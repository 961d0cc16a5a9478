// Which entries of the records' folders somebody wants to have left unread.
#pragma once

#include <string>
#include <vector>

namespace leitai::campaign {

/// Whether a glob of `Inputs::exclude` fits an entry, by its own name or path or by that of a folder above it.
/// `folder`: that of the plan, as names begin; a path may be written as seen from there or as the name is.
bool excludes(const std::string& glob, const std::string& folder, const std::string& name);

/// Takes the entries that any glob fits out of `names` and puts them behind `excluded`.
void take_excluded(const std::vector<std::string>& globs, const std::string& folder, std::vector<std::string>& names,
                   std::vector<std::string>& excluded);

}  // namespace leitai::campaign
