// Attaches the results of earlier periods to their villages, keeps values of other levels for explanations, and
// reports what remains.
#include <algorithm>
#include <map>

#include "leitai/cohort/merge.hpp"

namespace leitai::cohort {

using base::Text;
using issue::Code;

namespace {

std::string_view major(std::string_view version) { return version.substr(0, version.find('.')); }

PastResult past_of(const record::Result& result, const rubric::Rubric& rubric) {
    PastResult past;
    past.present = true;
    past.comparable = result.rubric_id == rubric.id && major(result.rubric_version) == major(rubric.version);
    past.provisional = result.provisional;
    past.total = result.total;
    past.rank_all = result.rank_all;
    past.rank_county = result.rank_county;
    past.rank_township = result.rank_township;
    past.rank_class = result.rank_class;
    past.indicators.resize(rubric.indicators.size());
    for (const auto& [indicator, points] : result.indicators) past.indicators[indicator] = points;
    if (!result.modules.empty()) past.modules.resize(rubric.modules.size());
    for (const auto& [module, points] : result.modules) past.modules[module] = points;
    for (std::size_t i = 0; i < rubric.vetoes.size(); ++i) {
        const auto& acted = result.vetoes;
        if (std::find(acted.begin(), acted.end(), rubric.vetoes[i].id) != acted.end()) {
            past.vetoes |= std::uint64_t{1} << i;
        }
    }
    past.place = result.place;
    return past;
}

}  // namespace

void Merger::settle_results() {
    // A seal replaces all earlier seals of its period, also for villages that it does not hold.
    std::map<base::Period, std::int64_t> last;
    for (const record::Result& result : results_) {
        std::int64_t& sealed = last[result.period];
        sealed = std::max(sealed, result.sealed);
    }
    for (const record::Result& result : results_) {
        if (result.sealed != last[result.period]) continue;
        const Slot slot = cohort_.needs.slot(result.period);
        const auto village = cohort_.find(result.village);
        if (slot == no_slot || slot == 0 || !village) continue;
        std::vector<PastResult>& of_period = cohort_.results[slot];
        if (of_period.empty()) of_period.resize(cohort_.villages.size());
        PastResult& past = of_period[*village];
        if (past.present) {
            issues_.add(Code::two_results_for_period(named(result.village), Text::same(to_string(result.period))),
                        result.place, past.place);
            continue;
        }
        past = past_of(result, rubric_);
        if (annual_ && result.period.year == cohort_.period.year && !past.comparable) {
            issues_.add(Code::result_by_other_rubric(Text::same(result.rubric_id + " " + result.rubric_version),
                                                     Text::same(rubric_.id + " " + rubric_.version)),
                        result.place);
        }
    }
    for (const Extra& extra : extras_) {
        const auto village = cohort_.find(rows_[extra.row].code);
        if (village) cohort_.others.push_back({*village, extra.slot, extra.fact, extra.cell});
    }
    std::stable_sort(cohort_.others.begin(), cohort_.others.end(), [](const OtherLevel& a, const OtherLevel& b) {
        return std::tuple(a.village, a.slot, a.fact) < std::tuple(b.village, b.slot, b.fact);
    });
}

/// Reports quarters without a result: once where all villages lack them, otherwise village by village.
void Merger::check_annual() {
    const auto of_year = [&](Slot slot) { return slot != 0 && !cohort_.needs.periods[slot].is_year(); };
    bool any = false;
    for (Slot slot = 0; slot < static_cast<Slot>(cohort_.results.size()); ++slot) {
        any = any || (of_year(slot) && !cohort_.results[slot].empty());
    }
    if (!any) {
        issues_.add(Code::no_quarter_result_for_year(Text::same(std::to_string(cohort_.period.year))), annual_->place);
        return;
    }
    for (Slot slot = 1; slot < static_cast<Slot>(cohort_.needs.periods.size()); ++slot) {
        if (!of_year(slot)) continue;
        const Text name = Text::same(to_string(cohort_.needs.periods[slot]));
        if (cohort_.results[slot].empty()) {
            issues_.add(Code::no_quarter_result_at_all(name), annual_->place);
            continue;
        }
        for (std::size_t v = 0; v < cohort_.villages.size(); ++v) {
            if (cohort_.results[slot][v].present) continue;
            const Village& village = cohort_.villages[v];
            issues_.add(Code::quarter_result_missing(Text::same(village.name), name), village.place);
        }
    }
    check_annual_merits();
}

/// Reports merits whose points are missing from a result although the item is on that village's sheet.
void Merger::check_annual_merits() {
    const auto lacks = [&](const PastResult& result, const rubric::Merit& merit, rule::ClassId of_class) {
        const auto& points = merit.is_module ? result.modules : result.indicators;
        const base::Rational full = merit.is_module ? rubric_.full_mark(rubric_.modules[merit.index], of_class)
                                                    : rubric_.indicators[merit.index].points.of(of_class);
        return full.sign() != 0 && (merit.index >= points.size() || !points[merit.index]);
    };
    for (const rubric::Merit& merit : rubric_.ties) {
        std::size_t lacking = 0;
        for (VillageId v = 0; v < cohort_.villages.size(); ++v) {
            bool lack = false;
            for (Slot slot = 1; slot < static_cast<Slot>(cohort_.results.size()); ++slot) {
                if (cohort_.needs.periods[slot].is_year() || cohort_.results[slot].empty()) continue;
                const PastResult& result = cohort_.results[slot][v];
                lack = lack ||
                       (result.present && result.comparable && lacks(result, merit, cohort_.villages[v].village_class));
            }
            lacking += lack ? 1 : 0;
        }
        if (lacking == 0) continue;
        const Text title = merit.is_module ? rubric_.modules[merit.index].title : rubric_.indicators[merit.index].title;
        issues_.add(Code::quarter_results_lack_tie_points(title, rubric_.unit->counted(lacking)), annual_->place);
    }
}

void Merger::report_unknown_facts() {
    for (const auto& [name, seen] : unknown_facts_) {
        const auto& [places, count] = seen;
        issues_.add(issue::Issue::of_places(
            Code::earlier_fact_unknown(Text::same(name), Text::same(std::to_string(count))), places));
    }
}

}  // namespace leitai::cohort
