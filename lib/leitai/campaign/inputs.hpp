// Which files a campaign is opened from, for which period, and how they are read.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/issue/issues.hpp"

namespace leitai::campaign {

/// What a seal names, for computing a sealed period again: keys and catalogues that came into the plan later do not
/// count, and a builtin file is the one that was sealed.
struct AsSealed {
    std::vector<std::string> plan_keys;
    std::vector<std::string> catalogues;          ///< by name, as a plan writes them
    bool was_final = true;                        ///< records of catalogues that came later are then passed over
    std::map<std::string, std::string> builtins;  ///< SHA-256 by name without `builtin:`
};

/// What stands at hand when a campaign is opened. All paths are seen from `root`.
struct Inputs {
    std::string root;                    ///< a folder; empty: the process's own
    std::vector<std::string> paths;      ///< a campaign folder, a plan, or the records to read in place of the plan's
    std::optional<std::string> plan;     ///< the plan's file or its folder; none: looked for among and above `paths`
    std::optional<base::Period> period;  ///< the one to score; none: the plan's
    std::optional<std::string> files_from;   ///< a file of further paths, one a line; "-" is standard input
    std::string stdin_name = "<stdin>";      ///< what messages call standard input
    std::optional<AsSealed> as_sealed = {};  ///< none: all that the plan says
    std::optional<std::string> rubric;       ///< another one than the plan's, as a plan would name it
    std::optional<std::string> trial = {};  ///< a rubric's file or `builtin:NAME` that is tried in place of the plan's:
                                            ///< what comes of it is stamped, never final, and never sealed
    std::size_t issue_limit = issue::default_limit;  ///< how many issues are kept; all are counted
    unsigned jobs = 1;                               ///< threads; results do not depend on it
    /// Globs of entries of the records' folders that are left unread. Without a slash a glob stands for a name at any
    /// depth, with one for a path below the plan's folder; a folder that it fits is left out with all that it holds.
    std::vector<std::string> exclude = {};
    /// Records that are about to be written, by their names seen from `root`: read in the place of what the file holds,
    /// or as further records where there is no such file.
    std::map<std::string, std::string> drafts = {};
    /// Told while records are read how many of the files are done: first none, last all, in between at most a hundred
    /// times, always by the thread that opened the campaign. May be empty.
    std::function<void(std::size_t done, std::size_t files)> reading = {};
};

}  // namespace leitai::campaign
