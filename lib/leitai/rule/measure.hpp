// The closed list of kinds of numbers, choices and events that a rule can look at (`leitai help rubric-measures`).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "leitai/base/overloaded.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rule/condition.hpp"
#include "leitai/rule/constant.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rule {

using FactId = std::uint16_t;       ///< position of a fact in the rubric
using IndicatorId = std::uint16_t;  ///< position of an indicator in the rubric
using FieldId = std::uint8_t;       ///< position of a field in its events fact

/// Which time a number covers.
enum class Span : std::uint8_t { none, moment, quarter, year_to_date, year };
/// Whether more or less of something is better.
enum class Better : std::uint8_t { undeclared, more, less };

/// Why a measure gives no number; what that is worth is decided by the indicator's `instead`.
enum class Cause : std::uint8_t {
    missing,
    not_applicable,
    zero_baseline,
    negative_baseline,
    missing_baseline,
    zero_divisor,
    missing_round,
};
inline constexpr int cause_count = 7;

/// The earlier period with which values are compared.
enum class Past : std::uint8_t { previous_period, same_period_last_year };

/// Who counts as a peer: those with the same county (reporting unit), township, class; nothing set = all.
struct Among {
    bool county = false;
    bool township = false;
    bool village_class = false;
    friend bool operator==(const Among&, const Among&) = default;
};

/// Which of their places equals take.
enum class Ties : std::uint8_t { best, worst };

/// The reported value of a fact itself.
struct FactValue {
    FactId fact = 0;
};

/// The dated events of a fact, one by one; `by` names the field a table reads.
struct EventList {
    FactId fact = 0;
    Condition where;
    std::optional<FieldId> by;
};

/// How many events (of those that `where` lets through).
struct Count {
    FactId fact = 0;
    Condition where;
};

/// The sum of a number field over events.
struct Sum {
    FactId fact = 0;
    FieldId of = 0;
    Condition where;
};

/// A reference: the mean of the peers' values of the same measure, or the best of them by `better`.
struct Peers {
    enum class What : std::uint8_t { mean, best } what = What::mean;
    Among among;
};

/// What a measure is compared with.
using Reference = std::variant<Constant, MeasureId, Past, Peers>;

/// A measure X compared with a reference r: X / r, X - r, or (X - r) / r where r is an earlier value above 0.
struct Compared {
    enum class How : std::uint8_t { ratio, difference, growth } how = How::ratio;
    MeasureId operand = 0;
    Reference against;
};

/// The place among peers, 1 = best by the operand's `better`; equals take the best or the worst of their places.
struct Placed {
    MeasureId operand = 0;
    Among among;
    Ties ties = Ties::best;
};

/// Places gained since an earlier period, among the villages that have a value in both.
struct Climb {
    MeasureId operand = 0;
    Past against = Past::previous_period;
    Among among;
    Ties ties = Ties::best;
};

/// The sum of the final points of other indicators, or the total (only in modules that do not count for the total).
struct PointsOf {
    std::vector<IndicatorId> indicators;
    bool total = false;
};

/// The figure of one quarter computed from a year-to-date fact, or the year-to-date sum of a quarterly fact.
struct Converted {
    FactId fact = 0;
    Span span = Span::quarter;
};

/// A measure with what was declared about it.
struct Measure {
    std::string name;  ///< empty for one written inside a rule
    using What = std::variant<FactValue, EventList, Count, Sum, Compared, Placed, Climb, PointsOf, Converted>;
    What what;
    std::optional<int> decimals;  ///< to which values are rounded, so that sums over peers keep one denominator
    Better better = Better::undeclared;
    source::Place place;
};

/// Calls `visit(MeasureId)` for every measure that a measure reads itself, the operand first.
template <class Visit>
void visit_read(const Measure::What& what, const Visit& visit) {
    std::visit(base::Overloaded{
                   [](const FactValue&) {},
                   [](const EventList&) {},
                   [](const Count&) {},
                   [](const Sum&) {},
                   [&](const Compared& m) {
                       visit(m.operand);
                       if (const auto* other = std::get_if<MeasureId>(&m.against)) visit(*other);
                   },
                   [&](const Placed& m) { visit(m.operand); },
                   [&](const Climb& m) { visit(m.operand); },
                   [](const PointsOf&) {},
                   [](const Converted&) {},
               },
               what);
}

/// The fact that a measure reads itself; empty where it only uses other measures or points.
std::optional<FactId> fact_of(const Measure::What& what);

}  // namespace leitai::rule
