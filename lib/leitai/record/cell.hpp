// Cell: one reported value, small enough for a nation's villages, and the dated events behind a list of events.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::record {

/// Position of a record among all that were read.
using RecordId = std::uint32_t;

/// One reported value in 16 bytes: a nation's villages have fifteen million of them.
struct Cell {
    enum class State : std::uint8_t {
        absent,  ///< nobody reported it
        value,
        bad,        ///< reported in error: counts as missing
        unchecked,  ///< reported, but not by the level whose word is needed: counts as missing
    };
    /// The value times 10^Fact::stored_decimals(); count as is; yes = 1; position of a choice; days since 1970 of a
    /// date; events: position in the list of events << 16 | how many.
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
    std::int32_t day = 0;     ///< days since 1970-01-01
    std::uint32_t line = 0;   ///< within its record
    std::uint32_t extra = 0;  ///< position in the list of extras + 1; 0 = only a date
};

/// What an event carries beside its date.
struct EventExtra {
    std::optional<base::Rational> mark;
    base::Rational waived;                              ///< share of a deduction that is waived, 0..1
    std::vector<std::optional<base::Rational>> fields;  ///< by FieldId; choices as positions, texts as interned ids
};

}  // namespace leitai::record
