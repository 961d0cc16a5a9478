// The returns of a batch as plain lists, so that a record needs no memory of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/record/cell.hpp"
#include "leitai/record/details.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// One fact of a return. Its events stand in Returns::events; `cell.units` counts from the start of that list.
struct Reported {
    rule::FactId fact = 0;
    Cell cell;
    std::int32_t correction = -1;  ///< position in Returns::corrections
};

/// A correction supersedes the value `was` of the same village, period, fact and level.
struct Correction {
    std::int64_t was = 0;  ///< units as in Cell; of events, how many
    base::Date on;
    std::string by, why;
    std::string objection;    ///< id of the objection that led to it; empty: none
    source::Place place;      ///< of the correction
    source::Place was_place;  ///< of the value it names
};

/// An earlier value stated once more; it counts only with the county's decision recorded on it.
struct Restated {
    rule::FactId fact = 0;
    rule::Past past{};
    std::int64_t units = 0;
    bool decided = false;
    source::Place place;
};

struct Return {
    base::RegionCode village;
    source::Place village_place;
    base::Period period;
    rubric::Level level{};
    std::optional<rule::ClassId> village_class;
    source::Place class_place;
    std::uint32_t first_fact = 0, facts = 0;  ///< in Returns::reported
    std::uint32_t first_restated = 0, restated = 0;
    std::uint32_t first_line = 0;
    source::FileId file = 0;
    bool in_error = false;
    bool period_known = true, level_known = true;  ///< false only while the facts of a faulty head are looked through
};

/// What is asked for of the files that facts name as evidence.
struct EvidenceWanted {
    std::string folder;   ///< where they are looked for, the campaign's folder; empty: they are not
    bool listed = false;  ///< their names are kept
};

/// A fact of an earlier period that the rubric does not know.
struct UnknownFact {
    std::string name;
    source::Place place;
    base::RegionCode village;
    base::Period period;
    std::optional<rule::FactId> meant;  ///< the nearest one that the rubric knows and the return does not hold
};

/// A return that cannot be read, as far as can be told: its facts were reported, and nobody knows what they say.
struct Unread {
    base::RegionCode village;
    base::Period period;
    std::vector<rule::FactId> facts;
    source::Place place;
};

/// The returns of one batch; lists are shared so that a record costs no allocation of its own.
struct Returns {
    std::vector<Return> returns;
    std::vector<Reported> reported;
    std::vector<Event> events;
    std::vector<std::int64_t> extras;  ///< see event_extra
    std::vector<Correction> corrections;
    std::vector<Restated> restated;
    std::vector<UnknownFact> unknown;
    std::vector<Unread> unread;
    std::vector<Detail> details;              ///< Detail::record is a position in `returns`
    std::vector<std::string> evidence_files;  ///< files named as evidence, where that is wanted
    std::uint64_t later = 0;                  ///< returns of later periods, left unread

    /// Empties all lists and keeps their memory for the next batch.
    void clear();
};

}  // namespace leitai::record
