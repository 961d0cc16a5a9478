// A new check, case, team, duty record or breach to start from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"

namespace leitai::report {

/// The kinds there are, in the order in which help lists them.
std::vector<std::string_view> register_kinds();

/// A record of a kind, with a comment in both languages above each key; keys that may be left out are comments
/// themselves. `village`: a code.
std::string new_register(std::string_view kind, base::Period period, const std::string& village);

}  // namespace leitai::report
