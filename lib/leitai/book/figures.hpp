// Counts figures: for a period, the year to date or a day; as a whole, by parts that sum to it, and down to entries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/book/view.hpp"

namespace leitai::book {

using rubric::FigureId;

/// What was counted. Two amounts of entries that are not the same add up, but for `ids`, which are united.
struct Amount {
    base::Rational number;          ///< how many, or the sum of the field
    std::int64_t units = 0;         ///< while it is counted: what is not yet in `number`, in the field's decimals
    std::int64_t entries = 0;       ///< with a value of the field, of sum and mean
    std::int64_t without = 0;       ///< of these, entries that lack the field
    std::vector<std::int64_t> ids;  ///< the different values, rising; of distinct alone
};

/// A figure's number. `value` is empty where a ratio has 0 below or nothing was there to take the mean of.
struct Result {
    base::Rational numerator;
    std::optional<base::Rational> denominator;  ///< of a ratio and a mean
    std::optional<base::Rational> value;        ///< of a ratio the quotient, not yet in percent
    std::int64_t without = 0;
};

/// Which days a flow is counted in.
enum class Span : std::uint8_t { period, year_to_date };

/// Entries of one place alone; all where nothing is named.
struct Place {
    std::optional<base::RegionCode> code;

    bool holds(const Where& where) const;
};

/// A figure at a moment.
Result figure(const View& view, FigureId id, Span span, const Place& place = {});

/// A figure in both spans; those of a standing number are the same.
struct Results {
    Result period, year_to_date;
};
/// All figures at a moment, by FigureId: entries are gone through once for all that count them.
std::vector<Results> all_figures(const View& view, const Place& place = {});

/// By what a figure is divided.
struct By {
    enum class Of : std::uint8_t { county, township, village, unit, quarter, name } of = Of::township;
    std::string name = {};  ///< a field, or `person`
};

/// One part of a figure. The parts of a figure sum to it: numerators to its numerator, denominators to its denominator.
struct Part {
    std::optional<std::int64_t> key;  ///< a code, a unit, a quarter, a value of the field; empty: belongs to none
    bool several = false;             ///< not a part, but what the others count more than once: below 0
    Result period, year_to_date;
};

/// The words that can stand behind `by` for a figure: the fields that all its registers have and that can divide it.
std::vector<std::string> names_to_divide_by(const rubric::Books& books, FigureId id);

/// The parts by key, then what belongs to none, then what was counted several times. By quarter only `period` is
/// filled, with the quarters of the year up to the moment's.
std::vector<Part> parts(const View& view, FigureId id, const By& by, const Place& place = {});

/// An entry that stands in a figure.
struct Counted {
    FigureId figure = 0;  ///< that counts it: of a ratio or total one of its parts
    RegisterId of = 0;
    const Entry* entry = nullptr;
    Where where;
    std::optional<base::Date> on;
    bool in_period = true;
    std::optional<std::int64_t> units;  ///< of the summed field, in its decimals
};

/// The entries of the year to date, of a standing number those of the day, in the order of registers and ids.
std::vector<Counted> entries_of(const View& view, FigureId id, const Place& place = {});

/// How many have been there for how long.
struct AgeBand {
    std::optional<std::int64_t> from, to;  ///< days; `to` empty: more; both empty: without the date
    std::int64_t entries = 0;
};
std::vector<AgeBand> ages(const View& view, FigureId id, const Place& place = {});

/// The amounts of one counted figure (count, sum, mean, distinct), for sealing.
Amount amount(const View& view, FigureId id, Span span, const Place& place = {});

}  // namespace leitai::book
