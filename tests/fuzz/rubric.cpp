// Fuzz target: any bytes as a rubric, read, linted and told about.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "leitai/issue/emit.hpp"
#include "leitai/rubric/load/load.hpp"

using namespace leitai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::SourceMap map;
    map.add_embedded("input", {reinterpret_cast<const char*>(data), size});
    issue::Issues issues;
    rubric::load(map, 0, issues);
    issue::EmitOptions blocks;
    blocks.terminal = true;
    issue::emit(issues, map, blocks);
    return 0;
}
