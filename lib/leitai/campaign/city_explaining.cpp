// Opens the county's plan and scores the village as it was sealed.
#include "leitai/campaign/city_explaining.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/member_plan.hpp"
#include "leitai/campaign/score_again.hpp"
#include "leitai/campaign/soundness.hpp"

namespace leitai::campaign {

using base::Text;

namespace {

CountyAtHand not_at_hand(const std::string& folder, Text why) {
    CountyAtHand none;
    none.folder = folder;
    none.why_not = std::move(why);
    return none;
}

bool has_its_inputs(const Campaign& county, const seal::Manifest& manifest) {
    return std::all_of(manifest.inputs.begin(), manifest.inputs.end(), [&](const seal::Input& input) {
        return input.role == seal::Role::evidence || state_of(county, manifest, input) == InputState::same;
    });
}

}  // namespace

CountyAtHand county_at_hand(const ScoredCampaign& city, cohort::VillageId village) try {
    const base::RegionCode code = city.reading.cohort.villages[village].code;
    const CityMember* member = city.campaign.city->member_of(base::to_string(code));
    if (member == nullptr) return {};
    const std::string& folder = member->folder;
    plan::Member entry;
    entry.folder = folder;
    entry.place = member->place;
    issue::Issues unsaid;  // a county's folder need not be there
    const auto county = open_member(city.campaign, entry, city.reading.cohort.period, unsaid);
    const Text absent("县区的文件夹 " + folder + " 里没有封存时的记录，只能列出封存的得分",
                      "the records are not at hand in the county's folder " + folder +
                          ", so no more can be told than the points that were sealed");
    if (!county) return not_at_hand(folder, absent);
    const auto manifest = manifest_of(*county, member->seal);
    if (!manifest || !has_its_inputs(*county, *manifest)) return not_at_hand(folder, absent);
    CountyAtHand found;
    found.folder = folder;
    found.scored = score_as_sealed(*county, *manifest, record_paths(*county, *manifest), {.one = code});
    if (found.scored == nullptr || found.scored->has_errors()) return not_at_hand(folder, absent);
    const auto there = found.scored->reading.cohort.find(code);
    const auto& sealed = city.scored.scores.totals[village];
    const bool same = there && found.scored->scored.scores.totals[*there].known() == sealed.known() &&
                      (!sealed.known() || found.scored->scored.scores.totals[*there].value() == sealed.value());
    if (!same)
        return not_at_hand(
            folder,
            {"按县区文件夹 " + folder + " 里的记录重新算出的总分和封存的不同，只列出封存的得分，要核对封存的文件",
             "the records in the county's folder " + folder +
                 " give another total than the sealed one, so only the sealed points are told; the "
                 "seal must be verified"});
    // A city's outputs name nobody.
    for (cohort::Village& one : found.scored->reading.cohort.villages) {
        cohort::Uncommon uncommon = *one.uncommon;
        uncommon.secretary_name.clear();
        one.uncommon = std::move(uncommon);
    }
    found.village = *there;
    found.details = std::move(found.scored->reading.details);
    return found;
} catch (const base::Failure& failure) {
    return not_at_hand("", {"县区的记录打不开：" + failure.words().zh,
                            "the county's records cannot be opened: " + failure.words().en});
}

}  // namespace leitai::campaign
