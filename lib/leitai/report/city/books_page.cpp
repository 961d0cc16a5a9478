// Adds up the figures of seals, and makes ratios and totals of the sums.
#include "leitai/report/city/books_page.hpp"

#include "leitai/base/list.hpp"
#include "leitai/base/units.hpp"
#include "leitai/book/figures.hpp"
#include "leitai/report/books/figure_counts.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;
using rubric::Figure;
using rubric::FigureId;
using Span = std::optional<seal::BooksAmount> seal::BooksFigure::*;

namespace {

/// Counts the figures of some counties together.
class Sums {
public:
    Sums(const rubric::Books& books, std::vector<const seal::BooksFile*> files)
        : books_(books), files_(std::move(files)) {}

    /// Empty where nobody has records of it. A standing number is the same in every span.
    std::optional<book::Result> of(FigureId id, Span span) const {
        const Figure& figure = books_.figures[id];
        if (figure.is_counted()) return counted(figure, books_.is_standing(id) ? &seal::BooksFigure::at_end : span);
        book::Result result;
        std::vector<Rational> parts;
        for (const FigureId part : figure.parts) {
            const auto one = of(part, span);
            if (!one) return std::nullopt;
            parts.push_back(one->numerator);
        }
        if (figure.kind == Figure::Kind::total) {
            for (const Rational& part : parts) result.numerator += part;
            result.value = result.numerator;
            return result;
        }
        result.numerator = parts[0];
        result.denominator = parts[1];
        if (parts[1].sign() != 0) result.value = parts[0] / parts[1];
        return result;
    }

private:
    std::optional<book::Result> counted(const Figure& figure, Span span) const {
        std::optional<seal::BooksAmount> sum;
        for (const seal::BooksFile* file : files_) {
            const auto found = file->figures.find(figure.id);
            if (found != file->figures.end()) seal::add(sum, found->second.*span);
        }
        if (!sum) return std::nullopt;
        book::Result result;
        result.numerator = sum->numerator;
        result.value = sum->numerator;
        if (figure.kind != Figure::Kind::mean) return result;
        result.denominator = sum->denominator.value_or(Rational());
        result.value.reset();
        if (result.denominator->sign() != 0) result.value = result.numerator / *result.denominator;
        return result;
    }

    const rubric::Books& books_;
    std::vector<const seal::BooksFile*> files_;
};

/// The cells of one figure: this period, the year to date, numerator and denominator.
std::vector<Cell> cells_of(const rubric::Books& books, const Sums& sums, FigureId id) {
    const auto period = sums.of(id, &seal::BooksFigure::period);
    const auto year = books.is_standing(id) ? std::nullopt : sums.of(id, &seal::BooksFigure::year_to_date);
    const Figure& figure = books.figures[id];
    return {period ? value_cell(figure, *period) : Cell{}, year ? value_cell(figure, *year) : Cell{},
            period ? exact_cell(period->numerator) : Cell{}, period ? exact_cell(period->denominator) : Cell{}};
}

void value_columns(TableRows& rows) {
    rows.column("value", {"本期", "Period"}, true)
        .column("year_to_date", {"本年累计", "To date"}, true)
        .data("numerator", {"分子", "Numerator"}, true)
        .data("denominator", {"分母", "Denominator"}, true);
}

std::vector<FigureId> shown(const rubric::Books& books, std::optional<FigureId> only) {
    if (only) return {*only};
    std::vector<FigureId> all;
    for (std::size_t f = 0; f < books.figures.size(); ++f) all.push_back(static_cast<FigureId>(f));
    return all;
}

page::Table figures_table(const CityBooks& city, std::optional<FigureId> only, Lang lang) {
    const rubric::Books& books = *city.subject.rubric.books;
    TableRows rows("figures", {"全市统计数", "Figures of the city"});
    rows.item("figure", {"统计数", "Figure"})
        .column("unit", {"单位", "Unit"}, false, 1)
        .data("standing", {"时点数", "Standing"});
    value_columns(rows);
    std::vector<const seal::BooksFile*> files;
    for (const CountyBooks& one : city.counties) files.push_back(&one.file);
    const Sums sums(books, files);
    for (const FigureId id : shown(books, only)) {
        const Figure& figure = books.figures[id];
        std::vector<Cell> cells = {Cell::of(figure.id), text_cell(figure.title, lang),
                                   text_cell(base::unit_words(figure.unit), lang), Cell::yes_no(books.is_standing(id))};
        for (Cell& cell : cells_of(books, sums, id)) cells.push_back(std::move(cell));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table parts_table(const CityBooks& city, std::optional<FigureId> only, Lang lang) {
    const rubric::Books& books = *city.subject.rubric.books;
    TableRows rows("by_county", {"各县区的统计数", "Figures by county"});
    if (!only) rows.only(page::Audience::programs);
    rows.item("figure", {"统计数", "Figure"}).column("county", {"县区", "County"}).data("folder", {"文件夹", "Folder"});
    value_columns(rows);
    for (const FigureId id : shown(books, only)) {
        for (const CountyBooks& one : city.counties) {
            const Sums sums(books, {&one.file});
            std::vector<Cell> cells = {Cell::of(books.figures[id].id), text_cell(books.figures[id].title, lang),
                                       text_cell(one.name, lang), one.folder.empty() ? Cell{} : Cell::of(one.folder)};
            for (Cell& cell : cells_of(books, sums, id)) cells.push_back(std::move(cell));
            rows.add(std::move(cells));
        }
    }
    return rows.table();
}

}  // namespace

page::Page city_books_page(const CityBooks& city, std::optional<FigureId> only, Lang lang) {
    page::Page page;
    page.kind = "city_books";
    page.finality = city.finality;
    const Text period = words(city.subject.cohort.period);
    page.title = headed(city.subject.title, {period.zh + "工作台账统计", "figures of the registers, " + period.en});
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(city.subject.cohort.period))});
    facts.items.push_back({"counties", {"加总的县区", "Counties added up"}, number_cell(city.counties.size())});
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(figures_table(city, only, lang));
    page.blocks.emplace_back(parts_table(city, only, lang));
    Text left_out;
    for (const std::string& one : city.left_out) base::add_to(left_out, Text::same(one));
    if (!left_out.empty())
        page.blocks.emplace_back(
            page::Paragraph{{"没有加进来（封存里没有同一目录的台账）：" + left_out.zh + "。",
                             "Not added up, for their seals hold no books by this catalogue: " + left_out.en + "."},
                            true});
    page.blocks.emplace_back(page::Paragraph{{"各县区封存的分子、分母相加；数不同的人、村的，合起来只数一次。",
                                              "Numerators and denominators as sealed are added; "
                                              "where different persons or villages are counted, each counts once."},
                                             true});
    return page;
}

}  // namespace leitai::report
