// Collects the facts that each indicator, veto and grade reads, and lists those that a village did not report.
#include "leitai/score/missing.hpp"

#include <algorithm>

#include "leitai/rubric/silence.hpp"
#include "leitai/rubric/uses.hpp"
#include "leitai/score/needed.hpp"
#include "leitai/score/parallel.hpp"

namespace leitai::score {

namespace {

/// The facts that an indicator reads, and those of them that decide whether it applies.
struct Readers {
    std::vector<rule::FactId> all;
    std::vector<rule::FactId> deciding;
};

/// Adds the facts that a measure reads, and the reported facts from which the toolkit computes those that it supplies.
void add_facts(const rubric::Rubric& rubric, rule::MeasureId id, std::vector<rule::FactId>& facts) {
    rubric::visit_facts(rubric, id, [&](rule::FactId f) {
        facts.push_back(f);
        rubric::visit_behind(rubric, f, [&](rule::FactId behind) { facts.push_back(behind); });
    });
}

Readers readers_of(const rubric::Rubric& rubric, const rubric::Indicator& indicator) {
    Readers readers;
    rubric::visit_measures(rubric, indicator, [&](rule::MeasureId id) { add_facts(rubric, id, readers.all); });
    const auto decide = [&](rule::MeasureId id) { add_facts(rubric, id, readers.deciding); };
    rubric::visit_measures(rubric.modules[indicator.module].applies, decide);
    rubric::visit_measures(indicator.applies, decide);
    return readers;
}

/// The facts that each veto and each condition of a grade reads, in the order of the bits of Scores::undecided.
std::vector<std::vector<rule::FactId>> questions(const rubric::Rubric& rubric) {
    std::vector<std::vector<rule::FactId>> facts;
    const auto read = [&](rule::MeasureId id) { add_facts(rubric, id, facts.back()); };
    for (const rubric::Veto& veto : rubric.vetoes) {
        facts.emplace_back();
        rubric::visit_measures(veto.when, read);
    }
    rubric::visit_grade_conditions(rubric, [&](const rule::Condition& when) {
        facts.emplace_back();
        rubric::visit_measures(when, read);
    });
    return facts;
}

/// For each fact, whether it is the mark of a contest round that nobody has: the round was not held, so it is not
/// missing.
std::vector<bool> not_held_by_fact(const cohort::Cohort& cohort, const rubric::Rubric& rubric) {
    std::vector<bool> result(rubric.facts.size());
    for (rule::FactId f = 0; f < result.size(); ++f) {
        result[f] = rubric.facts[f].round;
        for (cohort::VillageId v = 0; result[f] && v < cohort.villages.size(); ++v) {
            const cohort::Cell* cell = cohort.cell(v, 0, f);
            if (cell != nullptr && cell->state() != cohort::Cell::State::absent) result[f] = false;
        }
    }
    return result;
}

/// Whether a supplied fact is asked for by itself: a panel has not decided it yet, or the record of the period is not
/// there from which it is taken.
bool is_owed_itself(const rubric::Fact& fact) {
    using Kind = rubric::SuppliedFact::Kind;
    return fact.supplied && (fact.from->kind == Kind::panel || fact.from->kind == Kind::cluster_income);
}

}  // namespace

void visit_needed(const rubric::Rubric& rubric, const Scores& scores, cohort::VillageId first, cohort::VillageId last,
                  const std::function<void(cohort::VillageId village, const std::vector<char>& needed)>& visit) {
    std::vector<Readers> readers;
    for (const rubric::Indicator& indicator : rubric.indicators) readers.push_back(readers_of(rubric, indicator));
    const std::vector<std::vector<rule::FactId>> asked = questions(rubric);
    std::vector<char> needed(rubric.facts.size());
    for (cohort::VillageId v = first; v < last; ++v) {
        needed.assign(needed.size(), 0);
        for (rule::IndicatorId i = 0; i < rubric.indicators.size(); ++i) {
            const How& how = scores.how(v, i);
            if (how.kind == How::Kind::off_sheet) continue;
            const bool inapplicable = how.kind != How::Kind::rules && how.cause == rule::Cause::not_applicable;
            for (const rule::FactId f : inapplicable ? readers[i].deciding : readers[i].all) needed[f] = 1;
        }
        const std::uint64_t undecided = scores.undecided.empty() ? 0 : scores.undecided[v];
        for (std::size_t q = 0; undecided != 0 && q < asked.size(); ++q) {
            if ((undecided >> q & 1U) == 0) continue;
            for (const rule::FactId f : asked[q]) needed[f] = 1;
        }
        visit(v, needed);
    }
}

namespace {

Owed not_handed_in(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores,
                   const std::vector<bool>& not_held, cohort::VillageId first, cohort::VillageId last) {
    Owed result;
    visit_needed(rubric, scores, first, last, [&](cohort::VillageId v, const std::vector<char>& owes) {
        const bool any = cohort.handed_in(v, 0);
        for (rule::FactId f = 0; f < owes.size(); ++f) {
            const rubric::Fact& fact = rubric.facts[f];
            const cohort::Cell* cell = cohort.cell(v, 0, f);
            const auto state = cell != nullptr ? cell->state() : cohort::Cell::State::absent;
            // Of most supplied facts, the reported facts from which they are computed are missing.
            if (owes[f] != 0 && is_owed_itself(fact) && state == cohort::Cell::State::bad)
                result.missing.push_back({v, f});
            if (owes[f] == 0 || not_held[f] || fact.supplied) continue;
            if (state == cohort::Cell::State::bad) result.unread.push_back({v, f});
            if (any && rubric::silence_of(fact).speaks()) continue;
            // A value that the last level has not checked yet counts as missing too.
            if (state == cohort::Cell::State::absent || state == cohort::Cell::State::unchecked)
                result.missing.push_back({v, f});
        }
    });
    return result;
}

}  // namespace

Owed not_handed_in(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores, unsigned jobs) {
    const std::vector<bool> not_held = not_held_by_fact(cohort, rubric);
    const auto villages = static_cast<cohort::VillageId>(cohort.villages.size());
    const auto parts = by_ranges(villages, jobs, [&](cohort::VillageId first, cohort::VillageId last) {
        return not_handed_in(cohort, rubric, scores, not_held, first, last);
    });
    Owed result;
    for (const auto& [first, part] : parts) {
        result.missing.insert(result.missing.end(), part.missing.begin(), part.missing.end());
        result.unread.insert(result.unread.end(), part.unread.begin(), part.unread.end());
    }
    return result;
}

std::vector<rule::FactId> rounds_not_held(const cohort::Cohort& cohort, const rubric::Rubric& rubric) {
    const std::vector<bool> by_fact = not_held_by_fact(cohort, rubric);
    std::vector<char> read(rubric.facts.size());
    for (const rubric::Indicator& indicator : rubric.indicators) {
        for (const rule::FactId f : readers_of(rubric, indicator).all) read[f] = 1;
    }
    std::vector<rule::FactId> result;
    for (rule::FactId f = 0; f < by_fact.size(); ++f) {
        if (by_fact[f] && read[f] != 0) result.push_back(f);
    }
    return result;
}

namespace {

/// Whether a closing names a fact that a village owes.
bool closes(const record::Closing& closing, const rubric::Rubric& rubric, base::RegionCode village, rule::FactId fact) {
    if (closing.village.number != 0 && closing.village != village) return false;
    if (closing.rules) {
        const auto& from = rubric.facts[fact].from;
        return from && from->kind == rubric::SuppliedFact::Kind::panel && from->value.panel == *closing.rules;
    }
    if (closing.facts.empty() && !closing.books.empty()) return false;  // it closes registers alone
    return closing.facts.empty() || std::find(closing.facts.begin(), closing.facts.end(), fact) != closing.facts.end();
}

}  // namespace

void close_owed(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const std::vector<rule::FactId>& not_held,
                std::vector<Missing>& owed, std::vector<Missing>& closed,
                std::vector<const record::Closing*>& without_effect) {
    for (const record::Closing& closing : cohort.registers.closings) {
        if (closing.period != cohort.period) continue;
        const auto stays = [&](const Missing& one) {
            return !closes(closing, rubric, cohort.villages[one.village].code, one.fact);
        };
        const auto first = std::stable_partition(owed.begin(), owed.end(), stays);
        const bool of_round = std::any_of(not_held.begin(), not_held.end(), [&](rule::FactId fact) {
            return closing.village.number == 0 && closes(closing, rubric, {}, fact);
        });
        if (first == owed.end() && !of_round && closing.books.empty()) without_effect.push_back(&closing);
        closed.insert(closed.end(), first, owed.end());
        owed.erase(first, owed.end());
    }
}

}  // namespace leitai::score
