// JSON Schemas: of what people write, for editors (draft-07), and of what the program writes (2020-12).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/schema/facts.hpp"

namespace leitai::schema {

/// A schema that can be asked for.
struct Title {
    std::string name;
    base::Text words;
};

/// Schemas of files: plan, rubric, catalogues, calendar, layout, `record` (any record), and each kind of record.
std::vector<Title> file_schemas();
/// Their names alone, which every start of the program asks for: no schema is read.
std::vector<std::string> output_names();
/// Schemas of outputs, by the form that their `leitai` names.
std::vector<Title> output_schemas();

/// Whether the schema of that name differs from campaign to campaign: those of records do.
bool knows_campaign(std::string_view name);
/// The schema of a file by its name; empty for any other name. With `known` records are held to the campaign's unit,
/// and returns to its facts.
std::optional<std::string> file_schema(std::string_view name, const Known* known = nullptr);
/// The schema of an output, with all definitions that it uses; empty where there is none of that name.
std::optional<std::string> output_schema(std::string_view name);

}  // namespace leitai::schema
