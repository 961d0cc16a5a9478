// Decides which of several reported values counts: same level twice, corrections, authority, restated baselines.
#include <algorithm>
#include <map>

#include "leitai/cohort/merge.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::cohort {

using base::Rational;
using base::Text;
using issue::Code;

namespace {

/// The order in which values of one fact stand together; equal keys keep input order.
template <class T>
auto key_of(const T& e) {
    return std::tuple(e.row, e.slot, e.fact);
}

Text past_text(rule::Past past) {
    return past == rule::Past::previous_period ? Text("上期", "previous period")
                                               : Text("同期", "same period last year");
}

/// Behind a message: at which level nothing was reported, and which one did report it.
Text levels_remark(rubric::Level level, const Cell& reported) {
    constexpr std::string_view words[] = {"self", "township", "department", "county"};  // as `by: {level: …}` has them
    const std::string own(words[static_cast<std::size_t>(level)]);
    const std::string other(words[static_cast<std::size_t>(reported.level())]);
    if (reported.state() == Cell::State::absent) return {"（level: " + own + "）", " (level: " + own + ")"};
    return {"（level: " + own + "），报过的是 level: " + other, " (level: " + own + "); level: " + other + " has"};
}

}  // namespace

/// Near a fact that a score reads in that past, a strange name is a slip, as it is in the present, and the village's
/// past is not what it seems. But where the whole period knows the fact by that name alone, an older version of the
/// rubric called it so: then as many returns have the strange name as have the fact, or more.
void Merger::settle_misspelt() {
    std::map<std::tuple<Slot, rule::FactId, std::string>, std::size_t> strange;
    std::map<std::pair<Slot, rule::FactId>, std::size_t> known;
    for (const Misspelt& one : misspelt_) {
        ++strange[{one.slot, one.meant, one.name}];
        known.try_emplace({one.slot, one.meant}, 0);
    }
    for (auto& [where, count] : known) {
        const auto& [slot, fact] = where;
        const auto position = static_cast<std::size_t>(cohort_.needs.position[slot][fact]);
        for (std::uint32_t row = 0; row < rows_.size(); ++row) {
            const Cell* cells = cohort_.cells[slot].find(row);
            if (cells != nullptr && cells[position].state() != Cell::State::absent) ++count;
        }
    }
    for (const Misspelt& one : misspelt_) {
        if (known[{one.slot, one.meant}] <= strange[{one.slot, one.meant, one.name}]) {
            note_unknown(one.name, one.place);
            continue;
        }
        issues_.add(Code::misspelt_fact(Text::same(one.name), Text::same(rubric_.facts[one.meant].id)), one.place);
        rows_[one.row].in_error = true;
    }
}

void Merger::settle_levels() {
    std::stable_sort(extras_.begin(), extras_.end(),
                     [](const Extra& a, const Extra& b) { return key_of(a) < key_of(b); });
    std::vector<Extra> kept;
    for (const Extra& extra : extras_) {
        const Cell* main = cohort_.cells[extra.slot].row(extra.row) + cohort_.needs.position[extra.slot][extra.fact];
        const Cell* same = main->level() == extra.cell.level() ? main : nullptr;
        for (auto other = kept.rbegin(); same == nullptr && other != kept.rend() && key_of(*other) == key_of(extra);
             ++other) {
            if (other->cell.level() == extra.cell.level()) same = &other->cell;
        }
        if (same == nullptr) {
            kept.push_back(extra);
            continue;
        }
        issues_.add(Code::fact_reported_twice_by_level(rubric_.facts[extra.fact].title), place(extra.cell),
                    place(*same));
        rows_[extra.row].in_error = true;
    }
    extras_ = std::move(kept);
}

Cell* Merger::find_level(const Extra& like) {
    Cell* main = cohort_.cells[like.slot].row(like.row) + cohort_.needs.position[like.slot][like.fact];
    if (main->state() != Cell::State::absent && main->level() == like.cell.level()) return main;
    auto other = std::lower_bound(extras_.begin(), extras_.end(), like,
                                  [](const Extra& a, const Extra& b) { return key_of(a) < key_of(b); });
    for (; other != extras_.end() && key_of(*other) == key_of(like); ++other) {
        if (other->cell.level() == like.cell.level()) return &other->cell;
    }
    return nullptr;
}

void Merger::settle_corrections() {
    std::stable_sort(corrections_.begin(), corrections_.end(), [](const Correcting& a, const Correcting& b) {
        return std::tuple(key_of(a.by), a.by.cell.level(), a.as.on) <
               std::tuple(key_of(b.by), b.by.cell.level(), b.as.on);
    });
    const Correcting* failed = nullptr;  // corrections that build on this wrong one are not reported as well
    for (const Correcting& correction : corrections_) {
        if (failed != nullptr && key_of(failed->by) == key_of(correction.by) &&
            failed->by.cell.level() == correction.by.cell.level()) {
            continue;
        }
        const rubric::Fact& fact = rubric_.facts[correction.by.fact];
        Cell* current = find_level(correction.by);
        if (current == nullptr) {
            const Extra& by = correction.by;
            const Cell& other = cohort_.cells[by.slot].row(by.row)[cohort_.needs.position[by.slot][by.fact]];
            issue::Issue issue{Code::nothing_to_correct(fact.title), correction.as.place};
            issue.remark = levels_remark(by.cell.level(), other);
            issues_.add(std::move(issue));
        } else if (current->state() == Cell::State::value && stated(fact, *current) != correction.as.was) {
            issues_.add(Code::corrected_value_differs(value_words(fact, correction.as.was),
                                                      value_words(fact, stated(fact, *current))),
                        correction.as.was_place, place(*current));
        } else {
            *current = correction.by.cell;
            note_corrected(correction);
            continue;
        }
        failed = &correction;
        rows_[correction.by.row].in_error = true;
    }
}

