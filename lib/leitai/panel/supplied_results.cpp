// Writes the results of panels into cells, so that the scoring of facts need not know of panels.
#include <map>
#include <unordered_map>

#include "leitai/cohort/supplied_cell.hpp"
#include "leitai/panel/run_contests.hpp"
#include "leitai/panel/seat.hpp"

namespace leitai::panel {

using base::Text;
using cohort::Cell;
using cohort::VillageId;
using issue::Code;
using What = rubric::PanelValue::What;

namespace {

/// Who stands in which round by one set of rules in one period.
struct Stand {
    std::unordered_map<std::uint64_t, std::pair<const Held*, const Entry*>> of;  ///< by RegionCode::number
    std::unordered_map<std::uint64_t, const Entry*> twice;                       ///< likewise
    bool held = false;                                                           ///< somebody has a result
};

Stand stand_of(const Contests& contests, base::Period period, rubric::PanelId rules, Reporter* report) {
    Stand stand;
    for (const Held& held : contests.rounds) {
        // A round without its quorum counts as not held, so that it can be held again.
        if (held.record->period != period || held.record->rules != rules || !held.quorate) continue;
        for (const Entry& entry : held.entries) {
            stand.held = stand.held || entry.result.has_value();
            const auto [known, is_new] = stand.of.try_emplace(entry.code.number, &held, &entry);
            if (is_new) continue;
            stand.twice[entry.code.number] = &entry;
            if (report == nullptr) continue;
            (*report)(
                Code::contestant_in_two_rounds(report->named(entry.code), Text::same(known->second.first->record->id),
                                               Text::same(held.record->id), Text::same(held.rules->id)),
                entry.place, known->second.second->place);
        }
    }
    return stand;
}

std::optional<base::Rational> value_of(const Held& held, const Entry& entry, const rubric::PanelValue& value) {
    switch (value.what) {
        case What::result:
            return entry.result;
        case What::mark:
            if (entry.marks.empty() || !entry.marks[value.mark] || !held.quorate) return std::nullopt;
            return round(*entry.marks[value.mark], held.rules->rounding.result);
        case What::team:
            return entry.team ? held.teams[*entry.team].result : std::nullopt;
        case What::grade:
            break;
    }
    if (!entry.grade) return std::nullopt;
    return base::Rational(static_cast<std::int64_t>(*entry.grade));
}

class Supplying {
public:
    Supplying(const Contests& contests, cohort::Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues)
        : contests_(contests), cohort_(cohort), rubric_(rubric), report_(issues, rubric) {}

    void fact(rule::FactId id) {
        const rubric::PanelValue& value = rubric_.facts[id].from->value;
        const auto slots = static_cast<cohort::Slot>(cohort_.needs.periods.size());
        for (cohort::Slot slot = 0; slot < slots; ++slot) {
            const std::int16_t position = cohort_.needs.position[slot][id];
            if (position < 0) continue;
            const Stand& stand = stand_at(slot, value.panel);
            if (!stand.held) continue;  // absent: not held
            for (VillageId v = 0; v < cohort_.villages.size(); ++v) {
                cohort_.cells[slot].row(cohort_.villages[v].row)[position] =
                    cohort_.grew_since(v, slot) ? cohort::grown_cell() : cell(stand, v, value, id);
            }
        }
    }

private:
    const Stand& stand_at(cohort::Slot slot, rubric::PanelId rules) {
        const auto key = std::pair(slot, rules);
        const auto known = stands_.find(key);
        if (known != stands_.end()) return known->second;
        Stand stand = stand_of(contests_, cohort_.needs.periods[slot], rules, &report_);
        if (slot == 0) {
            for (const auto& [code, entry] : stand.twice) {
                if (entry->village) cohort_.villages[*entry->village].in_error = true;
            }
        }
        return stands_.emplace(key, std::move(stand)).first->second;
    }

    Cell cell(const Stand& stand, VillageId v, const rubric::PanelValue& value, rule::FactId id) {
        const rubric::Panel& rules = rubric_.panels[value.panel];
        const auto found = stand.of.find(cohort_.villages[v].code.number);
        if (found == stand.of.end()) {
            Cell cell;
            cell.set(rules.absent == rubric::Panel::Absent::not_applicable ? Cell::State::inapplicable
                                                                           : Cell::State::bad);
            cell.set(rubric::Level::county);
            return cell;
        }
        const auto& [held, entry] = found->second;
        const bool twice = stand.twice.count(cohort_.villages[v].code.number) != 0;
        return cohort::supplied_cell(cohort_, rubric_.facts[id], twice ? std::nullopt : value_of(*held, *entry, value),
                                     entry->place);
    }

    const Contests& contests_;
    cohort::Cohort& cohort_;
    const rubric::Rubric& rubric_;
    Reporter report_;
    std::map<std::pair<cohort::Slot, rubric::PanelId>, Stand> stands_;
};

}  // namespace

void supply_results(const Contests& contests, cohort::Cohort& cohort, const rubric::Rubric& rubric,
                    issue::Issues& issues) {
    Supplying supplying(contests, cohort, rubric, issues);
    for (rule::FactId id = 0; id < rubric.facts.size(); ++id) {
        const rubric::Fact& fact = rubric.facts[id];
        if (fact.from && fact.from->kind == rubric::SuppliedFact::Kind::panel) supplying.fact(id);
    }
}

}  // namespace leitai::panel
