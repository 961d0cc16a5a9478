// Rows of figures and of their parts.
#include "leitai/report/books/tables.hpp"

#include <algorithm>

#include "leitai/base/units.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using rubric::Figure;
using rubric::FigureId;

namespace {

std::vector<Cell> part_cells(const NamedPart& part, Lang lang) {
    return {part.id, text_cell(part.title, lang), part.value, part.year_to_date, part.numerator, part.denominator};
}

/// Columns of part_cells(). People are spared numbers that say nothing about what is shown.
void part_columns(TableRows& rows, const Text& what, bool to_date, bool divided) {
    rows.item("part", what).column("value", {"本期", "Period"}, true);
    const auto add = [&](bool shown, const char* id, Text label) {
        shown ? rows.column(id, std::move(label), true) : rows.data(id, std::move(label), true);
    };
    add(to_date, "year_to_date", {"本年累计", "To date"});
    add(divided, "numerator", {"分子", "Numerator"});
    add(divided, "denominator", {"分母", "Denominator"});
}

bool is_divided(const Figure& figure) {
    return figure.kind == Figure::Kind::ratio || figure.kind == Figure::Kind::mean;
}

bool divides(const rubric::Books& books, FigureId figure, const Division& division) {
    const std::vector<std::string> words = words_to_divide_by(books, figure);
    return std::find(words.begin(), words.end(), division.word) != words.end();
}

}  // namespace

Text no_records_words() { return {"没有记录", "no records"}; }

page::Table figures_table(const FigureCounts& counts, TableRows rows, const std::vector<FigureId>& figures,
                          FigureShown shown, Lang lang) {
    const rubric::Books& books = counts.input().books();
    const bool fractions = shown == FigureShown::fractions;
    rows.item("figure", {"统计数", "Figure"})
        .column("unit", {"单位", "Unit"}, false, 1)
        .data("standing", {"时点数", "Standing"})
        .data("value", {"本期", "Period"}, true)
        .people("value_words", {"本期", "Period"}, true)
        .column("year_to_date", {"本年累计", "To date"}, true)
        .column("last_year", {"去年同期", "Last year"}, true)
        .column("last_year_to_date", {"去年同期累计", "Then to date"}, true, 2);
    if (fractions)
        rows.data("numerator", {"分子", "Numerator"}, true).data("denominator", {"分母", "Denominator"}, true);
    for (const FigureId id : figures) {
        const Figure& figure = books.figures[id];
        const FigureCells cells = counts.cells(id);
        std::vector<Cell> row = {Cell::of(figure.id),
                                 text_cell(figure.title, lang),
                                 text_cell(base::unit_words(figure.unit), lang),
                                 Cell::yes_no(books.is_standing(id)),
                                 cells.value,
                                 cells.recorded ? cells.value : text_cell(no_records_words(), lang),
                                 cells.year_to_date,
                                 cells.last_year,
                                 cells.last_year_to_date};
        if (fractions) row.insert(row.end(), {cells.numerator, cells.denominator});
        rows.add(std::move(row));
    }
    return rows.table();
}

page::Paragraph figures_note(const FigureCounts& counts) {
    const std::string day = base::to_string(counts.day_last_year());
    const bool place = counts.input().place.code.has_value();
    const Text level = place ? Text("台账不分到这一级，", "a register does not reach down to this level, ") : Text();
    return {
        {"本年累计从1月1日算起；没有累计的，是截止日当天的数。去年同期照当时的记录，算到" + day +
             "。空白的没有数：没有记录，" + level.zh + "或者比率的分母是0。",
         "To date: from January 1; a figure without it is as it stands on the day. “Last year” and “Then to date”: the "
         "same time last year, up to " +
             day + ", from the records of that time. Where nothing stands there is no number: there were no records, " +
             level.en + "or a ratio has 0 below."},
        true};
}

page::Table figure_parts_table(const FigureCounts& counts, FigureId id, const Division& division, Lang lang) {
    const rubric::Books& books = counts.input().books();
    const Text what = division_words(books, id, division);
    TableRows rows("parts", {"按" + what.zh + "分列", "By " + what.en});
    const bool to_date = !books.is_standing(id) && division.by.of != book::By::Of::quarter;
    part_columns(rows, what, to_date, is_divided(books.figures[id]));
    for (const NamedPart& part : counts.parts(id, division)) rows.add(part_cells(part, lang));
    return rows.table();
}

page::Table all_parts_table(const FigureCounts& counts, const Division& division, Lang lang) {
    const rubric::Books& books = counts.input().books();
    std::vector<FigureId> figures;
    for (std::size_t f = 0; f < books.figures.size(); ++f) {
        if (divides(books, static_cast<FigureId>(f), division)) figures.push_back(static_cast<FigureId>(f));
    }
    const Text what = figures.empty() ? Text::same(division.word) : division_words(books, figures.front(), division);
    TableRows rows("parts", {"各统计数按" + what.zh + "分列", "Figures by " + what.en});
    rows.item("figure", {"统计数", "Figure"});
    part_columns(rows, what, division.by.of != book::By::Of::quarter, true);
    for (const FigureId id : figures) {
        for (const NamedPart& part : counts.parts(id, division)) {
            std::vector<Cell> row = {Cell::of(books.figures[id].id), text_cell(books.figures[id].title, lang)};
            const std::vector<Cell> cells = part_cells(part, lang);
            row.insert(row.end(), cells.begin(), cells.end());
            rows.add(std::move(row));
        }
    }
    return rows.table();
}

}  // namespace leitai::report
