// Sealing: from a scored campaign to bytes and hashes.
#include "sealing.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/report/score/result_json.hpp"
#include "leitai/report/score/result_records.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;
using seal::Role;

namespace {

constexpr std::string_view builtin = "builtin:";

/// A name as it is seen from the plan's folder.
std::string below(const std::string& folder, const std::string& name) {
    return name.starts_with(folder) ? name.substr(folder.size()) : name;
}

Role role_of(const Campaign& campaign, source::FileId file) {
    const plan::Plan& plan = *campaign.plan;
    if (file == plan.place.file) return Role::plan;
    const std::string& name = campaign.map[file].name;
    const bool is_rubric = name == plan.rubric || below(plan.folder, name) == plan.rubric;
    return is_rubric ? Role::rubric : Role::catalogue;
}

}  // namespace

std::string results_text(const ScoredCampaign& scored) { return report::result_json(scored.subject()); }

std::string records_text(const ScoredCampaign& scored, int sealed) {
    std::string text;
    report::write_result_records(
        scored.subject(), [&](std::string_view bytes) { text += bytes; }, sealed);
    return text;
}

seal::Digest digest_of(const Env& env, const std::string& folder, Role role, const std::string& name,
                       base::Period period) {
    if (name.starts_with(builtin)) {
        const auto bytes = catalogue::find(name.substr(builtin.size()));
        if (!bytes) throw Failure({"程序里没有内置的 " + name, "the program has no " + name});
        return seal::digest(*bytes);
    }
    const std::string path = name.starts_with('/') ? name : source::real_path(env.folder, folder + name);
    if (role != Role::plan) return seal::digest_file(path);
    return seal::digest(seal::what_counts(source::read_file(path), period.is_year()));
}

std::vector<seal::Input> sealed_inputs(const Env& env, const ScoredCampaign& scored) {
    const Campaign& campaign = scored.campaign;
    const std::string& folder = campaign.plan->folder;
    std::vector<seal::Input> inputs;
    const auto add = [&](Role role, const std::string& name) {
        inputs.push_back({role, name, digest_of(env, folder, role, name, campaign.plan->period)});
    };
    for (source::FileId file = 0; file < campaign.first_record; ++file) {
        if (file == campaign.calendar_file || file == campaign.layout_file) continue;
        add(role_of(campaign, file), below(folder, campaign.map[file].name));
    }
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

}  // namespace leitai::app
