// The catalogues of a secretary's duties (履责清单) and rules of conduct (八不准).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

/// How many items the catalogues usually have; `validate` tells of other numbers.
inline constexpr std::size_t usual_duties = 10;
inline constexpr std::size_t usual_prohibitions = 8;

/// How often a duty falls due.
enum class Every : std::uint8_t { month, quarter, half_year, year };

/// One duty of a secretary, and when it falls due.
struct Duty {
    std::string id;
    base::Text title, evidence, partial;  ///< what it is, what proves it, what counts as partial
    Every every = Every::month;
    int due_day = 31;  ///< of the last month of its span; past that month's end: its last day
    source::Place place;
};

/// The catalogue of duties (履责清单).
struct Duties {
    std::string id, version;
    base::Text title, note, source;
    base::Rational late_counts, partial_counts;  ///< share of a duty done in time and in full
    std::vector<Duty> list;
    source::Place place;

    /// The position in the list of the item with an id; empty if there is none.
    std::optional<std::size_t> find(std::string_view name) const;
};

/// One rule of conduct.
struct Prohibition {
    std::string id;
    base::Text title, evidence, consequence;
    source::Place place;
};

/// The catalogue of rules of conduct (八不准).
struct Conduct {
    std::string id, version;
    base::Text title, note, source;
    std::vector<Prohibition> list;
    source::Place place;

    /// The position in the list of the item with an id; empty if there is none.
    std::optional<std::size_t> find(std::string_view name) const;
};

}  // namespace leitai::rubric
