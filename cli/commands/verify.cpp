// verify: whether seals are what they were: files against sums, inputs against the manifest, results computed again.
#include <algorithm>
#include <map>
#include <memory>

#include "../output.hpp"
#include "../results.hpp"
#include "../sealing.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/seal_page.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::app {

using base::Failure;
using seal::Finding;
using Kind = Finding::Kind;

namespace {

struct VerifyOptions {
    InputOptions inputs;
    OutputOptions outputs;
};

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

/// One seal at a time, then all of them together.
class Verifier {
public:
    Verifier(const VerifyOptions& options, Env& env, const Languages& languages, const Campaign& campaign)
        : options_(options),
          env_(env),
          languages_(languages),
          folder_(campaign.plan->folder),
          plan_(campaign.map[campaign.plan->place.file].name) {}

    void run(const std::vector<Seal>& seals) {
        for (const Seal& seal : seals) check(seal);
        check_links(seals);
        for (report::Verified& one : verified) {
            one.sound = std::none_of(findings.begin(), findings.end(),
                                     [&](const Finding& finding) { return finding.seal == one.seal; });
        }
    }

    std::vector<report::Verified> verified;
    std::vector<Finding> findings;

private:
    void find(const Seal& seal, Kind kind, std::string file, std::string detail = {}) {
        findings.push_back({seal.name, kind, std::move(file), std::move(detail)});
    }

    static std::string read_text(const Seal& seal, std::string_view name) try {
        return source::read_file(seal.path + "/" + std::string(name));
    } catch (const Failure&) {
        return {};
    }

    void check(const Seal& seal) {
        const std::size_t before = findings.size();
        for (const seal::Damage& damage : seal::check_archive(seal.path)) find(seal, kind_of(damage.kind), damage.file);
        const std::string sums = read_text(seal, seal::sha256_sums);
        const std::string sha256 = sums.empty() ? "" : seal::digest(sums).sha256;
        const auto manifest = seal::read_manifest(read_text(seal, seal::manifest_json));
        verified.push_back({seal.name, manifest ? manifest->period : "", manifest ? manifest->on : "", sha256, false});
        if (!manifest) return find(seal, Kind::archive_unreadable, std::string(seal::manifest_json));
        sums_.emplace(seal.name, sha256);
        manifests_.emplace(seal.name, *manifest);
        for (const seal::Input& input : manifest->inputs) check_input(seal, input);
        if (findings.size() == before) compute_again(seal, *manifest);
    }

    void check_input(const Seal& seal, const seal::Input& input) {
        try {
            const seal::Digest found = digest_of(env_, folder_, input.role, input.name);
            if (!(found == input.digest)) find(seal, Kind::input_changed, input.name);
        } catch (const Failure&) {
            find(seal, Kind::input_missing, input.name);
        }
    }

    /// The result of the period from these files, or from all that the plan names; empty when they have errors.
    std::optional<ScoredCampaign> score_again(const seal::Manifest& manifest, const std::vector<std::string>& paths) {
        InputOptions inputs = options_.inputs;
        inputs.plan = plan_;
        inputs.period = manifest.period;
        inputs.paths = paths;
        Campaign campaign = open_campaign(env_, inputs, few_issues);
        const auto as_of = base::parse_date(manifest.as_of);
        if (!campaign.usable() || !as_of) return std::nullopt;
        campaign.plan->as_of = *as_of;
        ScoredCampaign scored;
        scored.campaign = std::move(campaign);
        batch::ReadOptions options;
        options.jobs = jobs_of(inputs);
        scored.reading = read(env_, languages_, scored.campaign, options);
        scored.scored = score(scored.campaign, scored.reading.cohort, options.jobs);
        return scored;
    }

    void compute_again(const Seal& seal, const seal::Manifest& manifest) {
        std::vector<std::string> paths;
        for (const seal::Input& input : manifest.inputs) {
            if (input.role == seal::Role::record)
                paths.push_back(input.name.starts_with('/') ? input.name : folder_ + input.name);
        }
        const auto scored = score_again(manifest, paths);
        if (!scored || scored->reading.issues.errors() > 0) return find(seal, Kind::inputs_invalid, "");
        const std::string sealed = read_text(seal, seal::results_json), found = results_text(*scored);
        if (sealed != found)
            return find(seal, Kind::other_results, std::string(seal::results_json),
                        seal::first_difference(sealed, found));
        if (read_text(seal, seal::results_yaml) != records_text(*scored))
            return find(seal, Kind::other_results, std::string(seal::results_yaml));
        check_added(seal, manifest, sealed);
    }

    /// What lies beside the sealed inputs now, where it would change the result.
    void check_added(const Seal& seal, const seal::Manifest& manifest, const std::string& sealed) {
        const auto scored = score_again(manifest, {});
        if (!scored || results_text(*scored) == sealed) return;
        std::size_t named = 0;
        for (const source::FileId file : scored->reading.used) {
            const std::string& name = scored->campaign.map[file].name;
            const std::string from_plan = name.starts_with(folder_) ? name.substr(folder_.size()) : name;
            const auto is_it = [&](const seal::Input& input) { return input.name == from_plan; };
            if (std::any_of(manifest.inputs.begin(), manifest.inputs.end(), is_it)) continue;
            find(seal, Kind::input_added, from_plan);
            ++named;
        }
        if (named == 0) find(seal, Kind::input_added, "");
    }

    /// A seal that takes the place of another names it by its sum; two of one period must be linked.
    void check_links(const std::vector<Seal>& seals) {
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

    const VerifyOptions& options_;
    Env& env_;
    const Languages& languages_;
    std::string folder_, plan_;
    std::map<std::string, std::string> sums_;
    std::map<std::string, seal::Manifest> manifests_;
};

Exit run_verify(const VerifyOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    if (campaign->plan->place.line == 0)
        throw Failure({"核对封存要有计划 leitai.yaml", "verify needs a plan, leitai.yaml"});
    const std::vector<Seal> seals = seals_of(env, campaign->plan->folder);
    if (seals.empty()) {
        throw Failure({"还没有封存：" + campaign->plan->folder + "seals 里什么也没有",
                       "there is no seal in " + campaign->plan->folder + "seals"});
    }
    Verifier verifier(options, env, languages, *campaign);
    verifier.run(seals);
    const base::Lang lang = languages.result(campaign->plan->lang);
    const page::Page page = report::verify_page(verifier.verified, verifier.findings, lang);
    for (std::size_t i = 0; i < to.size(); ++i) write_page(env, options.outputs, to[i], page, lang, 0, outputs.sink(i));
    outputs.commit();
    return verifier.findings.empty() ? Exit::fine : Exit::data;
}

}  // namespace

Command verify_command() {
    auto options = std::make_shared<VerifyOptions>();
    Command command;
    command.name = "verify";
    command.what = {"核对封存：文件、输入、结果是否原样，逐个指出改动",
                    "whether seals are what they were; names every file that was changed"};
    command.options = options_of(options->inputs) + options_of(options->outputs);
    command.run = [options](Env& env, const Languages& languages) { return run_verify(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
