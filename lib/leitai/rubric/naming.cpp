// Names things by their titles where they have one, and prints values as they are reported.
#include "leitai/rubric/naming.hpp"

#include "leitai/rubric/value.hpp"

namespace leitai::rubric {

using base::Text;

Text RubricNaming::fact(rule::FactId id) const { return rubric_.facts[id].title; }

rule::Naming::Nature RubricNaming::nature(rule::FactId id) const {
    switch (rubric_.facts[id].type) {
        case FactType::yes_no:
            return Nature::yes_no;
        case FactType::choice:
            return Nature::choice;
        case FactType::date:
            return Nature::date;
        case FactType::mark:
            return Nature::mark;
        case FactType::events:
            return Nature::events;
        case FactType::number:
        case FactType::count:
            break;
    }
    return Nature::number;
}

std::string RubricNaming::unit(rule::FactId id) const { return rubric_.facts[id].unit; }

Text RubricNaming::value(rule::FactId id, const base::Rational& value) const {
    const Fact& fact = rubric_.facts[id];
    const auto stated = to_decimal(value, fact.stored_decimals());
    return stated ? value_words(fact, stated->units) : Text::same(to_string(value));
}

Text RubricNaming::field(rule::FactId id, rule::FieldId field) const { return rubric_.facts[id].fields[field].title; }

Text RubricNaming::field_value(rule::FactId id, rule::FieldId field, const base::Rational& value) const {
    const EventField& of = rubric_.facts[id].fields[field];
    if (of.type != EventField::Type::choice || !value.is_whole()) return Text::same(to_string(value));
    return choice_words(of, static_cast<std::int64_t>(value.numerator()));
}

Text RubricNaming::indicator(rule::IndicatorId id) const { return rubric_.indicators[id].title; }

Text RubricNaming::village_class(rule::ClassId id) const { return rubric_.classes[id].title; }

const rule::Measure& RubricNaming::measure(rule::MeasureId id) const { return rubric_.measures[id]; }

}  // namespace leitai::rubric
