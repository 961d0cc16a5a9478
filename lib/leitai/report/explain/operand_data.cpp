// Turns each kind of operands into an object with named numbers.
#include "leitai/report/explain/operand_data.hpp"

#include <utility>

#include "leitai/base/units.hpp"
#include "leitai/report/explain/arithmetic.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using base::Rational;
using page::Cell;

namespace {

/// An object on its way.
struct Object {
    std::vector<std::string> keys;
    std::vector<Cell> parts;

    Object& add(const char* key, Cell value) {
        keys.emplace_back(key);
        parts.push_back(std::move(value));
        return *this;
    }
    Object& add(const char* key, const Rational& value) { return add(key, exact_cell(value)); }
    Object& add(const char* key, std::int64_t value) { return add(key, Cell::number(std::to_string(value))); }
    Cell cell(std::string words = {}) { return Cell::object(std::move(keys), std::move(parts), std::move(words)); }
};

Object of_kind(const char* kind) {
    Object object;
    object.add("kind", Cell::of(kind));
    return object;
}

Cell list_of(const std::vector<Rational>& numbers) {
    std::vector<Cell> parts;
    parts.reserve(numbers.size());
    for (const Rational& number : numbers) parts.push_back(exact_cell(number));
    return Cell::list(std::move(parts), {});
}

const char* id_of(rule::Truth truth) {
    switch (truth) {
        case rule::Truth::no:
            return "no";
        case rule::Truth::unknown:
            return "unknown";
        case rule::Truth::yes:
            break;
    }
    return "yes";
}

/// One function for each kind of operands; a kind without one does not compile.
struct Typed {
    const rubric::Rubric& rubric;

    Object operator()(const std::monostate&) const { return {}; }
    Object operator()(const score::Decided& o) const {
        return of_kind("decided").add("holds", Cell::of(id_of(o.truth)));
    }
    Object operator()(const score::Difference& o) const {
        return of_kind("difference").add("number", o.number).add("against", o.against);
    }
    Object operator()(const score::Quotient& o) const {
        return of_kind("quotient").add("number", o.number).add("divisor", o.divisor);
    }
    Object operator()(const score::Growth& o) const { return of_kind("growth").add("now", o.now).add("then", o.then); }
    Object operator()(const score::PlaceOf& o) const {
        return of_kind("place").add("value", o.value).add("place", o.place).add("of", o.of);
    }
    Object operator()(const score::PlacesMoved& o) const {
        return of_kind("places_moved").add("now", o.now).add("then", o.then);
    }
    Object operator()(const score::SpanConversion& o) const {
        return of_kind("span")
            .add("figure", o.figure)
            .add("earlier", list_of(o.earlier))
            .add("taken_off", Cell::yes_no(o.taken_off));
    }
    Object operator()(const score::StepsCounted& o) const {
        return of_kind("each").add("worth", o.worth).add("count", o.count);
    }
    Object operator()(const score::Proportion& o) const {
        return of_kind("linear")
            .add("full", o.full)
            .add("number", o.number)
            .add("none_at", o.none_at)
            .add("full_at", o.full_at);
    }
    Object operator()(const score::CaseHeld& o) const {
        return of_kind("case").add("position", o.position ? Cell::number(std::to_string(*o.position + 1)) : Cell{});
    }
    Object operator()(const score::MarkGiven& o) const { return of_kind("mark").add("mark", o.mark); }
    Object operator()(const score::EventSum& o) const {
        std::vector<Cell> counted;
        for (const score::EventWorth& event : o.counted) {
            Object one;
            one.add("worth", event.worth).add("times", event.times).add("waived", event.waived);
            counted.push_back(one.cell());
        }
        return of_kind("events").add("counted", Cell::list(std::move(counted), {})).add("outdone", list_of(o.outdone));
    }
    Object operator()(const score::LimitSoFar& o) const {
        return of_kind("limit_so_far").add("all", o.all).add("earlier", o.earlier);
    }
    Object operator()(const score::Replaced& o) const {
        return of_kind("replaced").add("by", Cell::of(rubric.vetoes[o.by].id));
    }
    Object operator()(const score::PointSum& o) const { return of_kind("sum").add("terms", list_of(o.terms)); }
    Object operator()(const score::PeersMean& o) const {
        return of_kind("peers_mean").add("full", o.full).add("rates", o.rates).add("count", o.count);
    }
    Object operator()(const score::Respread& o) const {
        return of_kind("respread").add("points", o.points).add("whole", o.whole).add("represented", o.represented);
    }
};

}  // namespace

Cell exact_cell(const Rational& value) { return value.beyond() ? Cell{} : Cell::number(base::to_string(value)); }

Cell operand_data(const rubric::Rubric& rubric, const score::Operands& operands) {
    Object object = std::visit(Typed{rubric}, operands);
    return object.keys.empty() ? Cell{} : object.cell(exact_arithmetic(operands));
}

Cell quantity_cell(std::string digits, const std::string& unit) {
    std::string words = digits;
    return Cell::object({"unit", "value"}, {unit.empty() ? Cell{} : Cell::of(unit), Cell::number(std::move(digits))},
                        std::move(words));
}

Cell value_data(const rubric::Fact& fact, std::int64_t stated, base::Lang lang) {
    std::string plain = value(fact, stated);
    switch (fact.type) {
        case rubric::FactType::yes_no:
            return Cell::yes_no(stated != 0);
        case rubric::FactType::date:
            return Cell::of(std::move(plain));
        case rubric::FactType::choice: {
            const base::Text title = value_words(fact, stated);
            return Cell::object({"id", "title"}, {Cell::of(plain), Cell::of(title.in(lang))}, plain);
        }
        case rubric::FactType::number:
        case rubric::FactType::count:
        case rubric::FactType::mark:
        case rubric::FactType::events:
            break;
    }
    const std::string unit = fact.percent ? "%" : base::unit_words(fact.unit).in(lang);
    return quantity_cell(std::move(plain), unit);
}

}  // namespace leitai::report
