// What leitai.yaml says: which period is scored, by which rubric, and where the records lie.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/plan/annual.hpp"
#include "leitai/plan/members.hpp"
#include "leitai/process/state.hpp"
#include "leitai/process/terms.hpp"
#include "leitai/rubric/catalogue_kind.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::plan {

/// A file, a folder or a glob of records, as the plan names it.
struct RecordsEntry {
    std::string pattern;
    source::Place place;
};

/// A catalogue: `builtin:NAME`, or a path seen from the plan's folder.
struct CatalogueEntry {
    std::string name;
    source::Place place;
};

/// The content of leitai.yaml.
struct Plan {
    base::Text title;
    base::Period period;
    base::Date as_of{};
    std::optional<process::State> state;  ///< what the plan says; the records of steps must say the same
    source::Place state_place;
    std::optional<base::Lang> lang;
    std::string rubric = "builtin:contest";  ///< `builtin:NAME`, or a path seen from the plan's folder
    source::Place rubric_place;
    std::array<std::optional<CatalogueEntry>, rubric::catalogue_kinds> catalogues;  ///< by CatalogueKind
    std::array<bool, rubric::catalogue_kinds> came_later{};  ///< of a sealed period: catalogues that it did not have
    std::optional<CatalogueEntry> calendar;                  ///< of working days
    std::optional<CatalogueEntry> layout;                    ///< of documents
    std::optional<CatalogueEntry> texts;                     ///< of documents: what frames them
    std::optional<process::StepRules> steps;                 ///< how fast a period must go
    bool weakness_quota = false;                             ///< the weakness catalogue may fill the list up to a share
    std::vector<RecordsEntry> records;
    std::vector<Member> members;  ///< campaigns whose villages an appraisal of townships or counties looks at
    source::Place members_place;
    std::optional<rubric::Annual> annual;  ///< acts where the period is a year
    std::string folder;                    ///< before every path of the plan: empty, or ends with '/'
    source::Place place;
    /// Bytes that stand for a builtin name in place of the present ones, by name without `builtin:`.
    std::map<std::string, std::string_view> builtins;

    /// How the period is made of quarters, where it is.
    std::optional<rubric::Annual> year_of_quarters() const { return period.is_year() ? annual : std::nullopt; }
};

/// The keys of a plan and of its `catalogues`, for its reader, for help and for the schema.
std::span<const yaml::Field> plan_fields();
std::span<const yaml::Field> catalogue_fields();

/// Reads the plan `file`. Empty, with at least one issue, when it cannot be used.
/// Throws base::Failure when the file cannot be read.
std::optional<Plan> read_plan(const source::SourceMap& map, source::FileId file, issue::Issues& issues);

}  // namespace leitai::plan
