// Reads the figures of a catalogue of books.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/rubric/read/books/book_reader.hpp"

namespace leitai::rubric {

using base::Text;
using Kind = Figure::Kind;

namespace {

namespace g = tables::book_figure;

constexpr std::size_t most_figures = 500;
constexpr std::size_t most_bands = 20;

/// The rows that make a figure what it is, in the order of Figure::Kind.
constexpr std::size_t kind_rows[] = {g::count, g::sum, g::mean, g::distinct, g::ratio, g::total};

/// Where a figure was written, for what can be read only when all names are known.
struct FigureSource {
    Value at;
    yaml::Mapping mapping;
    bool sound = false;
};

std::optional<Kind> kind_of(BookReader& reader, const yaml::Mapping& mapping, Value at) {
    std::vector<std::size_t> found;
    for (std::size_t k = 0; k < std::size(kind_rows); ++k) {
        if (mapping.has(kind_rows[k])) found.push_back(k);
    }
    if (found.size() == 1) return static_cast<Kind>(found.front());
    if (found.empty() && !mapping.complete()) return std::nullopt;
    reader.refuse({"统计数要写 count、sum、mean、distinct、ratio、total 中的一种，也只能写一种",
                   "a figure has exactly one of count, sum, mean, distinct, ratio, total"},
                  found.empty() ? at : mapping.key(kind_rows[found[1]]));
    return std::nullopt;
}

void refuse_with(BookReader& reader, const yaml::Mapping& mapping, std::size_t row, Kind kind, bool fits) {
    if (!mapping.has(row) || fits) return;
    reader.report(Code::key_does_not_go_with(same(g::rows[row].key),
                                             quoted(g::rows[kind_rows[static_cast<std::size_t>(kind)]].key)),
                  mapping.key(row));
}

/// The register and the name that are counted; false (reported) where they are not there.
bool read_counted(BookReader& reader, const yaml::Mapping& mapping, Figure& figure) {
    const std::size_t row = kind_rows[static_cast<std::size_t>(figure.kind)];
    const Value at = mapping.at(row);
    if (figure.kind == Kind::count) {
        const auto word = mapping.word(row);
        const auto of = word ? find_register(reader, at, *word) : std::nullopt;
        if (of) figure.of = *of;
        return of.has_value();
    }
    const auto what = split_name(reader, at);
    if (!what) return false;
    figure.of = what->first;
    if (figure.kind == Kind::distinct) {
        const auto name = find_name(reader, what->first, at, what->second);
        if (name) figure.name = *name;
        return name.has_value();
    }
    const auto field = find_book_field(reader, what->first, at, what->second);
    if (!field) return false;
    figure.name.field = *field;
    const BookField& of = reader.of(figure.of).fields[*field];
    if (of.is_number()) {
        figure.decimals = figure.kind == Kind::mean ? 2 : of.decimals;
        figure.unit = of.unit;
        return true;
    }
    reader.refuse(
        {"“" + of.id + "”不是数，不能合计、平均", "“" + of.id + "” is no number, so there is no sum or mean of it"},
        at);
    return false;
}

/// `on` or `at_end`: exactly one of them.
void read_time(BookReader& reader, const yaml::Mapping& mapping, Value at, Figure& figure) {
    if (mapping.has(g::on) && mapping.has(g::at_end))
        return report_both(reader.base, mapping, g::rows, g::on, g::at_end);
    if (mapping.has(g::on)) {
        figure.on = find_date(reader, figure.of, mapping.at(g::on));
        return;
    }
    const auto at_end = mapping.yes_no(g::at_end);
    if (at_end.value_or(false)) return;
    if (mapping.has(g::at_end) && !at_end) return;
    reader.refuse({"要写 on（按哪个日期算进一期）或 at_end: yes（按截止日的情况数）",
                   "it needs `on`, the date that puts an entry into a period, or at_end: yes, as it stands on the day"},
                  at);
}

void read_ages(BookReader& reader, const yaml::Mapping& mapping, Figure& figure) {
    namespace a = tables::book_ages;
    if (!mapping.has(g::ages)) return;
    const bool fits = figure.kind == Kind::count && !figure.on;
    if (!fits) {
        reader.refuse({"按天数分段只用于 count 加 at_end", "ages go with count and at_end alone"},
                      mapping.key(g::ages));
        return;
    }
    const yaml::Mapping ages(mapping.at(g::ages), a::rows, {"分段", "ages"}, reader.base.issues);
    if (!ages.ok() || !ages.complete()) return;
    Figure::Ages made;
    const auto since = find_date(reader, figure.of, ages.at(a::since));
    for (const Value item : ages.list(a::days)) {
        const auto days = yaml::read_whole(item, reader.base.issues);
        if (!days) return;
        if (!made.days.empty() && *days <= made.days.back())
            reader.refuse({"天数要由小到大", "the days must rise"}, item);
        made.days.push_back(*days);
    }
    if (made.days.empty() || made.days.size() > most_bands)
        reader.report(Code::expected_content_missing({"一到二十个天数", "one to twenty numbers of days"}),
                      ages.at(a::days));
    if (!since) return;
    made.since = *since;
    figure.ages = std::move(made);
}

void read_show(BookReader& reader, const yaml::Mapping& mapping, Figure& figure) {
    for (const Value item : mapping.list(g::show)) {
        const auto which = yaml::read_choice(item, tables::shows, reader.base.issues);
        if (!which) continue;
        (*which == 0 ? figure.in_report : figure.is_public) = true;
    }
}

/// Whether a condition looks at the class of villages, by itself or by a state that is reached by one.
bool asks_class(const Register& of, const EntryCondition& condition) {
    bool asks = false;
    each_test(condition, [&](const EntryTest& test) {
        asks = asks || test.of == EntryTest::Of::village_class;
        if (test.of != EntryTest::Of::state) return;
        for (const BookState& state : of.states) asks = asks || asks_class(of, state.reached);
    });
    return asks;
}

bool asks_class(const Books& books, FigureId id) {
    const Figure& figure = books.figures[id];
    if (figure.is_counted() && asks_class(books.registers[figure.of], figure.where)) return true;
    return std::any_of(figure.parts.begin(), figure.parts.end(),
                       [&](FigureId part) { return asks_class(books, part); });
}

/// What is public must not tell which villages are weak, and not by way of what it is made of either.
void check_public(BookReader& reader, const FigureSource& source, FigureId id) {
    if (!reader.books.figures[id].is_public || !asks_class(reader.books, id)) return;
    reader.refuse({"看村类别的统计数不能公开，由它算出来的也不能",
                   "a figure that looks at the class of villages cannot be public, nor what is made of it"},
                  source.mapping.at(g::show));
}

/// The number of places and the unit as they are written.
void read_print(BookReader& reader, const yaml::Mapping& mapping, Figure& figure) {
    const bool fraction = figure.kind == Kind::mean || figure.kind == Kind::ratio;
    refuse_with(reader, mapping, g::decimals, figure.kind, fraction);
    if (figure.kind == Kind::ratio) figure.decimals = 2;
    if (const auto places = mapping.whole_number(g::decimals); places && fraction) {
        if (*places > base::max_decimals)
            reader.report(Code::too_many_entries({"小数位数", "decimals"}, decimals_limit()), mapping.at(g::decimals));
        figure.decimals = static_cast<int>(std::min<std::int64_t>(*places, base::max_decimals));
    }
    if (auto unit = mapping.line(g::unit)) figure.unit = std::move(*unit);
    figure.percent = figure.kind == Kind::ratio && (!mapping.has(g::unit) || figure.unit == "%");
    if (figure.percent) figure.unit = "%";
}

/// The figures that a ratio or a total is made of.
void read_parts(BookReader& reader, const FigureSource& source, Figure& figure) {
    const yaml::Mapping& mapping = source.mapping;
    std::vector<Value> names;
    if (figure.kind == Kind::total) names = mapping.list(g::total);
    if (figure.kind == Kind::ratio) names.push_back(mapping.at(g::ratio));
    if (figure.kind == Kind::ratio && mapping.has(g::against)) names.push_back(mapping.at(g::against));
    if (figure.kind == Kind::ratio && !mapping.has(g::against))
        reader.refuse({"比率缺少分母：写 against", "the ratio has nothing below it: write `against`"},
                      mapping.key(g::ratio));
    if (figure.kind == Kind::total && mapping.at(g::total).is_sequence() && names.empty())
        reader.report(Code::expected_content_missing({"至少一个统计数", "at least one figure"}), mapping.at(g::total));
    for (const Value name : names) {
        const auto word = yaml::read_word(name, reader.base.issues);
        if (!word) continue;
        const auto found = reader.books.figure(*word);
        if (found) {
            figure.parts.push_back(*found);
            continue;
        }
        if (!reader.figures_sound) {
            ++reader.base.silent;
            continue;
        }
        report_unknown_name(reader, name, *word, {"统计数", "figure"}, [&] {
            std::vector<std::string_view> ids;
            for (const Figure& one : reader.books.figures) ids.push_back(one.id);
            return ids;
        });
    }
}

/// Which figures a ratio or a total may be made of, and that a total adds alike to alike.
void check_parts(BookReader& reader, const FigureSource& source, const Figure& figure) {
    const Value at = source.mapping.at(kind_rows[static_cast<std::size_t>(figure.kind)]);
    for (const FigureId part : figure.parts) {
        const Kind kind = reader.books.figures[part].kind;
        const bool fits = kind == Kind::count || kind == Kind::sum || kind == Kind::total ||
                          (kind == Kind::distinct && figure.kind == Kind::ratio);
        const std::string& id = reader.books.figures[part].id;
        if (!fits)
            reader.refuse({"“" + id + "”不能在这里用：平均数、比率不能相加相除，不同的个数不能相加",
                           "“" + id + "” cannot stand here: no means and ratios, and different ones are not added"},
                          at);
    }
    const auto standing = [&](FigureId one) { return reader.books.is_standing(one); };
    const bool mixed = figure.kind == Kind::total && !figure.parts.empty() &&
                       std::any_of(figure.parts.begin(), figure.parts.end(),
                                   [&](FigureId one) { return standing(one) != standing(figure.parts.front()); });
    if (mixed)
        reader.refuse({"一期的发生数和截止日的数不能相加", "numbers of a period and of a day are not added"}, at);
}

/// Reports figures that are made of each other; false where there are any.
bool check_circles(BookReader& reader, const std::vector<FigureSource>& sources) {
    enum class Mark : std::uint8_t { fresh, open, done };
    std::vector<Mark> marks(reader.books.figures.size(), Mark::fresh);
    std::vector<FigureId> way;
    bool none = true;
    const auto visit = [&](const auto& again, FigureId id) -> void {
        if (marks[id] == Mark::done) return;
        if (marks[id] == Mark::open) {
            const auto first = std::find(way.begin(), way.end(), id);
            std::vector<std::string> circle;
            for (auto it = first; it != way.end(); ++it) circle.push_back(reader.books.figures[*it].id);
            circle.push_back(reader.books.figures[id].id);
            reader.report(Code::books_count_in_circle(same(base::join(circle, " → "))), sources[id].at);
            none = false;
            return;
        }
        marks[id] = Mark::open;
        way.push_back(id);
        for (const FigureId part : reader.books.figures[id].parts) again(again, part);
        way.pop_back();
        marks[id] = Mark::done;
    };
    for (std::size_t id = 0; id < marks.size(); ++id) visit(visit, static_cast<FigureId>(id));
    return none;
}

Figure read_figure(BookReader& reader, FigureSource& source) {
    const yaml::Mapping& mapping = source.mapping;
    Figure figure;
    figure.id = source.at.text();
    figure.place = source.at.place();
    figure.title = mapping.ok() ? mapping.both(g::title).value_or(same(figure.id)) : same(figure.id);
    const auto kind = mapping.ok() ? kind_of(reader, mapping, source.at) : std::nullopt;
    if (!kind) return figure;
    figure.kind = *kind;
    source.sound = true;
    const bool counted = figure.is_counted();
    refuse_with(reader, mapping, g::against, *kind, *kind == Kind::ratio);
    for (const std::size_t row :
         {std::size_t{g::on}, std::size_t{g::at_end}, std::size_t{g::where}, std::size_t{g::ages}})
        refuse_with(reader, mapping, row, *kind, counted);
    const bool known = counted && read_counted(reader, mapping, figure);
    read_print(reader, mapping, figure);
    if (known) {
        if (mapping.has(g::where))
            figure.where = read_entry_condition(reader, figure.of, mapping.at(g::where)).value_or(EntryCondition());
        read_time(reader, mapping, source.at, figure);
        read_ages(reader, mapping, figure);
    }
    read_show(reader, mapping, figure);
    return figure;
}

/// A total is printed with the most places of what it adds, and with their unit where it is one.
void settle_total(Books& books, Figure& figure) {
    if (figure.kind != Kind::total || figure.parts.empty()) return;
    const bool has_unit = !figure.unit.empty();
    for (const FigureId part : figure.parts) {
        settle_total(books, books.figures[part]);
        figure.decimals = std::max(figure.decimals, books.figures[part].decimals);
        if (!has_unit) figure.unit = books.figures[figure.parts.front()].unit;
    }
}

}  // namespace

void read_figures(BookReader& reader, Value figures) {
    if (!yaml::expect_mapping(figures, {"统计数 figures", "figures"}, reader.base.issues)) return;
    std::vector<FigureSource> sources;
    for (const auto& [key, value] : entries(reader.base, figures)) {
        if (!yaml::read_word(key, reader.base.issues)) continue;
        sources.push_back({key, yaml::Mapping(value, g::rows, {"统计数", "figure"}, reader.base.issues)});
    }
    if (sources.size() > most_figures)
        reader.report(Code::too_many_entries({"统计数", "figures"}, same(std::to_string(most_figures))), figures);
    for (FigureSource& source : sources) reader.books.figures.push_back(read_figure(reader, source));
    for (std::size_t f = 0; f < sources.size(); ++f) {
        Figure& figure = reader.books.figures[f];
        if (sources[f].sound && !figure.is_counted()) read_parts(reader, sources[f], figure);
    }
    if (!check_circles(reader, sources)) return;
    for (std::size_t f = 0; f < sources.size(); ++f) {
        const Figure& figure = reader.books.figures[f];
        if (sources[f].sound && !figure.is_counted()) check_parts(reader, sources[f], figure);
    }
    for (std::size_t f = 0; f < sources.size(); ++f) {
        if (sources[f].sound) check_public(reader, sources[f], static_cast<FigureId>(f));
    }
    for (Figure& figure : reader.books.figures) settle_total(reader.books, figure);
}

}  // namespace leitai::rubric
