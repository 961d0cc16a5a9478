// Checks the files of a seal against their sums.
#include <algorithm>
#include <filesystem>
#include <map>

#include "leitai/base/failure.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::seal {

namespace fs = std::filesystem;
using base::Failure;

namespace {

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
        auto bytes = read_own(folder + "/" + std::string(name));
        if (!bytes) add(why_not(folder, name), name);
        return bytes;
    }
    /// The digest of one.
    std::optional<Digest> hash(const std::string& folder, std::string_view name) try {
        const std::string path = folder + "/" + std::string(name);
        if (is_own(path)) return digest_file(path);
        add(why_not(folder, name), name);
        return std::nullopt;
    } catch (const Failure&) {
        add(why_not(folder, name), name);
        return std::nullopt;
    }

    std::vector<Damage> list;

private:
    static Damage::Kind why_not(const std::string& folder, std::string_view name) {
        const std::string path = folder + "/" + std::string(name);
        if (!is_there(path)) return Damage::Kind::missing;
        return is_own(path) ? Damage::Kind::unreadable : Damage::Kind::linked;
    }
};

/// The digests of files, each read once.
using Digests = std::map<std::string_view, std::optional<Digest>>;

/// The files of a folder against one list of sums.
void check_sums(const std::string& folder, const std::vector<std::string_view>& names, std::string_view list,
                Digests& digests, Damages& damages) {
    const auto text = damages.read(folder, list);
    if (!text) return;
    const auto sums = read_sums(*text);
    if (!sums || sums->size() != names.size()) return damages.add(Damage::Kind::changed, list);
    for (const std::string_view name : names) {
        const auto sum = sums->find(std::string(name));
        if (sum == sums->end()) {
            damages.add(Damage::Kind::changed, list);
            continue;
        }
        const auto [found, is_new] = digests.try_emplace(name);
        if (is_new) found->second = damages.hash(folder, name);
        if (found->second && (list == sha256_sums ? found->second->sha256 : found->second->sm3) != sum->second)
            damages.add(Damage::Kind::changed, name);
    }
}

}  // namespace

std::optional<std::string> read_own(const std::string& path) try {
    if (!is_own(path)) return std::nullopt;
    return source::read_file(path);
} catch (const Failure&) {
    return std::nullopt;
}

bool is_own(const std::string& path) {
    std::error_code error;
    return fs::symlink_status(path, error).type() == fs::file_type::regular;
}

std::vector<Damage> check_archive(const std::string& folder) {
    Damages damages;
    const std::vector<std::string_view> with_sums = summed(folder);
    Digests digests;
    for (const std::string_view list : {sha256_sums, sm3_sums}) check_sums(folder, with_sums, list, digests, damages);
    for (const std::string_view name : with_sums) {  // where no list of sums could be read
        if (digests.count(name) == 0) static_cast<void>(damages.hash(folder, name));
    }
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
