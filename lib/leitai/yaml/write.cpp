// Writes the one style of YAML that records have, byte for byte as yaml-cpp's emitter lays it out.
//
// That emitter itself runs a dozen regular expressions over each scalar, and took 31 % of the time of `verify` for a
// nation; the tests hold this one against it.
#include "leitai/yaml/write.hpp"

#include <cassert>
#include <utility>

#include "leitai/text/gate.hpp"
#include "leitai/yaml/spelling.hpp"

namespace leitai::yaml {

namespace {

/// A longer key must say so by `?`, for YAML parsers look no further ahead for its colon.
constexpr std::size_t long_key = 1024;

}  // namespace

Writer& Writer::begin_mapping(bool flow) {
    begin_group(Node::mapping, flow);
    return *this;
}

Writer& Writer::end_mapping() {
    end_group(true);
    return *this;
}

Writer& Writer::begin_sequence(bool flow) {
    begin_group(Node::sequence, flow);
    return *this;
}

Writer& Writer::end_sequence() {
    end_group(false);
    return *this;
}

Writer& Writer::key(std::string_view name) {
    assert(!groups_.empty());
    groups_.back().long_key = name.size() > long_key;
    text(name);
    if (groups_.back().long_key && !groups_.back().flow) {
        new_line();
        indent_to(indent());
    }
    out_ += ':';
    return *this;
}

Writer& Writer::bare_key(std::string_view name) {
    assert(!groups_.empty());
    groups_.back().long_key = false;
    plain(name);
    out_ += ':';
    return *this;
}

Writer& Writer::text(std::string_view value) { return scalar(value, needs_quotes(value)); }

Writer& Writer::quoted(std::string_view value) { return scalar(value, true); }

Writer& Writer::plain(std::string_view value) { return scalar(value, false); }

Writer& Writer::comment(std::string_view words) {
    assert(!out_.empty() && (groups_.empty() || !groups_.back().flow));
    out_ += "  # ";
    out_ += text::one_line(words);
    commented_ = true;
    return *this;
}

std::string Writer::take() {
    assert(groups_.empty() && "mappings and sequences not closed in order");
    std::string document = "---\n" + out_ + "\n";
    out_.clear();
    line_ = 0;
    commented_ = false;
    return document;
}

void Writer::begin_group(Node node, bool flow) {
    const bool within_flow = !groups_.empty() && groups_.back().flow;
    begin_node(flow || within_flow ? Node::in_line : node);
    groups_.push_back({node == Node::mapping, flow || within_flow});
}

void Writer::end_group(bool mapping) {
    assert(!groups_.empty() && groups_.back().mapping == mapping);
    const Group& group = groups_.back();
    if (group.flow || group.children == 0) {  // what is empty stands in brackets
        if (commented_) new_line();
        indent_to(indent());
        if (group.children == 0) out_ += mapping ? '{' : '[';
        out_ += mapping ? '}' : ']';
    }
    groups_.pop_back();
}

void Writer::begin_node(Node node) {
    if (groups_.empty()) return assert(out_.empty() && "a document has one root");
    Group& group = groups_.back();
    group.flow ? begin_in_flow(group) : begin_in_block(group, node);
    ++group.children;
}

void Writer::begin_in_flow(Group& group) {
    if (groups_.size() > 1) indent_to(indent() - 2);
    if (group.mapping && group.children % 2 == 1) {
        out_ += ' ';
        return;
    }
    if (group.children > 0) out_ += ", ";
    if (group.children == 0) out_ += group.mapping ? '{' : '[';
    if (group.long_key) out_ += "? ";
}

void Writer::begin_in_block(Group& group, Node node) {
    if (group.mapping && group.children % 2 == 1) {
        if (node != Node::in_line && !group.long_key) return new_line();
        if (!commented_) {
            out_ += ' ';
            return;
        }
        new_line();
        return indent_to(indent() + 2);
    }
    if (group.children > 0 || commented_) new_line();
    indent_to(indent());
    if (group.mapping) {
        if (group.long_key) out_ += "? ";
        return;
    }
    out_ += '-';
    if (node == Node::in_line) out_ += ' ';
    if (node == Node::sequence) new_line();
}

Writer& Writer::scalar(std::string_view value, bool in_quotes) {
    begin_node(Node::in_line);
    if (in_quotes || !is_plain(value, !groups_.empty() && groups_.back().flow)) {
        append_quoted(out_, value);
    } else {
        out_ += value;
    }
    return *this;
}

void Writer::new_line() {
    out_ += '\n';
    line_ = out_.size();
    commented_ = false;
}

void Writer::indent_to(std::size_t column) {
    const std::size_t at = out_.size() - line_;
    if (at < column) out_.append(column - at, ' ');
}

std::string as_scalar(std::string_view value) {
    if (!needs_quotes(value)) return std::string(value);
    std::string out;
    append_quoted(out, value);
    return out;
}

}  // namespace leitai::yaml
