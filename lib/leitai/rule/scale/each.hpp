// Each: so many points for every unit above or below a line (RULES 1c), the scale of most published rules.
#pragma once

#include <optional>

#include "leitai/rule/constant.hpp"

namespace leitai::rule {

/// What a part of a step counts: nothing, a whole step, or its share.
enum class Part : std::uint8_t { whole, started, exact };

/// `each: p` for every `per` of the distance beyond `limit`; on events, p an event.
struct Each {
    Worth worth;
    Constant limit;  ///< above (default 0) or below
    bool below = false;
    std::optional<Constant> up_to;  ///< distance above counts only up to here
    Constant per;                   ///< default 1
    Part part = Part::exact;
};

/// The steps that `x` makes, before they are priced.
base::Rational steps(const Each& scale, const base::Rational& x, ClassId village_class);
base::Rational points(const Each& scale, const base::Rational& x, const Scope& scope);
/// `least`/`most` bound the number, where the facts' ranges bound it.
Interval interval(const Each& scale, const Interval& x, const Scope& scope);

}  // namespace leitai::rule
