// Gives the sentences about rules the names and titles of a rubric.
#pragma once

#include "leitai/rubric/rubric.hpp"
#include "leitai/rule/words.hpp"

namespace leitai::rubric {

/// What a quantity of awards is called by people.
base::Text title_of(const Rubric& rubric, const Quantity& quantity);

/// Names facts, fields, indicators and classes as one rubric does; the rubric must outlive this object.
class RubricNaming final : public rule::Naming {
public:
    explicit RubricNaming(const Rubric& rubric) : rubric_(rubric) {}

    base::Text fact(rule::FactId id) const override;
    Nature nature(rule::FactId id) const override;
    std::string unit(rule::FactId id) const override;
    base::Text value(rule::FactId id, const base::Rational& value) const override;
    base::Text field(rule::FactId id, rule::FieldId field) const override;
    base::Text field_value(rule::FactId id, rule::FieldId field, const base::Rational& value) const override;
    base::Text indicator(rule::IndicatorId id) const override;
    base::Text quantity(std::uint16_t id) const override;
    base::Text quantity_value(std::uint16_t id, const base::Rational& value) const override;
    base::Text village_class(rule::ClassId id) const override;
    const rule::Measure& measure(rule::MeasureId id) const override;
    const base::ScoredUnit& scored() const override { return *rubric_.unit; }

private:
    const Rubric& rubric_;
};

}  // namespace leitai::rubric
