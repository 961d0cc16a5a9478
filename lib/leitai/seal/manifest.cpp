// Writes and reads a manifest as JSON.
#include "leitai/seal/manifest.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

namespace leitai::seal {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> roles = {"plan", "rubric", "catalogue", "record", "evidence", "member"};

Json json_of(const Input& input) {
    return {{"role", word(input.role)},
            {"name", input.name},
            {"bytes", input.digest.bytes},
            {"sha256", input.digest.sha256},
            {"sm3", input.digest.sm3}};
}

Input input_of(const Json& json) {
    Input input;
    const auto role = json.at("role").get<std::string>();
    const auto found = std::find(roles.begin(), roles.end(), role);
    if (found == roles.end()) throw std::out_of_range(role);
    input.role = static_cast<Role>(found - roles.begin());
    input.name = json.at("name").get<std::string>();
    input.digest = {json.at("sha256").get<std::string>(), json.at("sm3").get<std::string>(),
                    json.at("bytes").get<std::uint64_t>()};
    return input;
}

}  // namespace

std::string_view word(Role role) { return roles[static_cast<std::size_t>(role)]; }

std::string to_json(const Manifest& manifest) {
    Json json = {{"leitai", 1},
                 {"kind", "manifest"},
                 {"period", manifest.period},
                 {"as_of", manifest.as_of},
                 {"rubric", {{"id", manifest.rubric_id}, {"version", manifest.rubric_version}}},
                 {"program", manifest.program},
                 {"sealed", manifest.on},
                 {"provisional", manifest.provisional}};
    if (!(manifest.forms == Forms{}))
        json["forms"] = {{"results", manifest.forms.results}, {"notice", manifest.forms.notice}};
    if (manifest.forms.books > 0) json["forms"]["books"] = manifest.forms.books;
    if (manifest.forms.awards > 0) json["forms"]["awards"] = manifest.forms.awards;
    if (manifest.forms.city > 0) json["forms"]["city"] = manifest.forms.city;
    if (manifest.plan_keys) json["plan_keys"] = *manifest.plan_keys;
    if (manifest.supersedes) {
        const Superseded& before = *manifest.supersedes;
        json["supersedes"] = {{"seal", before.seal}, {"sha256", before.sha256}, {"reason", before.reason}};
    }
    json["inputs"] = Json::array();
    for (const Input& input : manifest.inputs) json["inputs"].push_back(json_of(input));
    return json.dump(1) + "\n";
}

std::optional<Manifest> read_manifest(std::string_view text) try {
    const Json json = Json::parse(text);
    if (json.at("kind") != "manifest") return std::nullopt;
    Manifest manifest;
    manifest.period = json.at("period").get<std::string>();
    manifest.as_of = json.at("as_of").get<std::string>();
    manifest.rubric_id = json.at("rubric").at("id").get<std::string>();
    manifest.rubric_version = json.at("rubric").at("version").get<std::string>();
    manifest.program = json.at("program").get<std::string>();
    manifest.on = json.at("sealed").get<std::string>();
    manifest.provisional = json.at("provisional").get<bool>();
    if (json.contains("forms")) {
        manifest.forms = {json.at("forms").at("results").get<int>(), json.at("forms").at("notice").get<int>()};
        if (json.at("forms").contains("books")) manifest.forms.books = json.at("forms").at("books").get<int>();
        if (json.at("forms").contains("awards")) manifest.forms.awards = json.at("forms").at("awards").get<int>();
        if (json.at("forms").contains("city")) manifest.forms.city = json.at("forms").at("city").get<int>();
    }
    if (json.contains("plan_keys")) manifest.plan_keys = json.at("plan_keys").get<std::vector<std::string>>();
    if (json.contains("supersedes")) {
        const Json& before = json.at("supersedes");
        manifest.supersedes = Superseded{before.at("seal").get<std::string>(), before.at("sha256").get<std::string>(),
                                         before.at("reason").get<std::string>()};
    }
    for (const Json& input : json.at("inputs")) manifest.inputs.push_back(input_of(input));
    return manifest;
} catch (const std::exception&) {
    return std::nullopt;
}

std::vector<InputChange> input_changes(const Manifest& before, const Manifest& after) {
    using Key = std::pair<Role, std::string>;
    std::map<Key, const Digest*> earlier;
    for (const Input& input : before.inputs) earlier.emplace(Key(input.role, input.name), &input.digest);
    std::vector<InputChange> changes;
    for (const Input& input : after.inputs) {
        const auto found = earlier.find({input.role, input.name});
        if (found == earlier.end()) {
            changes.push_back({InputChange::Kind::added, input.name});
        } else {
            if (!(*found->second == input.digest)) changes.push_back({InputChange::Kind::changed, input.name});
            earlier.erase(found);
        }
    }
    for (const auto& [key, digest] : earlier) changes.push_back({InputChange::Kind::removed, key.second});
    std::stable_sort(changes.begin(), changes.end(),
                     [](const InputChange& a, const InputChange& b) { return a.name < b.name; });
    return changes;
}

}  // namespace leitai::seal
