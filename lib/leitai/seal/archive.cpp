// Writes a seal beside its final place, flushes it to disk and renames it.
#include "leitai/seal/archive.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "leitai/base/failure.hpp"
#include "leitai/base/period.hpp"
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

/// A new file that is written piece by piece.
class NewFile {
public:
    explicit NewFile(std::string path)
        : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
        if (file_ < 0) refuse(path_, errno);
    }
    ~NewFile() {
        if (file_ >= 0) ::close(file_);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ::ssize_t written = ::write(file_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) refuse(path_, errno);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    /// The bytes are on the disk then.
    void finish() {
        const int result = ::fsync(file_), error = errno;
        if (::close(std::exchange(file_, -1)) != 0 || result != 0) refuse(path_, error);
    }

private:
    std::string path_;
    int file_;
};

/// Writes a new file, and hashes what it writes.
Digest write_file(const std::string& path, const Writes& writes) {
    NewFile file(path);
    Hasher hasher;
    writes([&](std::string_view bytes) {
        hasher.add(bytes);
        file.write(bytes);
    });
    file.finish();
    return hasher.finish();
}

/// The lists of sums, file by file.
struct Sums {
    std::string sha256, sm3;

    void add(const std::string& name, const Digest& digest) {
        sha256 += digest.sha256 + "  " + name + "\n";
        sm3 += digest.sm3 + "  " + name + "\n";
    }
};

Writes writes_text(const std::string& text) {
    return [&text](const page::Sink& sink) { sink(text); };
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

/// ".2023-Q2." or ".2023-Q2.2.", before the number of a process.
bool is_unfinished(std::string_view before) {
    if (!before.starts_with('.') || !before.ends_with('.')) return false;
    before.remove_prefix(1);
    return base::parse_period(before.substr(0, before.find('.'))).has_value();
}

}  // namespace

std::vector<std::string> archive_names(const Files& files) {
    std::vector<std::string> names;
    for (const File& file : files) names.push_back(file.name);
    for (const std::string_view sums : {sha256_sums, sm3_sums}) names.emplace_back(sums);
    return names;
}

Digest digest_of_sums(const Files& files) {
    Sums sums;
    for (const File& file : files) sums.add(file.name, digest_written(file.writes));
    return digest(sums.sha256);
}

std::vector<std::string> unfinished(const std::string& seals) { return source::leftovers(seals, "", is_unfinished); }

Archived write_archive(const std::string& folder, const Files& files) {
    if (fs::exists(folder)) {
        throw Failure({folder + " 已经有了，不覆盖", folder + " exists and is not overwritten"});
    }
    std::error_code error;
    fs::create_directories(parent_of(folder), error);
    if (error) refuse(parent_of(folder), error.value());
    Archived archived;
    archived.cleared = source::clear_leftovers(parent_of(folder), "", is_unfinished);
    Scaffold scaffold(parent_of(folder) + "/." + fs::path(folder).filename().string() + "." +
                      std::to_string(::getpid()));
    const std::string inside =
        parent_of(folder) + "/." + fs::path(folder).filename().string() + "." + std::to_string(::getpid()) + "/";
    Sums sums;
    for (const File& file : files) sums.add(file.name, write_file(inside + file.name, file.writes));
    archived.sums = write_file(inside + std::string(sha256_sums), writes_text(sums.sha256));
    write_file(inside + std::string(sm3_sums), writes_text(sums.sm3));
    flush(inside);
    scaffold.rename_to(folder);
    flush(parent_of(folder));
    return archived;
}

}  // namespace leitai::seal
