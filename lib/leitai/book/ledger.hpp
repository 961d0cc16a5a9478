// All entries of all registers of a run, joined with what became known of them later, and where each counts.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/names.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/record/book.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::book {

using record::BookCell;
using rubric::BookFieldId;
using rubric::RegisterId;

/// Where an entry counts. Codes are 0 where it belongs to no such place.
struct Where {
    std::optional<cohort::VillageId> unit;  ///< whom the rubric scores: the village, or its township or county
    std::uint64_t village = 0, township = 0, county = 0;
    std::uint64_t own = 0;  ///< the village that the entry names; another one where it was merged away since
};

/// A field that became known, or was corrected, in a record of `period`.
struct Change {
    base::Period period;
    BookFieldId field = 0;
    BookCell cell;
    source::FileId file = 0;
};

/// One entry. What it is called and whom it belongs to are positions in Ledger::texts.
struct Entry {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    base::NameId id = 0;          ///< of built-in registers the empty text
    base::NameId owner = 0;       ///< of a person, or the id of another entry
    std::uint32_t parent = none;  ///< position of that entry in its own sheet
    Where where;
    base::Period period;  ///< of its record
    source::Place place;
    std::uint32_t first_cell = 0;
    std::uint32_t first_change = 0, changes = 0;
};

/// Where the entries of one register stand, by their ids. Ids are dense, so a list serves. (A hash map of 200,000
/// visits took a tenth of the time of `books`.)
class EntryIndex {
public:
    /// `names`: how many there are.
    void reserve(std::size_t names) { at_.resize(names, Entry::none); }
    std::optional<std::uint32_t> find(base::NameId id) const {
        return id < at_.size() && at_[id] != Entry::none ? std::optional(at_[id]) : std::nullopt;
    }
    void add(base::NameId id, std::uint32_t position) { at_[id] = position; }

private:
    std::vector<std::uint32_t> at_;
};

/// The entries of one register, by id.
struct Sheet {
    std::vector<Entry> entries;
    std::vector<BookCell> cells;  ///< as first written: one for each field of an entry, from first_cell on
    std::vector<Change> changes;  ///< by entry, then in the order in which they came
    EntryIndex by_id;

    /// What is known of a field in the records up to a period.
    const BookCell& cell(const Entry& entry, BookFieldId field, base::Period known) const;
    /// The place of a cell that cell() gave.
    source::Place place(const Entry& entry, BookFieldId field, base::Period known) const;
};

/// That a record of a register was there for a period, and whose it is.
struct HandedIn {
    RegisterId of = 0;
    base::Period period;
    std::uint64_t keeper = 0;  ///< code; 0 where one office keeps it for all
};

/// The files in which a register's records of several periods stand.
struct FilePeriods {
    source::FileId file = 0;
    base::Period first, last;
    source::Place last_place;  ///< of the record of the last period
};

struct Ledger {
    std::vector<Sheet> sheets;  ///< by RegisterId; those of built-in registers are empty: see View
    base::Names texts;
    std::vector<std::int64_t> many;
    std::vector<HandedIn> handed_in;
    std::vector<FilePeriods> files;  ///< that hold records of more than one period
    base::Period period;             ///< the scored one
    base::Date day{};                ///< on which terms are counted

    /// The values of a field with many.
    std::span<const std::int64_t> values(const BookCell& cell) const {
        const record::BookRun run = record::BookRun::of(cell.units);
        return {many.data() + run.first, run.count};
    }
};

}  // namespace leitai::book
