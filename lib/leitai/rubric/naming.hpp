// Naming: lends a rubric's names to the words of its rules.
#pragma once

#include "leitai/rubric/rubric.hpp"
#include "leitai/rule/words.hpp"

namespace leitai::rubric {

/// The names of one rubric, which must outlive this.
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
    base::Text village_class(rule::ClassId id) const override;
    const rule::Measure& measure(rule::MeasureId id) const override;
    const base::ScoredUnit& scored() const override { return *rubric_.unit; }

private:
    const Rubric& rubric_;
};

}  // namespace leitai::rubric
