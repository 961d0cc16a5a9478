// The scale of a mark given within a range: the mark is the points, outside the range it is an error (`leitai help
// judged`).
#pragma once

#include "leitai/rule/scale/asked.hpp"

namespace leitai::rule {

/// The range of a mark; both ends may be given. Functions without a comment: see asked.hpp.
struct Judged {
    static constexpr ScaleKind kind{.word = "judged", .mark = true, .events = true, .judged = true};

    Worth lowest;
    Worth highest;
};

/// Whether a mark is within the range.
bool within(const Judged& scale, const base::Rational& mark, const Scope& scope);
/// The mark; empty where it is outside the range. Such a mark counts as missing and is reported by score/marks.cpp.
inline std::optional<base::Rational> price(const Judged& scale, const Asked& asked) {
    return within(scale, asked.x, asked.scope) ? std::optional(asked.x) : std::nullopt;
}
/// The mark of an event, by `event.mark()`; empty where it has none or is outside the range.
template <class Event>
std::optional<base::Rational> price_event(const Judged& scale, const Scope& scope, const Event& event) {
    const std::optional<base::Rational> mark = event.mark();
    return mark && within(scale, *mark, scope) ? mark : std::nullopt;
}
template <class Truths>
const Judged* range_of(const Judged& scale, const Truths&) {
    return &scale;
}
Interval interval(const Judged& scale, const Scope& scope);
inline Interval interval(const Judged& scale, const Reach& reach) { return interval(scale, reach.scope); }
inline std::optional<Interval> single(const Judged&, const Scope&) { return std::nullopt; }
inline std::optional<Slope> slope(const Judged&, const Scope&, bool) { return std::nullopt; }
inline bool any_fixed(const Judged&) { return false; }
template <class Visit>
void visit_parts(const Judged& scale, Visit&& visit) {
    visit(scale.lowest);
    visit(scale.highest);
}
base::Text words(const Judged& scale, const ScaleWording& wording);
/// "在 0 至 5 分之间评定"; for deductions "酌情扣 0 至 5 分".
base::Text range_words(const Judged& scale, const Scope& scope);

}  // namespace leitai::rule
