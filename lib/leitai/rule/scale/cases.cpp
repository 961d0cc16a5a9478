// Cases: what any of the cases can give.
#include "leitai/rule/scale/cases.hpp"

#include <algorithm>

namespace leitai::rule {

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

}  // namespace leitai::rule
