// Checks seals; every finding names its seal and its file.
#include "leitai/campaign/verifier.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/seal/results.hpp"

namespace leitai::campaign {

using seal::Finding;
using seal::Role;
using Kind = Finding::Kind;

namespace {

/// What was found of a draw that was repeated.
report::VerifiedDraw verified_draw(const draw::Held& held, const source::SourceMap& map) {
    using Found = report::VerifiedDraw::Found;
    report::VerifiedDraw one{held.rule.id, held.rule.title, base::to_string(held.rule.on), Found::unrecorded, {}, {}};
    one.file = map[held.recorded ? held.recorded->place.file : held.rule.place.file].name;
    if (!held.recorded) return one;
    if (!held.is_held()) {
        one.found = Found::not_repeated;
        one.detail = held.hindered;
    } else if (held.difference) {
        const bool others = held.difference->kind == draw::Difference::Kind::candidates;
        one.found = others ? Found::candidates_changed : Found::outcome_differs;
        one.detail = held.difference->words;
    } else {
        one.found = Found::same;
    }
    return one;
}

/// All draws, then the outcomes without a rule.
std::vector<report::VerifiedDraw> verified_draws(const draw::Draws& draws, const source::SourceMap& map) {
    std::vector<report::VerifiedDraw> all;
    for (const draw::Held& held : draws.held) all.push_back(verified_draw(held, map));
    for (const record::Drawn& one : draws.orphans) {
        const base::Text why = draws.faulty ? base::Text("记录有错误", "a record of a draw is in error") : base::Text();
        all.push_back({one.draw,
                       base::Text::same(one.draw),
                       {},
                       report::VerifiedDraw::Found::rule_missing,
                       why,
                       map[one.place.file].name});
    }
    return all;
}

}  // namespace

Verifier::Verifier(const Campaign& campaign) : campaign_(campaign), inputs_(campaign.inputs) {
    inputs_.plan = campaign.map[campaign.plan->place.file].name;
}

void Verifier::run(const std::vector<Seal>& seals) {
    seals_ = seals;
    read_all(seals);
    read_records(seals);
    for (const Seal& seal : seals) {
        const Seal* last = last_seal(seals, seal.period());
        check(seal, last == nullptr || last->name == seal.name);
    }
    check_links(seals);
    check_steps(seals);
    for (report::Verified& one : verified) {
        one.sound = std::none_of(findings.begin(), findings.end(),
                                 [&](const Finding& finding) { return finding.seal == one.seal; });
        one.recorded = std::any_of(seals.begin(), seals.end(), [&](const Seal& seal) {
            return seal.name == one.seal && is_recorded(seal, timelines_);
        });
    }
}

void Verifier::find(const Seal& seal, Kind kind, std::string file, std::string detail) {
    findings.push_back({seal.name, kind, std::move(file), std::move(detail)});
}

void Verifier::read_all(const std::vector<Seal>& seals) {
    for (const Seal& seal : seals) {
        sums_.emplace(seal.name, seal_hash(seal));
        if (auto manifest = seal::read_manifest(seal::read_own(seal.path_of(seal::manifest_json)).value_or("")))
            manifests_.emplace(seal.name, std::move(*manifest));
    }
}

void Verifier::check(const Seal& seal, bool holds) {
    const std::size_t before = findings.size();
    for (Finding& one : flaws(seal)) findings.push_back(std::move(one));
    const auto found = manifests_.find(seal.name);
    const bool readable = found != manifests_.end();
    verified.push_back({seal.name, readable ? found->second.period : "", readable ? found->second.on : "",
                        sums_.at(seal.name), false, !holds, false, false});
    if (!readable || !seal::is_known(found->second.forms)) return;
    const seal::Manifest& manifest = found->second;
    check_manifest(seal, manifest);
    bool same = true;
    for (const seal::Input& input : manifest.inputs) same = check_input(seal, manifest, input) && same;
    if (!same || findings.size() != before) return;
    verified.back().computed = true;
    compute_again(seal, manifest, holds);
}

/// What a manifest says against the results beside it, and against the plan while this stands on the sealed period.
void Verifier::check_manifest(const Seal& seal, const seal::Manifest& manifest) {
    const std::string file(seal::manifest_json);
    if (const auto results = seal::read_results_head(seal.path_of(seal::results_json))) {
        const auto compare = [&](const char* what, const std::string& says, const std::string& is) {
            if (says != is) find(seal, Kind::manifest_differs, file, std::string(what) + ": " + says + " / " + is);
        };
        compare("period", manifest.period, results->period);
        compare("rubric.id", manifest.rubric_id, results->rubric_id);
        compare("rubric.version", manifest.rubric_version, results->rubric_version);
        compare("provisional", manifest.provisional ? "true" : "false", results->provisional ? "true" : "false");
    }
    // With a period that was asked for, the plan's day is not known.
    const plan::Plan& plan = *campaign_.plan;
    const std::string day = base::to_string(plan.as_of);
    if (!campaign_.inputs.period && base::to_string(plan.period) == manifest.period && day != manifest.as_of)
        find(seal, Kind::as_of_differs, file, manifest.as_of + " / " + day);
}

bool Verifier::check_input(const Seal& seal, const seal::Manifest& manifest, const seal::Input& input) {
    const InputState state = state_of(campaign_, manifest, input);
    if (state == InputState::same) return true;
    if (is_documented(seal, input)) return false;
    const Kind changed = input.role == Role::rubric ? Kind::rubric_changed : Kind::input_changed;
    find(seal, state == InputState::changed ? changed : Kind::input_missing, input.name);
    return false;
}

bool Verifier::is_documented(const Seal& seal, const seal::Input& input) const {
    return std::any_of(seals_.begin(), seals_.end(), [&](const Seal& later) {
        if (later.period() != seal.period() || later.number() <= seal.number()) return false;
        const auto manifest = manifests_.find(later.name);
        if (manifest == manifests_.end()) return false;
        const auto& inputs = manifest->second.inputs;
        const auto same = std::find_if(inputs.begin(), inputs.end(), [&](const seal::Input& one) {
            return one.role == input.role && one.name == input.name;
        });
        if (same == inputs.end()) return state_of(campaign_, manifest->second, input) == InputState::missing;
        return state_of(campaign_, manifest->second, *same) == InputState::same;
    });
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

/// The steps of all periods that are sealed, and the draws.
void Verifier::read_records(const std::vector<Seal>& seals) {
    base::Period last = campaign_.plan->period;
    for (const Seal& seal : seals) {
        const auto period = base::parse_period(seal.period());
        if (period) last = std::max(last, *period);
    }
    Inputs inputs = inputs_;
    inputs.period = last;
    inputs.paths.clear();
    const Campaign campaign = open(inputs);
    if (!campaign.usable()) return;
    Course course = read_course(campaign);
    timelines_ = std::move(course.timelines);
    draws = verified_draws(course.draws, campaign.map);
    if (!last.is_year() || course.draws.hindered() == 0) return;
    // A year reads no panels, from which a draw of one of its quarters may be.
    inputs.period = base::Period{last.year, 4};
    const Campaign quarter = open(inputs);
    if (quarter.usable()) draws = verified_draws(read_course(quarter).draws, quarter.map);
}

bool Verifier::has_checked() const {
    const auto recorded = [](const report::VerifiedDraw& one) { return one.recorded(); };
    return !verified.empty() || std::any_of(draws.begin(), draws.end(), recorded);
}

bool Verifier::has_findings() const { return !findings.empty() || report::findings_of(draws) > 0; }

/// What steps say of seals, against what lies there.
void Verifier::check_steps(const std::vector<Seal>& seals) {
    for (const StepFinding& one : step_findings(seals, timelines_)) findings.push_back(one.finding);
}

}  // namespace leitai::campaign
