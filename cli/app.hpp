// The whole program as a function, from arguments to exit status.
#pragma once

#include <span>
#include <string>

#include "command.hpp"

namespace leitai::app {

/// Runs one command line (without the program's name). Never throws.
Exit run(std::span<const std::string> arguments, Env& env);

}  // namespace leitai::app
