// The scale that gives points, or a range to judge in, by the first condition that holds (`leitai help cases`).
#pragma once

#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "leitai/rule/condition.hpp"
#include "leitai/rule/scale/judged.hpp"

namespace leitai::rule {

/// A condition, and the points or the range of a mark that it gives.
struct Case {
    Condition when;
    std::variant<Worth, Judged> then;
};

/// The first case that holds is taken; `otherwise` where none holds. Functions without a comment: see asked.hpp.
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

// Cases have no `price`, because their conditions look at the village and not at one number (score/price.cpp).

/// The range of the case that holds; nullptr where it is not judged, none holds, or that cannot be decided.
/// `truth(condition)` gives the truth value of a condition.
template <class Truths>
const Judged* range_of(const Cases& scale, const Truths& truth) {
    for (const Case& one : scale.cases) {
        const Truth holds = truth(one.when);
        if (holds == Truth::unknown) return nullptr;
        if (holds == Truth::yes) return std::get_if<Judged>(&one.then);
    }
    return nullptr;
}
/// The cases that are left where conditions are partly known: those that certainly fail are gone, and one that
/// certainly holds stands in place of all that come after it.
Cases left_open(const Cases& scale, const std::function<Truth(const Condition&)>& holds);
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
