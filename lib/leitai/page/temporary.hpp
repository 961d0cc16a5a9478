// The folder for temporary files, and a file in it that nobody else sees.
#pragma once

#include <cstdio>
#include <string>

#include "leitai/base/text.hpp"

namespace leitai::page {

/// As the environment names it, else /tmp.
std::string temporary_folder();

/// Throws base::Failure: "cannot write the workbook: the temporary folder /tmp cannot be used: no space left". What
/// fails there is no fault of the page. `what`: "表格", "the workbook"; `reason`: from errno.
[[noreturn]] void refuse_temporary_folder(const base::Text& what, int reason);

/// A new file without a name, which goes away with whoever has it open, also when the process is killed; null and errno
/// where there can be none.
std::FILE* open_nameless();

}  // namespace leitai::page
