// Opens another version of a rubric beside the campaign, and compares.
#include "leitai/campaign/older_rubric.hpp"

#include "leitai/catalogue/catalogue.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

using base::Text;

namespace {

std::optional<source::FileId> add_older(const std::string& root, const std::string& name, source::SourceMap& map) {
    constexpr std::string_view builtin = "builtin:";
    if (name.starts_with(builtin)) {
        const auto bytes = catalogue::find(std::string_view(name).substr(builtin.size()));
        return bytes ? std::optional(map.add_embedded(name, *bytes)) : std::nullopt;
    }
    if (!source::exists(root, name) || source::is_folder(root, name)) return std::nullopt;
    return map.add(name, source::real_path(root, name));
}

}  // namespace

std::optional<OlderRubric> open_older(const std::string& root, const std::string& name) {
    OlderRubric older;
    const auto file = add_older(root, name, older.map);
    if (!file) return std::nullopt;
    older.rubric = rubric::load(older.map, *file, older.issues);
    return older;
}

std::optional<rubric::Changes> compare_with(const rubric::Rubric& older, const Campaign& campaign,
                                            issue::Issues& issues) {
    if (!campaign.rubric) return std::nullopt;
    const rubric::Rubric& now = *campaign.rubric;
    if (now.id != older.id) {
        issues.add(issue::Code::compared_with_other_rubric(Text::same(now.id), Text::same(older.id)), now.place);
        return std::nullopt;
    }
    rubric::Changes changes = rubric::compare(older, now);
    rubric::check_version(older, now, changes, campaign.map, issues);
    return changes;
}

}  // namespace leitai::campaign
