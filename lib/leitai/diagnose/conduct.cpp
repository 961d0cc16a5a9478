// Counts breaches, and finds the vetoes and indicators that read facts supplied from them.
#include "leitai/diagnose/conduct.hpp"

#include <algorithm>

#include "leitai/rubric/uses.hpp"

namespace leitai::diagnose {

using record::Breach;
using Kind = rubric::SuppliedFact::Kind;

namespace {

/// The facts beneath a measure that are supplied from breaches, each once.
void collect(const rubric::Rubric& rubric, rule::MeasureId id, Consequence consequence,
             std::vector<Consequence>& result) {
    rubric::visit_facts(rubric, id, [&](rule::FactId f) {
        const auto& from = rubric.facts[f].from;
        if (!from || (from->kind != Kind::breaches && from->kind != Kind::breaches_of)) return;
        if (from->kind == Kind::breaches_of) consequence.prohibition = from->prohibition;
        const auto same = [&](const Consequence& one) {
            return one.indicator == consequence.indicator && one.veto == consequence.veto &&
                   one.prohibition == consequence.prohibition;
        };
        if (std::none_of(result.begin(), result.end(), same)) result.push_back(consequence);
    });
}

}  // namespace

std::vector<const Breach*> breaches_of(const cohort::Cohort& cohort, cohort::VillageId village, base::Period period,
                                       base::Date day) {
    std::vector<const Breach*> result;
    for (const Breach& breach : record::of_village(cohort.registers.breaches, cohort.villages[village].code)) {
        if (breach.on <= day && contains(period, breach.on)) result.push_back(&breach);
    }
    return result;
}

std::vector<BreachCount> count_breaches(const cohort::Cohort& cohort, const rubric::Conduct& conduct,
                                        const std::vector<cohort::VillageId>& villages, base::Period period,
                                        base::Date day) {
    std::vector<BreachCount> counts(conduct.list.size());
    for (const cohort::VillageId v : villages) {
        for (const Breach* breach : breaches_of(cohort, v, period, day)) {
            BreachCount& count = counts[breach->prohibition];
            count.reported += breach->state == Breach::State::reported ? 1U : 0U;
            count.cleared += breach->state == Breach::State::cleared ? 1U : 0U;
            if (breach->state != Breach::State::confirmed) continue;
            ++count.confirmed;
            count.unhandled += !breach->handled_on || *breach->handled_on > day ? 1U : 0U;
        }
    }
    return counts;
}

std::vector<Consequence> consequences(const rubric::Rubric& rubric) {
    std::vector<Consequence> result;
    for (std::size_t v = 0; v < rubric.vetoes.size(); ++v) {
        Consequence veto;
        veto.veto = static_cast<rule::VetoId>(v);
        rubric::visit_measures(rubric.vetoes[v], [&](rule::MeasureId id) { collect(rubric, id, veto, result); });
    }
    for (std::size_t i = 0; i < rubric.indicators.size(); ++i) {
        Consequence indicator;
        indicator.indicator = static_cast<rule::IndicatorId>(i);
        rubric::visit_measures(rubric, rubric.indicators[i],
                               [&](rule::MeasureId id) { collect(rubric, id, indicator, result); });
    }
    return result;
}

}  // namespace leitai::diagnose
