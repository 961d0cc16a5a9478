// Workbooks to fill in, as `template` writes them and `step next` begins a period with them.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "leitai/desk/template.hpp"
#include "output_folder.hpp"

namespace leitai::app {

/// Writes each workbook to a folder as NAME.xlsx, on several threads. Throws base::Failure as OutputFolder does.
void write_workbooks(OutputFolder& folder, const std::vector<desk::Filled>& workbooks, base::Lang lang, unsigned jobs);

/// What was written, and for whom: "写出4份表格，要填202格：农业农村局……".
base::Text written_words(const std::vector<desk::Filled>& workbooks);

/// The workbooks of all offices for the plan's period, into a folder beside the plan (填报表/2023-Q3). Says what was
/// written. Throws base::Failure where a file of one of their names is there already.
void write_period_workbooks(Env& env, const Languages& languages, const std::string& plan);

}  // namespace leitai::app
