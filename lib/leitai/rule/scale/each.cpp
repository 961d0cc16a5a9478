// Each: steps beyond a line, priced.
#include "leitai/rule/scale/each.hpp"

#include <algorithm>

namespace leitai::rule {

using base::Rational;

Rational steps(const Each& scale, const Rational& x, ClassId c) {
    const Rational& limit = scale.limit.of(c);
    Rational reach = x;
    if (scale.up_to) reach = std::min(reach, scale.up_to->of(c));
    const Rational distance = scale.below ? limit - reach : reach - limit;
    if (distance.beyond()) return distance;
    if (distance.sign() <= 0) return Rational(0);
    const Rational quotient = distance / scale.per.of(c);
    if (quotient.beyond()) return quotient;
    switch (scale.part) {
        case Part::whole:
            return base::floor(quotient);
        case Part::started:
            return base::ceil(quotient);
        case Part::exact:
            break;
    }
    return quotient;
}

Rational points(const Each& scale, const Rational& x, const Scope& scope) {
    return scale.worth.of(scope) * steps(scale, x, scope.village_class);
}

Interval interval(const Each& scale, const Interval& x, const Scope& scope) {
    // The points run from none (the line not passed) to those of the farthest number that can be reported.
    const Rational worth = scale.worth.of(scope);
    const bool open = scale.below ? x.unbounded_below : x.unbounded_above && !scale.up_to;
    Rational far(0);
    if (!open) {
        const bool only_up_to = !scale.below && x.unbounded_above;
        far = points(scale, scale.below ? x.least : only_up_to ? scale.up_to->of(scope.village_class) : x.most, scope);
    }
    Interval result;
    if (open) {
        result.unbounded_above = worth.sign() > 0;
        result.unbounded_below = worth.sign() < 0;
    } else if (!far.beyond()) {
        (far.sign() < 0 ? result.least : result.most) = far;
    }
    return result;
}

}  // namespace leitai::rule
