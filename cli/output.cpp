// Writes into a nameless temporary file where the file system has them, so that not even a killed run leaves a trace.
#include "output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "leftovers.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/source/find.hpp"
#include "untouched.hpp"

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

bool is_special(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

/// Why a file that is there may not be replaced; 0 where it may.
int protection_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return 0;
    // Without any right to write it is protected from root too, whom access() lets do everything.
    if ((status.st_mode & 0222) == 0) return EACCES;
    return access(path.c_str(), W_OK) == 0 ? 0 : errno;
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// A name beside `name` that is no longer than the system takes: cut between characters, then `ending`.
std::string beside(std::string name, const std::string& ending, long longest) {
    const std::size_t room = static_cast<std::size_t>(longest > 0 ? longest : NAME_MAX) - ending.size();
    if (name.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xc0) == 0x80) --cut;
        name.resize(cut);
    }
    return name + ending;
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Output::Output(Env& env, std::string target) : env_(env), target_(std::move(target)) {
    if (target_ == "-") return;
    find_path();
    if (is_special(path_)) {  // a device or a pipe cannot be replaced: write into it
        descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor_ < 0) refuse(errno);
        return;
    }
    check();
    if (const int reason = protection_of(path_); reason != 0) refuse(reason);
    clear_beside(env, path_);
    std::error_code error;
    std::filesystem::create_directories(folder_of(path_), error);  // results/ comes with its first file
    if (error) refuse(error.value());
    folder_ = open(folder_of(path_).c_str(), O_DIRECTORY | O_RDONLY | O_CLOEXEC);
    if (folder_ < 0) refuse(errno);
    const long longest = fpathconf(folder_, _PC_NAME_MAX);
    if (longest > 0 && name_of(path_).size() > static_cast<std::size_t>(longest)) refuse(ENAMETOOLONG);
    descriptor_ = openat(folder_, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor_ >= 0) return;
    if (errno == ENOENT || errno == EACCES || errno == EROFS || errno == ENOSPC) refuse(errno);
    std::string name = beside(name_of(path_), "." + std::to_string(getpid()) + ".tmp", longest);
    unlinkat(folder_, name.c_str(), 0);
    descriptor_ = openat(folder_, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor_ < 0) refuse(errno);
    temporary_ = std::move(name);
}

Output::~Output() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!temporary_.empty()) unlinkat(folder_, temporary_.c_str(), 0);
    if (folder_ >= 0) close(folder_);
}

void Output::find_path() {
    if (target_.empty()) refuse(ENOENT);
    path_ = source::real_path(env_.folder, target_);
    std::error_code error;
    if (path_.ends_with('/') || std::filesystem::is_directory(path_, error)) refuse(EISDIR);
    if (!std::filesystem::is_symlink(path_, error)) return;
    // The bytes belong behind the link, so that it stays one.
    const auto behind = std::filesystem::canonical(path_, error);
    if (error.value() == ENOENT) refuse({"它是一个链接，指向的文件不存在", "it is a link that leads nowhere"});
    if (error) refuse(error.value());
    path_ = behind.string();
}

void Output::check() const {
    if (path_.empty() || is_special(path_)) return;
    if (const auto reason = reason_to_keep(env_, path_)) refuse(*reason);
}

bool Output::is_same(const Output& other) const {
    if (path_.empty() || other.path_.empty()) return path_.empty() && other.path_.empty();
    const auto own = identity_of(path_), others = identity_of(other.path_);
    struct stat status {};
    if (own && stat(path_.c_str(), &status) == 0 && S_ISCHR(status.st_mode)) return false;  // /dev/null takes all
    if (own || others) return own == others;
    return name_of(path_) == name_of(other.path_) &&
           identity_of(folder_of(path_)) == identity_of(folder_of(other.path_));
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
    const std::string name = name_of(path_);
    if (temporary_.empty()) {
        const std::string handle = "/proc/self/fd/" + std::to_string(descriptor_);
        const auto link_as = [&](const std::string& as) {
            return linkat(AT_FDCWD, handle.c_str(), folder_, as.c_str(), AT_SYMLINK_FOLLOW) == 0;
        };
        if (link_as(name)) return;
        if (errno != EEXIST) refuse(errno);
        // A nameless file can only be given a name that is free: one step more.
        std::string other = beside(name, "." + std::to_string(getpid()) + ".tmp", fpathconf(folder_, _PC_NAME_MAX));
        unlinkat(folder_, other.c_str(), 0);
        if (!link_as(other)) refuse(errno);
        temporary_ = std::move(other);
    }
    if (renameat(folder_, temporary_.c_str(), folder_, name.c_str()) != 0) refuse(errno);
    temporary_.clear();
}

Outputs::Outputs(Env& env, const std::vector<Destination>& to) {
    for (const Destination& one : to) {
        outputs_.push_back(std::make_unique<Output>(env, one.target));
        check_last();
    }
    // What carries further sheets is put together in the folder of temporary files.
    const auto has_parts = [](const Destination& one) {
        const page::FormatRow* row = page::find_format(one.format);
        return row != nullptr && row->sheets;
    };
    if (std::any_of(to.begin(), to.end(), has_parts)) clear_temporary(env);
}

void Outputs::check_last() const {
    const Output& last = *outputs_.back();
    for (std::size_t i = 0; i + 1 < outputs_.size(); ++i) {
        if (outputs_[i]->is_same(last)) last.refuse({"和另一个 -o 是同一个文件", "another -o is the same file"});
    }
}

void Outputs::check() const {
    for (const auto& output : outputs_) output->check();
}

void Outputs::commit() {
    check();
    for (const auto& output : outputs_) {
        // On a file system that does not tell A from a, a name may have been taken by the output before.
        for (const auto& before : outputs_) {
            if (before == output) break;
            if (before->is_same(*output)) output->refuse({"和另一个 -o 是同一个文件", "another -o is the same file"});
        }
        output->commit();
    }
}

void Output::refuse(int error) const { refuse(base::system_reason(error)); }

void Output::refuse(const base::Text& reason) const {
    throw base::Failure({"无法写入 " + target_ + "：" + reason.zh, "cannot write " + target_ + ": " + reason.en});
}

}  // namespace leitai::app
