// Finds the plan above each name, and compares files by where they really lie.
#include "only.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "leitai/base/list.hpp"
#include "leitai/campaign/paths.hpp"
#include "leitai/campaign/several.hpp"
#include "leitai/source/find.hpp"
#include "spoken.hpp"

namespace leitai::app {

namespace fs = std::filesystem;
using base::Text;

namespace {

/// Tells files apart by where they lie: one file has many names, and it need not be there any more. A link stands for
/// itself, as it does in a repository.
class Whereabouts {
public:
    explicit Whereabouts(const std::string& root) : root_(root) {}

    std::string of(const std::string& name) {
        std::error_code error;
        fs::path path = fs::absolute(source::real_path(root_, name), error).lexically_normal();
        if (!path.has_filename()) path = path.parent_path();
        const auto [known, is_new] = folders_.try_emplace(path.parent_path().string());
        if (is_new) known->second = fs::weakly_canonical(path.parent_path(), error).string();
        return (fs::path(known->second) / path.filename()).string();
    }

private:
    std::string root_;
    std::map<std::string, std::string> folders_;  // many files lie in few
};

/// The nearest folder above a name that is there; "." where the name has none.
std::string folder_above(const std::string& root, const std::string& name) {
    fs::path folder = fs::path(name).lexically_normal();
    while (!folder.empty() && folder != folder.root_path() && !source::is_folder(root, folder.string()))
        folder = folder.parent_path();
    return folder.empty() ? "." : folder.string();
}

std::optional<std::string> plan_above(const std::string& root, const std::string& name) {
    if (!source::is_folder(root, name)) {
        if (auto plan = campaign::plan_named_by(root, name)) return plan;
    }
    return source::find_plan(root, folder_above(root, name));
}

/// Whether a file is a rubric or catalogue, which can be checked without a plan.
bool stands_alone(const std::string& root, const std::string& name) {
    if (!source::is_regular_file(root, name)) return false;
    campaign::Inputs one;
    one.root = root;
    one.paths = {name};
    const campaign::Sorted sorted = campaign::sort_paths(one, true);
    return sorted.records.empty() && !sorted.plan;
}

void check_names(const campaign::Inputs& inputs) {
    const std::vector<std::string>& names = inputs.paths;
    if (names.empty()) throw UsageFailure({"--only 要写明文件", "--only: name the files that are to be told of"});
    if (std::find(names.begin(), names.end(), "-") != names.end())
        throw UsageFailure({"--only 只说活动里的文件，标准输入不是",
                            "--only tells of files of a campaign, and standard input is none"});
}

}  // namespace

ChosenFiles choose_files(campaign::Inputs inputs) {
    if (inputs.files_from) {
        for (std::string& name : campaign::paths_in(inputs.root, *inputs.files_from))
            inputs.paths.push_back(std::move(name));
        inputs.files_from.reset();
    }
    check_names(inputs);
    const std::vector<std::string> names = std::move(inputs.paths);
    inputs.paths.clear();
    Whereabouts whereabouts(inputs.root);
    std::map<std::string, std::pair<std::string, Chosen>> by_plan;  // by where the plan lies; with its name
    ChosenFiles chosen;
    Chosen alone{inputs, {}};
    for (const std::string& name : names) {
        const auto plan = inputs.plan ? inputs.plan : plan_above(inputs.root, name);
        if (plan) {
            auto& [known, of] = by_plan.try_emplace(whereabouts.of(*plan), *plan, Chosen{inputs, {}}).first->second;
            of.inputs.plan = known;
            of.names.push_back(name);
        } else if (stands_alone(inputs.root, name)) {
            alone.inputs.paths.push_back(name);
            alone.names.push_back(name);
        } else {
            chosen.outside.push_back(name);
        }
    }
    for (auto& [place, one] : by_plan) chosen.campaigns.push_back(std::move(one.second));
    std::sort(chosen.campaigns.begin(), chosen.campaigns.end(),
              [](const Chosen& a, const Chosen& b) { return a.inputs.plan < b.inputs.plan; });
    if (!alone.names.empty()) chosen.campaigns.push_back(std::move(alone));
    if (!chosen.campaigns.empty()) return chosen;
    const Text list = base::listed(chosen.outside);
    throw base::Failure({"写明的文件不属于任何活动，上级文件夹里都没有 leitai.yaml：" + list.zh +
                             "\n用 --plan 指明计划；在钩子里只交给 leitai 活动文件夹里的文件",
                         "no campaign holds what is named, for there is no leitai.yaml above it: " + list.en +
                             "\nname the plan with --plan; in a hook give leitai the files of campaigns alone"});
}

NamedInputs named_inputs(const campaign::ScoredCampaign& scored, const std::vector<std::string>& names) {
    const campaign::Campaign& campaign = scored.campaign;
    const std::string& root = campaign.inputs.root;
    Whereabouts whereabouts(root);
    std::map<std::string, std::vector<source::FileId>> files;  // by where they lie
    for (source::FileId file = 0; file < campaign.map.size(); ++file) {
        if (!campaign.map.embedded(file)) files[whereabouts.of(campaign.map[file].raw_name())].push_back(file);
    }
    std::set<std::string> known;  // what counts without being read as a record
    const std::string evidence = campaign::evidence_folder(campaign);
    Whereabouts real("");
    for (const std::string& file : scored.reading.evidence_files) known.insert(real.of(evidence + file));
    for (const std::string& file : campaign.excluded) known.insert(whereabouts.of(file));
    NamedInputs result;
    for (const std::string& name : names) {
        const std::string place = whereabouts.of(name);
        const bool folder = source::is_folder(root, name);
        bool read = known.count(place) > 0;
        for (auto at = files.lower_bound(place); at != files.end() && at->first.starts_with(place); ++at) {
            const bool same = at->first.size() == place.size();
            if (!same && !(folder && (place == "/" || at->first[place.size()] == '/'))) continue;
            for (const source::FileId file : at->second) {
                result.files.insert(file);
                read = read || !campaign.map[file].unread;
            }
        }
        if (!source::exists(root, name)) {
            result.gone.push_back(name);
        } else if (!read) {
            result.unread.push_back(name);
        }
    }
    return result;
}

bool is_about(const issue::Issue& issue, const std::set<source::FileId>& files) {
    const auto named = [&](source::Place place) { return files.count(place.file) > 0; };
    return named(issue.place) || (issue.related && named(*issue.related)) ||
           std::any_of(issue.places.begin(), issue.places.end(), named);
}

}  // namespace leitai::app
