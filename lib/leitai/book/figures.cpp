// Counts figures as a whole, and lists the entries that stand in them.
#include "leitai/book/figures.hpp"

#include <tuple>

#include "leitai/book/counting.hpp"

namespace leitai::book {

using base::Rational;
using rubric::Figure;
using Kind = Figure::Kind;

Days days_of(const Moment& moment, Span span) {
    const base::Date last = std::min(base::last_day(moment.period), moment.day);
    const base::Period year{moment.period.year, 0};
    const base::Date first = base::first_day(span == Span::period ? moment.period : year);
    return {base::days_of(first), base::days_of(last)};
}

bool Place::holds(const Where& where) const {
    if (!code) return true;
    switch (code->digits) {
        case 12:
            return where.village == code->number;
        case 9:
            return where.township == code->number;
        default:
            return where.county == code->number;
    }
}

namespace {

/// Units of what a figure sums up, as a number.
Rational number_of(const View& view, const Figure& figure, std::int64_t units) {
    const bool whole = figure.kind == Kind::count || figure.kind == Kind::distinct;
    const int decimals = whole ? 0 : view.declared(figure.of).fields[figure.name.field].decimals;
    return Rational(base::Decimal{units, static_cast<std::uint8_t>(decimals)});
}

}  // namespace

void add_entry(const View& view, const Figure& figure, const Entry& entry, Amount& to) {
    if (figure.kind == Kind::count) {
        ++to.units;
        ++to.entries;
        return;
    }
    if (figure.kind == Kind::distinct) {
        view.values(figure.of, entry, figure.name, to.ids);
        return;
    }
    const BookCell& cell = view.cell(figure.of, entry, figure.name.field);
    if (!cell.known()) {
        ++to.without;
        return;
    }
    std::int64_t sum = 0;
    if (__builtin_add_overflow(to.units, cell.units, &sum)) {
        to.number += number_of(view, figure, to.units);
        sum = cell.units;
    }
    to.units = sum;
    ++to.entries;
}

void settle(const View& view, const Figure& figure, Amount& amount) {
    amount.number += number_of(view, figure, amount.units);
    amount.units = 0;
    std::sort(amount.ids.begin(), amount.ids.end());
    amount.ids.erase(std::unique(amount.ids.begin(), amount.ids.end()), amount.ids.end());
}

Result result_of(const Figure& figure, const Amount& amount) {
    Result result;
    result.without = amount.without;
    result.numerator = amount.number;
    if (figure.kind == Kind::distinct) result.numerator = Rational(static_cast<std::int64_t>(amount.ids.size()));
    result.value = result.numerator;
    if (figure.kind != Kind::mean) return result;
    result.denominator = Rational(amount.entries);
    result.value.reset();
    if (amount.entries != 0) result.value = result.numerator / *result.denominator;
    return result;
}

Result combined(const Figure& figure, const std::vector<Result>& parts) {
    Result result;
    if (figure.kind == Kind::total) {
        for (const Result& part : parts) {
            result.numerator += part.numerator;
            result.without += part.without;
        }
        result.value = result.numerator;
        return result;
    }
    result.numerator = parts[0].numerator;
    result.denominator = parts[1].numerator;
    result.without = parts[0].without + parts[1].without;
    if (result.denominator->sign() != 0) result.value = result.numerator / *result.denominator;
    return result;
}

Amount amount(const View& view, FigureId id, Span span, const Place& place) {
    const Figure& figure = view.sources().books().figures[id];
    const Days days = days_of(view.moment(), span);
    Amount sum;
    each_counted(view, id, place, [&](const Entry& entry, std::optional<std::int64_t> day) {
        if (!day || days.contains(*day)) add_entry(view, figure, entry, sum);
    });
    settle(view, figure, sum);
    return sum;
}

Result figure(const View& view, FigureId id, Span span, const Place& place) {
    const Figure& of = view.sources().books().figures[id];
    if (of.is_counted()) return result_of(of, amount(view, id, span, place));
    std::vector<Result> results;
    for (const FigureId part : of.parts) results.push_back(figure(view, part, span, place));
    return combined(of, results);
}

namespace {

/// The amounts of the counted figures, by FigureId, not yet settled.
std::vector<Amounts> all_amounts(const View& view, const Place& place) {
    const auto& figures = view.sources().books().figures;
    const Days period = days_of(view.moment(), Span::period);
    std::vector<Amounts> amounts(figures.size());
    for (std::size_t of = 0; of < view.sources().books().registers.size(); ++of) {
        std::vector<std::pair<Standing, Amounts*>> counting;
        for (std::size_t f = 0; f < figures.size(); ++f) {
            if (!figures[f].is_counted() || figures[f].of != of) continue;
            counting.emplace_back(Standing(view, static_cast<FigureId>(f), place), &amounts[f]);
        }
        if (counting.empty()) continue;
        view.each(static_cast<RegisterId>(of), [&](const Entry& entry) {
            for (const auto& [standing, to] : counting) {
                standing.ask(entry,
                             [&, to = to, &figure = standing.figure()](const Entry&, std::optional<std::int64_t> day) {
                                 add_entry(view, figure, entry, to->year_to_date);
                                 if (!day || period.contains(*day)) add_entry(view, figure, entry, to->period);
                             });
            }
        });
    }
    return amounts;
}

/// What is made of the parts of a figure, whose results are there or are made on the way.
const Results& result_in(const rubric::Books& books, FigureId id, std::vector<std::optional<Results>>& all) {
    if (all[id]) return *all[id];
    const Figure& figure = books.figures[id];
    std::vector<Result> period, year;
    for (const FigureId part : figure.parts) {
        const Results& results = result_in(books, part, all);
        period.push_back(results.period);
        year.push_back(results.year_to_date);
    }
    all[id] = {combined(figure, period), combined(figure, year)};
    return *all[id];
}

}  // namespace

std::vector<Results> all_figures(const View& view, const Place& place) {
    const rubric::Books& books = view.sources().books();
    std::vector<Amounts> amounts = all_amounts(view, place);
    std::vector<std::optional<Results>> known(books.figures.size());
    for (std::size_t f = 0; f < known.size(); ++f) {
        const Figure& figure = books.figures[f];
        if (!figure.is_counted()) continue;
        settle(view, figure, amounts[f].period);
        settle(view, figure, amounts[f].year_to_date);
        known[f] = {result_of(figure, amounts[f].period), result_of(figure, amounts[f].year_to_date)};
    }
    std::vector<Results> all;
    for (std::size_t f = 0; f < known.size(); ++f) all.push_back(result_in(books, static_cast<FigureId>(f), known));
    return all;
}

std::vector<Counted> entries_of(const View& view, FigureId id, const Place& place) {
    const Figure& figure = view.sources().books().figures[id];
    std::vector<Counted> all;
    for (const FigureId part : figure.parts) {
        const std::vector<Counted> more = entries_of(view, part, place);
        all.insert(all.end(), more.begin(), more.end());
    }
    if (!figure.is_counted()) return all;
    const Days period = days_of(view.moment(), Span::period);
    each_counted(view, id, place, [&](const Entry& entry, std::optional<std::int64_t> day) {
        Counted one{
            id,          figure.of, &entry, view.where(figure.of, entry), std::nullopt, !day || period.contains(*day),
            std::nullopt};
        if (day) one.on = base::date_of(*day);
        if (figure.kind == Kind::sum || figure.kind == Kind::mean) {
            const BookCell& cell = view.cell(figure.of, entry, figure.name.field);
            if (cell.known()) one.units = cell.units;
        }
        all.push_back(one);
    });
    return all;
}

std::vector<AgeBand> ages(const View& view, FigureId id, const Place& place) {
    const Figure& figure = view.sources().books().figures[id];
    if (!figure.ages) return {};
    std::vector<AgeBand> bands;
    std::int64_t from = 0;
    for (const std::int64_t to : figure.ages->days) {
        bands.push_back({from, to, 0});
        from = to + 1;
    }
    bands.push_back({from, std::nullopt, 0});
    bands.push_back({std::nullopt, std::nullopt, 0});
    each_counted(view, id, place, [&](const Entry& entry, std::optional<std::int64_t> /*day*/) {
        const BookCell& since = view.cell(figure.of, entry, figure.ages->since);
        if (!since.known()) {
            ++bands.back().entries;
            return;
        }
        const std::int64_t age = base::days_of(view.moment().day) - since.units;
        const auto band =
            std::find_if(bands.begin(), bands.end(), [&](const AgeBand& one) { return !one.to || age <= *one.to; });
        ++band->entries;
    });
    return bands;
}

}  // namespace leitai::book
