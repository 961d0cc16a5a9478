// `validate --owed`: what is owed alone, in one page or in one for each office.
#pragma once

#include "validating.hpp"

namespace leitai::app {

/// Throws UsageFailure where --owed does not go with other options, or a format holds issues alone.
void check_owed(const ValidateOptions& options, const std::vector<Destination>& to);

/// Whether a page for each office is asked for: --owed with a folder.
bool wants_sheets(const Env& env, const ValidateOptions& options);

/// The whole run with a page for each office, in the folder of -o: docx unless --format says otherwise.
Exit write_sheets(Env& env, const Languages& languages, const ValidateOptions& options);

/// All that is owed, as one page. Throws base::Failure where plan or rubric cannot be used.
page::Page owed_page(const AllChecked& all);

}  // namespace leitai::app
