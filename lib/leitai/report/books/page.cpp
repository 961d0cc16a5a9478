// The page of all figures, and what keeps the registers from being complete.
#include "leitai/report/books/page.hpp"

#include "leitai/report/books/tables.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

namespace {

std::vector<rubric::FigureId> all_figures(const rubric::Books& books) {
    std::vector<rubric::FigureId> all;
    for (std::size_t f = 0; f < books.figures.size(); ++f) all.push_back(static_cast<rubric::FigureId>(f));
    return all;
}

}  // namespace

page::Page books_page(const BooksInput& b, const std::optional<Division>& division, Lang lang) {
    page::Page page;
    page.finality = b.finality;
    page.kind = "books";
    const Text period = words(b.cohort().period);
    const Text where = b.circle.empty() ? Text() : Text{b.circle.zh + " ", b.circle.en + ", "};
    page.title = headed(b.subject.title,
                        {where.zh + period.zh + "台账统计数", where.en + "figures of the registers, " + period.en});
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(b.cohort().period))});
    facts.items.push_back({"as_of", {"截止日", "As of"}, Cell::of(base::to_string(b.cohort().as_of))});
    if (division) facts.items.push_back({"by", {"分列", "By"}, Cell::of(division->word)});
    page.blocks.emplace_back(std::move(facts));
    const FigureCounts counts(b);
    if (division) page.blocks.emplace_back(all_parts_table(counts, *division, lang));  // first: it is what csv writes
    TableRows rows("figures", {"统计数", "Figures"});
    page.blocks.emplace_back(
        figures_table(counts, std::move(rows), all_figures(b.books()), FigureShown::fractions, lang));
    page.blocks.emplace_back(figures_note(counts));
    page.blocks.emplace_back(left_out_table(counts, lang));
    page.blocks.emplace_back(overdue_table(counts, lang));
    add_rules(counts, lang, page);
    page.blocks.emplace_back(owed_table(counts, lang));
    return page;
}

}  // namespace leitai::report
