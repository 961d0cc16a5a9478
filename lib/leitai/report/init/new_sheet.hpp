// A new sheet of marks for a round whose contestants are known.
#pragma once

#include <string>

#include "leitai/panel/contest.hpp"

namespace leitai::report {

/// A sheet with all contestants of the round and, for each, the marks of its rules, still empty. Names of contestants,
/// the marks with their ranges and the judges of the panel stand in comments, in one language.
std::string new_sheet(const panel::Held& held, base::Lang lang);

}  // namespace leitai::report
