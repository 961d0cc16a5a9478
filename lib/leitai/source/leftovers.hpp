// What a run that was killed left behind: names that end in the number of its process, which is gone.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leitai::source {

/// The entries of a folder named BEFORE + process number + AFTER whose process is gone, sorted. `is_ours`: asked about
/// what stands before the number. A folder that cannot be listed has none.
std::vector<std::string> leftovers(const std::string& folder, std::string_view after,
                                   const std::function<bool(std::string_view before)>& is_ours);

/// Removes them, and gives the names of what is gone now.
std::vector<std::string> clear_leftovers(const std::string& folder, std::string_view after,
                                         const std::function<bool(std::string_view before)>& is_ours);

}  // namespace leitai::source
