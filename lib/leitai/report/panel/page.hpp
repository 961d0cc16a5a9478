// The pages of `panel`: all contests of a period, one round with its marks and judges, one village in a round, the
// counting sheet to sign, and the public view.
#pragma once

#include <optional>
#include <string>

#include "leitai/page/page.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// What the pages are about. References must outlive them.
struct PanelInput {
    base::Text title;  ///< of the plan; may be empty
    const rubric::Rubric& rubric;
    const cohort::Cohort& cohort;
    const panel::Contests& contests;
    const source::SourceMap& map;
    const page::Finality& finality;  ///< of the contests
};

/// Figures, results, prizes and who goes on; of one contest where `contest` names it.
page::Page panel_page(const PanelInput& judged, const std::optional<std::string>& contest, base::Lang lang);
/// A year of contests, `contests.year` of which were read: how many at each level and in each quarter, and who took
/// part.
page::Page panel_year_page(const PanelInput& judged, base::Lang lang);
/// Contest, place, village, result and prize: an allow-list. No judge and no mark is on it; teams without their
/// members, for teams of weak villages would be a weak list; nobody who takes no place.
/// Once the period is on notice, its dates (`timeline` of the scored period, where it has one).
page::Page public_panel_page(const PanelInput& judged, const std::optional<std::string>& contest,
                             const process::Timeline* timeline, base::Lang lang);
/// Every mark with what was dropped and why, judges, marks far from the rest, and how far judges agree.
page::Page panel_round_page(const PanelInput& judged, const panel::Held& held, base::Lang lang);
/// One village in a round: every mark with its place, and every step to the result.
page::Page panel_village_page(const PanelInput& judged, const panel::Held& held, std::size_t entry, base::Lang lang);
/// 统分表: what was counted for each contestant, to be signed by leader, monitor and counter.
page::Page counting_sheet_page(const PanelInput& judged, const panel::Held& held, base::Lang lang);

}  // namespace leitai::report
