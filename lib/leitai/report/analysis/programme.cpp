// The section on the programme: the figures of the registers that the catalogue marks for reports.
#include "leitai/report/analysis/sections.hpp"
#include "leitai/report/books/tables.hpp"

namespace leitai::report {

using base::Lang;

namespace {

/// The township or reporting unit that the report is about, which its circle names; empty for all.
book::Place place_of(const AnalysisInput& r) {
    if (r.circle.empty() || r.analysis.villages.empty()) return {};
    const cohort::Cohort& cohort = r.subject.cohort;
    const base::ScoredUnit& unit = *r.subject.rubric.unit;
    const cohort::Village& first = cohort.villages[r.analysis.villages.front()];
    if (unit.in_township && cohort.townships[first.township].label == r.circle.zh)
        return {cohort.townships[first.township].code};
    if (unit.in_county) return {cohort.counties[first.county].code};
    return {};
}

std::vector<rubric::FigureId> figures_of_report(const rubric::Books& books) {
    std::vector<rubric::FigureId> figures;
    for (std::size_t f = 0; f < books.figures.size(); ++f) {
        if (books.figures[f].in_report) figures.push_back(static_cast<rubric::FigureId>(f));
    }
    return figures;
}

}  // namespace

void add_programme(const AnalysisInput& r, Lang lang, Sections& sections) {
    if (r.books == nullptr || !r.subject.rubric.books || r.subject.scored.annual || r.subject.scored.from_seals) return;
    const std::vector<rubric::FigureId> figures = figures_of_report(*r.subject.rubric.books);
    if (figures.empty()) return;
    const BooksInput input{r.subject, r.map, r.subject.finality, *r.books, place_of(r), r.circle};
    const FigureCounts counts(input);
    sections.annex({"工作情况", "The programme"});
    sections.add(figures_table(counts, TableRows("programme", {"台账统计数", "Figures of the registers"}), figures,
                               FigureShown::numbers, lang));
    sections.page().blocks.emplace_back(figures_note(counts));
}

}  // namespace leitai::report
