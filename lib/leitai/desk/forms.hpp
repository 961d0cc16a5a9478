// The sheets that can be filled in and imported: what their columns ask, from the rubric, its catalogues and the tables
// of keys.
//
// Keys of forms and columns:
//
//   facts              a row a village. `village`; to fill `fact.ID`, `evidence.ID`, and where no earlier record has it
//                      `fact.ID.same_period_last_year`, `fact.ID.previous_period`; context `name`, `township`,
//                      `last.ID`, `year.ID`
//   return.events      a row a dated event: `village`, `name`, `fact`, `on`, `what`, `evidence`, `own.FIELD`
//   marks.ROUND        a row a contestant (and judge): `village`, `name`, `judge.id`, `judge.role`, `judge.home`,
//                      `mark.PART`
//   KIND               a row a record of a kind that has no lists: `village`, and its keys: `on`, `entered.on`
//   KIND.LIST          a row an item of a list of a record: `record.KEY` for keys of the record, and the item's own
//   keys roster.LIST        a row a village, township or unit of the roster book.REGISTER      a row an entry of a
//   register
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/rubric/rubric.hpp"
#include "leitai/workbook/form.hpp"

namespace leitai::desk {

/// The keys of all forms that the rubric and its catalogues know, in the order in which they are listed; of marks there
/// is one for each panel's rules, `marks.RULES`, which stands for every round by them.
std::vector<std::string> form_keys(const rubric::Rubric& rubric);

/// A form without rows, with all columns that it can have; empty where there is no form of that key.
std::optional<workbook::Form> blank_form(const rubric::Rubric& rubric, std::string_view key);

}  // namespace leitai::desk
