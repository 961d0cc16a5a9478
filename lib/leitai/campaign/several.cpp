// Looks whether each path is a plan or a folder with one.
#include "leitai/campaign/several.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/paths.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

namespace {

/// One file under all of its names: `county`, `./county/leitai.yaml`.
std::string identity_of(const std::string& root, const std::string& plan) {
    std::error_code error;
    const std::string path = source::real_path(root, plan);
    const std::filesystem::path one = std::filesystem::canonical(path, error);
    return error ? path : one.string();
}

[[noreturn]] void refuse_mixture(const std::string& root, const std::string& path) {
    if (!source::exists(root, path)) throw base::Failure({"找不到 " + path, "cannot find " + path});
    throw base::Failure(
        {path + " 不是活动文件夹，也不是计划：一次处理几个活动时，只能写活动文件夹或计划",
         path + " is neither a campaign's folder nor a plan: where several campaigns are named, nothing else is"});
}

}  // namespace

std::vector<Inputs> campaigns_of(Inputs inputs) {
    if (inputs.files_from) {
        for (std::string& path : paths_in(inputs.root, *inputs.files_from)) inputs.paths.push_back(std::move(path));
        inputs.files_from.reset();
    }
    if (inputs.plan) return {std::move(inputs)};
    std::map<std::string, std::string> path_of;  // by the plan's name
    std::set<std::string> known;
    const std::string* other = nullptr;
    for (const std::string& path : inputs.paths) {
        const std::optional<std::string> plan = plan_named_by(inputs.root, path);
        if (!plan) {
            other = &path;
        } else if (known.insert(identity_of(inputs.root, *plan)).second) {
            path_of[*plan] = path;
        }
    }
    if (path_of.size() > 1 && other != nullptr) refuse_mixture(inputs.root, *other);
    if (path_of.size() == 1 && other == nullptr) inputs.paths = {path_of.begin()->second};
    if (path_of.size() < 2) return {std::move(inputs)};
    std::vector<Inputs> all;
    for (const auto& [plan, path] : path_of) {
        all.push_back(inputs);
        all.back().paths = {path};
    }
    return all;
}

}  // namespace leitai::campaign
