// Table: points by a choice, a yes or no, a place, or an event's field.
#pragma once

#include <optional>
#include <vector>

#include "leitai/rule/scale/asked.hpp"

namespace leitai::rule {

/// Keys are whole numbers: the position among the declared values, 1 for yes, or the place itself.
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

/// The entry of a key, or `otherwise`.
const Worth& worth_of(const Table& scale, const base::Rational& key);
base::Rational points(const Table& scale, const base::Rational& key, const Scope& scope);
inline std::optional<base::Rational> price(const Table& scale, const Asked& asked) {
    return points(scale, asked.x, asked.scope);
}
/// By the field that the list of events names; `event.key()` gives its value, none where it was not reported.
template <class Event>
std::optional<base::Rational> price_event(const Table& scale, const Scope& scope, const Event& event) {
    if (const std::optional<base::Rational> key = event.key()) return points(scale, *key, scope);
    if (scale.otherwise) return scale.otherwise->of(scope);
    return std::nullopt;
}
Interval interval(const Table& scale, const Scope& scope);
inline Interval interval(const Table& scale, const Reach& reach) { return interval(scale, reach.scope); }
inline std::optional<Interval> single(const Table& scale, const Scope& scope) { return interval(scale, scope); }
/// From key to key, only where the keys are `ordered`, as places and yes and no are: choices have no order.
std::optional<Slope> slope(const Table& scale, const Scope& scope, bool ordered);
bool any_fixed(const Table& scale);
template <class Visit>
void visit_parts(const Table& scale, Visit&& visit) {
    visit(scale.entries);
    visit(scale.otherwise);
}
base::Text words(const Table& scale, const ScaleWording& wording);

}  // namespace leitai::rule
