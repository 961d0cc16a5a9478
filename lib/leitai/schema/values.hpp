// What a single value may be, as JSON Schema: by the shape of a field, or by the declaration of a fact.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::schema {

using Json = nlohmann::ordered_json;

/// What a field may hold. Never narrower than its reader: an editor that follows YAML 1.2 takes `2023` for a number and
/// `"2023"` for a text, and both are read.
Json value_of(const yaml::Field& field);

/// Both languages in one line, for an editor shows only one: "标题 / title".
std::string both_words(const base::Text& text);

/// A reported value of a fact that is no list of events.
Json value_of(const rubric::Fact& fact);
/// The value of a field of events.
Json value_of(const rubric::EventField& field);

}  // namespace leitai::schema
