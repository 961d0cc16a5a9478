// Writes workbooks to fill in.
#pragma once

#include <string>

#include "leitai/base/text.hpp"
#include "leitai/workbook/form.hpp"

namespace leitai::workbook {

/// The bytes of the workbook in one language. The same forms give the same bytes.
///
/// Sheets look like this. Row 1 is hidden and holds the keys: above each column `leitai:FORM/COLUMN` with the keys of
/// its form and its own, so that a column that is moved takes them along. Row 2 has the heading, row 3 how to fill it
/// in (left out where there is nothing to say), the next row the heads, then the rows. `_meta` is hidden and lists
/// lines of key and value: the meta of the forms, then for each sheet and column `leitai:FORM/COLUMN`, its head and its
/// sheet's name, by which a column is found whose key was deleted.
std::string write_forms(const Forms& forms, base::Lang lang);

}  // namespace leitai::workbook
