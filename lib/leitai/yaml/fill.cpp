// What each libyaml event adds to the tape, and why some are refused.
#include "leitai/yaml/fill.hpp"

#include <yaml.h>

namespace leitai::yaml {

namespace {

Kind kind_of(yaml_scalar_style_t style) {
    if (style == YAML_PLAIN_SCALAR_STYLE) return Kind::plain;
    return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE ? Kind::block : Kind::quoted;
}

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
    return Step::more;
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
    }
    open_[depth_++] = {static_cast<std::uint32_t>(tape_.nodes.size()), kind == Kind::mapping, true};
    add(event, kind);
    return Step::more;
}

void Filler::add(const yaml_event_t& event, Kind kind) {
    const Spot at = spot(event.start_mark, first_line_);
    const auto next = static_cast<std::uint32_t>(tape_.nodes.size() + 1);
    tape_.nodes.push_back({kind, at.line, at.column, 0, 0, next});
}

}  // namespace leitai::yaml
