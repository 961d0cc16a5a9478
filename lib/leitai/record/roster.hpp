// Which villages exist from a day on, in which unit and township, with which class and secretary.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/rare.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/scored_unit.hpp"
#include "leitai/record/pieces.hpp"
#include "leitai/record/profile.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// A reporting unit: the county-level unit that its code, or the prefixes in `reports_for`, stand for.
struct Unit {
    base::RegionCode code;
    std::string name;
    std::vector<base::RegionCode> reports_for;
    source::Place place;
};

struct Township {
    base::RegionCode code;
    std::string name;
    std::optional<base::Date> merged_on;  ///< it is none any more from this day on
    source::Place place;
};

/// A village where something else is scored: of it only the name is kept.
struct Unscored {
    base::RegionCode code;
    std::string name;
};

/// Where a village lies, in millionths of a degree east and north.
struct Position {
    std::int32_t east = 0, north = 0;
};

/// That a contestant went into another one.
struct Merged {
    std::optional<base::RegionCode> into;
    std::optional<base::Date> on;
    source::Place place, into_place;

    friend bool operator==(const Merged&, const Merged&) = default;
};

/// One contestant (a village, or whatever the rubric scores) as a roster tells it.
struct Entry {
    base::RegionCode code;
    std::string name;
    std::string village_class;
    source::Place class_place;
    base::Rare<Merged> merged;
    base::Rare<std::string> renamed_from;  ///< its former name; empty: it was not renamed
    std::optional<base::Date> class_decided_on;
    std::string secretary;  ///< the person's id
    /// Empty where the roster has none; it leaves the program as campaign/README.md says.
    base::Rare<std::string> secretary_name;
    std::optional<base::Date> secretary_since;
    std::optional<base::Date> secretary_vacant_since;  ///< the office is empty
    base::Rare<Profile> secretary_profile;
    bool newly_elected = false;
    base::Rare<std::string> mentor;    ///< id of the mentor of a new secretary
    std::optional<Position> position;  ///< where the roster says it
    source::Place place;               ///< of its code
};

struct Roster {
    base::Date from;
    std::vector<Unit> units;
    std::vector<Township> townships;
    Pieces<Entry> contestants;       ///< the list of the scored unit
    std::vector<Unscored> unscored;  ///< the villages, where these are not scored
    source::Place place;             ///< of its `from`
    bool in_error = false;
};

}  // namespace leitai::record
