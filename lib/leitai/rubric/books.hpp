// A catalogue of books: the registers that a county keeps, and the figures that are counted from their entries.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rubric/book_condition.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

/// One typed field of the entries of a register.
struct BookField {
    enum class Type : std::uint8_t { number, count, yes_no, choice, date, text, person, village, entry };
    std::string id;
    base::Text title;
    Type type = Type::text;
    std::string unit;
    int decimals = 0;                         ///< of a number
    std::optional<std::int64_t> least, most;  ///< of a number or count, in units
    std::vector<std::string> values;          ///< of a choice
    std::vector<base::Text> value_titles;     ///< in the order of values; empty where none has one
    bool many = false;                        ///< a list of values
    RegisterId refers_to = 0;                 ///< of an entry
    std::optional<EntryCondition> required;   ///< when the field must be known; empty: never
    bool happened = false;                    ///< a date that may not lie after the day on which it is stated
    source::Place place;

    bool is_number() const { return type == Type::number || type == Type::count; }
    bool is_ordered() const { return is_number() || type == Type::date; }
};

/// A stage that an entry comes to; the first one needs nothing.
struct BookState {
    std::string id;
    base::Text title;
    EntryCondition reached;
    bool may_skip = false;
};

/// What an entry names itself or its owner by: a field, or the key of whom it belongs to.
struct BookName {
    enum class Of : std::uint8_t { field, village, township, county, person, entry } of = Of::field;
    BookFieldId field = 0;

    friend bool operator==(const BookName&, const BookName&) = default;
};

/// How many there may be.
struct Cardinality {
    std::optional<std::int64_t> least, most;
};

/// The kinds of rules of consistency: see the chapter on books.
namespace book_rule {

struct Never {
    EntryCondition that;
};
struct Always {
    EntryCondition that;
};
struct Unique {
    std::vector<BookName> names;
};
/// The values of a field with many, or the entries of a register that belong to the entry.
struct Holds {
    std::optional<BookFieldId> field;  ///< empty: the entries of the register
    RegisterId of = 0;
    Cardinality how_many;
};
/// At most so many entries that agree in `per`, altogether or in each quarter or year of `on`.
struct AtMost {
    enum class Each : std::uint8_t { altogether, quarter, year } each = Each::altogether;
    std::int64_t most = 0;
    std::vector<BookName> per;
    BookFieldId on = 0;
};
/// Every entry of a register for which `among` holds is named under `in`.
struct Every {
    RegisterId of = 0;
    EntryCondition among;
    BookName in;
};
/// The sum of a field over the entries of a register that belong to the entry is at most its field.
struct SumAtMost {
    RegisterId of = 0;
    BookFieldId field = 0, most = 0;
};
/// Spans of days of entries that agree in `per` do not overlap.
struct Apart {
    BookFieldId from = 0, to = 0;
    std::vector<BookName> per;
};

using Kind = std::variant<Never, Always, Unique, Holds, AtMost, Every, SumAtMost, Apart>;

}  // namespace book_rule

struct BookRule {
    std::string id;
    base::Text title;
    bool is_error = true;  ///< else a breach is a warning
    EntryCondition where;
    book_rule::Kind kind;
    source::Place place;
};

/// Whom an entry belongs to.
enum class BelongsTo : std::uint8_t { nobody, village, township, county, person, entry };
/// How often a register must be handed in.
enum class Owed : std::uint8_t { never, quarter, year };
/// Who hands it in: one office for all, or each reporting unit, township or village.
enum class KeptBy : std::uint8_t { one, county, township, village };

/// What a built-in register is made of; `records` for those that the catalogue declares.
enum class BookSource : std::uint8_t {
    records,
    terms,
    reserves,
    villages,
    contests,
    contestants,
    clusters,
    cluster_villages
};
inline constexpr std::size_t built_in_registers = 7;

/// A register: what its entries hold and what must be true of them.
struct Register {
    std::string id;
    base::Text title;
    BookSource source = BookSource::records;
    BelongsTo of = BelongsTo::nobody;
    RegisterId parent = 0;  ///< when entries belong to entries of another register
    Owed owed = Owed::never;
    KeptBy kept_by = KeptBy::one;
    std::vector<BookField> fields;
    std::vector<BookState> states;
    std::optional<EntryCondition> overdue;
    std::vector<BookRule> rules;
    source::Place place;

    std::optional<BookFieldId> field(std::string_view name) const;
    std::optional<StateId> state(std::string_view name) const;
};

/// A named number that is counted from entries.
struct Figure {
    enum class Kind : std::uint8_t { count, sum, mean, distinct, ratio, total };
    struct Ages {
        BookFieldId since = 0;
        std::vector<std::int64_t> days;  ///< rising
    };
    std::string id;
    base::Text title;
    Kind kind = Kind::count;
    RegisterId of = 0;  ///< but of a ratio or total
    BookName name;      ///< sum, mean: a field; distinct
    EntryCondition where;
    std::optional<BookFieldId> on;  ///< the date of a flow; without one of a count … distinct, a standing number
    std::vector<FigureId> parts;    ///< ratio: figure and against; total
    std::string unit;
    int decimals = 0;
    bool percent = false;  ///< a ratio that is printed as a percentage
    bool in_report = false, is_public = false;
    std::optional<Ages> ages;
    source::Place place;

    bool is_counted() const { return kind != Kind::ratio && kind != Kind::total; }
};

/// The whole catalogue; the built-in registers stand before those that it declares.
struct Books {
    std::string id, version;
    base::Text title, note, source;
    std::vector<Register> registers;
    std::vector<Figure> figures;
    source::Place place;

    std::optional<RegisterId> find_register(std::string_view name) const;
    std::optional<FigureId> figure(std::string_view name) const;
    /// Whether a figure is a number as it stands on a day; a ratio with a flow of a period in it is none.
    bool is_standing(FigureId figure) const;
    /// The registers that a figure counts, each once.
    std::vector<RegisterId> registers_of(FigureId figure) const;
};

/// The built-in registers, in the order of BookSource.
std::vector<Register> built_in_books();

/// A declared value, as people read it: its title where it has one; a yes or no is 是 or 否 in Chinese.
base::Text choice_words(const BookField& field, std::int64_t position);

}  // namespace leitai::rubric
