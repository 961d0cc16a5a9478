// What a record of a register says: new entries, what became known of earlier ones, and corrections.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/books.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// One value of an entry with its place; 16 bytes, because a county has hundreds of thousands of them.
struct BookCell {
    enum class State : std::uint8_t { unknown, value, bad };
    /// Units of a number in its field's decimals, 1 for yes, the position of a choice, days since 1970, the number of a
    /// village's code; of a text, a person or a reference its position in `texts`; of many a BookRun of `many`.
    std::int64_t units = 0;
    std::uint32_t line = 0;
    std::uint16_t column = 0;  ///< 0 when it is too far out to be kept
    State state = State::unknown;

    bool known() const { return state == State::value; }
};
static_assert(sizeof(BookCell) == 16);

/// Where the values of a field with many stand.
struct BookRun {
    std::uint64_t first = 0;
    std::size_t count = 0;

    static constexpr std::size_t most = 0xFFFF;
    static BookRun of(std::int64_t units) {
        return {static_cast<std::uint64_t>(units) >> 16U, static_cast<std::size_t>(units & 0xFFFF)};
    }
    std::int64_t units() const { return static_cast<std::int64_t>(first << 16U | count); }
};

/// A new entry; its cells stand in the record's `cells` from `first_cell` on, one for each field.
struct BookEntry {
    std::uint32_t id = 0;     ///< in `texts`
    std::uint32_t owner = 0;  ///< of a person or an entry: in `texts`
    base::RegionCode code;    ///< of a village, township or county
    std::uint32_t first_cell = 0;
    std::uint32_t line = 0, column = 0;              ///< of its id
    std::uint32_t owner_line = 0, owner_column = 0;  ///< of whom it belongs to
};

/// A field of an entry that became known.
struct BookUpdate {
    std::uint32_t entry = 0;  ///< id, in `texts`
    rubric::BookFieldId field = 0;
    BookCell cell;
    std::uint32_t line = 0, column = 0;  ///< of the entry's id
};

/// A field of an entry whose value was wrong.
struct BookCorrection {
    BookUpdate now;
    BookCell was;
    base::Date on{};
    std::string why, by;
};

/// The document of one register and period.
struct Book {
    base::Period period;
    rubric::RegisterId of = 0;
    rubric::Level level{};
    std::string keeper;  ///< the name or code that `by` gives
    source::Place place, keeper_place;
    std::vector<BookEntry> entries;
    std::vector<BookUpdate> updates;
    std::vector<BookCorrection> corrections;
    std::vector<BookCell> cells;
    std::vector<std::int64_t> many;
    std::vector<std::string> texts;
};

/// All of a run, or of a batch.
struct Books {
#define LEITAI_KIND(...)
#define LEITAI_BOOK(word, Type, list, ...) std::vector<Type> list;
#include "leitai/record/kinds.def"
    /// Some such record could not be read at all, so an entry that seems missing may have been in it.
    bool faulty = false;
};

}  // namespace leitai::record
