// Compares files by device and number, and looks into those that nobody has read.
#include "untouched.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <string_view>

#include "leitai/record/kinds.hpp"

namespace leitai::app {

using base::Text;

namespace {

constexpr std::size_t looked_into = 1 << 20;  // bytes of a file: its first records say what it is

/// The value of a key at the beginning of a line, without blanks and quotes.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
    if (!line.starts_with(key) || !line.substr(key.size()).starts_with(':')) return std::nullopt;
    line.remove_prefix(key.size() + 1);
    line = line.substr(0, line.find('#'));
    constexpr std::string_view around = " \t\r\"'";
    const std::size_t first = line.find_first_not_of(around);
    if (first == std::string_view::npos) return std::string_view();
    return line.substr(first, line.find_last_not_of(around) + 1 - first);
}

/// Results and determinations are written by commands, which write them again.
bool is_written_by_command(std::string_view word) {
    const auto kind = record::find_kind(word);
    return kind && record::kinds[*kind].begins.again;
}

/// Whether a person or `init` wrote the file: a plan, a rubric, a catalogue, or a record that no command writes.
bool is_kept_by_people(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(looked_into, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    std::string_view rest = text;
    if (rest.starts_with("\xef\xbb\xbf")) rest.remove_prefix(3);
    bool has_kind = false, has_head = false;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (const auto kind = value_of(line, "kind")) {
            if (!is_written_by_command(*kind)) return true;
            has_kind = true;
        }
        for (const std::string_view head :
             {"leitai", "rubric", "weakness", "duties", "conduct", "calendar", "layout", "texts"})
            has_head = has_head || value_of(line, head);
    }
    return has_head && !has_kind;
}

bool is_in_seal(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    return identity_of(folder + "manifest.json") || identity_of(folder + "SHA256SUMS");
}

/// Standard input, where it is a file ("< roster.yaml").
bool is_standard_input(const FileIdentity& wanted) {
    struct stat status {};
    return fstat(0, &status) == 0 && S_ISREG(status.st_mode) && FileIdentity{status.st_dev, status.st_ino} == wanted;
}

}  // namespace

std::optional<FileIdentity> identity_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino};
}

bool ReadFiles::hold(const FileIdentity& wanted) const {
    if (!files_) {
        files_.emplace();
        for (const std::string& path : env_.read) {
            if (const auto file = identity_of(path)) files_->insert(*file);
        }
    }
    return files_->contains(wanted);
}

std::optional<Text> reason_to_keep(const Env& env, const std::string& path) {
    return reason_to_keep(ReadFiles(env), path);
}

std::optional<Text> reason_to_keep(const ReadFiles& read, const std::string& path) {
    if (is_in_seal(path))
        return Text("这是封存的文件夹，里面的文件不改也不加", "it lies in a seal, which is never changed");
    struct stat status {};
    if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    const FileIdentity found{status.st_dev, status.st_ino};
    if (read.hold(found) || is_standard_input(found))
        return Text("它是这次读入的文件，不覆盖", "it is one of the files that were read, and is not overwritten");
    if (is_kept_by_people(path))
        return Text("它是计划、细则或填写的记录，不覆盖",
                    "it is a plan, a rubric or a record that people write, and is not overwritten");
    return std::nullopt;
}

}  // namespace leitai::app
