// Computes hashes with OpenSSL's libcrypto.
#include "leitai/seal/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>

#include "leitai/base/failure.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::seal {

namespace {

struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::string hash(const EVP_MD* kind, std::string_view bytes) {
    const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned size = 0;
    const bool done = context && EVP_DigestInit_ex(context.get(), kind, nullptr) == 1 &&
                      EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                      EVP_DigestFinal_ex(context.get(), sum.data(), &size) == 1;
    if (!done) {
        throw base::Failure({"libcrypto 不能计算这种散列", "libcrypto cannot compute this hash"});
    }
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[sum[i] >> 4U];
        text += digits[sum[i] & 15U];
    }
    return text;
}

}  // namespace

Digest digest(std::string_view bytes) { return {hash(EVP_sha256(), bytes), hash(EVP_sm3(), bytes), bytes.size()}; }

Digest digest_file(const std::string& path) { return digest(source::read_file(path)); }

}  // namespace leitai::seal
