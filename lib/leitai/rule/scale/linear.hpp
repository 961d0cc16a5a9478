// The scale from no points at one value to the full mark at another, in proportion between (`leitai help linear`).
#pragma once

#include "leitai/rule/scale/asked.hpp"

namespace leitai::rule {

/// Where none_at is above full_at, less is better. Functions without a comment: see asked.hpp.
struct Linear {
    static constexpr ScaleKind kind{.word = "linear", .number = true, .mark = true};

    Constant none_at;
    Constant full_at;
};

/// The points of the number `x`; `full` is the rule's own `points`, or the indicator's full mark where it has none.
base::Rational points(const Linear& scale, const base::Rational& x, ClassId village_class, const base::Rational& full);
inline std::optional<base::Rational> price(const Linear& scale, const Asked& asked) {
    return points(scale, asked.x, asked.scope.village_class, asked.full);
}
Interval interval(const Linear& scale, const Reach& reach);
inline std::optional<Interval> single(const Linear&, const Scope&) { return std::nullopt; }
std::optional<Slope> slope(const Linear& scale, const Scope& scope, bool ordered);
inline bool any_fixed(const Linear&) { return false; }
template <class Visit>
void visit_parts(const Linear& scale, Visit&& visit) {
    visit(scale.none_at);
    visit(scale.full_at);
}
base::Text words(const Linear& scale, const ScaleWording& wording);

}  // namespace leitai::rule
