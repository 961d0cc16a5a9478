// Counts whole figures by `book::all_figures`, and says how their numbers are printed.
#include "leitai/report/books/figure_counts.hpp"

#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Rational;
using book::Result;
using page::Cell;
using rubric::Figure;
using rubric::FigureId;
using Kind = Figure::Kind;

Cell value_cell(const Figure& figure, const Result& result) {
    if (!result.value || result.value->beyond()) return {};
    if (!figure.percent) return Cell::number(base::to_string(*result.value, figure.decimals));
    return Cell::number(base::to_string(*result.value * Rational(100), figure.decimals) + "%");
}

Cell exact_cell(const std::optional<Rational>& number) {
    return number && !number->beyond() ? Cell::number(base::to_string(*number)) : Cell{};
}

FigureCounts::FigureCounts(const BooksInput& b)
    : input_(b),
      territory_(b),
      now_(book::sources_of(b.kept, b.cohort(), b.rubric()), book::scored_moment(b.kept.ledger)),
      then_(now_.sources(), book::last_year(now_.moment())),
      now_figures_(book::all_figures(now_, b.place)),
      then_figures_(book::all_figures(then_, b.place)) {}

bool FigureCounts::recorded(FigureId figure, const book::View& view) const {
    const auto concerns = [&](std::uint64_t keeper) { return territory_.concerns(input_, keeper); };
    return book::has_records(input_.kept.ledger, input_.books(), figure, view.moment().period, concerns);
}

FigureCells FigureCounts::cells(FigureId id) const {
    FigureCells cells;
    cells.recorded = recorded(id);
    if (!cells.recorded || !reaches_place(id)) return cells;
    const Figure& figure = declared(id);
    const bool flow = !input_.books().is_standing(id);
    const Result& period = now_figures_[id].period;
    cells.value = value_cell(figure, period);
    cells.numerator = exact_cell(period.numerator);
    cells.denominator = exact_cell(period.denominator);
    if (figure.kind == Kind::sum || figure.kind == Kind::mean)
        cells.without = number_cell(static_cast<std::size_t>(period.without));
    if (flow) cells.year_to_date = value_cell(figure, now_figures_[id].year_to_date);
    if (!recorded(id, then_)) return cells;
    cells.last_year = value_cell(figure, then_figures_[id].period);
    if (flow) cells.last_year_to_date = value_cell(figure, then_figures_[id].year_to_date);
    return cells;
}

}  // namespace leitai::report
