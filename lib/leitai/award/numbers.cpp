// Takes points from the scores, measures from the evaluator, changes from results and wins from outcomes.
#include "leitai/award/numbers.hpp"

#include <algorithm>

#include "leitai/score/peers.hpp"

namespace leitai::award {

using base::Rational;
using rubric::Quantity;
using Kind = Quantity::Kind;

namespace {

std::optional<Rational> value_of(const score::Points& points) {
    return points.known() ? std::optional(points.value()) : std::nullopt;
}

}  // namespace

Numbers::Numbers(score::Evaluator& evaluator, const std::vector<record::Award>& outcomes)
    : evaluator_(evaluator),
      rubric_(evaluator.rubric()),
      cohort_(evaluator.cohort()),
      scores_(evaluator.scores()),
      outcomes_(outcomes) {}

std::optional<Rational> Numbers::of(rubric::QuantityId id, VillageId village) {
    const Quantity& quantity = rubric_.quantities[id];
    switch (quantity.kind) {
        case Kind::total:
            return value_of(scores_.totals[village]);
        case Kind::module:
            return value_of(scores_.module(village, quantity.index));
        case Kind::indicator:
            return value_of(scores_.indicator(village, quantity.index));
        case Kind::grade:
            return grade_of(village);
        case Kind::measure: {
            evaluator_.look_at(village);
            const score::Yield yield = evaluator_.measure(quantity.index);
            return yield.is_number() && !yield.number.beyond() ? std::optional(yield.number) : std::nullopt;
        }
        case Kind::rise: {
            const auto past = past_total(village);
            const score::Points& total = scores_.totals[village];
            return past && total.known() ? std::optional(total.value() - *past) : std::nullopt;
        }
        case Kind::progress:
            return progress_of(village);
        case Kind::rank:
            return rank_of(village, quantity.among);
        case Kind::climb:
        case Kind::won:
        case Kind::won_before:
            break;
    }
    return column(id)[village];
}

rule::Truth Numbers::truth(const rule::Condition& condition, VillageId village) {
    evaluator_.look_at(village);
    return rule::evaluate(condition, [&](const rule::Test& test) {
        if (test.subject != rule::Subject::quantity) {
            rule::Condition alone;
            alone.kind = rule::Condition::Kind::test;
            alone.test = test;
            return evaluator_.truth(alone);
        }
        const auto number = of(test.id, village);
        evaluator_.look_at(village);
        return number ? rule::holds(test, *number, cohort_.villages[village].village_class) : rule::Truth::unknown;
    });
}

std::optional<int> Numbers::decimals(rubric::QuantityId id) const {
    const Quantity& quantity = rubric_.quantities[id];
    switch (quantity.kind) {
        case Kind::total:
        case Kind::rise:
        case Kind::progress:
            return rubric_.rounding.total;
        case Kind::module:
            return rubric_.rounding.module;
        case Kind::indicator:
            return rubric_.rounding.indicator;
        case Kind::measure: {
            const rule::Measure& measure = rubric_.measures[quantity.index];
            if (measure.decimals) return measure.decimals;
            if (std::holds_alternative<rule::Placed>(measure.what) || std::holds_alternative<rule::Climb>(measure.what))
                return 0;  // of places
            const auto* fact = std::get_if<rule::FactValue>(&measure.what);
            return fact != nullptr && !rubric_.facts[fact->fact].supplied
                       ? std::optional(rubric_.facts[fact->fact].stored_decimals())
                       : std::nullopt;
        }
        case Kind::grade:
        case Kind::rank:
        case Kind::climb:
        case Kind::won:
        case Kind::won_before:
            break;
    }
    return 0;
}

Rational Numbers::full_mark(rubric::QuantityId id, rule::ClassId c) const {
    const Quantity& quantity = rubric_.quantities[id];
    if (quantity.kind == Kind::total) return rubric_.total;
    if (quantity.kind == Kind::module) return rubric_.full_mark(rubric_.modules[quantity.index], c);
    if (quantity.kind == Kind::indicator) return rubric_.full_mark(rubric_.indicators[quantity.index], c);
    return Rational(0);
}

std::optional<Rational> Numbers::grade_of(VillageId village) const {
    for (std::size_t c = 0; c < rubric_.grade_columns.size(); ++c) {
        if (rubric_.grade_columns[c].module || scores_.grades.empty()) continue;
        const std::uint8_t grade = scores_.grades[village * rubric_.grade_columns.size() + c];
        if (grade != score::Scores::no_grade && grade != score::Scores::open_grade) return Rational(grade);
    }
    return std::nullopt;
}

std::optional<Rational> Numbers::rank_of(VillageId village, const rule::Among& among) const {
    const score::Rank& rank = scores_.ranks[village];
    const std::uint32_t place = among.county          ? rank.county
                                : among.township      ? rank.township
                                : among.village_class ? rank.village_class
                                                      : rank.all;
    return place == 0 ? std::nullopt : std::optional(Rational(place));
}

std::optional<Rational> Numbers::past_total(VillageId village) const {
    return result_of(village, cohort_.needs.slot(base::previous(cohort_.period)));
}

/// The total of a village in a period of which results are read, where it can be compared.
std::optional<Rational> Numbers::result_of(VillageId village, cohort::Slot slot) const {
    if (slot == cohort::no_slot || cohort_.results[slot].empty() || cohort_.grew_since(village, slot))
        return std::nullopt;
    const cohort::PastResult& past = cohort_.results[slot][village];
    return past.present && past.comparable ? past.total : std::nullopt;
}

/// The quarters of the scored year that count for it, or those of the year before the scored quarter.
std::vector<base::Period> Numbers::quarters() const {
    std::vector<base::Period> periods;
    const bool year = cohort_.period.is_year();
    const int last = year ? 4 : cohort_.period.quarter - 1;
    for (int quarter = 1; quarter <= last; ++quarter) {
        const base::Period period{cohort_.period.year, static_cast<std::int8_t>(quarter)};
        if (!year || cohort_.needs.slot(period) != cohort::no_slot) periods.push_back(period);
    }
    return periods;
}

std::optional<Rational> Numbers::progress_of(VillageId village) const {
    const std::vector<base::Period> periods = quarters();
    if (periods.size() < 2) return std::nullopt;
    const auto first = result_of(village, cohort_.needs.slot(periods.front()));
    const auto last = result_of(village, cohort_.needs.slot(periods.back()));
    return first && last ? std::optional(*last - *first) : std::nullopt;
}

const Numbers::Column& Numbers::column(rubric::QuantityId id) {
    const auto known = columns_.find(id);
    if (known != columns_.end()) return known->second;
    const Quantity& quantity = rubric_.quantities[id];
    return columns_.emplace(id, quantity.kind == Kind::climb ? climbs(quantity.among) : wins(id, quantity))
        .first->second;
}

Numbers::Column Numbers::climbs(const rule::Among& among) const {
    struct Both {
        VillageId village;
        Rational now, then;
    };
    std::map<std::uint64_t, std::vector<Both>> circles;
    for (VillageId v = 0; v < cohort_.villages.size(); ++v) {
        const auto past = past_total(v);
        if (!past || !scores_.totals[v].known()) continue;
        circles[score::circle_key(cohort_.villages[v], among)].push_back({v, scores_.totals[v].value(), *past});
    }
    Column column(cohort_.villages.size());
    for (auto& [key, list] : circles) {
        std::vector<Rational> now, then;
        for (const Both& one : list) {
            now.push_back(one.now);
            then.push_back(one.then);
        }
        std::sort(now.begin(), now.end());
        std::sort(then.begin(), then.end());
        const auto better = [](const std::vector<Rational>& all, const Rational& own) {
            return all.end() - std::upper_bound(all.begin(), all.end(), own);
        };
        for (const Both& one : list) column[one.village] = Rational(better(then, one.then) - better(now, one.now));
    }
    return column;
}

std::vector<base::Period> Numbers::periods_of(const Quantity& quantity) const {
    if (quantity.kind == Kind::won_before) return {base::previous(cohort_.period)};
    return quarters();
}

Numbers::Column Numbers::wins(rubric::QuantityId id, const Quantity& quantity) {
    const rubric::Awards& awards = *rubric_.awards;
    std::map<std::uint64_t, std::int64_t> won;
    bool known = true;
    for (const base::Period& period : periods_of(quantity)) {
        if (base::last_day(period) < base::first_day(awards.since)) continue;
        for (const rubric::AwardId award : quantity.awards) {
            const record::Award* last = nullptr;
            for (const record::Award& one : outcomes_) {
                const bool same = one.period == period && one.award == awards.list[award].id;
                if (same && (last == nullptr || last->sealed < one.sealed)) last = &one;
            }
            if (last == nullptr) {
                known = false;
                not_recorded_.push_back({id, period});
                break;
            }
            for (const base::RegionCode& village : last->villages) ++won[village.number];
        }
    }
    Column column(cohort_.villages.size());
    for (VillageId v = 0; known && v < cohort_.villages.size(); ++v) {
        const auto found = won.find(cohort_.villages[v].code.number);
        column[v] = Rational(found == won.end() ? 0 : found->second);
    }
    return column;
}

}  // namespace leitai::award
