// Linear: from no points at one value to the full mark at another, in proportion between, never beyond (RULES 1c).
#pragma once

#include "leitai/rule/constant.hpp"

namespace leitai::rule {

/// none_at above full_at means that less is better.
struct Linear {
    Constant none_at;
    Constant full_at;
};

/// `full` is the rule's own points, else the indicator's full mark.
base::Rational points(const Linear& scale, const base::Rational& x, ClassId village_class, const base::Rational& full);
Interval interval(const Linear& scale, const base::Rational& full);

}  // namespace leitai::rule
