// Computes a sealed period again, and says what is not as it was sealed.
#include <algorithm>
#include <span>

#include "leitai/campaign/notice.hpp"
#include "leitai/campaign/rules_since.hpp"
#include "leitai/campaign/score_again.hpp"
#include "leitai/campaign/verifier.hpp"
#include "leitai/version.hpp"

namespace leitai::campaign {

using Kind = seal::Finding::Kind;

namespace {

std::string read_text(const Seal& seal, std::string_view name) {
    return seal::read_own(seal.path_of(name)).value_or("");
}

bool is_same(const Seal& seal, const seal::File& file) { return seal::is_same(seal.path_of(file.name), file.writes); }

/// The first file of a seal that is not what a campaign gives; nullptr where all are.
const seal::File* first_other(const Seal& seal, std::span<const seal::File> files) {
    const auto other =
        std::find_if_not(files.begin(), files.end(), [&](const seal::File& file) { return is_same(seal, file); });
    return other == files.end() ? nullptr : &*other;
}

bool has_flawed_member(const ScoredCampaign& scored) {
    return scored.reading.members && !scored.reading.members->flaws.empty();
}

/// The inputs that a manifest lists, sorted as inputs_of() gives those of a campaign.
std::vector<std::pair<seal::Role, std::string>> listed_in(const seal::Manifest& manifest) {
    std::vector<std::pair<seal::Role, std::string>> listed;
    for (const seal::Input& input : manifest.inputs) listed.emplace_back(input.role, input.name);
    std::sort(listed.begin(), listed.end());
    return listed;
}

}  // namespace

void Verifier::compute_again(const Seal& seal, const seal::Manifest& manifest, bool holds) {
    if (holds && computes_from_all(seal, manifest)) return;
    const auto scored = score_as_sealed(campaign_, manifest, record_paths(campaign_, manifest));
    if (scored && has_flawed_member(*scored)) {
        for (const MemberFlaw& flaw : scored->reading.members->flaws)
            find(seal, Kind::member_unsound, flaw.file, flaw.detail);
        return;
    }
    if (!scored || scored->reading.issues.errors() > 0) return find(seal, Kind::inputs_invalid, "");
    verified.back().older_rules = scored->reading.cohort.mergers && !mergers_followed(manifest.program);
    const seal::Files files = contents_of(*scored, seal.number(), manifest.forms);
    bool same = is_same(seal, files.front());
    if (!same && manifest.provisional) {
        // Why a result is provisional may lie in what the plan names beside the inputs.
        const auto whole = score_as_sealed(campaign_, manifest, {});
        same = whole && is_same(seal, contents_of(*whole, seal.number(), manifest.forms).front());
    }
    const auto listed = listed_in(manifest);
    for (const auto& input : inputs_of(*scored)) {
        if (!std::binary_search(listed.begin(), listed.end(), input)) find(seal, Kind::inputs_differ, input.second);
    }
    if (!same) return tell_other_results(seal, manifest, *scored);
    if (const seal::File* other = first_other(seal, std::span(files).subspan(1))) {
        const bool of_city = other->name == seal::roster_json || other->name == seal::city_json;
        return find(seal, Kind::other_results, other->name,
                    of_city ? seal::first_difference(read_text(seal, other->name), seal::text_of(other->writes)) : "");
    }
    // What came in later stands in the seal that took the place of this one.
    if (!holds) return;
    check_added(seal, manifest);
    check_notice(seal, manifest, *scored);
}

/// Computes from all that the plan names now. Where this rests on the sealed inputs alone and gives the sealed files,
/// the seal is what it was and nothing was added, and one computation has told both; else false, and nothing is said.
bool Verifier::computes_from_all(const Seal& seal, const seal::Manifest& manifest) {
    const auto scored = score_as_sealed(campaign_, manifest, {}, {}, true);
    if (!scored || has_flawed_member(*scored) || scored->reading.issues.errors() > 0) return false;
    if (inputs_of(*scored) != listed_in(manifest)) return false;
    if (first_other(seal, contents_of(*scored, seal.number(), manifest.forms)) != nullptr) return false;
    verified.back().older_rules = scored->reading.cohort.mergers && !mergers_followed(manifest.program);
    check_notice(seal, manifest, *scored);
    return true;
}

/// Says where the results differ, and whether that is because a rule has changed since.
void Verifier::tell_other_results(const Seal& seal, const seal::Manifest& manifest, const ScoredCampaign& scored) {
    const std::string file(seal::results_json), sealed = read_text(seal, file);
    const std::string found = seal::text_of(results_of(scored, manifest.forms.results));
    const std::string why = rules_changed_since(manifest.program, scored, sealed, found).in(notice_lang(scored));
    std::string detail = seal::first_difference(sealed, found);
    if (manifest.program != version) detail += " (leitai " + manifest.program + " / " + std::string(version) + ")";
    if (!why.empty()) return find(seal, Kind::rule_changed, file, why + " " + detail);
    find(seal, Kind::other_results, file, detail);
}

/// What lies beside the sealed inputs now, where it would change the result.
void Verifier::check_added(const Seal& seal, const seal::Manifest& manifest) {
    const auto scored = score_as_sealed(campaign_, manifest, {});
    if (!scored) return;
    const auto changes = [&](const seal::File& file) {
        const bool unasked = (file.name == seal::books_json && !(manifest.forms.books > 0 && scored->reading.books)) ||
                             (file.name == seal::awards_yaml && !scored->awards);
        const bool counts =
            file.name == seal::results_json || file.name == seal::books_json || file.name == seal::awards_yaml;
        return counts && !unasked && !is_same(seal, file);
    };
    const seal::Files files = contents_of(*scored, seal.number(), manifest.forms);
    if (std::none_of(files.begin(), files.end(), changes)) return;
    std::size_t named = 0;
    for (const source::FileId file : scored->reading.used) {
        const std::string from_plan = scored->campaign.below_plan(scored->campaign.map[file].name);
        const auto is_it = [&](const seal::Input& input) { return input.name == from_plan; };
        if (std::any_of(manifest.inputs.begin(), manifest.inputs.end(), is_it)) continue;
        find(seal, Kind::input_added, from_plan);
        ++named;
    }
    if (named == 0) find(seal, Kind::input_added, "");
}

/// What the sealed result gives as notice.json, against the hash that the step of the notice records.
void Verifier::check_notice(const Seal& seal, const seal::Manifest& manifest, const ScoredCampaign& scored) {
    const process::Timeline* timeline = process::of_period(timelines_, scored.campaign.plan->period);
    if (timeline == nullptr || !timeline->notice || timeline->notice->sha256.empty()) return;
    const int form = timeline->notice->form > 0 ? static_cast<int>(timeline->notice->form) : manifest.forms.notice;
    if (!seal::is_known({manifest.forms.results, form}))
        return find(seal, Kind::notice_differs, "notice.json", "form " + std::to_string(form));
    const std::string notice = notice_text(score_notice(scored, timeline, form, notice_lang(scored)));
    if (seal::digest(notice).sha256 != timeline->notice->sha256) find(seal, Kind::notice_differs, "notice.json");
}

}  // namespace leitai::campaign
