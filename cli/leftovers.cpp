// Looks for names with the number of a process that is gone, and removes them.
#include "leftovers.hpp"

#include <filesystem>

#include "leitai/page/xlsx/parts.hpp"
#include "leitai/source/leftovers.hpp"
#include "spoken.hpp"

namespace leitai::app {

void tell_cleared(Env& env, const std::string& folder, const std::vector<std::string>& names) {
    if (names.empty()) return;
    const std::string where = folder.empty() ? "." : folder, count = std::to_string(names.size());
    const base::Text words("清理了 " + where + " 里被中断的运行留下的 " + count + " 项：" + names.front() +
                               (names.size() > 1 ? " 等" : ""),
                           "cleared what a killed run left in " + where + " (" + count + "): " + names.front() +
                               (names.size() > 1 ? " and others" : ""));
    say(env, {Message::Kind::note, words});
}

void clear_beside(Env& env, const std::string& path) {
    const std::filesystem::path file(path);
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    const std::string begins = file.filename().string() + ".";
    tell_cleared(env, folder,
                 source::clear_leftovers(folder, ".tmp", [&](std::string_view before) { return before == begins; }));
}

void clear_temporary(Env& env) {
    const std::string asked = env.variable("TMPDIR").value_or("");
    const std::string folder = asked.empty() ? "/tmp" : asked;
    tell_cleared(env, folder, source::clear_leftovers(folder, "", [](std::string_view before) {
                     return before.starts_with(page::workbook_parts);
                 }));
}

}  // namespace leitai::app
