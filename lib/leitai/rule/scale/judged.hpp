// Judged: a mark given within a range is the points (RULES 1c); outside it is an error, never clipped.
#pragma once

#include "leitai/rule/constant.hpp"

namespace leitai::rule {

struct Judged {
    Worth lowest;
    Worth highest;
};

/// Whether a mark may be given by this scale.
bool within(const Judged& scale, const base::Rational& mark, const Scope& scope);
Interval interval(const Judged& scale, const Scope& scope);

}  // namespace leitai::rule
