// An input that is open for reading: a file, standard input, or bytes in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace leitai::source {

/// What may be opened: a pipe or device only where a person named it on the command line, for reading one may wait for
/// ever. Elsewhere it is refused at once.
enum class Openable : std::uint8_t { regular_files, anything };

/// One open input. Throws base::Failure, with `name` in its words, when the system refuses to open or read it.
class Bytes {
public:
    /// Opens a file; the path "-" is standard input.
    Bytes(std::string name, const std::string& path, Openable what = Openable::regular_files);
    /// Bytes at hand, which must outlive this.
    explicit Bytes(std::string_view memory);
    ~Bytes();
    Bytes(const Bytes&) = delete;
    Bytes& operator=(const Bytes&) = delete;

    /// Fills up to `size` bytes of `into`; fewer (even none) only at the end.
    std::size_t read(char* into, std::size_t size);
    /// Nothing is left to read; known without another system call when a file has given all of its size.
    bool at_end() const { return at_end_; }
    /// It can be read again: a regular file, or bytes in memory; no pipe.
    bool is_repeatable() const { return repeatable_; }
    /// Where reading began: standard input may be a file that somebody else has read a part of.
    std::uint64_t begin() const { return begin_; }
    /// How much is left, if the size was known when it was opened; otherwise 0.
    std::size_t left() const { return left_; }
    /// Goes to a byte of a file (not of a pipe).
    void seek(std::uint64_t byte);

private:
    std::size_t read_some(char* into, std::size_t size);

    std::string name_;
    std::string_view memory_;
    int descriptor_ = -1;
    bool owned_ = false;
    bool at_end_ = false;
    bool repeatable_ = false;
    std::uint64_t begin_ = 0;
    std::size_t left_ = 0;
};

}  // namespace leitai::source
