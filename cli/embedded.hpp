// The texts that are built into the program: manual pages, help topics, scripts of shells and the samples of message
// codes.
#pragma once

#include <string_view>
#include <vector>

namespace leitai::app {

/// commands/NAME.md or topics/NAME.md; empty when there is none.
std::string_view embedded_manual(std::string_view name);

/// tests/issues/CODE/FILE, asked for as "CODE/FILE"; empty when there is none.
std::string_view embedded_sample(std::string_view code_and_file);

/// The completion script of a shell: shells/NAME.*; empty when there is none.
std::string_view embedded_shell(std::string_view name);

/// The files of a sample below CODE/failing or CODE/mended, asked for as "CODE/failing"; in order of the alphabet.
std::vector<std::string_view> embedded_files(std::string_view folder);

}  // namespace leitai::app
