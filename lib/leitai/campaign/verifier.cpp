// Checks seals; every finding names its seal and its file.
#include "leitai/campaign/verifier.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/notice.hpp"
#include "leitai/campaign/rules_since.hpp"
#include "leitai/campaign/score_again.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/seal/results.hpp"
#include "leitai/version.hpp"

namespace leitai::campaign {

using seal::Finding;
using seal::Role;
using Kind = Finding::Kind;

namespace {

std::string read_text(const Seal& seal, std::string_view name) {
    return seal::read_own(seal.path + "/" + std::string(name)).value_or("");
}

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
        if (auto manifest = seal::read_manifest(read_text(seal, seal::manifest_json)))
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
    if (const auto results = seal::read_results(read_text(seal, seal::results_json))) {
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

void Verifier::compute_again(const Seal& seal, const seal::Manifest& manifest, bool holds) {
    const auto scored = score_as_sealed(campaign_, manifest, record_paths(campaign_, manifest));
    if (scored && scored->reading.members) {
        const auto& flaws_of_members = scored->reading.members->flaws;
        for (const MemberFlaw& flaw : flaws_of_members) find(seal, Kind::member_unsound, flaw.file, flaw.detail);
        if (!flaws_of_members.empty()) return;
    }
    if (!scored || scored->reading.issues.errors() > 0) return find(seal, Kind::inputs_invalid, "");
    verified.back().older_rules = scored->reading.cohort.mergers && !mergers_followed(manifest.program);
    const std::string sealed = read_text(seal, seal::results_json);
    std::string found = results_text(*scored, manifest.forms.results);
    if (sealed != found && manifest.provisional) {
        // Why a result is provisional may lie in what the plan names beside the inputs.
        const auto whole = score_as_sealed(campaign_, manifest, {});
        if (whole && results_text(*whole, manifest.forms.results) == sealed) found = sealed;
    }
    for (const auto& [role, name] : campaign::inputs_of(*scored)) {
        const auto is_it = [&, role = role, &name = name](const seal::Input& one) {
            return one.role == role && one.name == name;
        };
        if (std::none_of(manifest.inputs.begin(), manifest.inputs.end(), is_it)) find(seal, Kind::inputs_differ, name);
    }
    if (sealed != found) {
        const std::string why = rules_changed_since(manifest.program, *scored, sealed, found).in(notice_lang(*scored));
        std::string detail = seal::first_difference(sealed, found);
        if (manifest.program != version) detail += " (leitai " + manifest.program + " / " + std::string(version) + ")";
        if (!why.empty()) return find(seal, Kind::rule_changed, std::string(seal::results_json), why + " " + detail);
        return find(seal, Kind::other_results, std::string(seal::results_json), detail);
    }
    if (read_text(seal, seal::results_yaml) != records_text(*scored, seal.number(), manifest.forms.results))
        return find(seal, Kind::other_results, std::string(seal::results_yaml));
    const bool books = manifest.forms.books > 0;
    if (books != scored->reading.books.has_value() ||
        (books && read_text(seal, seal::books_json) != books_text(*scored, manifest.forms.books)))
        return find(seal, Kind::other_results, std::string(seal::books_json));
    const bool awards = manifest.forms.awards > 0;
    if (awards && (!scored->awards || read_text(seal, seal::awards_yaml) != awards_text(*scored, seal.number())))
        return find(seal, Kind::other_results, std::string(seal::awards_yaml));
    if (manifest.forms.city > 0) {
        for (const auto& [file, text] : {std::pair(seal::roster_json, roster_text(*scored)),
                                         std::pair(seal::city_json, city_text(*scored, manifest.forms.city))}) {
            if (read_text(seal, file) != text)
                return find(seal, Kind::other_results, std::string(file),
                            seal::first_difference(read_text(seal, file), text));
        }
    }
    // What came in later stands in the seal that took the place of this one.
    if (!holds) return;
    check_added(seal, manifest, sealed);
    check_notice(seal, manifest, *scored);
}

/// What lies beside the sealed inputs now, where it would change the result.
void Verifier::check_added(const Seal& seal, const seal::Manifest& manifest, const std::string& sealed) {
    const auto scored = score_as_sealed(campaign_, manifest, {});
    const bool books = manifest.forms.books > 0;
    const bool same_books = !books || !scored || !scored->reading.books ||
                            books_text(*scored, manifest.forms.books) == read_text(seal, seal::books_json);
    const bool same_awards = manifest.forms.awards == 0 || !scored || !scored->awards ||
                             awards_text(*scored, seal.number()) == read_text(seal, seal::awards_yaml);
    if (!scored || (results_text(*scored, manifest.forms.results) == sealed && same_books && same_awards)) return;
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
    Reading reading = read(campaign);
    timelines_ = std::move(reading.timelines);
    draws = verified_draws(reading.draws, campaign.map);
    if (!last.is_year() || reading.draws.hindered() == 0) return;
    // A year reads no panels, from which a draw of one of its quarters may be.
    inputs.period = base::Period{last.year, 4};
    const Campaign quarter = open(inputs);
    if (quarter.usable()) draws = verified_draws(read(quarter).draws, quarter.map);
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
