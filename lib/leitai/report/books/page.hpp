// The figures of the registers: all of them with what is wrong or owed, one with its parts and entries, and the public
// view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/book/kept.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// What the pages are about. References must outlive them; the rubric has a catalogue of books.
struct BooksInput {
    const Subject& subject;
    const source::SourceMap& map;
    const page::Finality& finality;  ///< of books
    const book::Kept& kept;
    book::Place place = {};  ///< whose entries are counted; all where nothing is named
    base::Text circle = {};  ///< what that place is called

    const cohort::Cohort& cohort() const { return subject.cohort; }
    const rubric::Rubric& rubric() const { return subject.rubric; }
    const rubric::Books& books() const { return *subject.rubric.books; }
};

/// By what figures are divided, and the word for it: "township", "quarter", a field.
struct Division {
    std::string word;
    book::By by;
};
/// The words by which a figure can be divided: places, quarters of a flow, what its registers have.
std::vector<std::string> words_to_divide_by(const rubric::Books& books, rubric::FigureId figure);
/// What one of these words stands for.
Division division_by(std::string_view word);

/// All figures, who is left out, what is overdue, broken rules and what is owed; divided also all figures that can be
/// divided so, part by part.
page::Page books_page(const BooksInput& books_input, const std::optional<Division>& division, base::Lang lang);
/// One figure with its definition and parts; `list`: and the entries that stand in it.
page::Page figure_page(const BooksInput& books_input, rubric::FigureId figure, const Division& division, bool list,
                       base::Lang lang);
/// The public figures, by township and county: no village, no person, no entry is on it.
page::Page public_books_page(const BooksInput& books_input, base::Lang lang);

}  // namespace leitai::report
