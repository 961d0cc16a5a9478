// Small rubric: the head and the facts that the worked examples share.
#pragma once

#include <string>

namespace leitai::test {

inline std::string head_of(int total, const std::string& rounding = "indicator: 2, total: 2") {
    return "rubric: test\nversion: 1.0.0\ntitle: 试验\nscores: village\ntotal: " + std::to_string(total) +
           "\nrounding: {at: {" + rounding + "}}\nties: []\nscored_by: [self, township, county]\nunchecked: counts\n";
}

inline const std::string two_classes = "classes: {advanced: 先进, ordinary: 一般, weak: 软弱涣散}\n";
inline const std::string all_zero =
    "instead: {missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero, "
    "missing_baseline: zero, zero_divisor: zero}\n";

inline const std::string income =
    "income: {type: number, title: 收入, decimals: 2, span: year_to_date, better: more, evidence: optional}";

}  // namespace leitai::test
