// What was perhaps meant by a word that is no command, option or value: those near it, and those that it begins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace leitai::app {

/// "，是不是 period？", "; did you mean period?": the candidates that `word` abbreviates, else the nearest one; empty
/// where none is near.
base::Text perhaps(std::string_view word, const std::vector<std::string_view>& candidates);

/// The names by which an option is written, from "-o,--output": the long ones, or all.
std::vector<std::string_view> names_of(const Option& option, bool long_ones_only);

/// Why `word` is no option of a command (or of the program, where `command` is empty): which commands have it, or what
/// was perhaps meant. `general`: the options that every command takes.
base::Text no_option(std::string_view word, std::string_view command, const std::vector<Option>& general,
                     const std::vector<Command>& all);

/// Why `word` is no command, likewise.
base::Text no_command(std::string_view word, const std::vector<Command>& all);

}  // namespace leitai::app
