// The tables that pages about books share.
#pragma once

#include <string>
#include <vector>

#include "leitai/report/books/figure_counts.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

/// What is shown of each figure.
enum class FigureShown : std::uint8_t {
    numbers,    ///< its four numbers
    fractions,  ///< for programs also what they were made of
};
/// A row for each figure: this period, the year to date, and both at the same time last year. People read "no records"
/// where a register is owed and nobody handed it in.
page::Table figures_table(const FigureCounts& counts, TableRows rows, const std::vector<rubric::FigureId>& figures,
                          FigureShown shown, base::Lang lang);
/// How the columns of that table were counted.
page::Paragraph figures_note(const FigureCounts& counts);
/// "没有记录", "no records".
base::Text no_records_words();

/// The parts of one figure.
page::Table figure_parts_table(const FigureCounts& counts, rubric::FigureId figure, const Division& division,
                               base::Lang lang);
/// The parts of all figures that can be divided so.
page::Table all_parts_table(const FigureCounts& counts, const Division& division, base::Lang lang);

/// Who is covered by no entry, and which entries are overdue.
page::Table left_out_table(const FigureCounts& counts, base::Lang lang);
page::Table overdue_table(const FigureCounts& counts, base::Lang lang);
/// All rules with the number of their breaches for programs, those that are broken for people.
void add_rules(const FigureCounts& counts, base::Lang lang, page::Page& page);
/// Which registers were not handed in, and whose they are.
page::Table owed_table(const FigureCounts& counts, base::Lang lang);

}  // namespace leitai::report
