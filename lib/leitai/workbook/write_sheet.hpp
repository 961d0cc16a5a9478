// One sheet of a workbook to fill in.
#pragma once

#include <xlsxwriter.h>

#include <string>

#include "leitai/base/text.hpp"
#include "leitai/workbook/checks.hpp"
#include "leitai/workbook/form.hpp"
#include "leitai/workbook/looks.hpp"

namespace leitai::workbook {

/// By which a column is found again: leitai:facts/fact.income.
std::string key_of(const Form& form, const Column& column);

/// Fills an empty sheet. Lists of drop-downs that are too long are left in `lists`.
void write_sheet(lxw_worksheet* sheet, const Form& form, base::Lang lang, CellLooks& looks, Lists& lists);

}  // namespace leitai::workbook
