// Which files a path, a folder or a glob stands for, and where the plan above a folder lies.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/source/source_map.hpp"

namespace leitai::source {

/// The file that makes a folder a campaign: its plan.
inline constexpr std::string_view plan_name = "leitai.yaml";

/// The path that the system opens for a name that a person wrote: names are seen from the folder `root`, if given.
std::string real_path(const std::string& root, const std::string& name);

/// Whether a name, seen from the folder `root`, is a folder, and whether it exists at all.
bool is_folder(const std::string& root, const std::string& name);
bool exists(const std::string& root, const std::string& name);

/// The plan in `start` (a folder, or a file's folder) or the nearest above it, named as seen from `root`.
std::optional<std::string> find_plan(const std::string& root, const std::string& start);

/// What a name stands for, in no particular order.
struct Found {
    std::vector<std::string> files;   ///< to be read
    std::vector<std::string> unread;  ///< everything else that the folders hold: see kind_of_unread
};

/// The files that a file, a folder (all *.yaml and *.yml beneath it, hidden ones left out) or a glob (`*`, `?`, `[..]`
/// and `**` for any depth) stands for, and the other entries of the folder; neither when nothing matches. Beside a glob
/// only entries are told of that it would match but for their ending. "-" is standard input.
/// Throws base::Failure when a folder cannot be listed.
Found expand(const std::string& root, const std::string& pattern);

/// Adds names to `map` in byte order; a file that is named twice (`a.yaml`, `./a.yaml`) is added once.
/// `on_command_line`: those of them that may be pipes.
void add_sources(const std::string& root, std::vector<std::string> names, const std::string& stdin_name,
                 source::SourceMap& map, const std::vector<std::string>& on_command_line = {});

/// Whether a name stands for a regular file, be it behind a link.
bool is_regular_file(const std::string& root, const std::string& name);

}  // namespace leitai::source
