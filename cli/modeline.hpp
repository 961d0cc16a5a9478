// The line at the head of new files that leads an editor to their schema, and the schemas of a new campaign.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "leitai/schema/facts.hpp"

namespace leitai::app {

/// A file that is going to be written: its path below the campaign's folder, and its text.
using PlannedFile = std::pair<std::string, std::string>;

/// The schema that holds for records of every kind.
inline constexpr std::string_view record_schema = "record";
/// That of rubrics.
inline constexpr std::string_view rubric_schema = "rubric";

/// "schemas/plan.json": where a campaign keeps the schema of that name, seen from the plan's folder.
std::string schema_file(std::string_view name);
/// The line by which a language server finds a schema; `path` is seen from the folder of the file that it opens.
std::string modeline(const std::string& path);
/// The schemas of a new campaign: that of records knows the rubric's facts.
std::vector<PlannedFile> schema_files(const schema::Known& known);
/// The line for a new record of a kind that is written to `target`, where the campaign has a schema for it; else empty.
std::string modeline_for(const Env& env, const std::optional<std::string>& plan, std::string_view kind,
                         const std::string& target);

}  // namespace leitai::app
