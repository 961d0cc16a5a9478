// Lists a folder, reads process numbers out of names, and asks the system which of them run.
#include "leitai/source/leftovers.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <filesystem>

namespace leitai::source {

namespace fs = std::filesystem;

namespace {

/// A process that may not be asked about runs all the same.
bool runs(::pid_t process) { return ::kill(process, 0) == 0 || errno == EPERM; }

/// What stands before the number, and the number; 0 where there is none.
std::pair<std::string_view, ::pid_t> parted(std::string_view name, std::string_view after) {
    if (!name.ends_with(after)) return {};
    name.remove_suffix(after.size());
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    ::pid_t process = 0;
    const auto read = std::from_chars(name.data() + digits, name.data() + name.size(), process);
    if (digits == name.size() || read.ec != std::errc()) return {};
    return {name.substr(0, digits), process};
}

}  // namespace

std::vector<std::string> leftovers(const std::string& folder, std::string_view after,
                                   const std::function<bool(std::string_view before)>& is_ours) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const auto [before, process] = parted(name, after);
        if (process > 0 && is_ours(before) && !runs(process)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> clear_leftovers(const std::string& folder, std::string_view after,
                                         const std::function<bool(std::string_view before)>& is_ours) {
    std::vector<std::string> gone;
    for (std::string& name : leftovers(folder, after, is_ours)) {
        std::error_code error;
        fs::remove_all(fs::path(folder) / name, error);
        if (!error) gone.push_back(std::move(name));
    }
    return gone;
}

}  // namespace leitai::source
