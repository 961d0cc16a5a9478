// Cases: points, or a range to judge in, by the first condition that holds (RULES 1c).
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "leitai/rule/condition.hpp"
#include "leitai/rule/scale/judged.hpp"

namespace leitai::rule {

struct Case {
    Condition when;
    std::variant<Worth, Judged> then;
};

struct Cases {
    std::vector<Case> cases;
    Worth otherwise;
};

Interval interval(const Cases& scale, const Scope& scope);

}  // namespace leitai::rule
