// All that is known of each village in each period the rubric looks at, as exact values with the places they come
// from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/rare.hpp"
#include "leitai/base/region.hpp"
#include "leitai/cohort/chunks.hpp"
#include "leitai/record/cell.hpp"
#include "leitai/record/registers.hpp"
#include "leitai/record/revote.hpp"
#include "leitai/record/roster.hpp"
#include "leitai/rubric/annual.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/place.hpp"

namespace leitai::cohort {

using VillageId = std::uint32_t;  ///< position in Cohort::villages, which are sorted by code
using record::Cell;
using record::Event;
using record::RecordId;

using Slot = std::uint8_t;  ///< position of a period in Cohort::periods; 0 is the scored one
inline constexpr Slot no_slot = 255;

/// Where a record stands.
struct Origin {
    source::FileId file = 0;
    std::uint32_t first_line = 0;  ///< of its document
};

/// What tells a village in outputs apart from others with its name: see namesakes.hpp. (Labels that were written out
/// for each village took 97 bytes of it.)
struct Apart {
    std::shared_ptr<const std::string> addition;  ///< what follows its name: （东河镇）; all of a township share it
    bool unseen = false;                          ///< nothing is seen of its name, so its code stands in its place
};

/// What a village of that code and name is called in outputs.
std::string label_of(base::RegionCode code, const std::string& name, const Apart& apart);

/// What few villages have.
struct Uncommon {
    std::string secretary_name;  ///< for pages about this one village alone; see campaign/README.md
    record::Profile secretary_profile;
    std::string secretary_before;  ///< of the last earlier roster that names another one; empty: none, or it was vacant
    std::string mentor;            ///< id of a new secretary's mentor
    std::vector<std::string> former_names;  ///< each once

    friend bool operator==(const Uncommon&, const Uncommon&) = default;
};

/// A village of the roster, or another unit that is scored, as it stands in the scored period.
struct Village {
    base::RegionCode code;
    std::string name;
    std::string secretary;  ///< the person's id; empty where the roster names none
    std::optional<base::Date> secretary_since;
    std::optional<base::Date> secretary_vacant_since;  ///< the office is empty
    bool vacant_before = false;  ///< the last earlier roster that differs says that the office was empty
    bool newly_elected = false;
    std::optional<base::Date> class_decided_on;  ///< else the class holds since `roster_from`
    base::Date roster_from{};                    ///< of the roster that the entry stands in
    std::optional<base::Date> listed_from;       ///< the first roster that lists it; empty: the first there is
    std::optional<record::Position> position;    ///< where it lies
    rule::ClassId village_class = 0;
    std::uint32_t county = 0;    ///< position in Cohort::counties (reporting units); of units that lie in one
    std::uint32_t township = 0;  ///< position in Cohort::townships; of units that lie in one
    std::uint32_t row = 0;       ///< where its cells are
    bool handed_in = false;      ///< any return for the scored period
    bool in_error = false;       ///< an error in one of its records, so a result is provisional
    source::Place place;         ///< of its roster entry
    source::Place class_place;   ///< of its class there
    Apart apart;
    base::Rare<Uncommon> uncommon;

    /// Its name in outputs, with its township where another has the same.
    std::string label() const { return label_of(code, name, apart); }
};

/// What one roster says of a village that stands in several: who was its secretary, and of which class it was.
struct RosterWord {
    base::RegionCode code;
    base::Date from{};  ///< of the roster
    rule::ClassId village_class = 0;
    std::string secretary;  ///< empty: the roster names none
    std::optional<base::Date> secretary_since, secretary_vacant_since;
    bool newly_elected = false;
    source::Place place;
};

/// A village that was merged into another one by the end of the scored period.
struct Former {
    base::RegionCode code;
    std::string name;
    std::vector<std::string> former_names;
    base::RegionCode into;                  ///< where its people are now, when chains of mergers are followed
    base::Date merged_on{};                 ///< from this day on it is no village of its own
    std::optional<base::Date> listed_from;  ///< see Village::listed_from
    source::Place merged_place;             ///< of its merger on the roster
    bool followed = true;                   ///< its past counts for the village that took it in
    Apart apart;

    std::string label() const { return label_of(code, name, apart); }
};

/// One of the villages behind a fact of the past of a village that took in others since.
struct PastPart {
    VillageId village = 0;  ///< as it is now
    Slot slot = 0;
    rule::FactId fact = 0;
    base::RegionCode code;  ///< of the village that the value was reported for
    std::string name;
    Cell cell;               ///< as it was reported then
    bool handed_in = false;  ///< anything, for that period
};

/// A reporting unit or a township.
struct Region {
    base::RegionCode code;
    std::string name;
    std::vector<base::RegionCode> reports_for = {};  ///< of a reporting unit: prefixes of codes beside its own
    std::string label = {};  ///< its name in outputs, with its county where another township has the same
};

/// A value that another level reported, kept beside the one that counts.
struct OtherLevel {
    VillageId village = 0;
    Slot slot = 0;
    rule::FactId fact = 0;
    Cell cell;
};

/// The result of an earlier period, as climb and "change since" read it.
struct PastResult {
    bool present = false;
    bool provisional = false;
    bool comparable = false;   ///< same rubric id and major version
    std::uint64_t vetoes = 0;  ///< bit i = veto i of the rubric acted
    std::optional<base::Rational> total;
    std::uint32_t rank_all = 0, rank_county = 0, rank_township = 0, rank_class = 0;
    std::vector<std::optional<base::Rational>> indicators;  ///< by IndicatorId
    std::vector<std::optional<base::Rational>> modules;     ///< by position in the rubric
    source::Place place;
};

/// A correction that holds, for lists of what was corrected.
struct Corrected {
    base::RegionCode village;
    base::Period period;
    rule::FactId fact = 0;
    base::Text was, now;  ///< as reported: 86.20, 8%
    base::Date on{};
    std::string by, why;
    std::string objection;  ///< id of the objection that led to it; empty: none
    source::Place place;
};

/// Which facts of which periods the rubric reads; nothing else is kept.
struct Needs {
    std::vector<base::Period> periods;                ///< 0 is the scored one
    std::vector<std::vector<std::int16_t>> position;  ///< by slot and FactId: position in the row, or -1
    std::vector<std::uint16_t> width;        ///< cells a row, by slot; the last one says whether any return was read
    std::vector<std::vector<Slot>> earlier;  ///< by slot and Past: the slot of that past, or no_slot
    std::vector<Slot> results;               ///< slots whose results are read

