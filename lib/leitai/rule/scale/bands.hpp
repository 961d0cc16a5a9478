// Bands: points by the first range that a number falls into (RULES 1c).
#pragma once

#include <optional>
#include <vector>

#include "leitai/rule/constant.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rule {

struct Band {
    std::optional<Constant> low;   ///< `from` (inclusive) or `above`
    std::optional<Constant> high;  ///< `to` (inclusive) or `below`
    bool low_inclusive = true;
    bool high_inclusive = true;
    Worth worth;
    source::Place place{};
};

struct Bands {
    std::vector<Band> bands;
    Worth otherwise;
};

/// The band that `x` falls into, or empty: `otherwise`.
std::optional<std::size_t> band_of(const Bands& scale, const base::Rational& x, ClassId village_class);
base::Rational points(const Bands& scale, const base::Rational& x, const Scope& scope);
Interval interval(const Bands& scale, const Scope& scope);

}  // namespace leitai::rule
