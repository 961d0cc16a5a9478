// Looks at seals file by file, and at what steps say of them.
#include "leitai/campaign/soundness.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "leitai/report/score/records_of_results.hpp"
#include "leitai/seal/archive.hpp"

namespace leitai::campaign {

namespace fs = std::filesystem;
using seal::Finding;
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
        case seal::Damage::Kind::linked:
            return Kind::archive_linked;
        case seal::Damage::Kind::unreadable:
            break;
    }
    return Kind::archive_unreadable;
}

std::string own_text(const Seal& seal, std::string_view file) {
    return seal::read_own(seal.path + "/" + std::string(file)).value_or("");
}

/// Where results.json and results.yaml, which say the same, part; nothing where one of them is gone.
std::string difference_of_results(const Seal& seal) {
    const auto records = report::records_of_results(own_text(seal, seal::results_json), seal.number());
    const std::string found = own_text(seal, seal::results_yaml);
    if (!records || found.empty()) return {};
    return seal::first_line_difference(*records, found).words;
}

/// The name that a seal of this manifest has; one that was copied to another place may have any.
bool is_name_of(const Seal& seal, const seal::Manifest& manifest) {
    if (fs::path(seal.path).parent_path().filename() != seals_folder) return true;
    const std::string number = seal.number() == 1 ? "" : "." + std::to_string(seal.number());
    return seal.name == manifest.period + number;
}

/// What in a manifest contradicts its folder, the program that it names, or itself; empty when nothing does.
std::string contradiction(const Seal& seal, const seal::Manifest& manifest) {
    if (!is_name_of(seal, manifest)) return "period: " + manifest.period + " / " + seal.name;
    if (!base::parse_period(manifest.period)) return "period: " + manifest.period;
    if (!base::parse_date(manifest.as_of)) return "as_of: " + manifest.as_of;
    if (!base::parse_date(manifest.on)) return "sealed: " + manifest.on;
    const bool first_forms = manifest.forms == seal::Forms{};
    if (manifest.program.starts_with("0.1.") != first_forms) return "program: " + manifest.program;
    const auto disordered = std::adjacent_find(manifest.inputs.begin(), manifest.inputs.end(),
                                               [](const seal::Input& a, const seal::Input& b) {
                                                   return std::tie(a.role, a.name) >= std::tie(b.role, b.name);
                                               });
    return disordered == manifest.inputs.end() ? "" : "inputs: " + disordered->name;
}

void find_in_manifest(const Seal& seal, std::vector<Finding>& found) {
    const std::string file(seal::manifest_json), text = own_text(seal, file);
    const auto known = [&](const Finding& one) { return one.file == file && one.kind != Kind::archive_edited; };
    if (std::any_of(found.begin(), found.end(), known)) return;  // it is gone, or no file
    const auto manifest = seal::read_manifest(text);
    if (!manifest) return found.push_back({seal.name, Kind::archive_unreadable, file, {}});
    if (!seal::is_known(manifest->forms))
        return found.push_back({seal.name, Kind::later_form, file, "leitai " + manifest->program});
    if (const auto difference = seal::first_line_difference(seal::to_json(*manifest), text); difference.line > 0)
        found.push_back({seal.name, Kind::manifest_form, file, difference.words});
    if (std::string words = contradiction(seal, *manifest); !words.empty())
        found.push_back({seal.name, Kind::manifest_differs, file, std::move(words)});
}

}  // namespace

std::vector<Finding> flaws(const Seal& seal) {
    std::vector<Finding> found;
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(seal.path, error)))
        found.push_back({seal.name, Kind::archive_linked, "seals/" + seal.name, {}});
    for (const seal::Damage& damage : seal::check_archive(seal.path)) {
        const bool results = damage.file == seal::results_json || damage.file == seal::results_yaml;
        const bool told = results && damage.kind == seal::Damage::Kind::changed;
        found.push_back({seal.name, kind_of(damage.kind), damage.file, told ? difference_of_results(seal) : ""});
    }
    find_in_manifest(seal, found);
    return found;
}

std::string seal_hash(const Seal& seal) {
    const auto sums = seal::read_own(seal.path + "/" + std::string(seal::sha256_sums));
    return sums ? seal::digest(*sums).sha256 : "";
}

std::vector<StepFinding> step_findings(const std::vector<Seal>& seals, const process::Timelines& timelines) {
    constexpr std::size_t shown = 12;
    std::vector<StepFinding> found;
    for (const process::Timeline& timeline : timelines) {
        const Seal* last = last_seal(seals, base::to_string(timeline.period));
        const record::Step* frozen = nullptr;
        for (const record::Step& step : timeline.steps) {
            if (step.kind != record::StepKind::frozen) continue;
            frozen = &step;
            const auto seal =
                std::find_if(seals.begin(), seals.end(), [&](const Seal& one) { return one.name == step.seal; });
            if (seal == seals.end()) {
                found.push_back(
                    {{step.seal, Kind::seal_missing, "seals/" + step.seal, base::to_string(step.on)}, &step});
                continue;
            }
            const std::string hash = seal_hash(*seal);
            if (step.sha256.empty() || step.sha256 == hash) continue;
            const std::string detail = step.sha256.substr(0, shown) + " / " + hash.substr(0, shown);
            found.push_back({{step.seal, Kind::seal_differs, std::string(seal::sha256_sums), detail}, &step});
        }
        const std::string holds = timeline.seal();
        if (last != nullptr && !holds.empty() && holds != last->name)
            found.push_back({{last->name, Kind::step_names_other, "seals/" + last->name, holds}, frozen});
    }
    return found;
}

bool is_recorded(const Seal& seal, const process::Timelines& timelines) {
    for (const process::Timeline& timeline : timelines) {
        for (const record::Step& step : timeline.steps) {
            if (step.kind == record::StepKind::frozen && step.seal == seal.name && !step.sha256.empty()) return true;
        }
    }
    return false;
}

}  // namespace leitai::campaign
