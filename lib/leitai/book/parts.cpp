// Divides figures by place, quarter or field, so that the parts sum exactly to the whole.
#include <map>

#include "leitai/book/counting.hpp"

namespace leitai::book {

using base::Rational;
using rubric::BookName;
using rubric::Figure;
using Key = std::optional<std::int64_t>;

namespace {

/// What a register's entries are divided by, where it is a name.
std::optional<BookName> name_in(const rubric::Register& of, std::string_view word) {
    using Type = rubric::BookField::Type;
    if (const auto field = of.field(word)) {
        const Type type = of.fields[*field].type;
        const bool divides = type == Type::yes_no || type == Type::choice || type == Type::person ||
                             type == Type::village || type == Type::entry;
        return divides ? std::optional(BookName{BookName::Of::field, *field}) : std::nullopt;
    }
    if (word == "person" && of.of == rubric::BelongsTo::person) return BookName{BookName::Of::person, 0};
    return std::nullopt;
}

std::int64_t quarter_of(std::int64_t day) {
    return (static_cast<std::int64_t>(static_cast<unsigned>(base::date_of(day).month())) - 1) / 3 + 1;
}

/// The parts that an entry stands in; one without a value where it belongs to none.
void keys_of(const View& view, RegisterId of, const Entry& entry, const By& by, std::optional<std::int64_t> day,
             std::vector<Key>& keys) {
    keys.clear();
    const auto code = [&](std::uint64_t number) {
        keys.push_back(number != 0 ? Key(static_cast<std::int64_t>(number)) : Key());
    };
    switch (by.of) {
        case By::Of::county:
            return code(view.where(of, entry).county);
        case By::Of::township:
            return code(view.where(of, entry).township);
        case By::Of::village:
            return code(view.where(of, entry).village);
        case By::Of::unit:
            if (const auto unit = view.where(of, entry).unit) {
                keys.emplace_back(*unit);
            } else {
                keys.emplace_back();
            }
            return;
        case By::Of::quarter:
            keys.push_back(day ? Key(quarter_of(*day)) : Key());
            return;
        case By::Of::name:
            break;
    }
    std::vector<std::int64_t> values;
    if (const auto name = name_in(view.declared(of), by.name)) view.values(of, entry, *name, values);
    for (const std::int64_t value : values) keys.emplace_back(value);
    if (keys.empty()) keys.emplace_back();
}

/// The amounts of a counted figure by part.
std::map<Key, Amounts> amounts_by(const View& view, FigureId id, const By& by, const Place& place) {
    const Figure& figure = view.sources().books().figures[id];
    const Days period = days_of(view.moment(), Span::period);
    std::map<Key, Amounts> all;
    std::vector<Key> keys;
    const bool itself = figure.kind == Figure::Kind::distinct && by.of == By::Of::name &&
                        name_in(view.declared(figure.of), by.name) == figure.name;
    each_counted(view, id, place, [&](const Entry& entry, std::optional<std::int64_t> day) {
        keys_of(view, figure.of, entry, by, day, keys);
        const bool counts = !day || period.contains(*day) || by.of == By::Of::quarter;
        for (const Key& key : keys) {
            Amounts& part = all[key];
            if (itself && key) {  // each of the different values is counted in its own part, once
                part.year_to_date.ids.push_back(*key);
                if (counts) part.period.ids.push_back(*key);
                continue;
            }
            add_entry(view, figure, entry, part.year_to_date);
            if (counts) add_entry(view, figure, entry, part.period);
        }
    });
    return all;
}

std::map<Key, Results> results_by(const View& view, FigureId id, const By& by, const Place& place) {
    const Figure& figure = view.sources().books().figures[id];
    std::map<Key, Results> all;
    if (figure.is_counted()) {
        for (auto& [key, amounts] : amounts_by(view, id, by, place)) {
            settle(view, figure, amounts.period);
            settle(view, figure, amounts.year_to_date);
            all[key] = {result_of(figure, amounts.period), result_of(figure, amounts.year_to_date)};
        }
        return all;
    }
    std::vector<std::map<Key, Results>> of_parts;
    for (const FigureId part : figure.parts) of_parts.push_back(results_by(view, part, by, place));
    for (const auto& one : of_parts) {
        for (const auto& [key, results] : one) all[key] = {};
    }
    for (auto& [key, results] : all) {
        std::vector<Result> period, year;
        for (const auto& one : of_parts) {
            const auto found = one.find(key);
            period.push_back(found != one.end() ? found->second.period : Result{});
            year.push_back(found != one.end() ? found->second.year_to_date : Result{});
        }
        results = {combined(figure, period), combined(figure, year)};
    }
    return all;
}

/// What the whole has less than its parts together; empty where they sum to it.
bool subtract(const Result& whole, const Result& sum, Result& rest) {
    rest.numerator = whole.numerator - sum.numerator;
    if (whole.denominator) rest.denominator = *whole.denominator - sum.denominator.value_or(Rational(0));
    if (!whole.denominator) rest.value = rest.numerator;
    return rest.numerator.sign() != 0 || (rest.denominator && rest.denominator->sign() != 0);
}

void add_to(Result& sum, const Result& part) {
    sum.numerator += part.numerator;
    if (part.denominator) sum.denominator = sum.denominator.value_or(Rational(0)) + *part.denominator;
}

}  // namespace

std::vector<std::string> names_to_divide_by(const rubric::Books& books, FigureId id) {
    const std::vector<RegisterId> registers = books.registers_of(id);
    std::vector<std::string> names;
    if (registers.empty()) return names;
    const rubric::Register& first = books.registers[registers.front()];
    std::vector<std::string> possible;
    if (first.of == rubric::BelongsTo::person && !first.field("person")) possible.emplace_back("person");
    for (const rubric::BookField& field : first.fields) possible.push_back(field.id);
    for (const std::string& name : possible) {
        const bool in_all = std::all_of(registers.begin(), registers.end(),
                                        [&](RegisterId of) { return name_in(books.registers[of], name).has_value(); });
        if (in_all) names.push_back(name);
    }
    return names;
}

std::vector<Part> parts(const View& view, FigureId id, const By& by, const Place& place) {
    std::vector<Part> list;
    Result period_sum, year_sum;
    Part none, several;
    bool any_none = false;
    for (const auto& [key, results] : results_by(view, id, by, place)) {
        add_to(period_sum, results.period);
        add_to(year_sum, results.year_to_date);
        Part part{key, false, results.period, results.year_to_date};
        if (by.of == By::Of::quarter) part.year_to_date = {};
        if (key) list.push_back(part);
        if (!key) none = part;
        any_none = any_none || !key;
    }
    if (any_none) list.push_back(none);
    const Span whole = by.of == By::Of::quarter ? Span::year_to_date : Span::period;
    const bool in_period = subtract(figure(view, id, whole, place), period_sum, several.period);
    const bool in_year = by.of != By::Of::quarter &&
                         subtract(figure(view, id, Span::year_to_date, place), year_sum, several.year_to_date);
    several.several = true;
    if (in_period || in_year) list.push_back(several);
    return list;
}

}  // namespace leitai::book
