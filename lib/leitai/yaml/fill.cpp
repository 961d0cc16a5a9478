// What each libyaml event adds to the tape, and why some are refused.
#include "leitai/yaml/fill.hpp"

#include <yaml.h>

#include <algorithm>
#include <string_view>

namespace leitai::yaml {

namespace {

Kind kind_of(yaml_scalar_style_t style) {
    if (style == YAML_PLAIN_SCALAR_STYLE) return Kind::plain;
    return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE ? Kind::block : Kind::quoted;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Spot spot(const yaml_mark_t& mark, std::size_t first_line) {
    return {static_cast<std::uint32_t>(mark.line - first_line + 1), static_cast<std::uint32_t>(mark.column + 1)};
}

Step Filler::take(const yaml_event_t& event) {
    switch (event.type) {
        case YAML_SCALAR_EVENT:
            return add_scalar(event);
        case YAML_SEQUENCE_START_EVENT:
            return open(event, Kind::sequence, event.data.sequence_start.anchor, event.data.sequence_start.tag);
        case YAML_MAPPING_START_EVENT:
            return open(event, Kind::mapping, event.data.mapping_start.anchor, event.data.mapping_start.tag);
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            tape_.nodes[open_[--depth_].node].end = static_cast<std::uint32_t>(tape_.nodes.size());
            return Step::more;
        case YAML_DOCUMENT_START_EVENT:
            return begin_document(event);
        case YAML_DOCUMENT_END_EVENT:
            return end_document();
        case YAML_ALIAS_EVENT:
            return refuse(Refused::alias);
        case YAML_STREAM_END_EVENT:
            return Step::stream_ended;
        default:
            return Step::more;
    }
}

Step Filler::begin_document(const yaml_event_t& event) {
    const auto& start = event.data.document_start;
    if (start.version_directive != nullptr || start.tag_directives.start != start.tag_directives.end) {
        return refuse(Refused::directive);
    }
    if (document_seen_) return refuse(Refused::after_end);
    document_seen_ = true;
    return Step::more;
}

Step Filler::end_document() {
    const Node& root = tape_.nodes.front();
    if (root.kind == Kind::plain && root.length == 0) tape_.nodes.clear();  // only a mark or comments
    return Step::document_ended;
}

Step Filler::add_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    if (scalar.anchor != nullptr) return refuse(Refused::anchor);
    if (scalar.tag != nullptr) return refuse(Refused::tag);
    if (scalar.length > max_scalar) return refuse(Refused::long_text);
    if (tape_.nodes.size() >= max_nodes) return refuse(Refused::many_items);
    if (depth_ > 0) open_[depth_ - 1].key_next = !open_[depth_ - 1].key_next;
    const Kind kind = kind_of(scalar.style);
    add(event, kind);
    Node& node = tape_.nodes.back();
    node.text = static_cast<std::uint32_t>(tape_.text.size());
    node.length = static_cast<std::uint32_t>(scalar.length);
    tape_.text.append(reinterpret_cast<const char*>(scalar.value), scalar.length);
    if (kind == Kind::quoted) {
        quote_from_ = {node.line, node.column};
        quote_end_ = spot(event.end_mark, first_line_).line;
    }
    if (depth_ > 0 && open_[depth_ - 1].mapping && open_[depth_ - 1].key_next) end_value(open_[depth_ - 1], event);
    return Step::more;
}

/// Whether the value before and the key of the empty value just read are one number that a comma had cut in two:
/// `{income: 1,234.50}`. A blank mark, `{01: 88, 02: }`, is none: its key comes after a blank, or has a colon.
bool Filler::cut_in_two(const Open& mapping, Spot empty_at) const {
    const auto key_at = static_cast<std::uint32_t>(tape_.nodes.size() - 2);
    const Node& key = tape_.nodes[key_at];
    const bool both_plain = mapping.last_value != 0 && key.kind == Kind::plain && tape_.nodes.back().length == 0 &&
                            tape_.nodes.back().kind == Kind::plain;
    if (!both_plain || key.line != mapping.last_end.line) return false;
    std::string_view ahead = tape_.scalar(mapping.last_value);
    if (ahead.starts_with('-') || ahead.starts_with('+')) ahead.remove_prefix(1);
    const auto of_number = [](char c) { return is_digit(c) || c == '.' || c == ','; };
    if (ahead.empty() || !is_digit(ahead.back()) || !std::all_of(ahead.begin(), ahead.end(), of_number)) return false;
    const std::string_view behind = tape_.scalar(key_at);
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(behind.begin(), behind.end(), is_digit) - behind.begin());
    const std::uint32_t blanks = key.column - mapping.last_end.column - 1;
    const bool no_colon = empty_at.line == key.line && empty_at.column == key.column + key.length;
    if (digits == 3) return blanks == 0 || (blanks == 1 && no_colon);
    return digits > 0 && digits <= 4 && blanks == 0 && (no_colon || behind.size() > digits);
}

/// Ends a pair of a mapping; a number that was cut in two becomes one text again, which says so.
void Filler::end_value(Open& mapping, const yaml_event_t& event) {
    if (cut_in_two(mapping, spot(event.start_mark, first_line_))) {
        const Node key = tape_.nodes[tape_.nodes.size() - 2];
        tape_.nodes.resize(tape_.nodes.size() - 2);
        Node& number = tape_.nodes[mapping.last_value];
        tape_.text.insert(key.text, 1, ',');  // both stand at the end of the text, one behind the other
        number.length += key.length + 1;
        number.cut = true;
        mapping.last_end = {key.line, key.column + key.length};
        return;
    }
    const bool plain = tape_.nodes.back().kind == Kind::plain && tape_.nodes.back().length > 0;
    mapping.last_value = plain ? static_cast<std::uint32_t>(tape_.nodes.size() - 1) : 0;
    mapping.last_end = spot(event.end_mark, first_line_);
}

Step Filler::open(const yaml_event_t& event, Kind kind, const void* anchor, const void* tag) {
    if (anchor != nullptr) return refuse(Refused::anchor);
    if (tag != nullptr) return refuse(Refused::tag);
    if (depth_ == open_.size()) return refuse(Refused::deep);
    if (tape_.nodes.size() >= max_nodes) return refuse(Refused::many_items);
    if (depth_ > 0) {
        Open& parent = open_[depth_ - 1];
        if (parent.mapping && parent.key_next) return refuse(Refused::key_not_text);
        parent.key_next = true;
        parent.last_value = 0;
    }
    open_[depth_++] = {static_cast<std::uint32_t>(tape_.nodes.size()), kind == Kind::mapping, true, 0, {}};
    add(event, kind);
    return Step::more;
}

void Filler::add(const yaml_event_t& event, Kind kind) {
    const Spot at = spot(event.start_mark, first_line_);
    const auto next = static_cast<std::uint32_t>(tape_.nodes.size() + 1);
    tape_.nodes.push_back({kind, false, at.line, at.column, 0, 0, next});
}

}  // namespace leitai::yaml
