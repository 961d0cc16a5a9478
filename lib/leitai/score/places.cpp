// Turns a share of a number of villages into a whole number of places.
#include "leitai/score/places.hpp"

namespace leitai::score {

using base::Rational;
using rubric::Shares;

std::int64_t places(const Shares& shares, const Rational& share, std::int64_t all, std::int64_t better) {
    const Rational exact = share * Rational(all);
    Rational whole = floor(exact);
    if (shares.round == Shares::Round::up && !(whole == exact)) whole = whole + Rational(1);
    if (shares.round == Shares::Round::half) whole = round(exact, 0);
    const auto count = static_cast<std::int64_t>(whole.numerator());
    return shares.cumulative ? std::max<std::int64_t>(count - better, 0) : count;
}

}  // namespace leitai::score
