// Writes YAML through yaml-cpp's emitter, with our own rules for what is quoted.
#include "leitai/yaml/write.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "leitai/text/gate.hpp"
#include "leitai/yaml/gate.hpp"

namespace leitai::yaml {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// Words that other YAML programs take for a truth value or for nothing.
bool is_reserved(std::string_view text) {
    static constexpr std::array<std::string_view, 10> reserved = {"yes",   "no",   "y",  "n",   "true",
                                                                  "false", "null", "on", "off", "~"};
    return std::find(reserved.begin(), reserved.end(), lower(text)) != reserved.end();
}

/// Numbers, dates, times, codes: nothing but their characters, and a digit among them; or `.inf`, `.nan`, `0x1F`.
bool is_number_like(std::string_view text) {
    const bool only = text.find_first_not_of("0123456789.+-_:,%eExXoOabcdfABCDFTZ ") == std::string_view::npos;
    const bool digit_first = text.find_first_of("0123456789") <= 1;
    return (only && digit_first) || text.starts_with(".inf") || text.starts_with(".nan");
}

bool has_special(std::string_view text) {
    static constexpr std::string_view first = "-?:,[]{}#&*!|>'\"%@` \t=<";
    return first.find(text.front()) != std::string_view::npos || text.back() == ' ' || text.back() == ':' ||
           text.find_first_of(",[]{}\n\r\t\"") != std::string_view::npos || text.find(": ") != std::string_view::npos ||
           text.find(" #") != std::string_view::npos;
}

/// What our own gate refuses, or a reader would not see: escaped, for a record must say what it says.
bool needs_escapes(std::string_view text) { return suspicious(text) || !text::passes(text); }

bool needs_quotes(std::string_view text) {
    return text.empty() || needs_escapes(text) || is_reserved(text) || is_number_like(text) || has_special(text);
}

}  // namespace

struct Writer::State {
    YAML::Emitter out;
};

Writer::Writer() : state_(std::make_unique<State>()) {}
Writer::~Writer() = default;

Writer& Writer::begin_mapping(bool flow) {
    if (flow) state_->out << YAML::Flow;
    state_->out << YAML::BeginMap;
    return *this;
}

Writer& Writer::end_mapping() {
    state_->out << YAML::EndMap;
    return *this;
}

Writer& Writer::begin_sequence(bool flow) {
    if (flow) state_->out << YAML::Flow;
    state_->out << YAML::BeginSeq;
    return *this;
}

Writer& Writer::end_sequence() {
    state_->out << YAML::EndSeq;
    return *this;
}

Writer& Writer::key(std::string_view name) {
    state_->out << YAML::Key;
    text(name);
    state_->out << YAML::Value;
    return *this;
}

Writer& Writer::bare_key(std::string_view name) {
    state_->out << YAML::Key << std::string(name) << YAML::Value;
    return *this;
}

Writer& Writer::text(std::string_view value) { return needs_quotes(value) ? quoted(value) : plain(value); }

Writer& Writer::quoted(std::string_view value) {
    // yaml-cpp itself would write line separators, DEL and marks of direction as they are.
    if (needs_escapes(value)) state_->out << YAML::EscapeNonAscii;
    state_->out << YAML::DoubleQuoted << std::string(value);
    return *this;
}

Writer& Writer::plain(std::string_view value) {
    state_->out << std::string(value);
    return *this;
}

Writer& Writer::comment(std::string_view words) {
    state_->out << YAML::Comment(text::one_line(words));
    return *this;
}

std::string as_scalar(std::string_view value) {
    if (!needs_quotes(value)) return std::string(value);
    YAML::Emitter out;
    if (needs_escapes(value)) out << YAML::EscapeNonAscii;
    out << YAML::DoubleQuoted << std::string(value);
    return out.c_str();
}

std::string Writer::take() {
    assert(state_->out.good() && "mappings and sequences not closed in order");
    std::string document = "---\n" + std::string(state_->out.c_str(), state_->out.size()) + "\n";
    state_ = std::make_unique<State>();
    return document;
}

}  // namespace leitai::yaml
