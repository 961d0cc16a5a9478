// Traces one village again, a period by its facts or a year by its quarters.
#include "leitai/campaign/explaining.hpp"

#include <algorithm>
#include <utility>

#include "leitai/campaign/lookup.hpp"
#include "leitai/report/awards/page.hpp"
#include "leitai/score/annual.hpp"

namespace leitai::campaign {

namespace {

report::Explained explained(const report::Subject& subject, const ScoredCampaign& scored,
                            std::span<const record::Detail> details, cohort::VillageId village,
                            std::optional<rule::IndicatorId> only) {
    const source::SourceMap& map = scored.campaign.map;
    if (scored.scored.annual) {
        return {subject,
                map,
                details,
                village,
                score::explain_annual(subject.cohort, subject.rubric, subject.scored, village),
                {},
                only};
    }
    return {subject,
            map,
            details,
            village,
            score::explain(subject.cohort, subject.rubric, subject.scored, village),
            score::next_steps(subject.cohort, subject.rubric, subject.scored, village),
            only};
}

}  // namespace

base::RegionCode code_of(const Campaign& campaign, const std::string& word) {
    const base::ScoredUnit& unit = *campaign.rubric->unit;
    if (const auto code = base::parse_code(word, unit.digits)) return *code;
    const Reading first = read(campaign, {.steps = false});
    return first.cohort.villages[find_village(first.cohort, unit, word)].code;
}

VillageDetails::VillageDetails(std::vector<record::Detail> details) : details_(std::move(details)) {
    std::stable_sort(details_.begin(), details_.end(),
                     [](const record::Detail& a, const record::Detail& b) { return a.village < b.village; });
}

std::span<const record::Detail> VillageDetails::of(base::RegionCode village) const {
    const auto first =
        std::lower_bound(details_.begin(), details_.end(), village,
                         [](const record::Detail& one, base::RegionCode wanted) { return one.village < wanted; });
    auto last = first;
    while (last != details_.end() && last->village == village) ++last;
    return {first, last};
}

Explanation::Explanation(const ScoredCampaign& scored, std::span<const record::Detail> details,
                         cohort::VillageId village, std::optional<rule::IndicatorId> only)
    : scored_(scored), subject_(scored.subject()), explained_(explained(subject_, scored, details, village, only)) {}

page::Page Explanation::page(const page::FormatRow& format, base::Lang lang) const {
    page::Page page = format.prose ? report::explain_page(explained_, lang) : report::explain_data(explained_, lang);
    if (!scored_.awards || explained_.only) return page;
    if (format.prose) page.blocks.emplace_back(page::Heading{{"评先", "Awards"}, 1});
    const report::AwardsInput input{subject_, *scored_.awards, subject_.finality};
    for (page::Block& one : report::village_awards(input, explained_.village, lang))
        page.blocks.push_back(std::move(one));
    return page;
}

}  // namespace leitai::campaign
