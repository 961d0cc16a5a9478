// How the program speaks on standard error.
#pragma once

#include <string>

#include "leitai/base/text.hpp"

namespace leitai::app {

/// "leitai: ..." with its line end. All but the first line are indented, so that nothing within (the name of a file
/// can hold a line end) passes for a line of the program, and no character moves a terminal's cursor.
std::string spoken(const base::Text& words, base::Lang lang);

}  // namespace leitai::app
