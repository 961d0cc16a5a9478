// What was perhaps meant by a word that is no command, option or value: those near it, and those that it begins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace leitai::app {

/// What was perhaps meant by a word.
struct Meant {
    std::vector<std::string> words;
    /// "，是不是 period？", "; did you mean period?"; empty where nothing is near.
    base::Text sentence() const;
};
/// The candidates that `word` abbreviates, else the nearest one.
Meant meant(std::string_view word, const std::vector<std::string_view>& candidates);

/// Why a word cannot be used, and what was perhaps meant.
struct Unknown {
    base::Text words;
    std::vector<std::string> near;
};

/// The names by which an option is written, from "-o,--output": the long ones, or all.
std::vector<std::string_view> names_of(const Option& option, bool long_ones_only);

/// Why `word` is no option of a command (or of the program, where `command` is empty): which commands have it, or what
/// was perhaps meant. `general`: the options that every command takes.
Unknown no_option(std::string_view word, std::string_view command, const std::vector<Option>& general,
                  const std::vector<Command>& all);

/// Why `word` is no command, likewise.
Unknown no_command(std::string_view word, const std::vector<Command>& all);

}  // namespace leitai::app
