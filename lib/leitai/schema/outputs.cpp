// The schemas of outputs lie in outputs/NAME.json; what several of them use stands once, in common.json.
#include <algorithm>

#include "leitai/schema/schema.hpp"

namespace leitai::schema {

namespace {

using namespace std::string_view_literals;

struct Row {
    std::string_view name;
    std::string_view bytes;
};

constexpr Row rows[] = {
#include "outputs.inc"
};

constexpr std::string_view common = "common";
constexpr std::string_view to_common = "common.json#/$defs/";
constexpr std::string_view to_own = "#/$defs/";

std::optional<Json> parsed(std::string_view name) {
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& one) { return one.name == name; });
    if (row == std::end(rows)) return std::nullopt;
    return Json::parse(row->bytes);
}

/// Lets every reference to common.json lead into the document itself, and notes what they name.
void bring_home(Json& at, std::vector<std::string>& used) {
    if (at.is_object() && at.contains("$ref")) {
        const auto target = at["$ref"].get<std::string>();
        std::string name;
        if (target.starts_with(to_common)) name = target.substr(to_common.size());
        if (target.starts_with(to_own)) name = target.substr(to_own.size());
        if (!name.empty()) {
            at["$ref"] = std::string(to_own) + name;
            if (std::find(used.begin(), used.end(), name) == used.end()) used.push_back(name);
        }
    }
    if (!at.is_structured()) return;
    for (Json& inner : at) bring_home(inner, used);
}

}  // namespace

std::vector<std::string> output_names() {
    std::vector<std::string> all;
    for (const Row& row : rows) {
        if (row.name != common) all.emplace_back(row.name);
    }
    return all;
}

std::vector<Title> output_schemas() {
    std::vector<Title> all;
    for (const Row& row : rows) {
        if (row.name == common) continue;
        const Json schema = Json::parse(row.bytes);
        all.push_back(
            {std::string(row.name), {schema["title"].get<std::string>(), schema["description"].get<std::string>()}});
    }
    return all;
}

std::optional<std::string> output_schema(std::string_view name) {
    if (name == common) return std::nullopt;
    std::optional<Json> schema = parsed(name);
    if (!schema) return std::nullopt;
    std::vector<std::string> used;
    bring_home(*schema, used);
    const Json shared = (*parsed(common))["$defs"];
    Json own = schema->value("$defs", Json::object());
    schema->erase("$defs");
    for (std::size_t i = 0; i < used.size(); ++i) {  // which grows by what these use
        if (own.contains(used[i])) continue;
        own[used[i]] = shared.at(used[i]);
        bring_home(own[used[i]], used);
    }
    if (!own.empty()) (*schema)["$defs"] = std::move(own);
    return schema->dump(2) + "\n";
}

}  // namespace leitai::schema
