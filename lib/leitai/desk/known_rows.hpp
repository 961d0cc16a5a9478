// The rows that are known of a form of records, before anybody fills it in.
#pragma once

#include <string_view>
#include <vector>

#include "leitai/desk/template_parts.hpp"

namespace leitai::desk {

/// Adds to a form the rows that are known of it, and what its columns offer, for the villages of a group:
///
///   roster   everything as it stands, to be changed where it is no longer true
///   team     the latest record of each village, likewise; a row for a village without one
///   check    villages that were not checked in the period; of signs that are resolved those that wait for it are
///   offered duty     duties of the period that are not done yet rectification  the cases that are open, and their
///   measures that are not done: what was written stands beside, what
///            is missing is asked for
///
/// Of breaches, inspections and the like, which are complete once they are written, none is shown. `whole`: the group
/// is everybody, so that what belongs to no village is there as well.
void add_known_rows(const TemplateInput& input, const Group& group, bool whole, workbook::Form& form);

}  // namespace leitai::desk
