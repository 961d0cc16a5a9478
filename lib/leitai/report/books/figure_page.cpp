// The page of one figure: what it means, its parts, how long what it counts has been there, and the entries.
#include <algorithm>
#include <set>

#include "leitai/base/units.hpp"
#include "leitai/book/values.hpp"
#include "leitai/book/words.hpp"
#include "leitai/report/books/tables.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using rubric::Figure;
using rubric::FigureId;

namespace {

/// What is said of the figure as a whole; people are spared what is not there.
page::Facts figure_facts(const FigureCounts& counts, FigureId id, const Division& division, Lang lang) {
    const BooksInput& b = counts.input();
    const Figure& figure = b.books().figures[id];
    const FigureCells cells = counts.cells(id);
    const bool standing = b.books().is_standing(id);
    page::Facts facts;
    const auto add = [&](std::string name, Text label, Cell cell, bool data_only = false) {
        facts.items.push_back({std::move(name), std::move(label), std::move(cell), false, true, data_only});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(b.cohort().period)));
    add("as_of", {"截止日", "As of"}, Cell::of(base::to_string(b.cohort().as_of)));
    add("figure", {"统计数", "Figure"}, item_cell(figure.id, figure.title, lang));
    add("definition", {"定义", "Definition"}, text_cell(book::definition(id, b.rubric()), lang));
    add("unit", {"单位", "Unit"}, text_cell(base::unit_words(figure.unit), lang));
    add("standing", {"时点数", "Standing"}, Cell::yes_no(standing), true);
    add("value", standing ? Text("截止日的数", "On the day") : Text("本期", "This period"), cells.value);
    add("year_to_date", {"本年累计", "Year to date"}, cells.year_to_date);
    add("last_year", {"去年同期", "Same time last year"}, cells.last_year);
    add("last_year_to_date", {"去年同期累计", "Last year to date"}, cells.last_year_to_date);
    const bool mean = figure.kind == Figure::Kind::mean, ratio = figure.kind == Figure::Kind::ratio;
    const Text number = mean    ? Text("合计", "Sum")
                        : ratio ? Text("分子", "Numerator")
                                : Text("未舍入的数", "Not rounded");
    add("numerator", number, cells.numerator, !mean && !ratio);
    add("denominator", mean ? Text("条数", "Entries") : Text("分母", "Denominator"), cells.denominator);
    add("without", {"没有填这一栏的", "Without the field"}, cells.without);
    add("by", {"分列", "By"}, Cell::of(division.word), true);
    return facts;
}

Text band_words(const book::AgeBand& band) {
    if (!band.from) return {"没有日期", "without the date"};
    const std::string from = std::to_string(*band.from);
    if (band.to)
        return {from + "～" + std::to_string(*band.to) + "天", from + " to " + std::to_string(*band.to) + " days"};
    return {from + "天以上", from + " days and more"};
}

page::Table ages_table(const FigureCounts& counts, FigureId id, Lang lang) {
    TableRows rows("ages", {"已有多久", "For how long"});
    rows.if_any()
        .people("days", {"天数", "Days"})
        .data("from", {"从", "From"}, true)
        .data("to", {"到", "To"}, true)
        .column("value", {"条数", "Entries"}, true);
    if (!counts.recorded(id)) return rows.table();
    const auto cell = [](const std::optional<std::int64_t>& days) {
        return days ? Cell::number(std::to_string(*days)) : Cell{};
    };
    for (const book::AgeBand& band : book::ages(counts.now(), id, counts.input().place))
        rows.add({text_cell(band_words(band), lang), cell(band.from), cell(band.to), cell(band.entries)});
    return rows.table();
}

/// A place by code and name; both empty where the entry lies in none.
void add_named(const BooksInput& b, std::uint64_t code, std::vector<Cell>& row) {
    row.push_back(code != 0 ? Cell::of(std::to_string(code)) : Cell{});
    row.push_back(code != 0 ? Cell::of(place_name(b, code)) : Cell{});
}

/// What people know an entry by: its first text, else its first choice.
Cell what_cell(const FigureCounts& counts, const book::Counted& one, Lang lang) {
    using Type = rubric::BookField::Type;
    const rubric::Register& of = counts.input().books().registers[one.of];
    for (const Type type : {Type::text, Type::choice}) {
        for (std::size_t f = 0; f < of.fields.size(); ++f) {
            if (of.fields[f].type != type) continue;
            const book::BookCell& cell = counts.now().cell(one.of, *one.entry, static_cast<book::BookFieldId>(f));
            if (!cell.known()) break;
            if (type == Type::choice) return text_cell(rubric::choice_words(of.fields[f], cell.units), lang);
            return Cell::of(book::value_text(counts.input().kept.ledger, of.fields[f], cell.units));
        }
    }
    return {};
}

