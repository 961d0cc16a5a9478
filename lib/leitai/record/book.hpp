// What a record of a register says: new entries, what became known of earlier ones, and corrections.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/books.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/rubric/rubric.hpp"
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

/// Whether the values of a field are positions of texts.
inline bool is_text(const rubric::BookField& field) {
    using Type = rubric::BookField::Type;
    return field.type == Type::text || field.type == Type::person || field.type == Type::entry;
}

/// The texts of a record one behind the other: a string for each would take four times the room.
class BookTexts {
public:
    /// The position of the text.
    std::uint32_t add(std::string_view text) {
        characters_ += text;
        ends_.push_back(static_cast<std::uint32_t>(characters_.size()));
        return static_cast<std::uint32_t>(ends_.size() - 1);
    }
    std::string_view operator[](std::size_t position) const {
        const std::size_t begin = position == 0 ? 0 : ends_[position - 1];
        return {characters_.data() + begin, ends_[position] - begin};
    }
    std::size_t size() const { return ends_.size(); }
    void shrink() {
        characters_.shrink_to_fit();
        ends_.shrink_to_fit();
    }

private:
    std::string characters_;
    std::vector<std::uint32_t> ends_;
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

/// Where a document begins, and where it names its keeper.
struct BookDocument {
    source::Place place, keeper_place;
};

/// What stands in the documents of one register, period and keeper that follow each other in a file.
struct Book {
    base::Period period;
    rubric::RegisterId of = 0;
    rubric::Level level{};
    std::string keeper;  ///< the name or code that `by` gives
    source::FileId file = 0;
    std::vector<BookDocument> documents;  ///< at least one
    std::vector<BookEntry> entries;
    std::vector<BookUpdate> updates;
    std::vector<BookCorrection> corrections;
    std::vector<BookCell> cells;
    std::vector<std::int64_t> many;
    BookTexts texts;

    /// Whether another document goes on where this one ends.
    bool goes_on(const Book& next) const {
        return next.of == of && next.period == period && next.level == level && next.file == file &&
               next.keeper == keeper;
    }
    /// Calls `act(field, cell)` for every cell; `declared` is its register.
    template <class Act>
    void each_cell(const rubric::Register& declared, const Act& act) {
        const std::vector<rubric::BookField>& fields = declared.fields;
        for (std::size_t c = 0; c < cells.size(); ++c) act(fields[c % fields.size()], cells[c]);
        for (BookUpdate& one : updates) act(fields[one.field], one.cell);
        for (BookCorrection& one : corrections) {
            act(fields[one.now.field], one.now.cell);
            act(fields[one.now.field], one.was);
        }
    }
    /// Gives back the room that was kept for more.
    void shrink();
};

/// Puts a document behind the others; one that goes on where the last one ends becomes part of it.
void add(std::vector<Book>& to, Book&& one, const rubric::Rubric& rubric);

/// All of a run, or of a batch.
struct Books {
#define LEITAI_KIND(...)
#define LEITAI_BOOK(word, Type, list, ...) std::vector<Type> list;
#include "leitai/record/kinds.def"
    /// Some such record could not be read at all, so an entry that seems missing may have been in it.
    bool faulty = false;
};

}  // namespace leitai::record
