// Opens outputs before anything is read, refuses what must not be replaced, and gives files their names at the end.
#include "output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
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

bool is_special(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

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
        check_system(device_.open(AT_FDCWD, path_.c_str(), O_WRONLY));
        return;
    }
    check();
    check_system(protection_of(path_));
    clear_beside(env, path_);
    std::error_code error;
    std::filesystem::create_directories(folder_of(path_), error);  // results/ comes with its first file
    if (error) refuse(error.value());
    check_system(folder_.open(AT_FDCWD, folder_of(path_).c_str(), O_DIRECTORY | O_RDONLY));
    check_system(file_.open_in(folder_.number, name_of(path_)));
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
        check_system(device_.number >= 0 ? write_all(device_.number, buffer_) : file_.write(buffer_));
    }
    buffer_.clear();
}

void Output::commit() {
    flush();
    if (path_.empty()) return;
    check_system(device_.number >= 0 ? device_.close() : file_.appear(mode_of_new_files(), true));
}

void Output::check_system(int error) const {
    if (error != 0) refuse(error);
}

void Output::refuse(int error) const { refuse(base::system_reason(error)); }

void Output::refuse(const base::Text& reason) const {
    throw base::Failure({"无法写入 " + target_ + "：" + reason.zh, "cannot write " + target_ + ": " + reason.en});
}

}  // namespace leitai::app
