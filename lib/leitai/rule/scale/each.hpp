// The scale that gives so many points for every unit above or below a line, the most common one (`leitai help each`).
#pragma once

#include <optional>

#include "leitai/rule/scale/asked.hpp"

namespace leitai::rule {

/// How an incomplete step counts: not at all (`whole`), as a full step (`started`), or in proportion (`exact`).
enum class Part : std::uint8_t { whole, started, exact };

/// Gives `worth` for every `per` by which the number goes beyond `limit`; for a list of events, for every event.
/// Functions without a comment: see asked.hpp.
struct Each {
    static constexpr ScaleKind kind{.word = "each", .number = true, .mark = true, .yes_no = true, .events = true};

    Worth worth;
    Constant limit;  ///< above (default 0) or below
    bool below = false;
    std::optional<Constant> up_to;  ///< distance above counts only up to here
    Constant per;                   ///< default 1
    Part part = Part::exact;
};

/// How many steps `x` is beyond the limit; 0 where it is not.
base::Rational steps(const Each& scale, const base::Rational& x, ClassId village_class);
/// The points of the number `x`: steps x worth.
base::Rational points(const Each& scale, const base::Rational& x, const Scope& scope);
inline std::optional<base::Rational> price(const Each& scale, const Asked& asked) {
    return points(scale, asked.x, asked.scope);
}
template <class Event>
std::optional<base::Rational> price_event(const Each& scale, const Scope& scope, const Event&) {
    return scale.worth.of(scope);
}
/// From 0 points (the limit is not passed) to the points of the farthest number that can be reported.
Interval interval(const Each& scale, const Reach& reach);
std::optional<Interval> single(const Each& scale, const Scope& scope);
std::optional<Slope> slope(const Each& scale, const Scope& scope, bool ordered);
inline bool any_fixed(const Each& scale) { return scale.worth.fixed(); }
template <class Visit>
void visit_parts(const Each& scale, Visit&& visit) {
    visit(scale.worth);
    visit(scale.limit);
    visit(scale.below);
    visit(scale.up_to);
    visit(scale.per);
    visit(scale.part);
}
base::Text words(const Each& scale, const ScaleWording& wording);

}  // namespace leitai::rule
