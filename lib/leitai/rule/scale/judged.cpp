// Judged: the range of a mark.
#include "leitai/rule/scale/judged.hpp"

namespace leitai::rule {

bool within(const Judged& scale, const base::Rational& mark, const Scope& scope) {
    return scale.lowest.of(scope) <= mark && mark <= scale.highest.of(scope);
}

Interval interval(const Judged& scale, const Scope& scope) { return {scale.lowest.of(scope), scale.highest.of(scope)}; }

}  // namespace leitai::rule
