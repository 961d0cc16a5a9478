// Merge: results of earlier periods onto their villages, values of other levels for explanations, and closing words.
#include <algorithm>

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
    past.place = result.place;
    return past;
}

}  // namespace

void Merger::settle_results() {
    for (const record::Result& result : results_) {
        const Slot slot = cohort_.needs.slot(result.period);
        const auto village = cohort_.find(result.village);
        if (slot == no_slot || slot == 0 || !village) continue;
        std::vector<PastResult>& of_period = cohort_.results[slot];
        if (of_period.empty()) of_period.resize(cohort_.villages.size());
        PastResult& past = of_period[*village];
        if (past.present) {
            report(Code::E0709, result.place, {named(result.village), Text::same(to_string(result.period))},
                   past.place);
            continue;
        }
        past = past_of(result, rubric_);
        if (annual_ && result.period.year == cohort_.period.year && !past.comparable) {
            report(Code::E0710, result.place,
                   {Text::same(result.rubric_id + " " + result.rubric_version),
                    Text::same(rubric_.id + " " + rubric_.version)});
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

/// Which quarters of the year are not there: for all villages, said once; else village by village.
void Merger::check_annual() {
    for (Slot slot = 1; slot < cohort_.needs.periods.size(); ++slot) {
        const base::Period quarter = cohort_.needs.periods[slot];
        if (quarter.is_year()) continue;
        const Text name = Text::same(to_string(quarter));
        if (cohort_.results[slot].empty()) {
            report(Code::W0711, annual_->place, {name});
            continue;
        }
        for (std::size_t v = 0; v < cohort_.villages.size(); ++v) {
            if (cohort_.results[slot][v].present) continue;
            const Village& village = cohort_.villages[v];
            report(Code::W0712, village.place, {Text::same(village.name), name});
        }
    }
}

void Merger::report_unknown_facts() {
    for (const auto& [name, seen] : unknown_facts_) {
        report(Code::W0651, seen.first, {Text::same(name), Text::same(std::to_string(seen.second))});
    }
}

}  // namespace leitai::cohort
