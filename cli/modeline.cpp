// Finds the schema that a campaign keeps for a file, as seen from that file.
#include "modeline.hpp"

#include <filesystem>

#include "leitai/process/calendar.hpp"
#include "leitai/schema/schema.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

std::string schema_file(std::string_view name) { return "schemas/" + std::string(name) + ".json"; }

std::string modeline(const std::string& path) { return "# yaml-language-server: $schema=" + path + "\n"; }

std::vector<PlannedFile> schema_files(const schema::Known& known) {
    std::vector<PlannedFile> files;
    for (const std::string_view name : {std::string_view("plan"), process::calendar_key, record_schema})
        files.emplace_back(schema_file(name), *schema::file_schema(name, &known));
    return files;
}

std::string modeline_for(const Env& env, const std::optional<std::string>& plan, std::string_view kind,
                         const std::string& target) {
    const auto found = plan ? plan : source::find_plan(env.folder, ".");
    if (!found || target == "-") return {};
    const std::size_t slash = found->rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : found->substr(0, slash + 1);
    for (const std::string_view name : {kind, record_schema}) {
        if (name != kind && !schema::knows_campaign(kind)) break;
        const std::string path = folder + schema_file(name);
        if (!source::exists(env.folder, path)) continue;
        const auto from = std::filesystem::path(source::real_path(env.folder, target)).parent_path();
        return modeline(std::filesystem::proximate(source::real_path(env.folder, path), from).generic_string());
    }
    return {};
}

}  // namespace leitai::app
