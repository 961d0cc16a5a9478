// One reported value in 16 bytes, and the dated events of a fact that is a list of events.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "leitai/rubric/rubric.hpp"

namespace leitai::record {

/// Position of a record among all that were read.
using RecordId = std::uint32_t;

/// One reported value in 16 bytes: a nation's villages have fifteen million of them.
struct Cell {
    enum class State : std::uint8_t {
        absent,  ///< nobody reported it
        value,
        bad,          ///< reported in error: counts as missing
        unchecked,    ///< reported, but not by the level whose word is needed: counts as missing
        inapplicable  ///< supplied: it has no meaning for this village
    };
    /// The value times 10^Fact::stored_decimals(); count as is; yes = 1; position of a choice; days since 1970 of a
    /// date; events: position among the events << 16 | how many.
    std::int64_t units = 0;
    std::uint32_t record : 27 = 0;
    std::uint32_t state_bits : 3 = 0;
    std::uint32_t level_bits : 2 = 0;
    std::uint32_t line : 20 = 0;    ///< within its record, 1-based
    std::uint32_t column : 12 = 0;  ///< 0 when beyond 4095

    State state() const { return static_cast<State>(state_bits); }
    rubric::Level level() const { return static_cast<rubric::Level>(level_bits); }
    void set(State s) { state_bits = static_cast<std::uint32_t>(s) & 7U; }
    void set(rubric::Level l) { level_bits = static_cast<std::uint32_t>(l) & 3U; }
};
static_assert(sizeof(Cell) == 16);

/// One dated event.
struct Event {
    std::int32_t day = 0;           ///< days since 1970-01-01
    std::uint32_t line : 20 = 0;    ///< within its record, 1-based
    std::uint32_t column : 12 = 0;  ///< 0 when beyond 4095
    std::uint32_t extra = 0;        ///< position of its extra numbers + 1; 0 = only a date
};

/// What an event carries beside its date stands in a list of numbers that all events share: its mark, its waived share,
/// then the fields that its fact declares; `not_given` where one was left out.
namespace event_extra {

inline constexpr std::size_t mark = 0;    ///< times 10^Fact::mark_decimals
inline constexpr std::size_t waived = 1;  ///< times 10^max_decimals
inline constexpr std::size_t first_field = 2;
inline constexpr std::int64_t not_given = std::numeric_limits<std::int64_t>::min();

/// A free text is kept as a number that only serves to tell texts of one village apart (FNV-1a, 64 bits: two of them
/// agree by chance once in 10^19 pairs).
std::int64_t text_key(std::string_view text);

}  // namespace event_extra

}  // namespace leitai::record
