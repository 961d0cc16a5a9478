// The scale that gives points by a choice, a yes or no, a place, or an event's field (`leitai help table`).
#pragma once

#include <optional>
#include <vector>

#include "leitai/rule/scale/asked.hpp"

namespace leitai::rule {

/// Keys are whole numbers: the position among the declared values, 1 for yes, or the place itself. Functions without a
/// comment: see asked.hpp.
struct Table {
    static constexpr ScaleKind kind{.word = "table",
                                    .number = true,
                                    .whole_numbers = true,
                                    .yes_no = true,
                                    .choice = true,
                                    .events = true,
                                    .otherwise = true};

    struct Entry {
        std::int64_t key = 0;
        Worth worth;
    };
    std::vector<Entry> entries;
    std::optional<Worth> otherwise;  ///< absent only when every declared value is listed
};

/// What the entry of a key gives; `otherwise` where there is no such entry.
const Worth& worth_of(const Table& scale, const base::Rational& key);
/// The points of a key.
base::Rational points(const Table& scale, const base::Rational& key, const Scope& scope);
inline std::optional<base::Rational> price(const Table& scale, const Asked& asked) {
    return points(scale, asked.x, asked.scope);
}
/// The points of an event by its field, whose value `event.key()` gives. Where it was not reported, `otherwise` is
/// given; empty where there is no `otherwise` either.
template <class Event>
std::optional<base::Rational> price_event(const Table& scale, const Scope& scope, const Event& event) {
    if (const std::optional<base::Rational> key = event.key()) return points(scale, *key, scope);
    if (scale.otherwise) return scale.otherwise->of(scope);
    return std::nullopt;
}
Interval interval(const Table& scale, const Scope& scope);
inline Interval interval(const Table& scale, const Reach& reach) { return interval(scale, reach.scope); }
inline std::optional<Interval> single(const Table& scale, const Scope& scope) { return interval(scale, scope); }
/// Compares each key with the next; empty unless the keys are `ordered`: places and yes/no are, choices are not.
std::optional<Slope> slope(const Table& scale, const Scope& scope, bool ordered);
bool any_fixed(const Table& scale);
template <class Visit>
void visit_parts(const Table& scale, Visit&& visit) {
    visit(scale.entries);
    visit(scale.otherwise);
}
base::Text words(const Table& scale, const ScaleWording& wording);

}  // namespace leitai::rule
