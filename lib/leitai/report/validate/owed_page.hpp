// Who owes what until when (催报): a table for each office, and a page for each to send to it.
#pragma once

#include <string>

#include "leitai/page/page.hpp"
#include "leitai/report/validate/issues_page.hpp"
#include "leitai/report/validate/owed_groups.hpp"

namespace leitai::report {

/// What one office owes, for people: villages of a township for which the same is owed in one row. The title says the
/// office, the due day, and how much it is.
page::Table office_table(const Subject& subject, const Office& office, const Due& due, base::Lang lang, std::string id);

/// The tables of all offices, of which at most `limit` rows are shown, with a sentence where there are more.
void add_offices(const Validated& found, std::size_t limit, page::Page& page);

/// All that is owed, office after office; to programs one list. `found` has a subject.
page::Page owed_page(const Validated& found);

/// What one office owes, to be sent to it.
page::Page office_page(const Validated& found, const Office& office);

}  // namespace leitai::report
