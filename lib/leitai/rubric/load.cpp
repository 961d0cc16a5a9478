// Load: cuts the bytes, parses the one document, hands it to the reader.
#include "leitai/rubric/load.hpp"

#include <string>

#include "leitai/source/documents.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::rubric {

namespace {

using issue::Code;

/// All documents of the input, with the bytes that excerpts quote.
source::Batch documents(const source::SourceMap& map, source::FileId file) {
    if (const auto embedded = map.embedded(file)) return source::cut(*embedded, file);
    source::SourceMap alone;
    alone.add(map[file].name, map[file].path);
    source::DocumentReader reader(alone);
    source::Batch all, batch;
    while (reader.next(batch)) {
        const auto offset = static_cast<std::uint32_t>(all.bytes.size());
        all.bytes += batch.bytes;
        for (source::Document document : batch.documents) {
            document.file = file;
            document.offset += offset;
            all.documents.push_back(document);
        }
    }
    return all;
}

}  // namespace

std::optional<Rubric> load(const source::SourceMap& map, source::FileId file, issue::Issues& issues, Linting linting) {
    const source::Batch batch = documents(map, file);
    yaml::Parser parser;
    yaml::Tape tape;
    std::optional<Rubric> rubric;
    std::size_t rubrics = 0;
    for (const source::Document& document : batch.documents) {
        const bool only = batch.documents.size() == 1;
        if (!parser.parse(batch, document, tape, issues)) {
            if (only) return std::nullopt;
            ++rubrics;  // whatever it was meant to be, it has been reported
            continue;
        }
        if (tape.nodes.empty() && !only) continue;  // nothing between two lines of `---`
        ++rubrics;
        if (rubrics == 1 && !tape.nodes.empty()) rubric = read({&tape, 0}, issues, linting);
    }
    if (rubrics == 1 && (rubric || issues.errors() > 0)) return rubric;
    issue::Issue issue;
    issue.code = Code::E0801;
    issue.place = {file, 1, 1};
    const bool empty = rubrics == 1;
    issue.args = {base::Text::same(map[file].name), base::Text::same(std::to_string(empty ? 0 : rubrics))};
    issues.add(std::move(issue));
    return std::nullopt;
}

}  // namespace leitai::rubric
