// Follows the rubric's measures to find the periods and facts they look back to.
#include <algorithm>
#include <set>

#include "leitai/base/overloaded.hpp"
#include "leitai/cohort/city_facts.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::cohort {

using base::Period;
using rule::MeasureId;

namespace {

Period past_of(Period period, rule::Past past) {
    return past == rule::Past::previous_period ? base::previous(period) : base::same_period_last_year(period);
}

/// Collects (period, fact) pairs, and the periods whose results are read.
struct Walk {
    const rubric::Rubric& rubric;
    std::set<std::pair<Period, rule::FactId>> facts;
    std::set<Period> periods;
    std::set<Period> results;
    std::set<std::pair<MeasureId, Period>> seen;
    bool behind = true;  ///< also what the toolkit looks at in order to supply facts

    void fact(rule::FactId f, Period p) {
        const bool fresh = facts.insert({p, f}).second;
        periods.insert(p);
        if (fresh && behind && rubric.facts[f].supplied) supply(*rubric.facts[f].from, p);
        if (fresh && behind && rubric.facts[f].part_of) fact(*rubric.facts[f].part_of, p);
    }
    /// What the toolkit looks at in order to supply a fact.
    void supply(const rubric::SuppliedFact& from, Period p) {
        if (from.kind == rubric::SuppliedFact::Kind::months_since) fact(from.date, p);
        if (rubric::supplied_by(from.kind) == rubric::SuppliedBy::weakness) signs(p);
    }
    /// Signs are present now, and were at the period's start, which is the end of the one before.
    void signs(Period p) {
        rubric::visit_sign_measures(*rubric.weakness, [&](MeasureId id) {
            measure(id, p);
            measure(id, base::previous(p));
        });
    }
    void measure(MeasureId id, Period p) {
        if (!seen.insert({id, p}).second) return;
        std::visit([&](const auto& what) { look(what, p); }, rubric.measures[id].what);
    }
    void look(const rule::FactValue& m, Period p) { fact(m.fact, p); }
    void look(const rule::EventList& m, Period p) { fact(m.fact, p); }
    void look(const rule::Count& m, Period p) { fact(m.fact, p); }
    void look(const rule::Sum& m, Period p) { fact(m.fact, p); }
    void look(const rule::Compared& m, Period p) {
        measure(m.operand, p);
        std::visit(base::Overloaded{
                       [](const rule::Constant&) {},
                       [&](MeasureId other) { measure(other, p); },
                       [&](rule::Past past) { measure(m.operand, past_of(p, past)); },
                       [](const rule::Peers&) {},
                   },
                   m.against);
    }
    void look(const rule::Placed& m, Period p) { measure(m.operand, p); }
    void look(const rule::Climb& m, Period p) {
        measure(m.operand, p);
        measure(m.operand, past_of(p, m.against));
    }
    void look(const rule::PointsOf&, Period p) {
        periods.insert(p);
        results.insert(p);
    }
    void look(const rule::Converted& m, Period p) {
        fact(m.fact, p);
        for (int quarter = p.quarter; quarter > 1; --quarter) {
            p = base::previous(p);
            fact(m.fact, p);
        }
    }
    /// Limits over the year look at the events of its earlier quarters.
    void year_so_far(MeasureId id, Period p) {
        for (int quarter = p.quarter; quarter > 1; --quarter) {
            p = base::previous(p);
            measure(id, p);
        }
    }
};

void walk_rules(Walk& walk, const rubric::Rubric& rubric, Period period) {
    rubric::visit_verdict_measures(rubric, [&](MeasureId id) { walk.measure(id, period); });
    if (rubric.pairing && rubric.pairing->effect) {
        walk.fact(rubric.pairing->effect->fact, period);
        walk.fact(rubric.pairing->effect->fact, past_of(period, rubric.pairing->effect->against));
    }
    if (rubric.weakness) {
        walk.signs(period);
        if (rubric.weakness->determination.fill && rubric.weakness->determination.fill->by)
            walk.measure(*rubric.weakness->determination.fill->by, period);
    }
    for (const rubric::Indicator& indicator : rubric.indicators) {
        rubric::visit_measures(rubric, indicator, [&](MeasureId id) { walk.measure(id, period); });
        for (const rule::Rule& rule : indicator.rules) {
            if (!rule.cap_per && !rule.highest_per && !indicator.highest_per) continue;
            if (std::holds_alternative<rule::EventList>(rubric.measures[rule.measure].what)) {
                walk.year_so_far(rule.measure, period);
            }
        }
    }
}

/// Periods of which results alone are read: no measure looks back to them.
void add_results(Needs& needs, Period period, std::size_t facts, int back) {
    for (int i = 0; i < back; ++i) {
        period = base::previous(period);
        Slot slot = needs.slot(period);
        if (slot == no_slot) {
            slot = static_cast<Slot>(needs.periods.size());
            needs.periods.push_back(period);
            needs.position.emplace_back(facts, std::int16_t{-1});
            needs.width.push_back(1);
            needs.earlier.push_back({no_slot, no_slot});
        }
        if (std::find(needs.results.begin(), needs.results.end(), slot) == needs.results.end())
            needs.results.push_back(slot);
    }
}

}  // namespace

