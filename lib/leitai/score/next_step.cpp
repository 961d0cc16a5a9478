// Tries out changes of one fact at a time, and keeps the smallest that raises the printed total.
#include <algorithm>
#include <map>
#include <set>

#include "leitai/rubric/uses.hpp"
#include "leitai/score/indicator.hpp"
#include "leitai/score/rates.hpp"
#include "leitai/score/score.hpp"
#include "leitai/score/totals.hpp"

namespace leitai::score {

using base::Rational;
using cohort::Cell;
using rubric::FactType;
using rule::FactId;
using rule::IndicatorId;

namespace {

/// The points of one village alone, which is all that scoring it again reads; those of a nation are not copied.
Scores row_of(const Scores& all, cohort::VillageId village) {
    Scores row;
    row.first = village;
    row.indicator_count = all.indicator_count;
    row.module_count = all.module_count;
    row.indicators.resize(all.indicator_count);
    row.modules.resize(all.module_count);
    row.totals.resize(1);
    for (std::size_t i = 0; i < all.indicator_count; ++i) {
        row.indicators.set(i, all.indicator(village, static_cast<IndicatorId>(i)));
        row.hows.push_back(all.how(village, static_cast<IndicatorId>(i)));
    }
    for (std::size_t m = 0; m < all.module_count; ++m) row.modules.set(m, all.module(village, m));
    row.totals.set(0, all.totals[village]);
    return row;
}

/// Scores one village again with one fact changed, while its peers stay as they are.
class Trial {
public:
    Trial(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored, cohort::VillageId village)
        : cohort_(cohort),
          rubric_(rubric),
          scored_(scored),
          village_(village),
          scores_(row_of(scored.scores, village)) {}

    const cohort::Cohort& cohort() const { return cohort_; }
    const rubric::Rubric& rubric() const { return rubric_; }
    Points total_now() const { return scored_.scores.totals[village_]; }
    const Cell* cell(FactId fact) const { return cohort_.cell(village_, 0, fact); }

    /// By how much the total rises when the fact is `units`; 0 when it cannot be scored.
    Rational gain(FactId fact, std::int64_t units) {
        WhatIf what_if = supposed(fact, units);
        Evaluator evaluator(cohort_, rubric_, *scored_.peers, scores_);
        evaluator.look_at(village_);
        evaluator.suppose(&what_if);
        for (const rubric::Step& step : rubric_.order) {
            if (step.kind == rubric::Step::Kind::indicator) put(step.index, verdict(evaluator, step.index));
        }
        const Points total = sum_up(evaluator, scores_).total;
        return total.known() && total_now().known() ? total.value() - total_now().value() : Rational(0);
    }

private:
    WhatIf supposed(FactId fact, std::int64_t units) const {
        WhatIf what_if;
        what_if.fact = fact;
        what_if.cell.units = units;
        what_if.cell.set(Cell::State::value);
        if (rubric_.facts[fact].type != FactType::events) return what_if;
        // Reported events stay; further ones are dated about the 15th of the period's three months in turn.
        if (const Cell* known = cell(fact); known != nullptr && known->state() == Cell::State::value) {
            const auto events = cohort_.events_of(*known);
            what_if.events.assign(events.begin(), events.end());
        }
        const std::chrono::sys_days start = base::first_day(cohort_.period);
        while (what_if.events.size() < static_cast<std::size_t>(units)) {
            cohort::Event event;
            const auto month = static_cast<std::int32_t>(what_if.events.size() % 3);
            event.day = base::days_of(start) + 14 + 30 * month;
            what_if.events.push_back(event);
        }
        return what_if;
    }

    Verdict verdict(Evaluator& evaluator, IndicatorId i) {
        Verdict verdict = score_indicator(evaluator, i, pricing_);
        if (!verdict.by_peers_mean) return verdict;
        const rule::Outcome* outcome = &outcome_of(rubric_.indicators[i], verdict.how.cause);
        const auto known = rates_.try_emplace(outcome, cohort_, rubric_, scored_.scores, i, outcome->among).first;
        return settle_peers_mean(evaluator, i, verdict.how.cause, known->second.of(cohort_.villages[village_]));
    }

    void put(IndicatorId i, const Verdict& verdict) {
        const bool given = verdict.how.kind == How::Kind::rules || verdict.how.kind == How::Kind::instead;
        scores_.indicators.set(i, given ? Points::of(verdict.points) : Points{});
        scores_.hows[i] = verdict.how;
    }