    Slot slot(base::Period period) const;
};

/// What the rubric needs to know about in order to score `period`; and the results of so many periods before it, of
/// which the first shows what has changed and the others the way there.
Needs needs(const rubric::Rubric& rubric, base::Period period, int results_back = 1);
/// What a year of quarters needs: the results of those that count and of the year before, and no facts.
Needs annual_needs(const rubric::Rubric& rubric, const rubric::Annual& annual, base::Period year);

/// Rows of cells in chunks, so that growing never copies what is there.
class CellRows {
public:
    explicit CellRows(std::uint16_t width = 0) : width_(width) {}
    /// The row's cells; grows as needed.
    Cell* row(std::uint32_t row);
    /// nullptr where nothing was ever stored.
    const Cell* find(std::uint32_t row) const;

private:
    static constexpr std::uint32_t chunk_rows = 64;  // few, for a campaign of one village pays for a chunk
    std::uint16_t width_;
    std::vector<std::unique_ptr<Cell[]>> chunks_;
};

/// All villages of a campaign with their facts, past results and registers, in the scored period and those before it.
struct Cohort {
    base::Period period;
    Needs needs;
    std::vector<Village> villages;         ///< sorted by code
    std::vector<Former> formers;           ///< sorted by code
    std::vector<RosterWord> roster_words;  ///< of villages that stand in several rosters, by code, then day
    std::vector<PastPart> parts;           ///< sorted by village, slot and fact; none where nobody took in another
    std::vector<Region> counties;          ///< sorted by code
    std::vector<Region> townships;         ///< sorted by code
    std::vector<CellRows> cells;           ///< by slot
    Chunks<Event> events;
    Chunks<std::int64_t> event_extras;  ///< see extra_of()
    std::vector<Origin> records;
    std::vector<OtherLevel> others;                ///< sorted by village, slot, fact
    std::vector<std::vector<PastResult>> results;  ///< by slot and VillageId; empty where none were read
    bool mergers = false;                          ///< a village of the roster was merged into another
    std::vector<Corrected> corrected;              ///< by village as first seen, period, fact, then day
    record::Registers registers;                   ///< checks, cases, duties, breaches, teams, clusters …
    std::vector<record::Cluster> clusters;         ///< joint buildings that are there on the period's last day, by id
    std::vector<record::Traits> traits;            ///< of each village its latest record, by village
    std::vector<record::GradeRevote> revotes;      ///< of the scored period, by day, then place
    base::Date as_of{};                            ///< the day on which terms, delays and vacancies are counted

    /// The cell of a fact, or nullptr when nothing of it is known (never reported, or the slot is not kept).
    const Cell* cell(VillageId village, Slot slot, rule::FactId fact) const;
    /// The events of a cell that holds a list of them.
    std::span<const Event> events_of(const Cell& cell) const;
    /// A number that an event carries, by its position in record::event_extra; `not_given` where it has none.
    std::int64_t extra_of(const Event& event, std::size_t position) const;
    /// Keeps such numbers of an event, from the first to the last.
    void keep_extras(Event& event, std::span<const std::int64_t> numbers);
    /// Line 0 where no record stands behind a supplied value.
    source::Place place(const Cell& cell) const;
    /// Whether any return of the village was read for that period.
    bool handed_in(VillageId village, Slot slot) const;
    std::optional<VillageId> find(base::RegionCode code) const;
    /// The reporting unit of a township, by the prefixes of the units: the code that stands first in its own unless one
    /// reports for it.
    base::RegionCode unit_of_township(base::RegionCode township) const;
    const Former* find_former(base::RegionCode code) const;
    /// What the rosters say of a village, by their days; none where only one names it.
    std::span<const RosterWord> words_of(base::RegionCode code) const;
    /// The cluster that a village is in on the period's last day (the first by id, where an error has it in two), and
    /// what its latest record of traits says; nullptr where there is none.
    const record::Cluster* cluster_of(base::RegionCode village) const;
    const record::Traits* traits_of(base::RegionCode village) const;
    /// Whether the roster of that day lists it as a village of its own.
    bool listed_on(base::RegionCode code, base::Date day) const;
    /// Whether it took in another village after the period of `slot`, so that what is known of the past is not its own.
    bool grew_since(VillageId village, Slot slot) const;
    /// The values behind a fact of such a past.
    std::span<const PastPart> parts_of(VillageId village, Slot slot, rule::FactId fact) const;
};

}  // namespace leitai::cohort
