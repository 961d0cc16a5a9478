// Clears away what a run that was killed left behind, and says so.
#pragma once

#include <string>

#include "command.hpp"

namespace leitai::app {

/// Beside a file that is going to be written: `FILE.PROCESS.tmp` of a process that is gone. `path`: as it is opened.
void clear_beside(Env& env, const std::string& path);

/// In the folder of temporary files: parts of a workbook, likewise.
void clear_temporary(Env& env);

/// Says which names in a folder were cleared; nothing where there are none.
void tell_cleared(Env& env, const std::string& folder, const std::vector<std::string>& names);

}  // namespace leitai::app
