// Sorts the paths: a folder with a plan is a campaign, a named file is looked into, everything else is records.
#include "leitai/campaign/paths.hpp"

#include <algorithm>
#include <iterator>

#include "leitai/base/failure.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/source/bytes.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

using base::Failure;

namespace {

/// What a file is, by its first key.
struct Opens {
    enum class Kind { plan, rubric, catalogue, calendar, layout, texts, other } kind = Kind::other;
    rubric::CatalogueKind catalogue{};
};

/// The first line that is no comment, blank or `---`; read from the first 16 kB.
Opens opens(const std::string& name, const std::string& path) {
    char head[16 * 1024];
    source::Bytes bytes(name, path);
    std::string_view text(head, bytes.read(head, sizeof head));
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with("leitai:")) return {Opens::Kind::plan, {}};
        if (line.starts_with("rubric:")) return {Opens::Kind::rubric, {}};
        if (line.starts_with("calendar:")) return {Opens::Kind::calendar, {}};
        if (line.starts_with("layout:")) return {Opens::Kind::layout, {}};
        if (line.starts_with("texts:")) return {Opens::Kind::texts, {}};
        const std::string_view key = line.substr(0, line.find(':'));
        if (key.size() < line.size()) {
            if (const auto catalogue = rubric::catalogue_kind(key)) return {Opens::Kind::catalogue, *catalogue};
        }
        const bool nothing = line.empty() || line == "\r" || line.front() == '#' || line.starts_with("---");
        if (!nothing) break;
    }
    return {};
}

[[noreturn]] void no_such(const std::string& path) { throw Failure({"找不到 " + path, "cannot find " + path}); }

/// A folder or glob without a file that is read; what else is there may tell why.
[[noreturn]] void nothing_in(const std::string& path, bool folder, const std::vector<std::string>& unread) {
    base::Text words = folder ? base::Text(path + " 里没有可读的记录文件（.yaml、.yml）",
                                           "there is no record file (.yaml, .yml) in " + path)
                              : base::Text("没有与 " + path + " 相符的文件", "no file matches " + path);
    if (!unread.empty()) {
        const std::string count = std::to_string(unread.size());
        const std::string& first = *std::min_element(unread.begin(), unread.end());
        words.zh += "，另有 " + count + " 项不读，如 " + first;
        words.en += "; not read: " + count + ", such as " + first;
    }
    throw Failure(words);
}

std::string plan_in(const std::string& folder) {
    if (folder == ".") return std::string(source::plan_name);
    return (folder.ends_with('/') ? folder : folder + "/") + std::string(source::plan_name);
}

void take_plan(Sorted& sorted, const std::string& name) {
    if (sorted.plan && *sorted.plan != name) {
        throw Failure({"一次只能用一份计划，这里有两份：" + *sorted.plan + " 和 " + name,
                       "one plan at a time; here are two: " + *sorted.plan + " and " + name});
    }
    sorted.plan = name;
}

/// The plan may be given as its file or as its folder.
std::string named_plan(const std::string& root, const std::string& word) {
    if (source::is_folder(root, word)) {
        std::string name = plan_in(word);
        if (!source::exists(root, name)) {
            throw Failure({"文件夹 " + word + " 里没有 leitai.yaml", "there is no leitai.yaml in " + word});
        }
        return name;
    }
    if (!source::exists(root, word)) no_such(word);
    return word;
}

void sort_file(const std::string& root, const std::string& name, bool look_inside, bool want_rubrics, Sorted& sorted) {
    const Opens opened = look_inside && name != "-" ? opens(name, source::real_path(root, name)) : Opens{};
    if (opened.kind == Opens::Kind::plan) {
        take_plan(sorted, name);
    } else if (opened.kind == Opens::Kind::rubric && want_rubrics) {
        sorted.rubrics.push_back(name);
    } else if (opened.kind == Opens::Kind::catalogue && want_rubrics) {
        sorted.catalogues.emplace_back(opened.catalogue, name);
    } else if (opened.kind == Opens::Kind::calendar && want_rubrics) {
        sorted.calendars.push_back(name);
    } else if (opened.kind == Opens::Kind::layout && want_rubrics) {
        sorted.layouts.push_back(name);
    } else if (opened.kind == Opens::Kind::texts && want_rubrics) {
        sorted.texts.push_back(name);
    } else {
        sorted.records.push_back(name);
    }
}

void sort_path(const std::string& root, const std::string& path, bool plan_given, bool want_rubrics, Sorted& sorted) {
    sorted.any_path = true;
    const bool folder = path != "-" && source::is_folder(root, path);
    if (folder && !plan_given) {
        if (const auto plan = plan_named_by(root, path)) return take_plan(sorted, *plan);
    }
    source::Found found = source::expand(root, path);
    const bool glob = !source::exists(root, path) && path.find_first_of("*?[") != std::string::npos;
    if (found.files.empty() && !folder && !glob) no_such(path);
    if (found.files.empty()) nothing_in(path, folder, found.unread);
    std::move(found.unread.begin(), found.unread.end(), std::back_inserter(sorted.unread));
    // What is read from a pipe to tell what it is would be gone: it is taken for records.
    const bool pipe = path != "-" && !folder && !glob && !source::is_regular_file(root, path);
    if (pipe) sorted.pipes.push_back(path);
    // Named files are looked into; of a folder only where it may hold rubrics, and no plan says what it is.
    const bool look_inside = !plan_given && !pipe && (!folder || (want_rubrics && !source::find_plan(root, path)));
    for (const std::string& name : found.files) sort_file(root, name, look_inside, want_rubrics, sorted);
}

}  // namespace

std::vector<std::string> paths_in(const std::string& root, const std::string& list) {
    std::string text =
        source::read_file(list == "-" ? list : source::real_path(root, list), source::Openable::anything);
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        throw Failure({list + " 的编码是 UTF-16，不是 UTF-8：请另存为 UTF-8",
                       list + " is UTF-16 text, not UTF-8: save it as UTF-8"});
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    const bool by_nul = text.find('\0') != std::string::npos;
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(by_nul ? '\0' : '\n', at), text.size());
        std::string path = text.substr(at, end - at);
        if (!by_nul && path.ends_with('\r')) path.pop_back();
        if (!path.empty()) paths.push_back(std::move(path));
        at = end + 1;
    }
    if (paths.empty()) throw Failure({list + " 里一个路径也没有", "there is no path in " + list});
    return paths;
}

std::optional<std::string> plan_named_by(const std::string& root, const std::string& path) {
    if (path == "-") return std::nullopt;
    if (source::is_folder(root, path)) {
        std::string plan = plan_in(path);
        return source::exists(root, plan) ? std::optional(std::move(plan)) : std::nullopt;
    }
    if (!source::is_regular_file(root, path)) return std::nullopt;
    return opens(path, source::real_path(root, path)).kind == Opens::Kind::plan ? std::optional(path) : std::nullopt;
}

Sorted sort_paths(const Inputs& inputs, bool want_rubrics) {
    Sorted sorted;
    if (inputs.plan) sorted.plan = named_plan(inputs.root, *inputs.plan);
    const bool plan_given = sorted.plan.has_value();
    for (const std::string& path : inputs.paths) sort_path(inputs.root, path, plan_given, want_rubrics, sorted);
    if (inputs.files_from) {
        for (const std::string& path : paths_in(inputs.root, *inputs.files_from)) {
            sort_path(inputs.root, path, plan_given, want_rubrics, sorted);
        }
    }
    return sorted;
}

}  // namespace leitai::campaign
