// Supplies facts, one function for each source; sources that others read come first.
#include "leitai/diagnose/supplied_facts.hpp"

#include <algorithm>
#include <limits>

#include "leitai/base/months.hpp"
#include "leitai/cohort/supplied_cell.hpp"
#include "leitai/diagnose/determine.hpp"
#include "leitai/diagnose/duties.hpp"
#include "leitai/diagnose/supplied_clusters.hpp"
#include "leitai/diagnose/team.hpp"

namespace leitai::diagnose {

using base::Rational;
using cohort::Cell;
using cohort::Cohort;
using cohort::VillageId;
using Kind = rubric::SuppliedFact::Kind;

namespace {

/// A value with the place of the record behind it; without a number it cannot be told.
struct Supplied {
    std::optional<Rational> value;
    std::optional<source::Place> place;
};

Supplied whole(std::size_t number) { return {Rational(static_cast<std::int64_t>(number)), std::nullopt}; }

/// What one fact is supplied from, for one village after the other.
class Supplier {
public:
    Supplier(Cohort& cohort, const rubric::Rubric& rubric, const book::Kept* books, const MemberFigures* members)
        : cohort_(cohort),
          rubric_(rubric),
          books_(books),
          members_(members),
          evaluator_(cohort, rubric, no_peers_, no_scores_) {
        if (rubric.weakness) cases_ = cohort::cases_of(cohort.registers, *rubric.weakness);
    }

    Supplied of(const rubric::SuppliedFact& from, VillageId village, const Moment& moment) {
        switch (from.kind) {
            case Kind::signs_found:
            case Kind::signs_resolved:
                return signs(from.kind, village, moment);
            case Kind::criteria_met:
                return criteria(village, moment);
            case Kind::on_list:
                return listed(village, moment);
            case Kind::duties_due:
            case Kind::duties_done:
                return duties(from.kind, village, moment);
            case Kind::breaches:
            case Kind::breaches_of:
                return breaches(from, village, moment);
            case Kind::secretary_vacant:
                return secretary(village, moment);
            case Kind::vacant_posts:
            case Kind::longest_vacancy:
                return team(from.kind, village, moment);
            case Kind::in_cluster:
            case Kind::cluster_income:
            case Kind::figure:
            case Kind::villages:
            case Kind::panel:
                break;  // figures and clusters are counted for all villages at once, and panels fill their cells
                        // themselves
            case Kind::months_since:
                return months(from.date, village, moment);
        }
        return {};
    }

    /// The cells of all villages, of facts that are counted for all of them at once; empty for others.
    std::vector<Cell> at_once(const rubric::Fact& fact, cohort::Slot slot, const Moment& moment) {
        if (fact.from->kind == Kind::figure) return figures(fact, moment);
        if (fact.from->kind == Kind::villages) return villages(fact, slot);
        if (fact.from->kind == Kind::in_cluster || fact.from->kind == Kind::cluster_income)
            return cluster_cells(cohort_, fact, moment);
        return {};
    }

private:
    /// A figure for all villages, each by what belongs to it: nobody's is 0, and a ratio of nothing has no meaning.
    std::vector<Cell> figures(const rubric::Fact& fact, const Moment& moment) {
        const rubric::FigureId id = fact.from->figure;
        std::vector<Cell> cells(cohort_.villages.size());
        const bool there = book::has_records(books_->ledger, *rubric_.books, id, moment.period);
        const book::View view(book::sources_of(*books_, cohort_, rubric_), {moment.period, moment.day});
        std::vector<book::Result> results(cells.size());
        const bool fraction = rubric_.books->figures[id].kind == rubric::Figure::Kind::ratio ||
                              rubric_.books->figures[id].kind == rubric::Figure::Kind::mean;
        for (book::Result& one : results) {
            if (!fraction) one.value = Rational(0);
        }
        for (const book::Part& part : book::parts(view, id, {book::By::Of::unit, {}})) {
            if (!part.key) continue;
            const bool year = fact.span == rule::Span::year_to_date;
            results[static_cast<std::size_t>(*part.key)] = year ? part.year_to_date : part.period;
        }
        for (std::size_t v = 0; v < cells.size(); ++v) {
            cells[v] = cohort::supplied_cell(cohort_, fact, there ? results[v].value : std::nullopt, std::nullopt);
            if (there && !results[v].value) cells[v].set(Cell::State::inapplicable);
        }
        return cells;
    }

    /// What its villages came to in the members, for all who are scored: a mean of nothing has no meaning.
    std::vector<Cell> villages(const rubric::Fact& fact, cohort::Slot slot) {
        const auto which = static_cast<std::size_t>(fact.from->member);
        std::vector<Cell> cells(cohort_.villages.size());
        const bool there = members_ != nullptr && slot < members_->size() && !(*members_)[slot].empty();
        for (std::size_t v = 0; v < cells.size(); ++v) {
            const FiguresOfUnit* unit = there ? &(*members_)[slot][v] : nullptr;
            const bool told = unit != nullptr && unit->known && !unit->untold[which];
            const auto value = told ? unit->of[which] : std::nullopt;
            cells[v] = cohort::supplied_cell(cohort_, fact, value, std::nullopt);
            if (told && !value) cells[v].set(Cell::State::inapplicable);
        }
        return cells;
    }

    base::RegionCode code(VillageId village) const { return cohort_.villages[village].code; }

