// Explain indicator rows: the whole score sheet of a village as one table, a row for each module and each indicator.
#pragma once

#include "leitai/report/explain/page.hpp"

namespace leitai::report {

/// Full mark, points, and in words the rule, the facts with their sources and the arithmetic. Sealed points have none
/// of that, and no such column.
page::Table indicator_rows(const Explained& explained, base::Lang lang);

}  // namespace leitai::report
