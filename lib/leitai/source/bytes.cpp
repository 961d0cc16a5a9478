// Opens and reads inputs with the system's own calls, and words what they say when they fail.
#include "leitai/source/bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "leitai/base/failure.hpp"

namespace leitai::source {
namespace {

[[noreturn]] void fail(const char* zh, const char* en, const std::string& name, int error) {
    const base::Text reason = base::system_reason(error);
    throw base::Failure({zh + name + "：" + reason.zh, en + name + ": " + reason.en});
}

[[noreturn]] void fail_as_special(const std::string& name) {
    throw base::Failure({name + " 是管道、设备或套接字，不是普通文件，没有打开",
                         name + " is a pipe, device or socket and no regular file: it was not opened"});
}

[[noreturn]] void fail_to_open(const std::string& name, int error) { fail("打不开 ", "cannot open ", name, error); }
[[noreturn]] void fail_to_read(const std::string& name, int error) { fail("读不了 ", "cannot read ", name, error); }

}  // namespace

Bytes::Bytes(std::string name, const std::string& path, Openable what) : name_(std::move(name)) {
    if (path == "-") {
        descriptor_ = STDIN_FILENO;
        struct stat facts {};
        const off_t begin = ::lseek(descriptor_, 0, SEEK_CUR);
        repeatable_ = begin >= 0 && ::fstat(descriptor_, &facts) == 0 && S_ISREG(facts.st_mode);
        if (repeatable_) begin_ = static_cast<std::uint64_t>(begin);
        return;
    }
    const bool any = what == Openable::anything;
    do {
        // Without O_NONBLOCK the opening of a pipe waits for whoever writes to it.
        descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (any ? 0 : O_NONBLOCK));
    } while (descriptor_ < 0 && errno == EINTR);
    if (descriptor_ < 0 && errno == ENXIO) fail_as_special(name_);  // a socket
    if (descriptor_ < 0) fail_to_open(name_, errno);
    owned_ = true;
    struct stat facts {};
    // No destructor runs for a constructor that throws, so close first.
    const int error = ::fstat(descriptor_, &facts) != 0 ? errno : S_ISDIR(facts.st_mode) ? EISDIR : 0;
    const bool refused = error == 0 && !any && !S_ISREG(facts.st_mode);
    if (error != 0 || refused) ::close(descriptor_);
    if (error != 0) fail_to_open(name_, error);
    if (refused) fail_as_special(name_);
    repeatable_ = S_ISREG(facts.st_mode);
    if (repeatable_ && facts.st_size > 0) left_ = static_cast<std::size_t>(facts.st_size);
}

Bytes::Bytes(std::string_view memory)
    : memory_(memory), at_end_(memory.empty()), repeatable_(true), left_(memory.size()) {}

Bytes::~Bytes() {
    if (owned_) ::close(descriptor_);
}

std::size_t Bytes::read(char* into, std::size_t size) {
    std::size_t got = 0;
    while (got < size && !at_end_) {
        const std::size_t some = read_some(into + got, size - got);
        if (some == 0) at_end_ = true;
        got += some;
        if (left_ > 0) {
            left_ -= std::min(left_, some);
            if (left_ == 0) at_end_ = true;
        }
    }
    return got;
}

std::size_t Bytes::read_some(char* into, std::size_t size) {
    if (descriptor_ < 0) {
        const std::size_t some = std::min(size, memory_.size());
        std::memcpy(into, memory_.data(), some);
        memory_.remove_prefix(some);
        return some;
    }
    for (;;) {
        const ssize_t some = ::read(descriptor_, into, size);
        if (some >= 0) return static_cast<std::size_t>(some);
        if (errno != EINTR) fail_to_read(name_, errno);
    }
}

void Bytes::seek(std::uint64_t byte) {
    if (::lseek(descriptor_, static_cast<off_t>(byte), SEEK_SET) < 0) fail_to_read(name_, errno);
    left_ = left_ > byte ? left_ - static_cast<std::size_t>(byte) : 0;
    at_end_ = false;
}

}  // namespace leitai::source
