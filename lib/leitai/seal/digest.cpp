// Computes hashes with OpenSSL's libcrypto.
#include "leitai/seal/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <vector>

#include "leitai/base/failure.hpp"
#include "leitai/source/bytes.hpp"

namespace leitai::seal {

namespace {

struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

void require(bool done) {
    if (!done) throw base::Failure({"libcrypto 不能计算这种散列", "libcrypto cannot compute this hash"});
}

Context begun(const EVP_MD* kind) {
    Context context(EVP_MD_CTX_new());
    require(context && EVP_DigestInit_ex(context.get(), kind, nullptr) == 1);
    return context;
}

void add_to(const Context& context, std::string_view bytes) {
    require(EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1);
}

std::string finished(const Context& context) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned size = 0;
    require(EVP_DigestFinal_ex(context.get(), sum.data(), &size) == 1);
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[sum[i] >> 4U];
        text += digits[sum[i] & 15U];
    }
    return text;
}

}  // namespace

struct Hasher::State {
    Context sha256 = begun(EVP_sha256()), sm3 = begun(EVP_sm3());
};

Hasher::Hasher() : state_(std::make_unique<State>()) {}
Hasher::~Hasher() = default;

void Hasher::add(std::string_view bytes) {
    for (const Context* context : {&state_->sha256, &state_->sm3}) add_to(*context, bytes);
    bytes_ += bytes.size();
}

Digest Hasher::finish() { return {finished(state_->sha256), finished(state_->sm3), bytes_}; }

Digest digest(std::string_view bytes) {
    Hasher hasher;
    hasher.add(bytes);
    return hasher.finish();
}

Digest digest_written(const Writes& writes) {
    Hasher hasher;
    writes([&](std::string_view bytes) { hasher.add(bytes); });
    return hasher.finish();
}

std::string sha256_written(const Writes& writes) {
    const Context context = begun(EVP_sha256());
    writes([&](std::string_view bytes) { add_to(context, bytes); });
    return finished(context);
}

Digest digest_file(const std::string& path) {
    source::Bytes input(path, path);
    Hasher hasher;
    std::vector<char> piece(64 * 1024);
    while (!input.at_end()) hasher.add({piece.data(), input.read(piece.data(), piece.size())});
    return hasher.finish();
}

}  // namespace leitai::seal
