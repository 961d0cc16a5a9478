// Counts figures for pages: now and a year ago, whole and by parts, as cells that tables and facts print.
#pragma once

#include <optional>
#include <vector>

#include "leitai/report/books/page.hpp"
#include "leitai/report/books/territory.hpp"

namespace leitai::report {

/// A figure's number: "412", "73.15%"; empty where there is none.
page::Cell value_cell(const rubric::Figure& figure, const book::Result& result);
/// A number as it is, not rounded.
page::Cell exact_cell(const std::optional<base::Rational>& number);

/// The numbers of a figure as they are printed; empty where there is none.
struct FigureCells {
    bool recorded = true;  ///< false: a register is owed and was not handed in, so that nothing is said
    page::Cell value, year_to_date, last_year, last_year_to_date;
    page::Cell numerator, denominator;  ///< of `value`
    page::Cell without;                 ///< of a sum or mean: how many entries lack the field
};

/// A part of a figure under its name.
struct NamedPart {
    page::Cell id;  ///< empty: what belongs to none
    base::Text title;
    page::Cell value, year_to_date, numerator, denominator;
};

/// Counts at the scored moment and at the same time last year. The input must outlive it.
class FigureCounts {
public:
    explicit FigureCounts(const BooksInput& books_input);

    const BooksInput& input() const { return input_; }
    const book::View& now() const { return now_; }
    /// The day up to which the same time last year is counted.
    base::Date day_last_year() const { return then_.moment().day; }
    /// Whether there are records of all registers that a figure counts.
    bool recorded(rubric::FigureId figure) const { return recorded(figure, now_); }
    FigureCells cells(rubric::FigureId figure) const;
    /// None where there are no records. By township and county those of the roster in which nothing was counted stand
    /// there too, where entries belong to such places.
    std::vector<NamedPart> parts(rubric::FigureId figure, const Division& division) const;

private:
    bool recorded(rubric::FigureId figure, const book::View& view) const;
    const rubric::Figure& declared(rubric::FigureId figure) const { return input_.books().figures[figure]; }
    void add_empty(rubric::FigureId figure, const Division& division, std::vector<book::Part>& parts) const;
    bool reaches_place(rubric::FigureId figure) const;
    bool owes(rubric::FigureId figure, std::uint64_t keeper) const;
    NamedPart named(rubric::FigureId figure, const Division& division, const book::Part& part) const;

    const BooksInput& input_;
    Territory territory_;
    book::View now_, then_;
    std::vector<book::Results> now_figures_, then_figures_;
};

/// By what is divided, for people: 乡镇, 季度, the title of a field.
base::Text division_words(const rubric::Books& books, rubric::FigureId figure, const Division& division);

}  // namespace leitai::report
