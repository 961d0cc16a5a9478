// What the files that count entries share: which entries stand in a figure, and adding them up.
#pragma once

#include <algorithm>

#include "leitai/book/figures.hpp"

namespace leitai::book {

/// The first and the last day of a span at a moment.
struct Days {
    std::int64_t first = 0, last = 0;

    bool contains(std::int64_t day) const { return first <= day && day <= last; }
};
Days days_of(const Moment& moment, Span span);

/// Calls `act(entry, day)` for every entry that stands in a counted figure, in the days of the year to date; of a
/// standing number day is empty.
template <class Act>
void each_counted(const View& view, FigureId id, const Place& place, const Act& act) {
    const rubric::Figure& figure = view.sources().books().figures[id];
    const Days year = days_of(view.moment(), Span::year_to_date);
    view.each(figure.of, [&](const Entry& entry) {
        std::optional<std::int64_t> day;
        if (figure.on) {
            const BookCell& on = view.cell(figure.of, entry, *figure.on);
            if (!on.known() || !year.contains(on.units)) return;
            day = on.units;
        }
        if (!place.holds(view.where(figure.of, entry))) return;
        if (!figure.where.always() && view.holds(figure.of, entry, figure.where) != rule::Truth::yes) return;
        act(entry, day);
    });
}

/// Adds one entry to what a counted figure counts.
void add_entry(const View& view, const rubric::Figure& figure, const Entry& entry, Amount& to);
/// Sorts the different values, when all are there.
void settle(Amount& amount);
/// What the amount of a counted figure comes to.
Result result_of(const rubric::Figure& figure, const Amount& amount);
/// What is made of the results of its parts: of a ratio or a total.
Result combined(const rubric::Figure& figure, const std::vector<Result>& parts);

}  // namespace leitai::book