/// `several`: entries of several figures stand in the table, so that people are told which.
std::vector<Cell> entry_row(const FigureCounts& counts, const book::Counted& one, bool several, Lang lang) {
    const BooksInput& b = counts.input();
    const Figure& figure = b.books().figures[one.figure];
    const rubric::Register& of = b.books().registers[one.of];
    const std::string id(of.source == rubric::BookSource::records ? b.kept.ledger.texts.name(one.entry->id) : "");
    std::vector<Cell> row = {Cell::of(figure.id)};
    if (several) row.push_back(text_cell(figure.title, lang));
    row.push_back(Cell::of(of.id));
    row.push_back(id.empty() ? Cell{} : Cell::of(id));
    row.push_back(what_cell(counts, one, lang));
    row.push_back(one.on ? Cell::of(base::to_string(*one.on)) : Cell{});
    row.push_back(Cell::yes_no(one.in_period));
    Cell number;
    if (one.units) {
        const int decimals = of.fields[figure.name.field].decimals;
        number = Cell::number(base::to_string(base::Decimal{*one.units, static_cast<std::uint8_t>(decimals)}));
    }
    row.push_back(std::move(number));
    add_named(b, one.where.village, row);
    add_named(b, one.where.township, row);
    row.push_back(Cell::of(place_text(b.map, one.entry->place)));
    add_place(row, b.map, one.entry->place);
    return row;
}

/// The entries that a figure counts; those of a figure that stands in it twice are listed once.
std::vector<book::Counted> entries_listed(const FigureCounts& counts, FigureId id) {
    std::vector<book::Counted> entries;
    std::set<std::pair<FigureId, const book::Entry*>> seen;
    for (const book::Counted& one : book::entries_of(counts.now(), id, counts.input().place)) {
        if (seen.emplace(one.figure, one.entry).second) entries.push_back(one);
    }
    return entries;
}

page::Table entries_table(const FigureCounts& counts, FigureId id, Lang lang) {
    const BooksInput& b = counts.input();
    const bool several = !b.books().figures[id].is_counted();
    const bool flow = !b.books().is_standing(id);
    std::vector<book::Counted> entries;
    if (counts.recorded(id)) entries = entries_listed(counts, id);
    const bool numbers =
        std::any_of(entries.begin(), entries.end(), [](const auto& one) { return one.units.has_value(); });
    TableRows rows("entries", {"算进去的条目", "Entries"});
    const auto add = [&](bool shown, const char* name, Text label, bool right = false) {
        shown ? rows.column(name, std::move(label), right) : rows.data(name, std::move(label), right);
    };
    rows.data("figure", {"统计数代号", "Figure"});
    if (several) rows.people("figure_words", {"统计数", "Figure"});
    rows.data("register", {"台账", "Register"})
        .column("entry", {"编号", "Entry"})
        .people("what_words", {"事项", "What"});
    add(flow, "on", {"日期", "Day"});
    add(flow, "in_period", {"在本期", "In period"});
    add(numbers, "number", {"数", "Number"}, true);
    rows.named("village", {"村", "Village"})
        .named("township", {"乡镇", "Township"}, 2)
        .people("place_words", {"出处", "Where"}, false, 1)
        .place("place");
    for (const book::Counted& one : entries) rows.add(entry_row(counts, one, several, lang));
    return rows.table();
}

}  // namespace

page::Page figure_page(const BooksInput& b, FigureId id, const Division& division, bool list, Lang lang) {
    page::Page page;
    page.finality = b.finality;
    page.kind = "books_figure";
    const Text period = words(b.cohort().period);
    const Text& title = b.books().figures[id].title;
    const Text where = b.circle.empty() ? Text() : Text{b.circle.zh + " ", b.circle.en + ", "};
    page.title =
        headed(b.subject.title, {where.zh + period.zh + "：" + title.zh, where.en + title.en + ", " + period.en});
    const FigureCounts counts(b);
    page.blocks.emplace_back(figure_facts(counts, id, division, lang));
    if (!counts.recorded(id))
        page.blocks.emplace_back(page::Paragraph{{"没有记录：应报的台账，本期一份也没有报。",
                                                  "No records: a register is owed for the period, and nobody "
                                                  "handed one in."},
                                                 true});
    page.blocks.emplace_back(figure_parts_table(counts, id, division, lang));
    page.blocks.emplace_back(ages_table(counts, id, lang));
    if (list) page.blocks.emplace_back(entries_table(counts, id, lang));
    return page;
}

}  // namespace leitai::report
