// Fuzz target: any bytes as one document, read in both ways; any difference of tape or message ends the run.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../readers/difference.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    leitai::test::BothWays ways;
    const std::string found = ways.difference({reinterpret_cast<const char*>(data), size});
    if (found.empty()) return 0;
    std::fprintf(stderr, "%s\n", found.c_str());
    std::abort();
}
