// A draw as lines of shell, with which anyone repeats it by common tools.
#pragma once

#include <string>
#include <vector>

#include "leitai/draw/held.hpp"

namespace leitai::report {

/// Prints every candidate in order: stratum (where there are strata), key, code. `sha256sum`, `cut` and `sort` do it.
std::vector<std::string> recipe_of_order(const draw::Held& held);

/// Prints the questions of each who was drawn: code, key, id. Empty where no questions are set.
std::vector<std::string> recipe_of_questions(const draw::Held& held);

}  // namespace leitai::report
