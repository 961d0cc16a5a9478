// Linear: the share of the way from none_at to full_at.
#include "leitai/rule/scale/linear.hpp"

namespace leitai::rule {

using base::Rational;

Rational points(const Linear& scale, const Rational& x, ClassId c, const Rational& full) {
    const Rational& none = scale.none_at.of(c);
    const Rational way = scale.full_at.of(c) - none;
    const Rational share = (x - none) / way;
    if (share.beyond()) return share;
    if (share.sign() <= 0) return Rational(0);
    if (share >= Rational(1)) return full;
    return full * share;
}

Interval interval(const Linear&, const Rational& full) {
    Interval result;
    (full.sign() < 0 ? result.least : result.most) = full;
    return result;
}

}  // namespace leitai::rule
