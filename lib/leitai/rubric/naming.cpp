// Naming: titles where there are titles, values as they are reported.
#include "leitai/rubric/naming.hpp"

namespace leitai::rubric {

using base::Text;

namespace {

Text value_words(const std::vector<std::string>& values, std::int64_t position) {
    if (position < 0 || static_cast<std::size_t>(position) >= values.size())
        return Text::same(std::to_string(position));
    const std::string& value = values[static_cast<std::size_t>(position)];
    if (values.size() == 2 && values[0] == "no" && values[1] == "yes") return {position == 1 ? "是" : "否", value};
    return Text::same(value);
}

}  // namespace

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

Text RubricNaming::value(rule::FactId id, std::int64_t position) const {
    return value_words(rubric_.facts[id].values, position);
}

Text RubricNaming::field(rule::FactId id, rule::FieldId field) const { return rubric_.facts[id].fields[field].title; }

Text RubricNaming::field_value(rule::FactId id, rule::FieldId field, const base::Rational& value) const {
    const EventField& of = rubric_.facts[id].fields[field];
    if (of.type != EventField::Type::choice || !value.is_whole()) return Text::same(to_string(value));
    return value_words(of.values, static_cast<std::int64_t>(value.numerator()));
}

Text RubricNaming::indicator(rule::IndicatorId id) const { return rubric_.indicators[id].title; }

Text RubricNaming::village_class(rule::ClassId id) const { return rubric_.classes[id].title; }

const rule::Measure& RubricNaming::measure(rule::MeasureId id) const { return rubric_.measures[id]; }

}  // namespace leitai::rubric
