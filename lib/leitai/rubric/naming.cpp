// Names things by their titles where they have one, and prints values as they are reported.
#include "leitai/rubric/naming.hpp"

#include "leitai/rubric/value.hpp"

namespace leitai::rubric {

using base::Text;

namespace {

/// "红旗村", of an award or of all its themes.
Text title_of_awards(const Awards& awards, const std::vector<AwardId>& list) {
    const Text& title = awards.list[list.front()].title;
    if (list.size() == 1) return title;
    // The themes of one award share what stands before the theme.
    return {title.zh.substr(0, title.zh.rfind("·")), title.en.substr(0, title.en.rfind(", "))};
}

Text rank_title(const rule::Among& among) {
    if (among.county) return {"单位内名次", "place in the unit"};
    if (among.township) return {"乡镇内名次", "place in the township"};
    if (among.village_class) return {"同类中名次", "place in the class"};
    return {"名次", "place"};
}

Text climb_title(const rule::Among& among) {
    if (among.county) return {"单位内名次上升", "places gained in the unit"};
    if (among.township) return {"乡镇内名次上升", "places gained in the township"};
    if (among.village_class) return {"同类中名次上升", "places gained in the class"};
    return {"名次上升", "places gained"};
}

}  // namespace

Text title_of(const Rubric& rubric, const Quantity& quantity) {
    switch (quantity.kind) {
        case Quantity::Kind::total:
            return {"总分", "total"};
        case Quantity::Kind::module:
            return rubric.modules[quantity.index].title;
        case Quantity::Kind::indicator:
            return rubric.indicators[quantity.index].title;
        case Quantity::Kind::measure:
            return words(rubric.measures[quantity.index], RubricNaming(rubric));
        case Quantity::Kind::rise:
            return {"总分提高", "rise of the total"};
        case Quantity::Kind::progress:
            return {"全年进步", "progress of the year"};
        case Quantity::Kind::rank:
            return rank_title(quantity.among);
        case Quantity::Kind::climb:
            return climb_title(quantity.among);
        case Quantity::Kind::grade:
            return {"等次", "grade"};
        case Quantity::Kind::won:
        case Quantity::Kind::won_before:
            break;
    }
    const Text award = title_of_awards(*rubric.awards, quantity.awards);
    if (quantity.kind == Quantity::Kind::won)
        return {"今年评上“" + award.zh + "”次数", "times won this year, “" + award.en + "”"};
    return {"上一期评上“" + award.zh + "”次数", "times won in the previous period, “" + award.en + "”"};
}

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

Text RubricNaming::quantity(std::uint16_t id) const { return title_of(rubric_, rubric_.quantities[id]); }

Text RubricNaming::quantity_value(std::uint16_t id, const base::Rational& value) const {
    const Grading* grades = rubric_.grades();
    if (rubric_.quantities[id].kind != Quantity::Kind::grade || grades == nullptr) return Text::same(to_string(value));
    return grades->list[static_cast<std::size_t>(value.numerator())].title;
}

Text RubricNaming::village_class(rule::ClassId id) const { return rubric_.classes[id].title; }

const rule::Measure& RubricNaming::measure(rule::MeasureId id) const { return rubric_.measures[id]; }

}  // namespace leitai::rubric
