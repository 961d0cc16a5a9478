// Parses the bytes of one document onto a tape: first the byte check, then the reader of plain documents, then libyaml;
// a refused document becomes one issue.
#pragma once

#include "leitai/issue/issues.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/yaml/read_by.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::yaml {

/// Documents beyond these limits are refused: levels of nesting, bytes of one text, values in all.
inline constexpr int max_depth = 64;
inline constexpr std::size_t max_scalar = 1024 * 1024;
inline constexpr std::size_t max_nodes = 8 * 1024 * 1024;

/// Which readers a document is given to. The plain reader alone cannot refuse one, so libyaml is always among them.
enum class Readers : std::uint8_t { both, libyaml };

/// Parses the documents of a worker one after the other, keeping its memory.
class Parser {
public:
    /// `readers`: tests hold one way of reading against the other.
    explicit Parser(Readers readers = Readers::both);
    ~Parser();
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// Fills `tape`; false (and exactly one issue) when the document is refused: bytes that are not UTF-8 text,
    /// control characters, broken YAML (placed at the opener or the tab itself), anchors, aliases, tags,
    /// directives, too deep, too large. A document without content gives an empty tape and true.
    bool parse(const source::Batch& batch, const source::Document& document, Tape& tape, issue::Issues& issues);
    /// How many documents were read since this was last asked.
    ReadBy take_read_by();

private:
    struct State;
    State* state_;
};

/// Adds an issue at a node: place, byte offset and source line are taken from the tape.
void report(issue::Issues& issues, issue::Said said, Value at, std::optional<source::Place> related = std::nullopt);

}  // namespace leitai::yaml
