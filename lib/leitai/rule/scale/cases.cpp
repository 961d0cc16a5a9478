// Computes the least and the most that any of the cases can give, and puts cases into words.
#include "leitai/rule/scale/cases.hpp"

#include <algorithm>

#include "leitai/rule/scale/wording.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

Interval interval(const Cases& scale, const Scope& scope) {
    Interval result{scale.otherwise.of(scope), scale.otherwise.of(scope)};
    for (const Case& one : scale.cases) {
        const Interval then = std::holds_alternative<Judged>(one.then)
                                  ? interval(std::get<Judged>(one.then), scope)
                                  : Interval{std::get<Worth>(one.then).of(scope), std::get<Worth>(one.then).of(scope)};
        result.least = std::min(result.least, then.least);
        result.most = std::max(result.most, then.most);
    }
    return result;
}

Cases left_open(const Cases& cases, const std::function<Truth(const Condition&)>& holds) {
    Cases open;
    open.otherwise = cases.otherwise;
    for (const Case& one : cases.cases) {
        const Truth truth = holds(one.when);
        if (truth != Truth::no) open.cases.push_back(one);
        if (truth != Truth::yes) continue;
        // It takes the place of all that come after it.
        if (const auto* worth = std::get_if<Worth>(&one.then)) open.otherwise = *worth;
        break;
    }
    return open;
}

Text words(const Cases& cases, const ScaleWording& w) {
    Text text{"按最先满足的情形：", "the first case that holds: "};
    for (const Case& one : cases.cases) {
        const Text when = words(one.when, w.naming, w.village_class());
        const auto* judged = std::get_if<Judged>(&one.then);
        const Text worth =
            judged != nullptr ? range_words(*judged, w.scope) : words(std::get<Worth>(one.then), w.scope);
        w.list(text, {joined(when.zh, "的"), when.en}, worth);
    }
    w.otherwise(text, cases.otherwise);
    return text;
}

}  // namespace leitai::rule
