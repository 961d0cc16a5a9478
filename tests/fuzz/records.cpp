// Fuzz target: any bytes as records of the builtin rubric and catalogues, read, scored, diagnosed and told about.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/campaign/reading.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/diagnose/warning.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/score/score.hpp"

using namespace leitai;

namespace {

/// Adds the builtin rubric and catalogues, in the same order each time: issues may name places in them.
rubric::CatalogueFiles add_builtin(source::SourceMap& map) {
    map.add_embedded("contest", *catalogue::find("contest"));
    rubric::CatalogueFiles files;
    for (int k = 0; k < rubric::catalogue_kinds; ++k) {
        const std::string name(rubric::word(static_cast<rubric::CatalogueKind>(k)));
        files.of[k] = map.add_embedded(name, *catalogue::find(name));
    }
    return files;
}

const rubric::Rubric& contest() {
    static const rubric::Rubric loaded = [] {
        source::SourceMap map;
        const rubric::CatalogueFiles files = add_builtin(map);
        issue::Issues issues;
        return rubric::load(map, 0, issues, rubric::Linting::no, files).value();
    }();
    return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::SourceMap map;
    add_builtin(map);
    const source::FileId input = map.add_embedded("input", {reinterpret_cast<const char*>(data), size});
    batch::ReadOptions options;
    options.period = {2023, 2};
    const campaign::Reading reading = campaign::read(map, input, contest(), options);
    const score::Scored scored = score::score(reading.cohort, contest());
    const diagnose::Diagnosis diagnosis = diagnose::determine(reading.cohort, contest(), scored);
    diagnose::warnings(reading.cohort, contest(), scored, diagnosis);
    issue::EmitOptions blocks;
    blocks.terminal = true;
    issue::emit(reading.issues, map, blocks);
    return 0;
}
