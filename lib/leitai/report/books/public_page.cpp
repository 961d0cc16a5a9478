// What may be published of the registers: the public figures, and their numbers by township and county.
#include "leitai/report/books/tables.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using rubric::FigureId;

namespace {

std::vector<FigureId> public_figures(const rubric::Books& books) {
    std::vector<FigureId> figures;
    for (std::size_t f = 0; f < books.figures.size(); ++f) {
        if (books.figures[f].is_public) figures.push_back(static_cast<FigureId>(f));
    }
    return figures;
}

/// One row for each public figure and region; what belongs to no region is left out.
page::Table by_region(const FigureCounts& counts, const std::string& word, std::string id, Text title, Text label,
                      Lang lang) {
    const rubric::Books& books = counts.input().books();
    TableRows rows(std::move(id), std::move(title));
    rows.item("figure", {"统计数", "Figure"})
        .named(word, std::move(label))
        .column("value", {"本期", "Period"}, true)
        .column("year_to_date", {"本年累计", "To date"}, true);
    for (const FigureId figure : public_figures(books)) {
        for (const NamedPart& part : counts.parts(figure, division_by(word))) {
            if (part.id.text.empty() || part.id.text == "several") continue;
            rows.add({Cell::of(books.figures[figure].id), text_cell(books.figures[figure].title, lang), part.id,
                      text_cell(part.title, lang), part.value, part.year_to_date});
        }
    }
    return rows.table();
}

}  // namespace

page::Page public_books_page(const BooksInput& b, Lang lang) {
    page::Page page;
    page.finality = page::for_everybody(b.finality);
    page.kind = "books_public";
    const Text period = words(b.cohort().period);
    page.title = headed(b.subject.title, {period.zh + "工作情况", "the programme, " + period.en});
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(b.cohort().period))});
    facts.items.push_back({"as_of", {"截止日", "As of"}, Cell::of(base::to_string(b.cohort().as_of))});
    page.blocks.emplace_back(std::move(facts));
    const FigureCounts counts(b);
    TableRows rows("figures", {"统计数", "Figures"});
    page.blocks.emplace_back(
        figures_table(counts, std::move(rows), public_figures(b.books()), FigureShown::numbers, lang));
    page.blocks.emplace_back(figures_note(counts));
    page.blocks.emplace_back(
        by_region(counts, "township", "townships", {"各乡镇", "Townships"}, {"乡镇", "Township"}, lang));
    page.blocks.emplace_back(
        by_region(counts, "county", "counties", {"各填报单位", "Reporting units"}, {"填报单位", "Unit"}, lang));
    page.blocks.emplace_back(
        page::Paragraph{{"各乡镇、各填报单位之和不一定等于总数：不归哪一个的没有列出，同一个在几处都有的重复计入。",
                         "Townships and units need not sum to the whole: what belongs to none is not listed, and what "
                         "stands in several "
                         "is counted in each."},
                        true});
    return page;
}

}  // namespace leitai::report
