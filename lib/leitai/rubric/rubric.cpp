// Looks up the parts of a rubric, and adds up its full marks.
#include "leitai/rubric/rubric.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

std::optional<rule::FactId> Rubric::fact(std::string_view name) const {
    const auto found = fact_ids.find(std::string(name));
    if (found == fact_ids.end()) return std::nullopt;
    return found->second;
}

std::optional<rule::ClassId> Rubric::village_class(std::string_view name) const {
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i].id == name) return static_cast<rule::ClassId>(i);
    }
    return std::nullopt;
}

base::Text Rubric::classes_listed() const {
    base::Text listed;
    for (const VillageClass& one : classes) {
        base::add_to(listed, {one.id + (one.title.zh == one.id ? "" : "（" + one.title.zh + "）"),
                              one.id + (one.title.en == one.id ? "" : " (" + one.title.en + ")")});
    }
    return listed;
}

std::optional<rule::IndicatorId> Rubric::indicator(std::string_view name) const {
    const auto found = indicator_ids.find(std::string(name));
    if (found == indicator_ids.end()) return std::nullopt;
    return found->second;
}

const Grading* Rubric::grades() const {
    for (const Grading& grading : gradings) {
        if (grading.by == Grading::By::total) return &grading;
    }
    return nullptr;
}

base::Rational Rubric::full_mark(const Module& m, rule::ClassId c) const {
    if (m.points) return m.points->of(c);
    base::Rational sum;
    for (const rule::IndicatorId i : m.indicators) sum += indicators[i].points.of(c);
    return sum;
}

std::vector<rule::FactId> facts_read(const Rubric& rubric, const Indicator& indicator) {
    std::vector<rule::FactId> facts;
    std::vector<bool> seen_measures(rubric.measures.size()), seen(rubric.facts.size());
    std::vector<rule::MeasureId> open;
    const auto read = [&](rule::FactId fact) {
        if (!seen[fact]) facts.push_back(fact);
        seen[fact] = true;
    };
    const auto push = [&](rule::MeasureId id) {
        if (!seen_measures[id]) open.push_back(id);
        seen_measures[id] = true;
    };
    visit_measures(rubric, indicator, [&](rule::MeasureId id) {
        push(id);
        while (!open.empty()) {
            const rule::Measure& measure = rubric.measures[open.back()];
            open.pop_back();
            if (const auto fact = fact_of(measure.what)) read(*fact);
            // Pushed in reverse, so that the operand is looked at first.
            std::vector<rule::MeasureId> operands;
            visit_read(measure.what, [&](rule::MeasureId operand) { operands.push_back(operand); });
            std::for_each(operands.rbegin(), operands.rend(), push);
        }
    });
    return facts;
}

}  // namespace leitai::rubric
