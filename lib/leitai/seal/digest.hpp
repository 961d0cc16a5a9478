// SHA-256 and SM3 of bytes and of files, as hexadecimal digits.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "leitai/seal/written.hpp"

namespace leitai::seal {

/// Both hashes: SHA-256 (FIPS 180-4), which every system can check, and SM3 (GB/T 32905-2016), which Chinese offices
/// use.
struct Digest {
    std::string sha256, sm3;  ///< 64 lower-case digits each
    std::uint64_t bytes = 0;  ///< how many were hashed

    friend bool operator==(const Digest&, const Digest&) = default;
};

/// Hashes bytes that come piece by piece.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void add(std::string_view bytes);
    /// Of all that was added; called once.
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> state_;
    std::uint64_t bytes_ = 0;
};

/// The hashes of bytes in memory.
Digest digest(std::string_view bytes);

/// The hashes of what is written, of which no more than a piece is held.
Digest digest_written(const Writes& writes);
/// SHA-256 of it alone, for pages that print no other: SM3 takes as long again.
std::string sha256_written(const Writes& writes);

/// Throws base::Failure when the file cannot be read.
Digest digest_file(const std::string& path);

}  // namespace leitai::seal
