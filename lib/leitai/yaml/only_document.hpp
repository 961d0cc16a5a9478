// Reads files that hold exactly one YAML document of one kind, such as calendars and layouts.
#pragma once

#include <optional>
#include <string>

#include "leitai/issue/issues.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::yaml {

/// What `read` (an optional from a yaml::Value) makes of the one document of a file; empty, with an issue, where
/// something is wrong with it. `not_one`: the file holds none, or several; it takes the file and how many.
/// Throws base::Failure when the file cannot be read.
template <class Read>
auto read_only_document(const source::SourceMap& map, source::FileId file, issue::Message<2> not_one,
                        issue::Issues& issues, const Read& read) -> decltype(read(yaml::Value{})) {
    const auto embedded = map.embedded(file);
    const std::string bytes = embedded ? std::string(*embedded) : source::read_file(map[file].path);
    const source::Batch batch = source::cut(bytes, file);
    const std::size_t before = issues.errors();
    decltype(read(yaml::Value{})) result;
    std::size_t found = 0;
    yaml::Parser parser;
    yaml::Tape tape;
    for (const source::Document& document : batch.documents) {
        if (!parser.parse(batch, document, tape, issues)) {
            ++found;  // whatever it was meant to be, it has been reported
        } else if (!tape.nodes.empty() && ++found == 1) {
            result = read({&tape, 0});
        }
    }
    if (found != 1) {
        issues.add(not_one(base::Text::same(map[file].name), base::Text::same(std::to_string(found))), {file, 1, 1});
    }
    return issues.errors() == before ? result : decltype(result)();
}

}  // namespace leitai::yaml
