// Checks seals; every finding names its seal and its file.
#include "leitai/campaign/verifier.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/notice.hpp"
#include "leitai/report/score/public_page.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/version.hpp"

namespace leitai::campaign {

using base::Failure;
using seal::Finding;
using seal::Role;
using Kind = Finding::Kind;

namespace {

Kind kind_of(seal::Damage::Kind kind) {
    switch (kind) {
        case seal::Damage::Kind::missing:
            return Kind::archive_missing;
        case seal::Damage::Kind::changed:
            return Kind::archive_edited;
        case seal::Damage::Kind::unexpected:
            return Kind::archive_unexpected;
        case seal::Damage::Kind::unreadable:
            break;
    }
    return Kind::archive_unreadable;
}

std::string read_text(const Seal& seal, std::string_view name) try { return seal.read(name); } catch (const Failure&) {
    return {};
}

/// The plan's folder is left out of names in a manifest.
std::string path_of(const std::string& folder, const std::string& name) {
    return name.starts_with('/') ? name : folder + name;
}

}  // namespace

Verifier::Verifier(const Campaign& campaign)
    : inputs_(campaign.inputs), folder_(campaign.plan->folder), period_(campaign.plan->period) {
    inputs_.plan = campaign.map[campaign.plan->place.file].name;
}

void Verifier::run(const std::vector<Seal>& seals) {
    seals_ = seals;
    read_all(seals);
    read_steps(seals);
    for (const Seal& seal : seals) {
        const Seal* last = last_seal(seals, seal.period());
        check(seal, last == nullptr || last->name == seal.name);
    }
    check_links(seals);
    check_steps(seals);
    for (report::Verified& one : verified) {
        one.sound = std::none_of(findings.begin(), findings.end(),
                                 [&](const Finding& finding) { return finding.seal == one.seal; });
    }
}

void Verifier::find(const Seal& seal, Kind kind, std::string file, std::string detail) {
    findings.push_back({seal.name, kind, std::move(file), std::move(detail)});
}

void Verifier::read_all(const std::vector<Seal>& seals) {
    for (const Seal& seal : seals) {
        const std::string sums = read_text(seal, seal::sha256_sums);
        sums_.emplace(seal.name, sums.empty() ? "" : seal::digest(sums).sha256);
        if (auto manifest = seal::read_manifest(read_text(seal, seal::manifest_json)))
            manifests_.emplace(seal.name, std::move(*manifest));
    }
}

void Verifier::check(const Seal& seal, bool holds) {
    const std::size_t before = findings.size();
    for (const seal::Damage& damage : seal::check_archive(seal.path)) find(seal, kind_of(damage.kind), damage.file);
    const auto found = manifests_.find(seal.name);
    const bool readable = found != manifests_.end();
    verified.push_back({seal.name, readable ? found->second.period : "", readable ? found->second.on : "",
                        sums_.at(seal.name), false, !holds, false});
    if (!readable) return find(seal, Kind::archive_unreadable, std::string(seal::manifest_json));
    bool same = true;
    for (const seal::Input& input : found->second.inputs) same = check_input(seal, input) && same;
    if (findings.size() != before) return;
    if (same) {
        compute_again(seal, found->second, holds);
        verified.back().computed = true;
    }
}

bool Verifier::check_input(const Seal& seal, const seal::Input& input) {
    std::optional<seal::Digest> now;
    try {
        const auto period = base::parse_period(manifests_.at(seal.name).period);
        now = digest_of(inputs_.root, folder_, input.role, input.name, period.value_or(base::Period{}));
    } catch (const Failure&) {
        now.reset();  // it is gone, or cannot be read
    }
    if (now && *now == input.digest) return true;
    if (is_documented(seal, input, now)) return false;
    const Kind changed = input.role == Role::rubric ? Kind::rubric_changed : Kind::input_changed;
    find(seal, now ? changed : Kind::input_missing, input.name);
    return false;
}

bool Verifier::is_documented(const Seal& seal, const seal::Input& input, const std::optional<seal::Digest>& now) const {
    return std::any_of(seals_.begin(), seals_.end(), [&](const Seal& later) {
        if (later.period() != seal.period() || later.number() <= seal.number()) return false;
        const auto manifest = manifests_.find(later.name);
        if (manifest == manifests_.end()) return false;
        const auto& inputs = manifest->second.inputs;
        const auto same = std::find_if(inputs.begin(), inputs.end(), [&](const seal::Input& one) {
            return one.role == input.role && one.name == input.name;
        });
        return now ? same != inputs.end() && same->digest == *now : same == inputs.end();
    });
}

/// The result of the period from these files, or from all that the plan names; none when they have errors.
std::unique_ptr<ScoredCampaign> Verifier::score_again(const seal::Manifest& manifest,
                                                      const std::vector<std::string>& paths) {
    const auto period = base::parse_period(manifest.period);
    const auto as_of = base::parse_date(manifest.as_of);
    if (!period || !as_of) return nullptr;
    Inputs inputs = inputs_;
    inputs.period = period;
    inputs.paths = paths;
    Campaign campaign = open(inputs);
    if (!campaign.usable()) return nullptr;
    campaign.plan->as_of = *as_of;
    return std::make_unique<ScoredCampaign>(score(std::move(campaign), {.steps = false}));
}

void Verifier::compute_again(const Seal& seal, const seal::Manifest& manifest, bool holds) {
    std::vector<std::string> paths;
    for (const seal::Input& input : manifest.inputs) {
        if (input.role == Role::record) paths.push_back(path_of(folder_, input.name));
    }
    const auto scored = score_again(manifest, paths);
    if (!scored || scored->reading.issues.errors() > 0) return find(seal, Kind::inputs_invalid, "");
    const std::string sealed = read_text(seal, seal::results_json), found = results_text(*scored);
    if (sealed != found) {
        std::string detail = seal::first_difference(sealed, found);
        if (manifest.program != version) detail += " (leitai " + manifest.program + " / " + std::string(version) + ")";
        return find(seal, Kind::other_results, std::string(seal::results_json), detail);
    }
    if (read_text(seal, seal::results_yaml) != records_text(*scored, seal.number()))
        return find(seal, Kind::other_results, std::string(seal::results_yaml));
    // What came in later stands in the seal that took the place of this one.
    if (!holds) return;
    check_added(seal, manifest, sealed);
    check_notice(seal, *scored);
}

/// What lies beside the sealed inputs now, where it would change the result.
void Verifier::check_added(const Seal& seal, const seal::Manifest& manifest, const std::string& sealed) {
    const auto scored = score_again(manifest, {});
    if (!scored || results_text(*scored) == sealed) return;
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
void Verifier::check_notice(const Seal& seal, const ScoredCampaign& scored) {
    const process::Timeline* timeline = process::of_period(timelines_, scored.campaign.plan->period);
    if (timeline == nullptr || !timeline->notice || timeline->notice->sha256.empty()) return;
    const std::string notice = notice_text(report::public_score_page(scored.subject(), timeline, notice_lang(scored)));
    if (seal::digest(notice).sha256 != timeline->notice->sha256) find(seal, Kind::notice_differs, "notice.json");
}

/// A seal that takes the place of another names it by its sum; two of one period must be linked.
void Verifier::check_links(const std::vector<Seal>& seals) {
    std::map<std::string, const Seal*> last;  // by period
    for (const Seal& seal : seals) {
        const auto found = manifests_.find(seal.name);
        if (found == manifests_.end()) continue;
        const seal::Manifest& manifest = found->second;
        const auto& before = manifest.supersedes;
        if (before) {
            const auto sum = sums_.find(before->seal);
            if (sum == sums_.end() || sum->second != before->sha256) find(seal, Kind::link_broken, before->seal);
        }
        const auto [other, is_first] = last.try_emplace(manifest.period, &seal);
        if (is_first) continue;
        if (!before || before->seal != other->second->name) find(seal, Kind::rival, other->second->name);
        other->second = &seal;
    }
}

/// The steps of all periods that are sealed.
void Verifier::read_steps(const std::vector<Seal>& seals) {
    base::Period last = period_;
    for (const Seal& seal : seals) {
        const auto period = base::parse_period(seal.period());
        if (period) last = std::max(last, *period);
    }
    Inputs inputs = inputs_;
    inputs.period = last;
    inputs.paths.clear();
    const Campaign campaign = open(inputs);
    if (campaign.usable()) timelines_ = read(campaign).timelines;
}

/// A step that froze a period names a seal that is there; where steps are recorded, the seal that holds is named.
void Verifier::check_steps(const std::vector<Seal>& seals) {
    for (const process::Timeline& timeline : timelines_) {
        const std::string period = base::to_string(timeline.period);
        const Seal* last = last_seal(seals, period);
        for (const record::Step& step : timeline.steps) {
            if (step.kind != record::StepKind::frozen) continue;
            const auto is_it = [&](const Seal& seal) { return seal.name == step.seal; };
            if (std::any_of(seals.begin(), seals.end(), is_it)) continue;
            findings.push_back({step.seal, Kind::seal_missing, "seals/" + step.seal, base::to_string(step.on)});
        }
        const std::string holds = timeline.seal();
        if (last != nullptr && !holds.empty() && holds != last->name)
            findings.push_back({last->name, Kind::step_names_other, "seals/" + last->name, holds});
    }
}

}  // namespace leitai::campaign
