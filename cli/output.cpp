// Writes into a nameless temporary file where the file system has them, so that not even a killed run leaves a trace.
#include "output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "leitai/base/failure.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

namespace {

constexpr std::size_t buffered = 64 * 1024;

/// The permissions of the file that is replaced, or those of any new file.
mode_t mode_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) return status.st_mode & 0777;
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/// Where the bytes really belong: behind a symbolic link, its target, so that the link stays one.
std::string behind_links(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error)) return path;
    const auto target = std::filesystem::canonical(path, error);
    return error ? path : target.string();
}

bool is_special(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Output::Output(Env& env, std::string target) : env_(env), target_(std::move(target)) {
    if (target_ == "-") return;
    path_ = behind_links(source::real_path(env.folder, target_));
    if (is_special(path_)) {  // a device or a pipe cannot be replaced: write into it
        descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor_ < 0) refuse(errno);
        return;
    }
    std::error_code error;
    if (std::filesystem::is_directory(path_, error)) refuse(EISDIR);
    std::filesystem::create_directories(folder_of(path_), error);  // results/ comes with its first file
    if (error) refuse(error.value());
    descriptor_ = open(folder_of(path_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor_ >= 0) return;
    if (errno == ENOENT || errno == EACCES || errno == EROFS || errno == ENOSPC) refuse(errno);
    temporary_ = path_ + ".XXXXXX";
    descriptor_ = mkostemp(temporary_.data(), O_CLOEXEC);
    if (descriptor_ >= 0) return;
    const int reason = std::exchange(errno, 0);
    temporary_.clear();
    refuse(reason);
}

Output::~Output() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!temporary_.empty()) unlink(temporary_.c_str());
}

page::Sink Output::sink() {
    return [this](std::string_view bytes) {
        buffer_ += bytes;
        if (buffer_.size() >= buffered) flush();
    };
}

void Output::flush() {
    if (path_.empty()) {
        env_.out(buffer_);
    } else {
        write_file(buffer_);
    }
    buffer_.clear();
}

void Output::write_file(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            refuse(errno);
        }
    }
}

void Output::commit() {
    flush();
    if (path_.empty()) return;
    if (!is_special(path_)) give_name();
    if (close(std::exchange(descriptor_, -1)) != 0) refuse(errno);
}

void Output::give_name() {
    if (fchmod(descriptor_, mode_of(path_)) != 0 || fsync(descriptor_) != 0) refuse(errno);
    if (temporary_.empty()) {
        // A nameless file can only be given a name that is free, and the final one may be taken: one step more.
        std::string name = path_ + "." + std::to_string(getpid()) + ".tmp";
        const std::string handle = "/proc/self/fd/" + std::to_string(descriptor_);
        unlink(name.c_str());
        if (linkat(AT_FDCWD, handle.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) refuse(errno);
        temporary_ = std::move(name);
    }
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) refuse(errno);
    temporary_.clear();
}

Outputs::Outputs(Env& env, const std::vector<Destination>& to) {
    for (const Destination& one : to) outputs_.push_back(std::make_unique<Output>(env, one.target));
}

void Outputs::commit() {
    for (const auto& output : outputs_) output->commit();
}

void Output::refuse(int error) const {
    const base::Text reason = base::system_reason(error);
    throw base::Failure({"无法写入 " + target_ + "：" + reason.zh, "cannot write " + target_ + ": " + reason.en});
}

}  // namespace leitai::app
