// Writes a seal beside its final place, flushes it to disk and renames it; and checks its files against their sums.
#include "leitai/seal/archive.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <map>

#include "leitai/base/failure.hpp"
#include "leitai/base/period.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/leftovers.hpp"

namespace leitai::seal {

namespace fs = std::filesystem;
using base::Failure;
using base::Text;

namespace {

[[noreturn]] void refuse(const std::string& path, int error) {
    const Text reason = base::system_reason(error);
    throw Failure({"不能写 " + path + "：" + reason.zh, "cannot write " + path + ": " + reason.en});
}

void flush(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) refuse(path, errno);
    const int result = ::fsync(file), error = errno;
    ::close(file);
    if (result != 0) refuse(path, error);
}

void write_file(const std::string& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) refuse(path, errno);
    while (!bytes.empty()) {
        const ::ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            const int error = errno;
            ::close(file);
            refuse(path, error);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    const int result = ::fsync(file), error = errno;
    if (::close(file) != 0 || result != 0) refuse(path, error);
}

/// A folder under construction, which goes away unless it got its name.
class Scaffold {
public:
    explicit Scaffold(std::string path) : path_(std::move(path)) {
        std::error_code error;
        if (!fs::create_directories(path_, error)) refuse(path_, error ? error.value() : EEXIST);
    }
    ~Scaffold() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    Scaffold(const Scaffold&) = delete;
    Scaffold& operator=(const Scaffold&) = delete;

