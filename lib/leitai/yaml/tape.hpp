// One parsed YAML document as a flat list of nodes with raw text and places; its memory is used again for the next
// document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/source/documents.hpp"
#include "leitai/source/place.hpp"
#include "leitai/yaml/line_index.hpp"

namespace leitai::yaml {

/// What a node is: a text without quotes, in quotes, or in a block; a list; a mapping.
enum class Kind : std::uint8_t { plain, quoted, block, sequence, mapping };

/// One node; the children of a sequence or mapping (key, value, key, value …) follow it up to `end`.
struct Node {
    Kind kind = Kind::plain;
    bool cut = false;          ///< a number that a comma within braces had cut in two, put together again
    std::uint32_t line = 0;    ///< 1-based in the document; Tape::place() turns it into the file's
    std::uint32_t column = 0;  ///< 1-based, in characters
    std::uint32_t text = 0;    ///< scalars: where its characters begin, in the tape's bytes or text
    std::uint32_t length = 0;
    std::uint32_t end = 0;  ///< index of the first node after this one and all beneath it
};

struct Naming;

/// The nodes of one document. Node 0 is the root; an empty document has none.
class Tape {
public:
    std::vector<Node> nodes;
    std::string text;       ///< of all scalars, one behind the other, where libyaml read the document
    bool in_bytes = false;  ///< every scalar stands in `bytes` as it is, and `text` is empty
    source::FileId file = 0;
    std::uint32_t first_line = 1;  ///< of the document in its file
    std::uint64_t first_byte = 0;
    std::string_view bytes;    ///< the document's source; it must not be looked at when the batch is gone
    LineIndex lines;           ///< of `bytes`, for issues; a tape belongs to one thread
    Naming* naming = nullptr;  ///< how names in place of codes are read (see naming.hpp); nullptr: codes alone

    void clear() {
        nodes.clear();
        text.clear();
        in_bytes = false;
        lines.clear();
    }
    std::string_view scalar(std::uint32_t node) const {
        return {(in_bytes ? bytes.data() : text.data()) + nodes[node].text, nodes[node].length};
    }
    source::Place place(std::uint32_t node) const {
        return {file, first_line + nodes[node].line - 1, nodes[node].column};
    }
};

/// A node of a tape, as readers hand it around.
struct Value {
    const Tape* tape = nullptr;
    std::uint32_t node = 0;

    const Node& operator*() const { return tape->nodes[node]; }
    const Node* operator->() const { return &tape->nodes[node]; }
    bool is_scalar() const { return (*this)->kind <= Kind::block; }
    bool is_mapping() const { return (*this)->kind == Kind::mapping; }
    bool is_sequence() const { return (*this)->kind == Kind::sequence; }
    std::string_view text() const { return tape->scalar(node); }
    source::Place place() const { return tape->place(node); }

    /// First child and the node after the last; step with `next`. Both equal for scalars.
    Value first() const { return {tape, node + 1}; }
    Value last() const { return {tape, (*this)->end}; }
    Value next() const { return {tape, (*this)->end}; }
    friend bool operator==(const Value& a, const Value& b) { return a.node == b.node; }
};

}  // namespace leitai::yaml
