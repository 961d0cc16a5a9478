// Puts the libyaml events of one document on a tape, up to the first thing that records must not hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "leitai/yaml/locate.hpp"
#include "leitai/yaml/parse.hpp"
#include "leitai/yaml/tape.hpp"

struct yaml_event_s;  // libyaml's own header is for .cpp files
struct yaml_mark_s;

namespace leitai::yaml {

/// A mark of libyaml, relative to the line of its stream at which the document begins.
Spot spot(const yaml_mark_s& mark, std::size_t first_line = 0);

/// What YAML allows and records must not hold.
enum class Refused : std::uint8_t {
    alias,
    directive,
    after_end,
    anchor,
    tag,
    long_text,
    many_items,
    deep,
    key_not_text,
};

/// What an event led to.
enum class Step : std::uint8_t { more, document_ended, stream_ended, refused };

/// Puts the events of one document on a tape, and stops at what records must not hold.
class Filler {
public:
    Filler(Tape& tape, std::size_t first_line) : tape_(tape), first_line_(first_line) {}

    Step take(const yaml_event_s& event);
    /// Why take() refused.
    Refused why() const { return why_; }
    /// Where the last scalar opened, when it was quoted and ended on the given line further down.
    std::optional<Spot> long_quote(std::uint32_t line) const {
        return quote_from_.line < quote_end_ && quote_end_ == line ? std::optional(quote_from_) : std::nullopt;
    }

private:
    struct Open {
        std::uint32_t node;
        bool mapping;
        bool key_next;
        std::uint32_t last_value = 0;  ///< the value before, where it is a plain text; else 0
        Spot last_end;                 ///< where it ends
    };

    Step refuse(Refused why) {
        why_ = why;
        return Step::refused;
    }
    Step begin_document(const yaml_event_s& event);
    Step end_document();
    Step add_scalar(const yaml_event_s& event);
    Step open(const yaml_event_s& event, Kind kind, const void* anchor, const void* tag);
    void add(const yaml_event_s& event, Kind kind);
    void end_value(Open& mapping, const yaml_event_s& event);
    bool cut_in_two(const Open& mapping, Spot empty_at) const;

    Tape& tape_;
    std::size_t first_line_;
    std::array<Open, max_depth> open_;
    std::size_t depth_ = 0;
    bool document_seen_ = false;
    Spot quote_from_;
    std::uint32_t quote_end_ = 0;
    Refused why_{};
};

}  // namespace leitai::yaml
