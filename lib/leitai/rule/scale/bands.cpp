// Bands: the first range that fits.
#include "leitai/rule/scale/bands.hpp"

#include <algorithm>

namespace leitai::rule {

using base::Rational;

std::optional<std::size_t> band_of(const Bands& scale, const Rational& x, ClassId c) {
    for (std::size_t i = 0; i < scale.bands.size(); ++i) {
        const Band& band = scale.bands[i];
        if (band.low && (band.low_inclusive ? x < band.low->of(c) : x <= band.low->of(c))) continue;
        if (band.high && (band.high_inclusive ? x > band.high->of(c) : x >= band.high->of(c))) continue;
        return i;
    }
    return std::nullopt;
}

Rational points(const Bands& scale, const Rational& x, const Scope& scope) {
    const auto band = band_of(scale, x, scope.village_class);
    return (band ? scale.bands[*band].worth : scale.otherwise).of(scope);
}

Interval interval(const Bands& scale, const Scope& scope) {
    Interval result{scale.otherwise.of(scope), scale.otherwise.of(scope)};
    for (const Band& band : scale.bands) {
        result.least = std::min(result.least, band.worth.of(scope));
        result.most = std::max(result.most, band.worth.of(scope));
    }
    return result;
}

}  // namespace leitai::rule
