// The scale that gives points by the first range a number falls into (`leitai help bands`).
#pragma once

#include <optional>
#include <vector>

#include "leitai/rule/scale/asked.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rule {

/// A range and its points.
struct Band {
    std::optional<Constant> low;   ///< `from` (inclusive) or `above`
    std::optional<Constant> high;  ///< `to` (inclusive) or `below`
    bool low_inclusive = true;
    bool high_inclusive = true;
    Worth worth;
    source::Place place{};
};

/// The first band that fits gives the points; `otherwise` where none fits. Functions without a comment: see asked.hpp.
struct Bands {
    static constexpr ScaleKind kind{.word = "bands", .number = true, .mark = true, .otherwise = true};

    std::vector<Band> bands;
    Worth otherwise;
};

/// Position of the first band that `x` falls into; empty where there is none and `otherwise` is given.
std::optional<std::size_t> band_of(const Bands& scale, const base::Rational& x, ClassId village_class);
/// The points of the number `x`.
base::Rational points(const Bands& scale, const base::Rational& x, const Scope& scope);
inline std::optional<base::Rational> price(const Bands& scale, const Asked& asked) {
    return points(scale, asked.x, asked.scope);
}
Interval interval(const Bands& scale, const Scope& scope);
inline Interval interval(const Bands& scale, const Reach& reach) { return interval(scale, reach.scope); }
inline std::optional<Interval> single(const Bands&, const Scope&) { return std::nullopt; }
/// Compares each band with the next, in the order of their numbers.
std::optional<Slope> slope(const Bands& scale, const Scope& scope, bool ordered);
bool any_fixed(const Bands& scale);
template <class Visit>
void visit_parts(const Bands& scale, Visit&& visit) {
    visit(scale.bands);
    visit(scale.otherwise);
}
base::Text words(const Bands& scale, const ScaleWording& wording);

}  // namespace leitai::rule
