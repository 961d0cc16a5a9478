// Chooses numbers in the middle of their range, dates within the period, and marks within their judged range.
#include "leitai/report/init/example_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "leitai/base/rational.hpp"

namespace leitai::report {

using base::Rational;

namespace {

/// Quarters since a fixed year: what values grow by.
int quarters(base::Period period) { return (period.year - 2000) * 4 + std::max<int>(period.quarter, 1); }

/// A share of the way from least to most, 60 to 90 %, rising by half a percent a quarter within ten years.
Rational share(base::Period period, int variant) {
    return Rational::fraction(600 + 60 * (variant % 4) + 5 * (quarters(period) % 16), 1000);
}

std::string number(const rubric::Fact& fact, base::Period period, int variant) {
    const Rational hundred(fact.percent ? 100 : 1);
    const Rational least = fact.least.value_or(Rational(0)) * hundred;
    const Rational most = fact.most ? *fact.most * hundred : least + Rational(50);
    return base::to_string(least + (most - least) * share(period, variant), fact.decimals) + (fact.percent ? "%" : "");
}

std::string count(const rubric::Fact& fact, base::Period period, int variant) {
    const Rational least = fact.least.value_or(Rational(0));
    const Rational most = fact.most.value_or(least + Rational(20));
    return base::to_string(base::floor(least + (most - least) * share(period, variant)), 0);
}

/// The range in which some rule judges the marks of a fact.
std::optional<rule::Judged> judged_range(const rubric::Rubric& rubric, rule::FactId fact,
                                         const rubric::Indicator*& by) {
    for (const rubric::Indicator& indicator : rubric.indicators) {
        for (const rule::Rule& rule : indicator.rules) {
            const auto* value = std::get_if<rule::FactValue>(&rubric.measures[rule.measure].what);
            const auto* judged = std::get_if<rule::Judged>(&rule.scale);
            if (value == nullptr || judged == nullptr || value->fact != fact) continue;
            by = &indicator;
            return *judged;
        }
    }
    return std::nullopt;
}

std::string mark(const rubric::Rubric& rubric, rule::FactId fact, const std::string& village_class) {
    const rubric::Indicator* by = nullptr;
    const auto range = judged_range(rubric, fact, by);
    if (!range) return "1";
    const rule::ClassId c = rubric.village_class(village_class).value_or(0);
    const rule::Scope scope{c, by->points.of(c)};
    const Rational low = range->lowest.of(scope), high = range->highest.of(scope);
    return base::to_string(base::round(low + (high - low) * Rational::fraction(4, 5), 1));
}

std::string sample_word(base::Lang lang) { return lang == base::Lang::zh ? "示例" : "example"; }

std::string field_value(const rubric::EventField& field, base::Lang lang) {
    switch (field.type) {
        case rubric::EventField::Type::choice:
            return field.values.empty() ? "" : field.values.front();
        case rubric::EventField::Type::number:
            return base::to_string(Rational(1), field.decimals);
        case rubric::EventField::Type::text:
            break;
    }
    return sample_word(lang);
}

std::string events(const rubric::Fact& fact, base::Period period, int variant, base::Lang lang) {
    const std::int64_t many = std::min<std::int64_t>(fact.at_most.value_or(3), 2 + variant % 2);
    const base::Date first = base::first_day(period);
    std::string list = "[";
    for (std::int64_t i = 0; i < many; ++i) {
        const base::Date day = first.year() / (first.month() + std::chrono::months(i)) / std::chrono::day(10);
        list += fmt::format("{}{{on: {}, what: {}", i == 0 ? "" : ", ", base::to_string(day), sample_word(lang));
        for (const rubric::EventField& field : fact.fields)
            list += fmt::format(", {}: {}", field.id, field_value(field, lang));
        list += "}";
    }
    return list + "]";
}

std::string plain(const rubric::Rubric& rubric, rule::FactId id, base::Period period, const std::string& village_class,
                  int variant, base::Lang lang) {
    const rubric::Fact& fact = rubric.facts[id];
    switch (fact.type) {
        case rubric::FactType::number:
            return number(fact, period, variant);
        case rubric::FactType::count:
            return count(fact, period, variant);
        case rubric::FactType::yes_no:
            return "yes";
        case rubric::FactType::choice:
            return fact.values.front();
        case rubric::FactType::date:
            return base::to_string(base::first_day(period));
        case rubric::FactType::mark:
            return mark(rubric, id, village_class);
        case rubric::FactType::events:
            break;
    }
    return events(fact, period, variant, lang);
}

}  // namespace

std::string example_value(const rubric::Rubric& rubric, rule::FactId id, base::Period period,
                          const std::string& village_class, int variant, base::Lang lang) {
    const rubric::Fact& fact = rubric.facts[id];
    std::string value = plain(rubric, id, period, village_class, variant, lang);
    const bool is_events = fact.type == rubric::FactType::events;
    if (fact.evidence_required) {
        return fmt::format("{{{}: {}, evidence: [{}]}}", is_events ? "events" : "value", value,
                           lang == base::Lang::zh ? "示例材料" : "example paper");
    }
    if (fact.type == rubric::FactType::mark) return fmt::format("{{value: {}, reason: {}}}", value, sample_word(lang));
    return value;
}

}  // namespace leitai::report
