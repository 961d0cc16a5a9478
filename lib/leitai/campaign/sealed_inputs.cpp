// Holds the inputs of a seal against what lies there now.
#include <algorithm>
#include <map>
#include <set>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/sealing.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/seal/sealed_plan.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Code;

namespace {

/// The plan's own catalogues that a manifest does not list, and whether it lists one that the plan does not name.
struct Catalogues {
    std::vector<seal::NamedCatalogue> later;
    bool all_named = true;
};

Catalogues catalogues_of(const plan::Plan& plan, const seal::Manifest& manifest) {
    Catalogues result;
    std::set<std::string> named;
    for (std::size_t k = 0; k < plan.catalogues.size(); ++k) {
        const auto& entry = plan.catalogues[k];
        if (!entry) continue;
        named.insert(entry->name);
        const auto is_it = [&](const seal::Input& one) {
            return one.role == seal::Role::catalogue && one.name == entry->name;
        };
        if (std::none_of(manifest.inputs.begin(), manifest.inputs.end(), is_it))
            result.later.emplace_back(rubric::word(static_cast<rubric::CatalogueKind>(k)), entry->name);
    }
    for (const seal::Input& one : manifest.inputs)
        result.all_named = result.all_named && (one.role != seal::Role::catalogue || named.count(one.name) > 0);
    return result;
}

}  // namespace

std::optional<std::vector<std::string>> plan_keys_of(const Campaign& campaign, const seal::Manifest& manifest,
                                                     const seal::Input& plan) try {
    const std::string path = plan.name.starts_with('/')
                                 ? plan.name
                                 : source::real_path(campaign.inputs.root, campaign.plan->folder + plan.name);
    const auto period = base::parse_period(manifest.period);
    const Catalogues catalogues = catalogues_of(*campaign.plan, manifest);
    if (!catalogues.all_named) return std::nullopt;
    return seal::keys_as_sealed(source::read_file(path), manifest, plan.digest, period && period->is_year(),
                                catalogues.later);
} catch (const base::Failure&) {
    return std::nullopt;
}

InputState state_of(const Campaign& campaign, const seal::Manifest& manifest, const seal::Input& input) try {
    const std::string& folder = campaign.plan->folder;
    if (input.role == seal::Role::plan) {
        static_cast<void>(digest_of(campaign.inputs.root, folder, input.name));  // throws where it is gone
        return plan_keys_of(campaign, manifest, input) ? InputState::same : InputState::changed;
    }
    return is_input(campaign.inputs.root, folder, input) ? InputState::same : InputState::changed;
} catch (const base::Failure&) {
    return InputState::missing;
}

AsSealed as_sealed(const Campaign& campaign, const seal::Manifest& manifest) {
    constexpr std::string_view builtin = "builtin:";
    AsSealed sealed;
    sealed.was_final = !manifest.provisional;
    sealed.plan_keys = {"rubric", "weakness_quota", "annual"};  // where the manifest lists no plan
    for (const seal::Input& input : manifest.inputs) {
        if (input.role == seal::Role::plan)
            sealed.plan_keys = plan_keys_of(campaign, manifest, input).value_or(std::vector<std::string>());
        if (input.role == seal::Role::catalogue) sealed.catalogues.push_back(input.name);
        if (input.name.starts_with(builtin))
            sealed.builtins.emplace(input.name.substr(builtin.size()), input.digest.sha256);
    }
    return sealed;
}

void check_sealed_books(const Campaign& campaign, const Reading& reading, issue::Issues& issues) {
    if (!campaign.has_plan_file() || !reading.books) return;
    const std::vector<Seal> seals = seals_of(campaign.inputs.root, campaign.plan->folder);
    for (const book::FilePeriods& file : reading.books->ledger.files) {
        std::optional<base::Period> sealed;
        for (const Seal& seal : seals) {
            const auto period = base::parse_period(seal.period());
            if (period && file.first <= *period && *period < file.last) sealed = period;
        }
        if (sealed)
            issues.add(Code::sealed_book_continued(Text::same(base::to_string(*sealed)),
                                                   Text::same(base::to_string(file.last))),
                       file.last_place);
    }
}

void check_sealed_inputs(const Campaign& campaign, const Reading& reading, issue::Issues& issues) {
    if (!campaign.has_plan_file()) return;
    const std::vector<Seal> seals = seals_of(campaign.inputs.root, campaign.plan->folder);
    std::map<std::string, source::FileId> files;
    for (source::FileId file = 0; file < campaign.map.size(); ++file)
        files.emplace(campaign.below_plan(campaign.map[file].name), file);
    for (const Seal& seal : seals) {
        if (last_seal(seals, seal.period()) != &seal) continue;
        const auto period = base::parse_period(seal.period());
        const process::Timeline* timeline = period ? process::of_period(reading.timelines, *period) : nullptr;
        if (timeline != nullptr && !timeline->steps.empty() && timeline->state == process::State::open) continue;
        const auto manifest =
            seal::read_manifest(seal::read_own(seal.path + "/" + std::string(seal::manifest_json)).value_or(""));
        if (!manifest) continue;  // a message of its own
        for (const seal::Input& input : manifest->inputs) {
            if (input.name.starts_with(std::string(seals_folder) + "/")) continue;
            const InputState state = state_of(campaign, *manifest, input);
            if (state == InputState::same) continue;
            const Text what = state == InputState::changed ? Text(input.name + " 改过", input.name + " was changed")
                                                           : Text(input.name + " 不见了", input.name + " is gone");
            const auto file = files.find(input.name);
            const source::Place place = file != files.end() ? source::Place{file->second, 1, 1} : campaign.plan->place;
            issues.add(Code::sealed_input_changed(Text::same(seal.period()), Text::same(seal.name), what), place);
        }
    }
}

}  // namespace leitai::campaign
