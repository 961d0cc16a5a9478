// Follows the folder of a member to its plan, and the members of that plan as far as they lead.
#include "leitai/campaign/member_plan.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "leitai/plan/plan.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

namespace fs = std::filesystem;
using base::Text;
using issue::Code;

namespace {

std::string join(const std::string& folder, const std::string& name) {
    return name.starts_with('/') ? name : folder + name;
}

std::string plan_of(const std::string& folder) { return folder + "/" + std::string(source::plan_name); }

/// One name for each file, however it is written.
std::string canonical(const std::string& root, const std::string& name) {
    std::error_code error;
    const fs::path path = fs::weakly_canonical(source::real_path(root, name), error);
    return error ? name : path.string();
}

/// Looks whether the members of plans lead back to one of them.
class Circle {
public:
    Circle(std::string root, const std::string& sought) : root_(std::move(root)), sought_(canonical(root_, sought)) {}

    /// The folders on the way from `plan` back to the plan that is sought; empty where there is no way.
    std::vector<std::string> way_from(const std::string& plan) {
        if (!seen_.insert(canonical(root_, plan)).second || !source::exists(root_, plan)) return {};
        source::SourceMap map;
        issue::Issues unsaid;  // of a plan that is no member of the campaign itself
        const auto read = plan::read_plan(map, map.add(plan, source::real_path(root_, plan)), unsaid);
        if (!read) return {};
        for (const plan::Member& one : read->members) {
            const std::string next = plan_of(join(read->folder, one.folder));
            if (canonical(root_, next) == sought_) return {one.folder};
            std::vector<std::string> way = way_from(next);
            if (way.empty()) continue;
            way.insert(way.begin(), one.folder);
            return way;
        }
        return {};
    }
    bool is_sought(const std::string& plan) const { return canonical(root_, plan) == sought_; }

private:
    std::string root_, sought_;
    std::set<std::string> seen_;
};

std::string with_arrows(const std::vector<std::string>& way) {
    std::string words;
    for (const std::string& one : way) words += (words.empty() ? "" : " → ") + one;
    return words;
}

/// The first of the issues that make a plan or a rubric unusable, with where it stands.
Text first_of(const Campaign& member) {
    for (const issue::Issue& one : member.issues.sorted()) {
        if (issue::severity(one.code()) != issue::Severity::error) continue;
        const std::string place = member.map[one.place.file].name + ":" + std::to_string(one.place.line) + " ";
        return {place + issue::words(one, base::Lang::zh), place + issue::words(one, base::Lang::en)};
    }
    return Text::same(std::string(source::plan_name));
}

}  // namespace

std::optional<Campaign> open_member(const Campaign& campaign, const plan::Member& member, base::Period period,
                                    issue::Issues& issues) {
    const std::string& root = campaign.inputs.root;
    const std::string folder = join(campaign.plan->folder, member.folder), plan = plan_of(folder);
    const Text name = Text::same(member.folder);
    const auto fail = [&](issue::Said said) {
        issues.add(issue::quoting({std::move(said), member.place}, campaign.map));
        return std::nullopt;
    };
    if (!source::is_folder(root, folder)) return fail(Code::member_folder_missing(name));
    if (!source::exists(root, plan)) return fail(Code::member_without_plan(name));
    Circle circle(root, campaign.map[campaign.plan->place.file].name);
    if (circle.is_sought(plan)) return fail(Code::member_in_circle(name));
    if (const auto way = circle.way_from(plan); !way.empty())
        return fail(Code::member_in_circle(Text::same(member.folder + " → " + with_arrows(way))));
    Inputs inputs;
    inputs.root = root;
    inputs.plan = plan;
    inputs.period = period;
    inputs.jobs = campaign.inputs.jobs;
    std::optional<Campaign> opened;
    try {
        opened = open(inputs);
    } catch (const base::Failure& failure) {
        return fail(Code::member_plan_unusable(name, failure.words()));
    }
    if (!opened->usable()) return fail(Code::member_plan_unusable(name, first_of(*opened)));
    const base::ScoredUnit& unit = *opened->rubric->unit;
    if (unit.digits != 12) return fail(Code::member_scores_no_villages(name, unit.many()));
    return opened;
}

}  // namespace leitai::campaign
