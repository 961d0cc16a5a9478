// Answers what silence means, by the type of the fact and its `absent`.
#include "leitai/rubric/silence.hpp"

#include "leitai/rubric/value.hpp"

namespace leitai::rubric {

using base::Rational;

Silence silence_of(const Fact& fact) {
    using Kind = Silence::Kind;
    if (fact.absent == Absent::value) {
        const int decimals = fact.type == FactType::number ? fact.stored_decimals() : 0;
        const base::Decimal value{fact.absent_units, static_cast<std::uint8_t>(decimals)};
        return {Kind::value, Rational(value), fact.absent_units};
    }
    if (fact.absent != Absent::none) return {};
    switch (fact.type) {
        case FactType::count:
        case FactType::yes_no:
            return {Kind::value, Rational(0), 0};
        case FactType::mark:
            return {Kind::nothing, {}, 0};
        case FactType::events:
            return {Kind::events, {}, 0};
        case FactType::number:
        case FactType::choice:
        case FactType::date:
            break;
    }
    return {};
}

base::Text silence_words(const Fact& fact) {
    if (fact.absent != Absent::value) return {"没有（未写即为没有）", "none (nothing was written)"};
    const base::Text value = value_with_unit(fact, fact.absent_units);
    return {"未写，按" + value.zh + "算", "not written, which counts as " + value.en};
}

}  // namespace leitai::rubric
