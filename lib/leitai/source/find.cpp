// Walks folders and matches globs, in an order that does not depend on the locale.
#include "leitai/source/find.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "leitai/base/failure.hpp"

namespace leitai::source {

namespace fs = std::filesystem;

namespace {

bool is_glob(std::string_view text) { return text.find_first_of("*?[") != std::string_view::npos; }

bool is_hidden(std::string_view file_name) { return !file_name.empty() && file_name.front() == '.'; }

bool is_yaml(std::string_view file_name) { return file_name.ends_with(".yaml") || file_name.ends_with(".yml"); }

[[noreturn]] void refuse_folder(const std::string& name, const std::error_code& error) {
    const base::Text reason = base::system_reason(error.value());
    throw base::Failure(
        {"无法列出文件夹 " + name + "：" + reason.zh, "cannot list the folder " + name + ": " + reason.en});
}

/// "a" + "b" -> "a/b"; an empty folder is the one we are in.
std::string join(const std::string& folder, const std::string& name) {
    if (folder.empty()) return name;
    return folder.back() == '/' ? folder + name : folder + "/" + name;
}

struct Entry {
    std::string name;
    bool folder = false;
    bool readable = false;  // a visible *.yaml that is a file, or cannot be told from one
};

/// Whether an entry is a file that is read. The system mostly says with the name what sort an entry is; only a link has
/// to be looked behind. One that leads nowhere is opened all the same: that it cannot be read ends the run.
bool is_readable(const fs::directory_entry& entry, std::string_view name) {
    if (is_hidden(name) || !is_yaml(name)) return false;
    std::error_code ignored;
    if (!entry.is_symlink(ignored)) return entry.is_regular_file(ignored);
    return entry.is_regular_file(ignored) || !entry.exists(ignored);
}

/// What a folder holds; a folder that is hidden or behind a symbolic link is not entered, so there are no circles.
std::vector<Entry> list(const std::string& root, const std::string& folder) {
    std::error_code error;
    fs::directory_iterator entries(real_path(root, folder.empty() ? "." : folder), error);
    if (error) refuse_folder(folder, error);
    std::vector<Entry> result;
    for (; entries != fs::directory_iterator(); entries.increment(error)) {
        std::string name = entries->path().filename().string();
        std::error_code ignored;
        const bool enterable = !is_hidden(name) && !entries->is_symlink(ignored) && entries->is_directory(ignored);
        const bool readable = !enterable && is_readable(*entries, name);
        result.push_back({std::move(name), enterable, readable});
    }
    if (error) refuse_folder(folder, error);
    return result;
}

void walk(const std::string& root, const std::string& folder, Found& found) {
    for (const Entry& entry : list(root, folder)) {
        if (entry.folder) {
            walk(root, join(folder, entry.name), found);
        } else {
            (entry.readable ? found.files : found.unread).push_back(join(folder, entry.name));
        }
    }
}

void take(const std::string& root, const std::string& name, Found& found) {
    if (is_folder(root, name)) {
        walk(root, name, found);
    } else if (exists(root, name)) {
        found.files.push_back(name);
    }
}

bool fits(const std::string& part, const std::string& name) {
    return part == "**" || fnmatch(part.c_str(), name.c_str(), FNM_PERIOD) == 0;
}

/// Whether an entry would fit the last part of a glob but for its ending or its letters: 纪委.YAML beside *.yaml.
bool nearly_fits(const std::string& part, const std::string& name) {
    return fits(part, name) || part == "*" || fnmatch((part + "*").c_str(), name.c_str(), FNM_CASEFOLD) == 0;
}

/// What the last part of a glob makes of one entry.
void match_last(const std::string& root, const std::string& folder, const std::string& part, const Entry& entry,
                Found& found) {
    const std::string next = join(folder, entry.name);
    if (entry.folder) {
        if (fits(part, entry.name)) take(root, next, found);
    } else if (entry.readable) {
        if (fits(part, entry.name)) found.files.push_back(next);
    } else if (nearly_fits(part, entry.name)) {
        found.unread.push_back(next);
    }
}

/// Matches the parts of a glob, one folder level each, beneath `folder`.
void match(const std::string& root, const std::string& folder, std::string_view rest, Found& found) {
    const std::size_t slash = rest.find('/');
    const std::string part(rest.substr(0, slash));
    const bool last = slash == std::string_view::npos;
    const std::string_view after = last ? std::string_view() : rest.substr(slash + 1);
    if (!is_glob(part)) {
        const std::string next = part.empty() ? (folder.empty() ? "/" : folder) : join(folder, part);
        if (last || after.empty()) return take(root, next, found);
        if (is_folder(root, next)) match(root, next, after, found);
        return;
    }
    if (!is_folder(root, folder.empty() ? "." : folder)) return;
    const bool any_depth = part == "**";
    if (any_depth && !last) match(root, folder, after, found);
    for (const Entry& entry : list(root, folder)) {
        const std::string next = join(folder, entry.name);
        if (last) {
            match_last(root, folder, part, entry, found);
        } else if (any_depth) {
            if (entry.folder) match(root, next, rest, found);
        } else if (fits(part, entry.name) && is_folder(root, next)) {
            match(root, next, after, found);
        }
    }
}

}  // namespace

std::string real_path(const std::string& root, const std::string& name) {
    return root.empty() || name.empty() || name.front() == '/' ? name : join(root, name);
}

bool is_folder(const std::string& root, const std::string& name) {
    std::error_code ignored;
    return fs::is_directory(real_path(root, name), ignored);
}

bool exists(const std::string& root, const std::string& name) {
    std::error_code ignored;
    return fs::exists(real_path(root, name), ignored);
}

std::optional<std::string> find_plan(const std::string& root, const std::string& start) {
    std::string folder = start == "." ? "" : start;
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    if (!folder.empty() && !is_folder(root, folder)) {
        const std::size_t slash = folder.rfind('/');
        folder = slash == std::string::npos ? "" : folder.substr(0, std::max<std::size_t>(slash, 1));
    }
    for (;;) {
        std::string plan = join(folder, std::string(plan_name));
        if (exists(root, plan)) return plan;
        std::error_code error;
        const fs::path here = fs::canonical(real_path(root, folder.empty() ? "." : folder), error);
        if (error || here == here.root_path()) return std::nullopt;
        const std::size_t slash = folder.rfind('/');
        const std::string last = slash == std::string::npos ? folder : folder.substr(slash + 1);
        if (last.empty() || last == "." || last == "..") {
            folder = join(folder, "..");
        } else {
            folder = slash == std::string::npos ? "" : folder.substr(0, std::max<std::size_t>(slash, 1));
        }
    }
}

bool is_regular_file(const std::string& root, const std::string& name) {
    std::error_code ignored;
    return fs::is_regular_file(real_path(root, name), ignored);
}

Found expand(const std::string& root, const std::string& pattern) {
    if (pattern == "-") return {{pattern}, {}};
    Found found;
    // A file may well have brackets in its name: what exists as it is written is no glob.
    if (exists(root, pattern)) {
        std::string name = pattern;
        while (name.size() > 1 && name.back() == '/') name.pop_back();
        take(root, name, found);
        if (name == ".") {
            for (std::string& one : found.files) one.erase(0, 2);
            for (std::string& one : found.unread) one.erase(0, 2);
        }
    } else if (is_glob(pattern)) {
        match(root, "", pattern, found);
    }
    return found;
}

void add_sources(const std::string& root, std::vector<std::string> names, const std::string& stdin_name,
                 source::SourceMap& map, const std::vector<std::string>& on_command_line) {
    std::vector<std::pair<std::string, std::string>> sorted;  // the path without `.` and `..`, and the name as given
    sorted.reserve(names.size());
    for (std::string& name : names) {
        std::string normal = fs::path(name).lexically_normal().string();
        sorted.emplace_back(std::move(normal), std::move(name));
    }
    std::sort(sorted.begin(), sorted.end());
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
    for (auto& [normal, name] : sorted) {
        if (name == "-") {
            map.add(stdin_name, "-");
        } else {
            const bool named = std::find(on_command_line.begin(), on_command_line.end(), name) != on_command_line.end();
            std::string path = real_path(root, name);
            const FileId id = map.add(std::move(name), std::move(path));
            if (named) map.mark_on_command_line(id);
        }
    }
}

}  // namespace leitai::source