    const cohort::Cohort& cohort_;
    const rubric::Rubric& rubric_;
    const Scored& scored_;
    cohort::VillageId village_;
    Scores scores_;
    Pricing pricing_;
    std::map<const rule::Outcome*, Rates> rates_;
};

/// A change that raises the total.
struct Found {
    std::int64_t to = 0;
    Rational gain;
};

/// The range in which a fact may lie, in units.
struct Range {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

Range range_of(const rubric::Fact& fact) {
    constexpr std::int64_t far = 1'000'000'000'000'000;
    const int places = fact.type == FactType::number ? fact.stored_decimals() : 0;
    Rational unit(1);
    for (int i = 0; i < places; ++i) unit = unit * Rational(10);
    const auto units = [&](const std::optional<Rational>& limit, std::int64_t otherwise) {
        const auto whole = limit ? to_decimal(*limit * unit, 0) : std::nullopt;
        return whole ? whole->units : otherwise;
    };
    Range range{units(fact.least, -far), units(fact.most, far)};
    if (fact.type == FactType::count || fact.type == FactType::events)
        range.least = std::max<std::int64_t>(range.least, 0);
    if (fact.type == FactType::events) range.most = fact.at_most.value_or(366);
    return range;
}

/// The smallest change in one direction that raises the total; empty when none does. The first 32 steps are tried one
/// by one, larger ones by doubling and then halving the interval.
std::optional<Found> search(Trial& trial, FactId fact, std::int64_t from, bool upwards, std::int64_t first_step) {
    const Range range = range_of(trial.rubric().facts[fact]);
    const std::int64_t room = upwards ? range.most - from : from - range.least;
    const auto at = [&](std::int64_t step) { return upwards ? from + step : from - step; };
    const auto gain = [&](std::int64_t step) { return trial.gain(fact, at(step)); };
    constexpr std::int64_t one_by_one = 32;
    std::int64_t low = first_step - 1;
    std::int64_t high = first_step;
    for (; high <= std::min(room, one_by_one); low = high++) {
        if (const Rational g = gain(high); g.sign() > 0) return Found{at(high), g};
    }
    for (; high <= room; low = high, high = std::min(high * 2, room)) {
        if (gain(high).sign() > 0) break;
        if (high == room) return std::nullopt;
    }
    if (high > room) return std::nullopt;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (gain(middle).sign() > 0 ? high : low) = middle;
    }
    return Found{at(high), gain(high)};
}

/// The facts that decide whether a module or indicator applies. Changing them is no next step, because it would only
/// change which indicators the village has.
std::set<FactId> deciding_facts(const rubric::Rubric& rubric) {
    std::set<FactId> facts;
    const auto note = [&](rule::MeasureId id) { rubric::visit_facts(rubric, id, [&](FactId f) { facts.insert(f); }); };
    for (const rubric::Module& module : rubric.modules) rubric::visit_measures(module.applies, note);
    for (const rubric::Indicator& indicator : rubric.indicators) rubric::visit_measures(indicator.applies, note);
    return facts;
}

std::optional<Found> best_of(Trial& trial, FactId fact, std::int64_t from, std::int64_t choices) {
    std::optional<Found> best;
    for (std::int64_t to = 0; to < choices; ++to) {
        if (to == from) continue;
        const Rational gain = trial.gain(fact, to);
        if (gain.sign() > 0 && (!best || gain < best->gain)) best = Found{to, gain};
    }
    return best;
}

std::optional<Found> step_of(Trial& trial, FactId id) {
    const rubric::Fact& fact = trial.rubric().facts[id];
    const Cell* cell = trial.cell(id);
    const bool known = cell != nullptr && cell->state() == Cell::State::value;
    const std::int64_t units = known ? stated(fact, *cell) : 0;
    switch (fact.type) {
        case FactType::choice:
            return best_of(trial, id, known ? units : -1, static_cast<std::int64_t>(fact.values.size()));
        case FactType::yes_no:
            return best_of(trial, id, known ? units : -1, 2);
        case FactType::date:
        case FactType::mark:
            return std::nullopt;  // not tried; a mark is given by others
        case FactType::number:
        case FactType::count:
        case FactType::events:
            break;
    }
    if (fact.better == rule::Better::undeclared) return std::nullopt;  // unknown whether more or less is better
    return search(trial, id, units, fact.better == rule::Better::more, known ? 1 : 0);
}

}  // namespace

std::vector<NextStep> next_steps(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
                                 cohort::VillageId village) {
    std::vector<NextStep> steps;
    if (!scored.scores.totals[village].known()) return steps;
    Trial trial(cohort, rubric, scored, village);
    const std::set<FactId> deciding = deciding_facts(rubric);
    std::set<FactId> tried;
    for (IndicatorId i = 0; i < rubric.indicators.size(); ++i) {
        if (scored.scores.how(village, i).kind == How::Kind::off_sheet) continue;
        std::set<FactId> facts;
        rubric::visit_measures(rubric, rubric.indicators[i], [&](rule::MeasureId id) {
            rubric::visit_facts(rubric, id, [&](FactId f) { facts.insert(f); });
        });
        std::optional<NextStep> best;
        for (const FactId f : facts) {
            if (deciding.count(f) != 0 || !tried.insert(f).second) continue;
            const auto found = step_of(trial, f);
            if (!found || (best && !(found->gain > best->total_gain))) continue;
            best = NextStep{i, f, std::nullopt, found->to, found->gain};
            const Cell* cell = trial.cell(f);
            if (cell == nullptr || cell->state() != Cell::State::value) continue;
            best->from = stated(rubric.facts[f], *cell);
        }
        if (best) steps.push_back(*best);
    }
    return steps;
}

}  // namespace leitai::score
