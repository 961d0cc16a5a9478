// Opens the older rubric and compares.
#include "against.hpp"

#include "leitai/base/failure.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/source/find.hpp"
#include "results.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

source::FileId add_older(const Env& env, const std::string& name, source::SourceMap& map) {
    constexpr std::string_view builtin = "builtin:";
    if (name.starts_with(builtin)) {
        const auto bytes = catalogue::find(std::string_view(name).substr(builtin.size()));
        if (bytes) return map.add_embedded(name, *bytes);
    } else if (source::exists(env.folder, name) && !source::is_folder(env.folder, name)) {
        return map.add(name, source::real_path(env.folder, name));
    }
    throw Failure({"--against：找不到细则 " + name, "--against: there is no rubric " + name});
}

/// It is no data that is being checked: what is wrong with it stands beside the result.
rubric::Rubric open_older(Env& env, const Languages& languages, const std::string& name) {
    Campaign older;
    const source::FileId file = add_older(env, name, older.map);
    std::optional<rubric::Rubric> rubric = rubric::load(older.map, file, older.issues);
    if (rubric) return std::move(*rubric);
    tell_issues(env, languages, older, older.issues);
    throw Failure({"--against：细则 " + name + " 有错，不能与它比较",
                   "--against: the rubric " + name + " has errors: nothing can be compared with it"});
}

}  // namespace

std::optional<Older> compare_with(Env& env, const Languages& languages, const std::string& name,
                                  const Campaign& campaign, issue::Issues& issues) {
    if (!campaign.plan && campaign.rubrics > 1) {
        throw Failure({"--against 一次只比较一份细则", "--against compares one rubric at a time"});
    }
    Older older{open_older(env, languages, name), {}};
    if (!campaign.rubric) return std::nullopt;
    const rubric::Rubric& now = *campaign.rubric;
    if (now.id != older.rubric.id) {
        issues.add({issue::Code::compared_with_other_rubric,
                    now.place,
                    {Text::same(now.id), Text::same(older.rubric.id)},
                    {},
                    {},
                    {}});
        return std::nullopt;
    }
    older.changes = rubric::compare(older.rubric, now);
    rubric::check_version(older.rubric, now, older.changes, campaign.map, issues);
    return older;
}

}  // namespace leitai::app
