// Explain causes: why an indicator lost points, in a few words.
#pragma once

#include "leitai/report/explain/page.hpp"

namespace leitai::report {

/// "增长约11.11%（标准：15%）", "数据未报": what each rule that gave less than it can found, beside what it asks for.
/// Empty where a few words cannot say it.
base::Text main_cause(const Explained& explained, rule::IndicatorId indicator);

}  // namespace leitai::report
