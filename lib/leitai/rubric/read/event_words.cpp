// Reads measures over events: the list of events itself, their number, and the sum of a field.
#include "leitai/rubric/read/measure_body.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::measure;

/// The fact of events that `events`, `count` or `sum` names.
std::optional<rule::FactId> events_fact(MeasureBody& body) {
    const Value at = body.mapping.at(body.word);
    body.source.operand = at;
    const auto fact = find_fact(body.reader, at, body.name());
    if (!fact) return std::nullopt;
    if (!body.reader.fact_sound[*fact]) {
        ++body.reader.silent;
        return std::nullopt;
    }
    const FactType type = body.reader.rubric.facts[*fact].type;
    if (type == FactType::events) return fact;
    body.reader.report(Code::name_of_wrong_sort(same(at.text()), same(body.name()), title_of(type)), at);
    return std::nullopt;
}

rule::Condition read_where(MeasureBody& body, rule::FactId fact) {
    if (!body.mapping.has(t::where)) return {};
    return read_condition(body.reader, body.mapping.at(t::where), Names{fact}).value_or(rule::Condition{});
}

}  // namespace

void read_events(MeasureBody& body) {
    const auto fact = events_fact(body);
    if (!fact) return;
    rule::EventList list{*fact, read_where(body, *fact), std::nullopt};
    if (body.mapping.has(t::by)) list.by = find_field(body.reader, *fact, body.mapping.at(t::by));
    body.measure.what = std::move(list);
}

void read_count(MeasureBody& body) {
    const auto fact = events_fact(body);
    if (fact) body.measure.what = rule::Count{*fact, read_where(body, *fact)};
}

void read_sum(MeasureBody& body) {
    const auto of = body.need(t::of);
    const auto fact = events_fact(body);
    if (!fact) return;
    rule::Sum sum{*fact, 0, read_where(body, *fact)};
    const auto field = of ? find_field(body.reader, *fact, *of) : std::nullopt;
    if (!field) return;
    if (body.reader.rubric.facts[*fact].fields[*field].type != EventField::Type::number) {
        body.reader.report(
            Code::name_of_wrong_sort(same(of->text()), same("sum"), {"不是数的字段", "a field that is no number"}),
            *of);
        return;
    }
    sum.of = *field;
    body.measure.what = std::move(sum);
}

}  // namespace leitai::rubric
