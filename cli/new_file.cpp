// Writes into a nameless temporary file where the file system has them, else into one beside the name.
#include "new_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <utility>

namespace leitai::app {

Descriptor::~Descriptor() { close(); }

int Descriptor::open(int folder, const char* name, int flags, mode_t mode) {
    if (const int error = close(); error != 0) return error;
    number = openat(folder, name, flags | O_CLOEXEC, mode);
    return number >= 0 ? 0 : errno;
}

int Descriptor::close() {
    if (number < 0) return 0;
    return ::close(std::exchange(number, -1)) == 0 ? 0 : errno;
}

int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int protection_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return 0;
    // Without any right to write it is protected from root too, whom access() lets do everything.
    if ((status.st_mode & 0222) == 0) return EACCES;
    return access(path.c_str(), W_OK) == 0 ? 0 : errno;
}

mode_t mode_of_new_files() {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

NewFile::~NewFile() {
    if (!temporary_.empty()) unlinkat(folder_, temporary_.c_str(), 0);
}

/// A name beside the final one that is no longer than the system takes: cut between characters, then `ending`.
std::string NewFile::beside_name(const std::string& ending) const {
    const long longest = fpathconf(folder_, _PC_NAME_MAX);
    const std::size_t room = static_cast<std::size_t>(longest > 0 ? longest : NAME_MAX) - ending.size();
    std::string name = name_;
    if (name.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xc0) == 0x80) --cut;
        name.resize(cut);
    }
    return name + ending;
}

int NewFile::open_in(int folder, std::string name) {
    folder_ = folder;
    name_ = std::move(name);
    const long longest = fpathconf(folder_, _PC_NAME_MAX);
    if (longest > 0 && name_.size() > static_cast<std::size_t>(longest)) return ENAMETOOLONG;
    int error = file_.open(folder_, ".", O_TMPFILE | O_WRONLY, 0600);
    if (error == 0 || error == ENOENT || error == EACCES || error == EROFS || error == ENOSPC) return error;
    std::string other = beside_name("." + std::to_string(getpid()) + ".tmp");
    unlinkat(folder_, other.c_str(), 0);
    error = file_.open(folder_, other.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (error == 0) temporary_ = std::move(other);
    return error;
}

int NewFile::appear(mode_t otherwise, bool on_disk) {
    struct stat status {};
    const bool replaces = fstatat(folder_, name_.c_str(), &status, 0) == 0;
    if (fchmod(file_.number, replaces ? status.st_mode & 0777 : otherwise) != 0) return errno;
    if (on_disk && fsync(file_.number) != 0) return errno;
    bool has_name = false;
    if (temporary_.empty()) {
        const std::string handle = "/proc/self/fd/" + std::to_string(file_.number);
        const auto link_as = [&](const std::string& as) {
            return linkat(AT_FDCWD, handle.c_str(), folder_, as.c_str(), AT_SYMLINK_FOLLOW) == 0;
        };
        has_name = link_as(name_);
        if (!has_name) {
            if (errno != EEXIST) return errno;
            // A nameless file can only be given a name that is free: one step more.
            std::string other = beside_name("." + std::to_string(getpid()) + ".tmp");
            unlinkat(folder_, other.c_str(), 0);
            if (!link_as(other)) return errno;
            temporary_ = std::move(other);
        }
    }
    if (!has_name) {
        if (renameat(folder_, temporary_.c_str(), folder_, name_.c_str()) != 0) return errno;
        temporary_.clear();
    }
    return file_.close();
}

}  // namespace leitai::app
