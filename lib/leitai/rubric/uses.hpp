// Finds the measures that an indicator, a veto or a sign of weakness looks at, and the facts beneath them.
#pragma once

#include "leitai/rubric/rubric.hpp"
#include "leitai/rubric/silence.hpp"

namespace leitai::rubric {

/// Calls `visit(MeasureId)` for every measure that a condition tests.
template <class Visit>
void visit_measures(const rule::Condition& condition, const Visit& visit) {
    if (condition.kind == rule::Condition::Kind::test) {
        if (condition.test.subject == rule::Subject::measure) visit(condition.test.id);
        return;
    }
    for (const rule::Condition& part : condition.parts) visit_measures(part, visit);
}

/// Finds the measures that the conditions of a scale test; the other parts of a scale test none.
template <class Visit>
struct ScaleConditions {
    const Visit& visit;

    void operator()(const rule::Worth&) const {}
    void operator()(const rule::Constant&) const {}
    void operator()(const std::optional<rule::Worth>&) const {}
    void operator()(const std::optional<rule::Constant>&) const {}
    void operator()(bool) const {}
    void operator()(rule::Part) const {}
    void operator()(const std::vector<rule::Band>&) const {}
    void operator()(const std::vector<rule::Table::Entry>&) const {}
    void operator()(const std::vector<rule::Case>& cases) const {
        for (const rule::Case& one : cases) visit_measures(one.when, visit);
    }
};

/// Calls `visit(MeasureId)` for every measure that the conditions of a scale test.
template <class Visit>
void visit_measures(const rule::Scale& scale, const Visit& visit) {
    std::visit([&](const auto& one) { visit_parts(one, ScaleConditions<Visit>{visit}); }, scale);
}

/// Calls `visit(MeasureId)` for every measure that a rule looks at itself, its own measure among them.
template <class Visit>
void visit_measures(const rule::Rule& rule, const Visit& visit) {
    visit_measures(rule.when, visit);
    visit(rule.measure);
    visit_measures(rule.scale, visit);
    visit_measures(rule.waiver.when, visit);
    for (const rule::Times& times : rule.times) {
        if (const auto* by = std::get_if<rule::MeasureId>(&times.by)) visit(*by);
    }
}

/// Calls `visit(MeasureId)` for every measure that a numeric sign of weakness, or an exemption, looks at.
template <class Visit>
void visit_sign_measures(const Weakness& weakness, const Visit& visit) {
    for (const Sign& sign : weakness.signs) {
        if (sign.when) visit_measures(*sign.when, visit);
    }
    visit_measures(weakness.determination.unless, visit);
}

/// Calls `visit(FactId)` for every fact beneath a measure, in its period and in those it is compared with.
template <class Visit>
void visit_facts(const Rubric& rubric, rule::MeasureId id, const Visit& visit) {
    const auto& what = rubric.measures[id].what;
    if (const auto fact = rule::fact_of(what)) visit(*fact);
    rule::visit_read(what, [&](rule::MeasureId read) { visit_facts(rubric, read, visit); });
}

/// Whether a measure may find a mark that nobody had to give, so that it gives neither a number nor a cause.
inline bool may_be_nothing(const Rubric& rubric, rule::MeasureId id) {
    // A list of what is still to be looked at, because measures of a faulty rubric may go round in circles.
    std::vector<rule::MeasureId> pending = {id};
    std::vector<bool> seen(rubric.measures.size());
    while (!pending.empty()) {
        const rule::MeasureId next = pending.back();
        pending.pop_back();
        if (seen[next]) continue;
        seen[next] = true;
        const auto& what = rubric.measures[next].what;
        const auto* value = std::get_if<rule::FactValue>(&what);
        if (value != nullptr && silence_of(rubric.facts[value->fact]).kind == Silence::Kind::nothing) return true;
        rule::visit_read(what, [&](rule::MeasureId read) { pending.push_back(read); });
    }
    return false;
}

/// Calls `visit(FactId)` for every fact that a supplied fact is computed from; for none if the fact is reported.
template <class Visit>
void visit_behind(const Rubric& rubric, rule::FactId id, const Visit& visit) {
    const Fact& fact = rubric.facts[id];
    if (!fact.supplied) return;
    if (fact.from->kind == SuppliedFact::Kind::months_since) visit(fact.from->date);
    if (supplied_by(fact.from->kind) != SuppliedBy::weakness) return;
    visit_sign_measures(*rubric.weakness, [&](rule::MeasureId sign) {
        visit_facts(rubric, sign, [&](rule::FactId read) {
            visit(read);
            visit_behind(rubric, read, visit);
        });
    });
}

/// Calls `visit(MeasureId)` for every measure that the conditions of a veto and of its waiver test.
template <class Visit>
void visit_measures(const Veto& veto, const Visit& visit) {
    visit_measures(veto.when, visit);
    visit_measures(veto.waiver.when, visit);
}

/// Calls `visit(const rule::Condition&)` for the conditions by which a village is graded.
template <class Visit>
void visit_grade_conditions(const Rubric& rubric, const Visit& visit) {
    for (const Grading& grading : rubric.gradings) {
        for (const Grade& grade : grading.list) {
            if (!grade.when.always()) visit(grade.when);
        }
    }
}

/// Calls `visit(MeasureId)` for every measure that awards and joint building look at.
template <class Visit>
void visit_quantity_measures(const Rubric& rubric, const Visit& visit) {
    for (const Quantity& one : rubric.quantities) {
        if (one.kind == Quantity::Kind::measure) visit(one.index);
    }
    if (rubric.awards) {
        for (const Award& award : rubric.awards->list) visit_measures(award.who, visit);
    }
    if (rubric.pairing) {
        visit_measures(rubric.pairing->lead.who, visit);
        visit_measures(rubric.pairing->assisted.who, visit);
    }
}

/// Calls `visit(MeasureId)` for every measure that decides about the total as a whole, or follows from it: those of
/// vetoes, of grades, of awards and of joint building.
template <class Visit>
void visit_verdict_measures(const Rubric& rubric, const Visit& visit) {
    for (const Veto& veto : rubric.vetoes) visit_measures(veto, visit);
    visit_grade_conditions(rubric, [&](const rule::Condition& when) { visit_measures(when, visit); });
    visit_quantity_measures(rubric, visit);
}

/// Calls `visit(MeasureId)` for every measure that an indicator looks at itself, with those of vetoes that act instead
/// of its deductions. The measures that these read in turn are not visited.
template <class Visit>
void visit_measures(const Rubric& rubric, const Indicator& indicator, const Visit& visit) {
    visit_measures(rubric.modules[indicator.module].applies, visit);
    visit_measures(indicator.applies, visit);
    for (const rule::Rule& rule : indicator.rules) {
        visit_measures(rule, visit);
        for (const rule::VetoId veto : rule.dropped_by) visit_measures(rubric.vetoes[veto], visit);
    }
    for (const rule::Outcome& outcome : indicator.instead) {
        if (outcome.kind != rule::Outcome::Kind::by) continue;
        visit(outcome.measure);
        visit_measures(*outcome.scale, visit);
    }
}

}  // namespace leitai::rubric