    /// Fails where the name is taken: a folder with files is never replaced.
    void rename_to(const std::string& name) {
        if (std::rename(path_.c_str(), name.c_str()) != 0) refuse(name, errno);
        path_.clear();
    }

private:
    std::string path_;
};

std::string parent_of(const std::string& path) {
    const std::string parent = fs::path(path).parent_path().string();
    return parent.empty() ? "." : parent;
}

/// "hash  name" lines; empty where a line is something else.
std::optional<std::map<std::string, std::string>> read_sums(std::string_view text) {
    std::map<std::string, std::string> sums;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (line.size() < 67 || line.substr(64, 2) != "  ") return std::nullopt;
        if (!sums.emplace(line.substr(66), line.substr(0, 64)).second) return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return sums;
}

/// ".2023-Q2." or ".2023-Q2.2.", before the number of a process.
bool is_unfinished(std::string_view before) {
    if (!before.starts_with('.') || !before.ends_with('.')) return false;
    before.remove_prefix(1);
    return base::parse_period(before.substr(0, before.find('.'))).has_value();
}

bool is_own(const std::string& path) {
    std::error_code error;
    return fs::symlink_status(path, error).type() == fs::file_type::regular;
}

bool is_there(const std::string& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

/// The files that the sums are of; those beside the results only where the manifest names their form, or, where it
/// cannot be read, the sums.
std::vector<std::string_view> summed(const std::string& folder) {
    std::vector<std::string_view> names = {results_json, results_yaml, manifest_json};
    const auto manifest = read_manifest(read_own(folder + "/" + std::string(manifest_json)).value_or(""));
    const auto sums = read_sums(read_own(folder + "/" + std::string(sha256_sums)).value_or(""));
    const auto add = [&](std::string_view name, int Forms::*form) {
        const bool listed = sums && sums->count(std::string(name)) > 0;
        if (manifest ? manifest->forms.*form > 0 : listed) names.push_back(name);
    };
    add(books_json, &Forms::books);
    add(awards_yaml, &Forms::awards);
    add(roster_json, &Forms::city);
    add(city_json, &Forms::city);
    return names;
}

/// Collects what is wrong, each thing once.
class Damages {
public:
    void add(Damage::Kind kind, std::string_view file) {
        const auto same = [&](const Damage& one) { return one.file == file; };
        if (std::none_of(list.begin(), list.end(), same)) list.push_back({kind, std::string(file)});
    }
    /// The bytes of a file that must be there.
    std::optional<std::string> read(const std::string& folder, std::string_view name) {
        const std::string path = folder + "/" + std::string(name);
        auto bytes = read_own(path);
        if (bytes) return bytes;
        const bool linked = is_there(path) && !is_own(path);
        add(linked ? Damage::Kind::linked : is_there(path) ? Damage::Kind::unreadable : Damage::Kind::missing, name);
        return std::nullopt;
    }

    std::vector<Damage> list;
};

/// The files of a folder against one list of sums.
void check_sums(const std::string& folder, const std::vector<std::string_view>& names, std::string_view list,
                Damages& damages) {
    const auto text = damages.read(folder, list);
    if (!text) return;
    const auto sums = read_sums(*text);
    if (!sums || sums->size() != names.size()) return damages.add(Damage::Kind::changed, list);
    for (const std::string_view name : names) {
        const auto sum = sums->find(std::string(name));
        if (sum == sums->end()) {
            damages.add(Damage::Kind::changed, list);
        } else if (const auto bytes = damages.read(folder, name)) {
            const Digest found = digest(*bytes);
            if ((list == sha256_sums ? found.sha256 : found.sm3) != sum->second)
                damages.add(Damage::Kind::changed, name);
        }
    }
}

}  // namespace

std::optional<std::string> read_own(const std::string& path) try {
    if (!is_own(path)) return std::nullopt;
    return source::read_file(path);
} catch (const Failure&) {
    return std::nullopt;
}

Files archive_files(std::string results, std::string records, Besides besides, const Manifest& manifest) {
    Files files;
    files.emplace_back(results_json, std::move(results));
    files.emplace_back(results_yaml, std::move(records));
    if (besides.books) files.emplace_back(books_json, std::move(*besides.books));
    if (besides.awards) files.emplace_back(awards_yaml, std::move(*besides.awards));
    if (besides.roster) files.emplace_back(roster_json, std::move(*besides.roster));
    if (besides.city) files.emplace_back(city_json, std::move(*besides.city));
    files.emplace_back(manifest_json, to_json(manifest));
    std::string sha256, sm3;
    for (const auto& [name, bytes] : files) {
        const Digest sums = digest(bytes);
        sha256 += sums.sha256 + "  " + name + "\n";
        sm3 += sums.sm3 + "  " + name + "\n";
    }
    files.emplace_back(sha256_sums, std::move(sha256));
    files.emplace_back(sm3_sums, std::move(sm3));
    return files;
}

std::vector<std::string> unfinished(const std::string& seals) { return source::leftovers(seals, "", is_unfinished); }

std::vector<std::string> write_archive(const std::string& folder, const Files& files) {
    if (fs::exists(folder)) {
        throw Failure({folder + " 已经有了，不覆盖", folder + " exists and is not overwritten"});
    }
    std::error_code error;
    fs::create_directories(parent_of(folder), error);
    if (error) refuse(parent_of(folder), error.value());
    std::vector<std::string> cleared = source::clear_leftovers(parent_of(folder), "", is_unfinished);
    Scaffold scaffold(parent_of(folder) + "/." + fs::path(folder).filename().string() + "." +
                      std::to_string(::getpid()));
    const std::string inside =
        parent_of(folder) + "/." + fs::path(folder).filename().string() + "." + std::to_string(::getpid()) + "/";
    for (const auto& [name, bytes] : files) write_file(inside + name, bytes);
    flush(inside);
    scaffold.rename_to(folder);
    flush(parent_of(folder));
    return cleared;
}

std::vector<Damage> check_archive(const std::string& folder) {
    Damages damages;
    const std::vector<std::string_view> with_sums = summed(folder);
    for (const std::string_view list : {sha256_sums, sm3_sums}) check_sums(folder, with_sums, list, damages);
    for (const std::string_view name : with_sums) damages.read(folder, name);
    std::vector<std::string_view> known = {sha256_sums, sm3_sums};
    known.insert(known.end(), with_sums.begin(), with_sums.end());
    std::error_code error;
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end()) damages.add(Damage::Kind::unexpected, name);
    }
    return std::move(damages.list);
}

}  // namespace leitai::seal
