// The rows that are known of a form of records, before anybody fills it in.
#pragma once

#include "leitai/desk/known_entries.hpp"
#include "leitai/desk/template_parts.hpp"

namespace leitai::desk {

/// Adds to a form the rows that are known of it, and what its columns offer, for the villages of a group.
///
/// Of the roster and of teams that is everything as it stands, to be changed where it is no longer true. Of checks, the
/// villages that were not checked in the period; those who resolve signs are offered those that wait for it. Of duties,
/// those of the period that are not done yet. Of rectifications and books, cases and entries that are not finished:
/// what was written stands beside, what is missing is asked for. Of breaches, inspections and the like, which are
/// complete once they are written, none is shown. `whole`: the group is everybody, so that what belongs to no village
/// is there.
void add_known_rows(const TemplateInput& input, const Known& known, const Group& group, bool whole,
                    workbook::Form& form);

}  // namespace leitai::desk