/// What lists of corrections say of one that holds.
void Merger::note_corrected(const Correcting& correction) {
    const record::Correction& as = correction.as;
    const rubric::Fact& fact = rubric_.facts[correction.by.fact];
    const Cell& cell = correction.by.cell;
    const Text now =
        cell.state() == Cell::State::value ? value_words(fact, stated(fact, cell)) : Text("缺报", "missing");
    cohort_.corrected.push_back({rows_[correction.by.row].code, cohort_.needs.periods[correction.by.slot],
                                 correction.by.fact, value_words(fact, as.was), now, as.on, as.by, as.why, as.objection,
                                 as.place});
}

void Merger::settle_authority() {
    const auto rank = [&](rule::FactId f, rubric::Level level) {
        const auto& order = rubric_.facts[f].authority.scored_by;
        return std::find(order.begin(), order.end(), level) - order.begin();
    };
    for (Extra& extra : extras_) {
        Cell& main = cohort_.cells[extra.slot].row(extra.row)[cohort_.needs.position[extra.slot][extra.fact]];
        if (rubric_.facts[extra.fact].authority.scored_by.empty()) {
            issues_.add(Code::fact_reported_by_two_levels(rubric_.facts[extra.fact].title), place(extra.cell),
                        place(main));
            rows_[extra.row].in_error = true;
        } else if (rank(extra.fact, extra.cell.level()) > rank(extra.fact, main.level())) {
            std::swap(main, extra.cell);
        }
    }
    // Where unchecked values do not count, a value from below the highest level counts as missing.
    for (rule::FactId f = 0; f < rubric_.facts.size(); ++f) {
        const rubric::Authority& authority = rubric_.facts[f].authority;
        if (authority.unchecked_counts || authority.scored_by.empty()) continue;
        for (std::size_t slot = 0; slot < cohort_.cells.size(); ++slot) {
            const std::int16_t position = cohort_.needs.position[slot][f];
            for (std::uint32_t row = 0; position >= 0 && row < rows_.size(); ++row) {
                if (cohort_.cells[slot].find(row) == nullptr) continue;
                Cell& cell = cohort_.cells[slot].row(row)[position];
                const bool checked = cell.level() == authority.scored_by.back();
                if (cell.state() == Cell::State::value && !checked) cell.set(Cell::State::unchecked);
            }
        }
    }
}

void Merger::settle_restated() {
    for (const Restating& r : restated_) {
        const rubric::Fact& fact = rubric_.facts[r.restated.fact];
        const Slot slot = cohort_.needs.earlier[0][static_cast<std::size_t>(r.restated.past)];
        const std::int16_t position =
            slot == no_slot ? std::int16_t{-1} : cohort_.needs.position[slot][r.restated.fact];
        if (position < 0) {
            issues_.add(Code::baseline_not_used(fact.title, past_text(r.restated.past)), r.restated.place);
            continue;
        }
        Cell& then = cohort_.cells[slot].row(r.row)[position];
        if (then.state() == Cell::State::value && then.units == r.restated.units) continue;
        if (r.restated.decided) {
            then.units = r.restated.units;
            then.set_record(r.record);
            record::set_place(then, r.restated.place.line - cohort_.records[r.record].first_line + 1,
                              r.restated.place.column);
            then.set(Cell::State::value);
            then.set(rubric::Level::county);
        } else if (then.state() == Cell::State::value) {
            issues_.add(
                Code::baseline_restated(fact.title, past_text(r.restated.past), value_words(fact, r.restated.units),
                                        value_words(fact, stated(fact, then))),
                r.restated.place, place(then));
            rows_[r.row].in_error = true;
        } else {
            // A record in error has been reported; it is not missing.
            if (then.state() == Cell::State::absent)
                issues_.add(Code::baseline_without_record(fact.title, past_text(r.restated.past)), r.restated.place);
        }
    }
}

void Merger::check_growth() {
    for (rule::FactId f = 0; f < rubric_.facts.size(); ++f) {
        const rubric::Fact& fact = rubric_.facts[f];
        if (!fact.growth_at_most || (fact.type != rubric::FactType::number && fact.type != rubric::FactType::count)) {
            continue;
        }
        // Against the same period last year where that is kept, else against the last period (never for a year to
        // date).
        for (const rule::Past past : {rule::Past::same_period_last_year, rule::Past::previous_period}) {
            if (past == rule::Past::previous_period && fact.span == rule::Span::year_to_date) break;
            const Slot slot = cohort_.needs.earlier[0][static_cast<std::size_t>(past)];
            if (slot == no_slot || cohort_.needs.position[slot][f] < 0) continue;
            for (VillageId v = 0; v < cohort_.villages.size(); ++v) {
                const Cell* now = cohort_.cell(v, 0, f);
                const Cell* then = cohort_.cell(v, slot, f);
                if (now == nullptr || then == nullptr || now->state() != Cell::State::value) continue;
                if (then->state() != Cell::State::value || then->units <= 0 || now->units <= then->units) continue;
                const Rational growth = Rational(now->units - then->units) / Rational(then->units);
                if (growth <= *fact.growth_at_most) continue;
                issues_.add(Code::growth_implausible(fact.title, past_text(past),
                                                     Text::same(to_string(growth * Rational(100), 1) + "%"),
                                                     Text::same(to_string(*fact.growth_at_most * Rational(100)) + "%")),
                            place(*now), place(*then));
            }
            break;
        }
    }
}

}  // namespace leitai::cohort