Slot Needs::slot(Period period) const {
    const auto found = std::find(periods.begin(), periods.end(), period);
    return found == periods.end() ? no_slot : static_cast<Slot>(found - periods.begin());
}

Needs needs(const rubric::Rubric& rubric, Period period, int results_back) {
    Walk walk{rubric, {}, {}, {}, {}, true};
    walk_rules(walk, rubric, period);
    walk.results.insert(base::previous(period));  // for "change since the last period"
    walk.periods.insert(base::previous(period));
    walk.periods.erase(period);
    Needs needs;
    needs.periods.push_back(period);
    needs.periods.insert(needs.periods.end(), walk.periods.rbegin(), walk.periods.rend());
    for (const Period p : needs.periods) {
        std::vector<std::int16_t> position(rubric.facts.size(), -1);
        std::int16_t next = 0;
        for (std::size_t f = 0; f < position.size(); ++f) {
            // All facts of the scored period are kept, read or not, so that contradictions in them are seen.
            if (p == period || walk.facts.count({p, static_cast<rule::FactId>(f)}) != 0) position[f] = next++;
        }
        needs.position.push_back(std::move(position));
        needs.width.push_back(static_cast<std::uint16_t>(next + 1));
        needs.earlier.push_back({needs.slot(base::previous(p)), needs.slot(base::same_period_last_year(p))});
        if (p != period && walk.results.count(p) != 0) needs.results.push_back(needs.slot(p));
    }
    add_results(needs, period, rubric.facts.size(), results_back);
    return needs;
}

std::vector<std::pair<Period, rule::FactId>> facts_beneath(const rubric::Rubric& rubric, Period period,
                                                           const std::vector<MeasureId>& measures) {
    Walk walk{rubric, {}, {}, {}, {}, false};
    for (const MeasureId id : measures) walk.measure(id, period);
    return {walk.facts.begin(), walk.facts.end()};
}

std::vector<std::pair<Period, rule::FactId>> facts_for_city(const rubric::Rubric& rubric, Period period) {
    std::vector<MeasureId> measures;
    rubric::visit_quantity_measures(rubric, [&](MeasureId id) { measures.push_back(id); });
    auto facts = facts_beneath(rubric, period, measures);
    if (!rubric.pairing || !rubric.pairing->effect) return facts;
    const rubric::PairingEffect& effect = *rubric.pairing->effect;
    for (const Period one : {period, past_of(period, effect.against)}) {
        const std::pair<Period, rule::FactId> fact(one, effect.fact);
        if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
    }
    std::sort(facts.begin(), facts.end());
    return facts;
}

Needs annual_needs(const rubric::Rubric& rubric, const rubric::Annual& annual, Period year) {
    Needs needs;
    needs.periods.push_back(year);
    for (std::int8_t quarter = 1; quarter <= 4; ++quarter) {
        if (annual.counts(quarter)) needs.periods.push_back({year.year, quarter});
    }
    needs.periods.push_back(base::previous(year));
    for (Slot slot = 0; slot < static_cast<Slot>(needs.periods.size()); ++slot) {
        needs.position.emplace_back(rubric.facts.size(), std::int16_t{-1});
        needs.width.push_back(1);
        needs.earlier.push_back({no_slot, no_slot});
        if (slot != 0) needs.results.push_back(slot);
    }
    return needs;
}

}  // namespace leitai::cohort
