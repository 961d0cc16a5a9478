// Matches globs with paths part by part, so that no `*` goes beyond a slash.
#include "leitai/campaign/excluding.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace leitai::campaign {

namespace {

using Parts = std::vector<std::string>;

Parts parts_of(const std::string& path) {
    Parts parts;
    for (const auto& part : std::filesystem::path(path).lexically_normal()) {
        if (!part.empty() && part != ".") parts.push_back(part.string());
    }
    return parts;
}

bool fits(const std::string& glob, const std::string& name) { return fnmatch(glob.c_str(), name.c_str(), 0) == 0; }

/// Whether the globs from `g` on fit the parts of a path from `p` on, or those of a folder that it lies in.
bool fit(const Parts& globs, std::size_t g, const Parts& path, std::size_t p) {
    if (g == globs.size()) return true;
    if (globs[g] == "**") {
        for (std::size_t next = p; next <= path.size(); ++next) {
            if (fit(globs, g + 1, path, next)) return true;
        }
        return false;
    }
    return p < path.size() && fits(globs[g], path[p]) && fit(globs, g + 1, path, p + 1);
}

}  // namespace

bool excludes(const std::string& glob, const std::string& folder, const std::string& name) {
    const Parts globs = parts_of(glob);
    if (globs.empty()) return false;
    const bool below = name.starts_with(folder);
    const Parts path = parts_of(below ? name.substr(folder.size()) : name);
    if (globs.size() == 1 && globs.front() != "**")
        return std::any_of(path.begin(), path.end(),
                           [&](const std::string& part) { return fits(globs.front(), part); });
    return fit(globs, 0, path, 0) || (below && fit(globs, 0, parts_of(name), 0));
}

void take_excluded(const std::vector<std::string>& globs, const std::string& folder, std::vector<std::string>& names,
                   std::vector<std::string>& excluded) {
    const auto stays = [&](const std::string& name) {
        return std::none_of(globs.begin(), globs.end(),
                            [&](const std::string& glob) { return excludes(glob, folder, name); });
    };
    const auto first = std::stable_partition(names.begin(), names.end(), stays);
    std::move(first, names.end(), std::back_inserter(excluded));
    names.erase(first, names.end());
}

}  // namespace leitai::campaign
