// Looks through what the plan names for a folder, and through the folder for a number.
#include "leitai/desk/shelf.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/campaign/excluding.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/source/find.hpp"

namespace leitai::desk {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view steps_folder = "steps", records_folder = "records", results_folder = "results";

bool is_glob(const std::string& pattern) { return pattern.find_first_of("*?[") != std::string::npos; }

std::string normal(const std::string& pattern) {
    std::string path = fs::path(pattern).lexically_normal().string();
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path;
}

/// The folder that a glob begins with: "records/" of "records/*/*.yaml"; empty: the plan's own.
std::string folder_before(const std::string& glob) {
    const std::size_t slash = glob.rfind('/', glob.find_first_of("*?["));
    return slash == std::string::npos ? std::string() : glob.substr(0, slash + 1);
}

/// What stands before the number or the word of a new file; empty where the entry would not read it.
std::optional<std::string> start_in(const campaign::Campaign& campaign, const std::string& entry,
                                    const std::string& period) {
    if (entry.starts_with("/")) return std::nullopt;
    if (!is_glob(entry)) {
        const bool folder = source::is_folder(campaign.inputs.root, campaign.plan->folder + entry);
        if (folder || entry == steps_folder) return entry + "/" + period + "/";
        return std::nullopt;
    }
    const std::string before = folder_before(entry);
    const std::string own = before.ends_with("/" + period + "/") ? before : before + period + "-";
    const bool plain = entry.find('/') == std::string::npos;  // stands for files of the plan's folder alone
    if (!plain && campaign::excludes(entry, "", before + period + "/01-x.yaml")) return before + period + "/";
    if (campaign::excludes(entry, "", own + "01-x.yaml")) return own;
    return std::nullopt;
}

/// Which entry is better: the one that is called as what it is for.
int rank(const std::string& entry, Shelf shelf) {
    const std::string name = fs::path(entry).begin()->string();
    const bool steps = name == steps_folder, records = name == records_folder;
    if (shelf == Shelf::process) return steps ? 0 : records ? 1 : 2;
    return records ? 0 : steps ? 2 : 1;
}

bool is_written_by_commands(const std::string& entry) {
    const std::string first = fs::path(entry).begin()->string();
    return first == campaign::seals_folder || first == results_folder;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// One more than the greatest number that a file of the folder begins with.
int next_number(const std::string& folder, const std::string& before) {
    int greatest = 0;
    std::error_code error;
    for (const fs::directory_entry& one : fs::directory_iterator(folder, error)) {
        std::string name = one.path().filename().string();
        if (!name.starts_with(before)) continue;
        name.erase(0, before.size());
        const std::size_t digits = name.find_first_not_of("0123456789");
        if (digits == 0 || digits == std::string::npos || digits > 4 || name[digits] != '-') continue;
        greatest = std::max(greatest, std::stoi(name.substr(0, digits)));
    }
    return greatest + 1;
}

}  // namespace

std::string start_of_new(const campaign::Campaign& campaign, Shelf shelf, base::Period period) {
    std::optional<std::string> start;
    int best = 0;
    std::vector<std::string> named;
    for (const plan::RecordsEntry& one : campaign.plan->records) {
        named.push_back(one.pattern);
        const std::string entry = normal(one.pattern);
        if (is_written_by_commands(entry)) continue;
        auto found = start_in(campaign, entry, base::to_string(period));
        if (!found || (start && rank(entry, shelf) >= best)) continue;
        start = std::move(found);
        best = rank(entry, shelf);
    }
    if (!start) {
        const base::Text list = base::listed(named);
        throw base::Failure({"计划的 records（" + list.zh + "）里没有文件夹会读到新的记录\n在 records 里加上 " +
                                 std::string(shelf == Shelf::process ? steps_folder : records_folder) + " 再执行",
                             "nothing that the plan's records name (" + list.en + ") would read a new file\nadd " +
                                 std::string(shelf == Shelf::process ? steps_folder : records_folder) +
                                 " to records, and try again"});
    }
    return *start;
}

std::string path_of_new(const campaign::Campaign& campaign, Shelf shelf, base::Period period, std::string_view word) {
    const std::string start = start_of_new(campaign, shelf, period);
    const std::string& root = campaign.inputs.root;
    const std::string stem(word);
    if (shelf == Shelf::process) {
        const std::size_t slash = start.rfind('/');
        const std::size_t own = slash == std::string::npos ? 0 : slash + 1;
        const std::string folder = campaign.plan->folder + start.substr(0, own);
        const int number = next_number(source::real_path(root, folder.empty() ? "." : folder), start.substr(own));
        return start + two_digits(number) + "-" + stem + ".yaml";
    }
    for (int number = 1;; ++number) {
        std::string path = start + stem + "-" + two_digits(number) + ".yaml";
        if (!source::exists(root, campaign.plan->folder + path)) return path;
    }
}

}  // namespace leitai::desk
