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

/// Says which entries stand in a counted figure.
class Standing {
public:
    Standing(const View& view, FigureId id, const Place& place)
        : view_(view),
          figure_(view.sources().books().figures[id]),
          place_(place),
          year_(days_of(view.moment(), Span::year_to_date)) {}

    const rubric::Figure& figure() const { return figure_; }
    /// Calls `act(entry, day)` if the entry stands in the figure, in the days of the year to date; of a standing number
    /// day is empty.
    template <class Act>
    void ask(const Entry& entry, const Act& act) const {
        std::optional<std::int64_t> day;
        if (figure_.on) {
            const BookCell& on = view_.cell(figure_.of, entry, *figure_.on);
            if (!on.known() || !year_.contains(on.units)) return;
            day = on.units;
        }
        if (place_.code && !place_.holds(view_.where(figure_.of, entry))) return;
        if (!figure_.where.always() && view_.holds(figure_.of, entry, figure_.where) != rule::Truth::yes) return;
        act(entry, day);
    }

private:
    const View& view_;
    const rubric::Figure& figure_;
    const Place& place_;
    Days year_;
};

/// Calls `act(entry, day)` for every entry that stands in a counted figure, as Standing says.
template <class Act>
void each_counted(const View& view, FigureId id, const Place& place, const Act& act) {
    const Standing standing(view, id, place);
    view.each(standing.figure().of, [&](const Entry& entry) { standing.ask(entry, act); });
}

/// What a counted figure counts in both spans.
struct Amounts {
    Amount period, year_to_date;
};

/// Adds one entry to what a counted figure counts.
void add_entry(const View& view, const rubric::Figure& figure, const Entry& entry, Amount& to);
/// Makes the number, and sorts the different values, when all are there.
void settle(const View& view, const rubric::Figure& figure, Amount& amount);
/// What the amount of a counted figure comes to.
Result result_of(const rubric::Figure& figure, const Amount& amount);
/// What is made of the results of its parts: of a ratio or a total.
Result combined(const rubric::Figure& figure, const std::vector<Result>& parts);

}  // namespace leitai::book
