// Explain sums: from printed indicators to the module, and from printed modules to the total.
#pragma once

#include "leitai/report/explain/page.hpp"

namespace leitai::report {

/// The module's own lines: the sum of its indicators, re-spread, bounds, rounding; none when it has no points.
page::Facts module_sums(const Explained& explained, std::uint16_t module, base::Lang lang);

/// The same for the total.
page::Facts total_sums(const Explained& explained, base::Lang lang);

}  // namespace leitai::report
