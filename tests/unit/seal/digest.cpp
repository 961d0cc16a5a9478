// Digest: the published test vectors of both hashes.
#include "leitai/seal/digest.hpp"

#include <doctest/doctest.h>

using namespace leitai;

TEST_CASE("digest: SHA-256 of FIPS 180-4 and SM3 of GB/T 32905-2016, appendix A") {
    const seal::Digest abc = seal::digest("abc");
    CHECK(abc.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(abc.sm3 == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    CHECK(abc.bytes == 3);
    std::string sixteen_times;
    for (int i = 0; i < 16; ++i) sixteen_times += "abcd";
    CHECK(seal::digest(sixteen_times).sm3 == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    CHECK(seal::digest("").sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
