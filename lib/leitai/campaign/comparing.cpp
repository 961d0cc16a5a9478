// Reads or makes the two sides, and finds what lies between them.
#include "leitai/campaign/comparing.hpp"

#include <algorithm>

#include "leitai/campaign/sealing.hpp"
#include "leitai/seal/archive.hpp"

namespace leitai::campaign {

std::optional<report::Side> sealed_side(const Seal& seal) {
    auto results = seal::read_results(seal.read(seal::results_json));
    if (!results) return std::nullopt;
    page::Finality finality;
    if (results->provisional) {
        finality.reasons.push_back(
            {"sealed", 1, {"封存的 " + seal.name + " 是暂定的", "the seal " + seal.name + " is provisional"}, {}});
    }
    return report::Side{
        std::move(*results), {"封存（" + seal.name + "）", "the seal " + seal.name}, std::move(finality)};
}

report::Side scored_side(const ScoredCampaign& scored) {
    auto results = seal::read_results(seal::text_of(results_of(scored)));
    const std::string rubric = results->rubric_id + " " + results->rubric_version;
    return {std::move(*results), {"现在按细则（" + rubric + "）计分", "scored just now by " + rubric}, scored.finality};
}

std::optional<base::Text> not_comparable(const report::Side& before, const report::Side& after) {
    const seal::Results &a = before.results, &b = after.results;
    if (a.rubric_id == b.rubric_id && a.major() == b.major()) return std::nullopt;
    const std::string one = a.rubric_id + " " + a.rubric_version, other = b.rubric_id + " " + b.rubric_version;
    return base::Text("两期的细则不同（" + one + "，" + other + "），得分不能相比",
                      "the rubrics differ (" + one + ", " + other + "), so scores cannot be compared");
}

void explain_change(const Wanted& from, const Wanted& to, const ScoredCampaign& scored, report::DiffInput& compared) {
    std::optional<seal::Manifest> before, after;
    if (from.seal != nullptr) before = seal::read_manifest(from.seal->read(seal::manifest_json));
    if (to.seal != nullptr) after = seal::read_manifest(to.seal->read(seal::manifest_json));
    const bool two_seals = from.period == to.period && before && after;
    if (two_seals) compared.inputs = seal::input_changes(*before, *after);
    for (const cohort::Corrected& one : scored.reading.cohort.corrected) {
        if (one.period != scored.reading.cohort.period) continue;
        const std::string name = scored.campaign.below_plan(scored.campaign.map[one.place.file].name);
        const auto holds_it = [&](const seal::InputChange& input) { return input.name == name; };
        const bool since = std::any_of(compared.inputs.begin(), compared.inputs.end(), holds_it);
        if (!two_seals || since) compared.corrections.push_back(one);
    }
    compared.timeline = scored.timeline();
}

}  // namespace leitai::campaign
