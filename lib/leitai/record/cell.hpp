// One reported value in 16 bytes, and the dated events of a fact that is a list of events.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "leitai/rubric/rubric.hpp"

namespace leitai::record {

/// Position of a record among all that were read.
using RecordId = std::uint32_t;

/// Where the events of one list stand among all events, and how many they are; a cell keeps both in its `units`.
struct EventRun {
    static constexpr std::size_t most = 0xFFFF;  ///< events in one list

    std::uint64_t first = 0;
    std::size_t count = 0;

    static EventRun of(std::int64_t units) {
        return {static_cast<std::uint64_t>(units) >> 16U, static_cast<std::size_t>(units & 0xFFFF)};
    }
    std::int64_t units() const { return static_cast<std::int64_t>(first << 16U | count); }
};

/// One reported value in 16 bytes: a nation's villages have fifteen million of them.
struct Cell {
    enum class State : std::uint8_t {
        absent,  ///< nobody reported it
        value,
        bad,           ///< reported in error: counts as missing
        unchecked,     ///< reported, but not by the level whose word is needed: counts as missing
        inapplicable,  ///< supplied: it has no meaning for this village
        grown,         ///< of a village that took in another since: its past cannot be put together
    };
    /// The value times 10^Fact::stored_decimals(); count as is; yes = 1; position of a choice; days since 1970 of a
    /// date; of events an EventRun.
    std::int64_t units = 0;
    std::uint32_t record : 27 = 0;
    std::uint32_t state_bits : 3 = 0;
    std::uint32_t level_bits : 2 = 0;
    std::uint32_t line : 20 = 0;    ///< within its record, 1-based
    std::uint32_t column : 12 = 0;  ///< 0 when beyond 4095

    State state() const { return static_cast<State>(state_bits); }
    rubric::Level level() const { return static_cast<rubric::Level>(level_bits); }
    /// Of a cell that holds events.
    EventRun events() const { return EventRun::of(units); }
    void set(State s) { state_bits = static_cast<std::uint32_t>(s) & 7U; }
    void set(rubric::Level l) { level_bits = static_cast<std::uint32_t>(l) & 3U; }
    void set_record(RecordId id) { record = id & 0x7FFFFFFU; }
};
static_assert(sizeof(Cell) == 16);

/// One dated event.
struct Event {
    std::int32_t day = 0;           ///< days since 1970-01-01
    std::uint32_t line : 20 = 0;    ///< within its record, 1-based
    std::uint32_t column : 12 = 0;  ///< 0 when beyond 4095
    std::uint32_t extra : 31 = 0;   ///< position of its extra numbers + 1; 0 = only a date
    std::uint32_t no_mark : 1 = 0;  ///< of its extra numbers, mark and waived share are left out
};
static_assert(sizeof(Event) == 12);

/// Says where a cell or an event stands: the line within its record, 1-based, and the column; 0 where they are too far
/// out to be kept.
template <class Kept>
void set_place(Kept& kept, std::uint32_t line, std::uint32_t column) {
    kept.line = line < (1U << 20U) ? line & 0xFFFFFU : 0;
    kept.column = column < (1U << 12U) ? column & 0xFFFU : 0;
}

/// The value as it is stated: how many events there are, of any other fact the cell's units.
inline std::int64_t stated(const rubric::Fact& fact, const Cell& cell) {
    return fact.type == rubric::FactType::events ? static_cast<std::int64_t>(cell.events().count) : cell.units;
}

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
