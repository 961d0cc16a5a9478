// Turns the numbers that records are kept as into the texts that people wrote.
#include "leitai/desk/values.hpp"

#include "leitai/base/decimal.hpp"
#include "leitai/base/period.hpp"

namespace leitai::desk {

using rubric::FactType;

std::string number_text(std::int64_t units, int decimals, int fewest) {
    while (decimals > fewest && units % 10 == 0) {
        units /= 10;
        --decimals;
    }
    return base::to_string(base::Decimal{units, static_cast<std::uint8_t>(decimals)});
}

std::string value_text(const rubric::Fact& fact, const record::Cell& cell) {
    using State = record::Cell::State;
    if (cell.state() != State::value && cell.state() != State::unchecked) return {};
    switch (fact.type) {
        case FactType::number:
            // A rate of 0.085 and the percent figure 8.5 have the same units.
            return number_text(cell.units, fact.decimals, fact.decimals);
        case FactType::mark:
            return number_text(cell.units, rubric::Fact::mark_decimals, fact.mark_places.value_or(0));
        case FactType::count:
            return std::to_string(cell.units);
        case FactType::yes_no:
            return cell.units != 0 ? "yes" : "no";
        case FactType::choice:
            return fact.values[static_cast<std::size_t>(cell.units)];
        case FactType::date:
            return base::to_string(base::date_of(cell.units));
        case FactType::events:
            return std::to_string(record::stated(fact, cell));
    }
    return {};
}

}  // namespace leitai::desk
