// Reads a rubric from a file or a built-in catalogue: parses its one document and hands it to the reader.
#include "leitai/rubric/load/load.hpp"

#include <array>
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

/// The one document of a file, with the bytes and the tape that what is read from it looks at.
struct Parsed {
    source::Batch batch;
    yaml::Tape tape;
    bool there = false;  ///< there is something to read
    bool alone = false;  ///< and there is nothing else
};

/// Parses the one document of a file; `not_one` says that there is none, or more.
void parse_only(const source::SourceMap& map, source::FileId file, issue::Message<2> not_one, issue::Issues& issues,
                Parsed& parsed) {
    parsed.batch = documents(map, file);
    yaml::Parser parser;
    yaml::Tape others;
    std::size_t found = 0;
    const std::size_t errors_before = issues.errors();
    for (const source::Document& document : parsed.batch.documents) {
        const bool only = parsed.batch.documents.size() == 1;
        yaml::Tape& tape = parsed.there ? others : parsed.tape;
        if (!parser.parse(parsed.batch, document, tape, issues)) {
            if (only) return;
            ++found;  // a document with errors counts too; they have been reported
            continue;
        }
        if (tape.nodes.empty()) continue;  // nothing between two lines of `---`
        if (++found == 1) parsed.there = true;
    }
    parsed.alone = found == 1;
    if (found != 1 || (!parsed.there && issues.errors() == errors_before)) {
        issues.add(not_one(base::Text::same(map[file].name), base::Text::same(std::to_string(found))), {file, 1, 1});
    }
}

/// Parses the catalogues into `parsed`; false where one is not there or not of its kind.
bool parse_catalogues(const source::SourceMap& map, const CatalogueFiles& files,
                      std::array<Parsed, catalogue_kinds>& parsed, CatalogueRoots& roots, issue::Issues& issues) {
    bool sound = true;
    for (int k = 0; k < catalogue_kinds; ++k) {
        const auto kind = static_cast<CatalogueKind>(k);
        if (!files.of[k]) continue;
        Parsed& one = parsed[static_cast<std::size_t>(k)];
        parse_only(map, *files.of[k], Code::file_not_one_catalogue, issues, one);
        sound = sound && one.there && one.alone;
        if (!one.there) continue;
        const yaml::Value root{&one.tape, 0};
        const bool empty = !root.is_mapping() || root.first() == root.last();
        if (!empty && root.first().is_scalar() && root.first().text() == word(kind)) {
            roots[kind] = root;
            continue;
        }
        const yaml::Value at = empty ? root : root.first();
        yaml::report(issues,
                     Code::catalogue_opening_missing(title(kind), base::Text::same(word(kind)),
                                                     base::Text::same(at.is_scalar() ? at.text() : "…")),
                     at);
        sound = false;
    }
    return sound;
}

}  // namespace

std::optional<Rubric> load(const source::SourceMap& map, source::FileId file, issue::Issues& issues, Linting linting,
                           const CatalogueFiles& catalogues) {
    Parsed parsed;
    parse_only(map, file, Code::file_not_one_rubric, issues, parsed);
    std::array<Parsed, catalogue_kinds> documents;
    CatalogueRoots roots;
    const bool joined = parse_catalogues(map, catalogues, documents, roots, issues);
    if (!parsed.there) return std::nullopt;
    std::optional<Rubric> rubric = read({&parsed.tape, 0}, issues, linting, roots);
    return joined && parsed.alone ? std::move(rubric) : std::nullopt;
}

void check(const source::SourceMap& map, const CatalogueFiles& catalogues, issue::Issues& issues) {
    std::array<Parsed, catalogue_kinds> documents;
    CatalogueRoots roots;
    parse_catalogues(map, catalogues, documents, roots, issues);
    check_catalogues(roots, issues);
}

}  // namespace leitai::rubric
