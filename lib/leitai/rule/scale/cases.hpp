// Cases: points, or a range to judge in, by the first condition that holds.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "leitai/rule/condition.hpp"
#include "leitai/rule/scale/judged.hpp"

namespace leitai::rule {

struct Case {
    Condition when;
    std::variant<Worth, Judged> then;
};

struct Cases {
    static constexpr ScaleKind kind{.word = "cases",
                                    .number = true,
                                    .mark = true,
                                    .yes_no = true,
                                    .choice = true,
                                    .date = true,
                                    .judged = true,
                                    .otherwise = true};

    std::vector<Case> cases;
    Worth otherwise;
};

// Cases are priced by what is known of the village and not by a number (score/price.cpp): they have no `price`.

/// The range of the case that holds, if it is judged; `truth(condition)` says what is known of a condition.
template <class Truths>
const Judged* range_of(const Cases& scale, const Truths& truth) {
    for (const Case& one : scale.cases) {
        const Truth holds = truth(one.when);
        if (holds == Truth::unknown) return nullptr;
        if (holds == Truth::yes) return std::get_if<Judged>(&one.then);
    }
    return nullptr;
}
Interval interval(const Cases& scale, const Scope& scope);
inline Interval interval(const Cases& scale, const Reach& reach) { return interval(scale, reach.scope); }
inline std::optional<Interval> single(const Cases&, const Scope&) { return std::nullopt; }
inline std::optional<Slope> slope(const Cases&, const Scope&, bool) { return std::nullopt; }
inline bool any_fixed(const Cases&) { return false; }
template <class Visit>
void visit_parts(const Cases& scale, Visit&& visit) {
    visit(scale.cases);
    visit(scale.otherwise);
}
base::Text words(const Cases& scale, const ScaleWording& wording);

}  // namespace leitai::rule