    Supplied signs(Kind kind, VillageId village, const Moment& moment) {
        const SignCounts counts = count_signs(evaluator_, village, moment);
        if (!counts.known) return {};
        Supplied supplied = whole(kind == Kind::signs_found ? counts.found : counts.resolved);
        // The last check of the period is where the register stood last.
        for (const record::Check& check : record::of_village(cohort_.registers.checks, code(village))) {
            if (check.period == moment.period && check.on <= moment.day) supplied.place = check.place;
        }
        return supplied;
    }
    Supplied criteria(VillageId village, const Moment& moment) {
        const std::vector<SignState> signs = signs_of(evaluator_, village, moment);
        std::size_t met = 0;
        for (const rubric::Criterion& criterion : rubric_.weakness->criteria) {
            const rule::Truth truth = criterion_state(*rubric_.weakness, criterion, signs).met;
            if (truth == rule::Truth::unknown) return {};
            met += truth == rule::Truth::yes ? 1 : 0;
        }
        return whole(met);
    }
    Supplied listed(VillageId village, const Moment& moment) const {
        for (const cohort::Case& one : record::of_village(cases_, code(village))) {
            if (on_list(one, moment.day)) return {Rational(1), one.entered.place};
        }
        return whole(0);
    }
    Supplied duties(Kind kind, VillageId village, const Moment& moment) const {
        if (!duties_handed_in(cohort_, village, moment.period)) return {};
        const DutyCounts counts = count_duties(cohort_, *rubric_.duties, village, moment.period, moment.day);
        return whole(kind == Kind::duties_due ? counts.due : counts.done);
    }
    Supplied breaches(const rubric::SuppliedFact& from, VillageId village, const Moment& moment) const {
        std::size_t count = 0;
        std::optional<source::Place> place;
        for (const record::Breach& breach : record::of_village(cohort_.registers.breaches, code(village))) {
            const bool counts = breach.on <= moment.day && contains(moment.period, breach.on) &&
                                breach.state == record::Breach::State::confirmed;
            if (!counts || (from.kind == Kind::breaches_of && breach.prohibition != from.prohibition)) continue;
            ++count;
            place = breach.place;
        }
        Supplied supplied = whole(count);
        supplied.place = place;
        return supplied;
    }
    /// Only the latest roster says who is in office, so of earlier days it tells a vacancy that lasts until now.
    Supplied secretary(VillageId village, const Moment& moment) const {
        const cohort::Village& of = cohort_.villages[village];
        if (of.secretary_vacant_since && *of.secretary_vacant_since <= moment.day)
            return {base::months_between(*of.secretary_vacant_since, moment.day), of.place};
        if (of.secretary_vacant_since) return {Rational(0), of.place};
        if (of.secretary.empty()) return {};
        return {Rational(0), of.place};
    }
    Supplied team(Kind kind, VillageId village, const Moment& moment) const {
        const std::optional<Vacancies> vacancies = vacancies_of(cohort_, village, moment.period, moment.day);
        if (!vacancies) return {};
        if (kind == Kind::vacant_posts)
            return {Rational(static_cast<std::int64_t>(vacancies->seats)), vacancies->place};
        if (vacancies->seats > 0 && !vacancies->longest) return {};  // empty, and nobody knows since when
        return {vacancies->longest.value_or(Rational(0)), vacancies->place};
    }
    Supplied months(rule::FactId date, VillageId village, const Moment& moment) const {
        const Cell* cell = cohort_.cell(village, moment.slot, date);
        if (cell == nullptr || cell->state() != Cell::State::value) return {};
        const base::Date day = base::date_of(cell->units);
        return {base::months_between(day, moment.day), cohort_.place(*cell)};
    }

    Cohort& cohort_;
    const rubric::Rubric& rubric_;
    const book::Kept* books_;
    const MemberFigures* members_;
    score::PeerColumns no_peers_;
    score::Scores no_scores_;
    score::Evaluator evaluator_;
    std::vector<cohort::Case> cases_;
};

/// Conditions of signs read other supplied facts, so what stands on signs comes last.
bool stands_on_signs(const rubric::Fact& fact) {
    return rubric::supplied_by(fact.from->kind) == rubric::SuppliedBy::weakness;
}

void supply_fact(Supplier& supplier, Cohort& cohort, const rubric::Rubric& rubric, rule::FactId id) {
    const auto slots = static_cast<cohort::Slot>(cohort.needs.periods.size());
    for (cohort::Slot slot = 0; slot < slots; ++slot) {
        const std::int16_t position = cohort.needs.position[slot][id];
        if (position < 0) continue;
        const Moment moment = at(cohort, slot);
        const std::vector<Cell> at_once = supplier.at_once(rubric.facts[id], slot, moment);
        for (VillageId v = 0; v < cohort.villages.size(); ++v) {
            Cell& cell = cohort.cells[slot].row(cohort.villages[v].row)[position];
            if (cohort.grew_since(v, slot)) {
                cell = cohort::grown_cell();
                continue;
            }
            if (!at_once.empty()) {
                cell = at_once[v];
                continue;
            }
            const Supplied supplied = supplier.of(*rubric.facts[id].from, v, moment);
            cell = cohort::supplied_cell(cohort, rubric.facts[id], supplied.value, supplied.place);
        }
    }
}

}  // namespace

void supply_facts(Cohort& cohort, const rubric::Rubric& rubric, const book::Kept* books, const MemberFigures* members) {
    Supplier supplier(cohort, rubric, books, members);
    for (const bool on_signs : {false, true}) {
        for (rule::FactId id = 0; id < rubric.facts.size(); ++id) {
            const rubric::Fact& fact = rubric.facts[id];
            if (!fact.supplied || fact.from->kind == Kind::panel) continue;
            if (stands_on_signs(fact) == on_signs) supply_fact(supplier, cohort, rubric, id);
        }
    }
}

}  // namespace leitai::diagnose
