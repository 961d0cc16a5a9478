// Sealing: from a scored campaign to bytes and hashes.
#include "sealing.hpp"

#include <algorithm>
#include <filesystem>

#include "leitai/base/failure.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/report/result_json.hpp"
#include "leitai/report/result_records.hpp"
#include "leitai/rubric/find.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::app {

namespace fs = std::filesystem;
using base::Failure;
using seal::Role;

namespace {

constexpr std::string_view builtin = "builtin:";

/// A name as it is seen from the plan's folder.
std::string below(const std::string& folder, const std::string& name) {
    return name.starts_with(folder) ? name.substr(folder.size()) : name;
}

Role role_of(const Campaign& campaign, source::FileId file) {
    const rubric::Plan& plan = *campaign.plan;
    if (file == plan.place.file) return Role::plan;
    const std::string& name = campaign.map[file].name;
    const bool is_rubric = name == plan.rubric || below(plan.folder, name) == plan.rubric;
    return is_rubric ? Role::rubric : Role::catalogue;
}

}  // namespace

std::string results_text(const ScoredCampaign& scored) { return report::result_json(scored.subject()); }

std::string records_text(const ScoredCampaign& scored) {
    std::string text;
    report::write_result_records(scored.subject(), [&](std::string_view bytes) { text += bytes; });
    return text;
}

seal::Digest digest_of(const Env& env, const std::string& folder, Role role, const std::string& name) {
    if (name.starts_with(builtin)) {
        const auto bytes = catalogue::find(name.substr(builtin.size()));
        if (!bytes) throw Failure({"程序里没有内置的 " + name, "the program has no " + name});
        return seal::digest(*bytes);
    }
    const std::string path = name.starts_with('/') ? name : rubric::real_path(env.folder, folder + name);
    if (role != Role::plan) return seal::digest_file(path);
    return seal::digest(seal::without_progress(source::read_file(path)));
}

std::vector<seal::Input> sealed_inputs(const Env& env, const ScoredCampaign& scored) {
    const Campaign& campaign = scored.campaign;
    const std::string& folder = campaign.plan->folder;
    std::vector<seal::Input> inputs;
    const auto add = [&](Role role, const std::string& name) {
        inputs.push_back({role, name, digest_of(env, folder, role, name)});
    };
    for (source::FileId file = 0; file < campaign.first_record; ++file)
        add(role_of(campaign, file), below(folder, campaign.map[file].name));
    for (const source::FileId file : scored.reading.used) {
        if (campaign.map[file].is_stdin()) throw Failure({"标准输入不能封存", "standard input cannot be sealed"});
        add(Role::record, below(folder, campaign.map[file].name));
    }
    for (const std::string& file : scored.reading.evidence_files) add(Role::evidence, file);
    std::sort(inputs.begin(), inputs.end(), [](const seal::Input& a, const seal::Input& b) {
        return std::tie(a.role, a.name) < std::tie(b.role, b.name);
    });
    return inputs;
}

std::vector<Seal> seals_of(const Env& env, const std::string& plan_folder) {
    const std::string folder = plan_folder + std::string(seals_folder);
    std::vector<Seal> seals;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(rubric::real_path(env.folder, folder), error)) {
        const std::string name = entry.path().filename().string();
        // What begins with a dot is a seal that was not finished.
        if (!name.starts_with('.') && entry.is_directory(error)) seals.push_back({name, entry.path().string()});
    }
    std::sort(seals.begin(), seals.end(), [](const Seal& a, const Seal& b) { return a.name < b.name; });
    return seals;
}

}  // namespace leitai::app
