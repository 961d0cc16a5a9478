// Collects what a writer writes and hands it on in large pieces.
#pragma once

#include <string>
#include <string_view>

#include "leitai/page/format.hpp"

namespace leitai::page {

/// Bytes on their way to a sink. finish() is called last; an exception on the way leaves the rest unwritten.
class Buffer {
public:
    explicit Buffer(const Sink& sink) : sink_(sink) { bytes_.reserve(piece + slack); }

    Buffer& operator<<(std::string_view bytes) {
        bytes_ += bytes;
        if (bytes_.size() >= piece) flush();
        return *this;
    }
    Buffer& operator<<(char byte) {
        bytes_ += byte;
        return *this;
    }
    void repeat(int times, char byte) {
        if (times > 0) bytes_.append(static_cast<std::size_t>(times), byte);
    }
    void finish() {
        if (!bytes_.empty()) flush();
    }

private:
    // Large enough that a sink's system call costs nothing, small enough to stay in the cache.
    static constexpr std::size_t piece = 64 * 1024;
    static constexpr std::size_t slack = 4 * 1024;

    void flush() {
        sink_(bytes_);
        bytes_.clear();
    }

    const Sink& sink_;
    std::string bytes_;
};

}  // namespace leitai::page
