// Puts rules, measures, conditions and outcomes into sentences for people, in Chinese and in English.
#pragma once

#include <cstdint>
#include <string>

#include "leitai/base/scored_unit.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rule/rule.hpp"

namespace leitai::rule {

/// Gives the names of facts, fields, indicators and classes, which rules know only by number. The rubric implements it.
class Naming {
public:
    /// What kind of value a fact has.
    enum class Nature : std::uint8_t { number, yes_no, choice, date, mark, events };

    virtual ~Naming() = default;
    /// The title of a fact.
    virtual base::Text fact(FactId id) const = 0;
    virtual Nature nature(FactId id) const = 0;
    /// "万元"; "%" for a fact that is a rate; empty where it has no unit.
    virtual std::string unit(FactId id) const = 0;
    /// A value of a fact as it is reported: 是, a declared value, 2023-05-04.
    virtual base::Text value(FactId id, const base::Rational& value) const = 0;
    /// The title of a field of events.
    virtual base::Text field(FactId id, FieldId field) const = 0;
    /// A value of a field of events as it is reported.
    virtual base::Text field_value(FactId id, FieldId field, const base::Rational& value) const = 0;
    /// The title of an indicator.
    virtual base::Text indicator(IndicatorId id) const = 0;
    /// What an award looks at, and a value of it: "总分", "优秀".
    virtual base::Text quantity(std::uint16_t id) const = 0;
    virtual base::Text quantity_value(std::uint16_t id, const base::Rational& value) const = 0;
    /// The title of a class.
    virtual base::Text village_class(ClassId id) const = 0;
    /// The measure itself, for measures that use others.
    virtual const Measure& measure(MeasureId id) const = 0;
    /// What is scored, in words: 村, village.
    virtual const base::ScoredUnit& scored() const = 0;
};

/// What the number of a measure is: "村集体经济收入比上年同期增长".
base::Text words(const Measure& measure, const Naming& naming);
/// Whether the numbers of a measure are written as percentages.
bool in_percent(const Measure& measure, const Naming& naming);
/// "集体经济收入不低于 5500 万元，或…"; constants are those of the class.
base::Text words(const Condition& condition, const Naming& naming, ClassId village_class);
/// A condition on the events of a fact (`where`).
base::Text words(const Condition& condition, const Naming& naming, ClassId village_class, FactId events);
/// The whole rule: when it acts, what it looks at, how many points that gives, and its bounds.
base::Text words(const Rule& rule, const Naming& naming, const Scope& scope);
/// What is given instead of a number.
base::Text words(const Outcome& outcome, const Naming& naming, const Scope& scope);
/// "得 0.5 分", "扣 2 分（满分的 20%）", "得满分 6 分".
base::Text words(const Worth& worth, const Scope& scope);

}  // namespace leitai::rule
