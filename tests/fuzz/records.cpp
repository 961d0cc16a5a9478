// Fuzz target: any bytes as records of the builtin rubric, read, scored and told about.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "leitai/batch/read_records.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/rubric/load.hpp"
#include "leitai/score/score.hpp"

using namespace leitai;

namespace {

const rubric::Rubric& contest() {
    static const rubric::Rubric loaded = [] {
        source::SourceMap map;
        map.add_embedded("contest", *catalogue::find("contest"));
        issue::Issues issues;
        return rubric::load(map, 0, issues).value();
    }();
    return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::SourceMap map;
    map.add_embedded("input", {reinterpret_cast<const char*>(data), size});
    batch::ReadOptions options;
    options.period = {2023, 2};
    const batch::Reading reading = batch::read_records(map, 0, contest(), options);
    score::score(reading.cohort, contest());
    issue::EmitOptions blocks;
    blocks.terminal = true;
    issue::emit(reading.issues, map, blocks);
    return 0;
}
