// Bytes on their way into an archive: what is long lies in a temporary file.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace leitai::page {

/// Written from front to end, then read. Text of a document with 100,000 villages is 260 MB, of which 4 MB are held.
class Spool {
public:
    static constexpr std::size_t most_held = 4 * 1024 * 1024;

    Spool() = default;
    explicit Spool(std::string bytes) : held_(std::move(bytes)) {}

    /// Throws base::Failure where the temporary folder cannot be used. `most`: tests make it small.
    void write(std::string_view bytes, std::size_t most = most_held);

    std::uint64_t size() const { return filed_ + held_.size(); }
    /// Copies up to `count` bytes from `offset` on; how many, 0 at the end. -1 and errno where the file cannot be read.
    std::int64_t read(std::uint64_t offset, char* to, std::size_t count) const;

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::unique_ptr<std::FILE, Close> file_;
    std::uint64_t filed_ = 0;  // how many bytes the file has; the rest is held
    std::string held_;
};

}  // namespace leitai::page
