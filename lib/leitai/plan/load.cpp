// Finds and reads the files that a plan names, and checks what only plan and catalogues together can show.
#include "leitai/plan/load.hpp"

#include <algorithm>
#include <vector>

#include "leitai/base/failure.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/source/find.hpp"

namespace leitai::plan {

using base::Text;
using issue::Code;
using rubric::CatalogueFiles;
using rubric::Rubric;

namespace {

/// Everything that is looked up for one plan.
struct Loading {
    source::SourceMap& map;
    const std::string& root;
    const Plan& plan;
    issue::Issues& issues;

    /// The plan's text is at hand no more, so its line is read again.
    void report(issue::Said said, source::Place place) const {
        issues.add(issue::quoting({std::move(said), place}, map));
    }

    std::optional<source::FileId> add(const std::string& word) const { return add_named(map, root, plan, word); }
};

/// The catalogues that the plan names; empty when one is not there.
std::optional<CatalogueFiles> add_catalogues(const Loading& loading) {
    CatalogueFiles files;
    bool sound = true;
    for (int k = 0; k < rubric::catalogue_kinds; ++k) {
        const auto& entry = loading.plan.catalogues[static_cast<std::size_t>(k)];
        if (!entry) continue;
        files.of[k] = loading.add(entry->name);
        if (files.of[k]) continue;
        sound = false;
        loading.report(
            Code::catalogue_not_found(Text::same(entry->name), Text::same(word(static_cast<rubric::CatalogueKind>(k)))),
            entry->place);
    }
    return sound ? std::optional(files) : std::nullopt;
}

/// False when plan, rubric and catalogues do not go together.
bool go_together(const Loading& loading, const Rubric& rubric) {
    if (rubric.weakness && rubric.weakness->determination.fill && !loading.plan.weakness_quota) {
        loading.report(Code::catalogue_fill_not_allowed, rubric.weakness->determination.fill->place);
        return false;
    }
    for (std::size_t k = 0; k < loading.plan.catalogues.size(); ++k) {
        const auto& entry = loading.plan.catalogues[k];
        const auto kind = static_cast<rubric::CatalogueKind>(k);
        const bool for_all = kind == rubric::CatalogueKind::books || kind == rubric::CatalogueKind::awards;
        if (!entry || for_all || rubric.unit == &base::scored_units[0]) continue;
        loading.report(Code::catalogues_need_village_rubric(rubric.unit->many()), entry->place);
        return false;
    }
    return true;
}

/// Facts from villages need members, and members are named for such facts alone, or for the villages of a city.
bool members_fit(const Loading& loading, const Rubric& rubric) {
    const auto from_villages = [](const rubric::Fact& fact) {
        return fact.from && fact.from->kind == rubric::SuppliedFact::Kind::villages;
    };
    const auto fact = std::find_if(rubric.facts.begin(), rubric.facts.end(), from_villages);
    const bool none = fact == rubric.facts.end(), named = loading.plan.members_place.line > 0;
    if (none && named && rubric.unit->digits != 12)
        loading.report(Code::members_without_use, loading.plan.members_place);
    if (none || named) return true;
    loading.report(Code::villages_without_members(Text::same(fact->id), Text::same(fact->from->word)), fact->place);
    return false;
}

/// A rubric that is tried: named as the person names it, not as the plan would.
source::FileId add_trial(const Loading& loading, const std::string& word) {
    if (word.starts_with("builtin:")) {
        if (const auto file = loading.add(word)) return *file;
    } else if (source::exists(loading.root, word) && !source::is_folder(loading.root, word)) {
        return loading.map.add(word, source::real_path(loading.root, word));
    }
    throw base::Failure({"找不到细则 " + word, "cannot find the rubric " + word});
}

}  // namespace

std::optional<source::FileId> add_named(source::SourceMap& map, const std::string& root, const Plan& plan,
                                        const std::string& word) {
    constexpr std::string_view builtin = "builtin:";
    if (word.starts_with(builtin)) {
        const std::string of = word.substr(builtin.size());
        const auto sealed = plan.builtins.find(of);
        const auto bytes = sealed != plan.builtins.end() ? std::optional(sealed->second) : catalogue::find(of);
        if (!bytes) return std::nullopt;
        return map.add_embedded(word, *bytes);
    }
    const std::string name = word.starts_with('/') ? word : plan.folder + word;
    if (!source::exists(root, name) || source::is_folder(root, name)) return std::nullopt;
    return map.add(name, source::real_path(root, name));
}

std::optional<Rubric> load(source::SourceMap& map, const std::string& root, const Plan& plan, issue::Issues& issues,
                           rubric::Linting linting, const std::optional<std::string>& trial) {
    const Loading loading{map, root, plan, issues};
    const std::optional<source::FileId> file = trial ? add_trial(loading, *trial) : loading.add(plan.rubric);
    if (!file) loading.report(Code::rubric_not_found(Text::same(plan.rubric)), plan.rubric_place);
    const std::optional<CatalogueFiles> catalogues = add_catalogues(loading);
    if (!file) return std::nullopt;
    std::optional<Rubric> rubric = rubric::load(map, *file, issues, linting, catalogues.value_or(CatalogueFiles{}));
    if (!catalogues || (rubric && !(go_together(loading, *rubric) && members_fit(loading, *rubric))))
        return std::nullopt;
    return rubric;
}

}  // namespace leitai::plan
