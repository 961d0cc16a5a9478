// Reads indicators: full mark, bounds, rules, and what they are worth when there is no number.
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::indicator;
namespace r = tables::rule;

constexpr RuleRows rows_of_rule = {r::measure, r::scale,       r::points,  r::when, r::times,
                                   r::waiver,  r::highest_per, r::cap_per, r::cap,  r::floor};
/// The rows of a rule that is written in the indicator itself. Points, cap and floor are then the indicator's own.
constexpr RuleRows rows_of_indicator = {t::measure, t::scale,       no_row,     t::when, t::times,
                                        t::waiver,  t::highest_per, t::cap_per, no_row,  no_row};

/// One indicator being read.
struct Body {
    Reader& reader;
    const yaml::Mapping& mapping;
    Indicator& indicator;
    Value at;

    std::optional<rule::Constant> full() const {
        if (!indicator.has_points) return std::nullopt;
        return indicator.points;
    }
};

void read_points(Body& body, bool module_starts) {
    Reader& reader = body.reader;
    IndicatorSource& source =
        reader.indicators[static_cast<std::size_t>(&body.indicator - reader.rubric.indicators.data())];
    const std::size_t before = reader.troubles();
    if (body.mapping.has(t::points)) {
        // A full mark that could not be read counts as stated, so that shares of it are not reported as well.
        if (auto points = read_full_mark(reader, body.mapping.at(t::points)))
            body.indicator.points = std::move(*points);
    } else {
        body.indicator.has_points = false;
        const bool inside = reader.rubric.modules[body.indicator.module].in == Module::In::total;
        if (inside && !module_starts) {
            if (body.mapping.complete())
                reader.report(Code::indicator_without_points(same(body.indicator.id)), body.at);
            body.indicator.has_points = true;
        }
    }
    const bool misspelt = !body.mapping.has(t::points) && !body.mapping.complete();
    source.points_sound = reader.troubles() == before && !misspelt;
}

void read_texts(Body& body) {
    Indicator& indicator = body.indicator;
    indicator.title = same(indicator.id);
    if (auto title = body.mapping.both(t::title)) indicator.title = std::move(*title);
    if (auto owner = body.mapping.both(t::owner)) indicator.owner = std::move(*owner);
    if (auto why = body.mapping.both(t::why)) indicator.why = std::move(*why);
    body.mapping.both(t::note);
}

void read_bounds(Body& body) {
    const bool full = body.indicator.has_points;
    const auto worth = [&](std::size_t row) -> std::optional<rule::Worth> {
        if (!body.mapping.has(row)) return std::nullopt;
        return read_worth(body.reader, body.mapping.at(row), full);
    };
    body.indicator.start = worth(t::start);
    body.indicator.floor = worth(t::floor);
    body.indicator.cap = worth(t::cap);
    if (body.indicator.cap && body.indicator.floor) {
        check_rising(body.reader, body.mapping.key(t::cap), *body.indicator.floor, *body.indicator.cap);
    }
}

void read_own_rule(Body& body) {
    if (!body.mapping.has(t::scale)) {
        if (body.mapping.complete()) body.reader.report(Code::indicator_without_rule(same(body.indicator.id)), body.at);
        return;
    }
    auto rule = read_rule(body.reader, body.mapping, rows_of_indicator, body.full());
    if (rule) body.indicator.rules.push_back(std::move(*rule));
}

/// Reads `highest_per`: the field of events by which only the highest counts, over all rules of the indicator.
void read_highest_per(Body& body) {
    if (!body.mapping.has(t::highest_per)) return;
    Reader& reader = body.reader;
    const Value at = body.mapping.at(t::highest_per);
    std::vector<rule::FieldId> fields;
    for (const rule::Rule& rule : body.indicator.rules) {
        const auto* list = std::get_if<rule::EventList>(&reader.rubric.measures[rule.measure].what);
        if (list == nullptr) {
            reader.report(Code::key_for_events_alone(same("highest_per")), body.mapping.key(t::highest_per));
            return;
        }
        const auto field = find_field(reader, list->fact, at);
        if (!field) return;
        reader.rubric.facts[list->fact].fields[*field].required = true;
        fields.push_back(*field);
    }
    if (fields.empty()) return;
    body.indicator.highest_per = fields.front();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        // Facts may list the same field at different positions; each rule then keeps its own.
        if (fields[i] != fields.front()) body.indicator.rules[i].highest_per = fields[i];
    }
}

void read_rules(Body& body) {
    Reader& reader = body.reader;
    for (const std::size_t row : {t::measure, t::scale}) {
        if (!body.mapping.has(row)) continue;
        reader.report(Code::indicator_without_rule(same(body.indicator.id)), body.mapping.key(row));
        break;
    }
    for (const std::size_t row : {t::when, t::times, t::waiver, t::cap_per}) {
        if (body.mapping.has(row)) {
            reader.report(Code::key_does_not_go_with(same(t::rows[row].key), quoted("rules")), body.mapping.key(row));
        }
    }
    const std::vector<Value> list = body.mapping.list(t::rules);
    if (body.mapping.at(t::rules).is_sequence() && list.empty()) {
        reader.report(Code::expected_content_missing({"至少一条规则", "at least one rule"}), body.mapping.at(t::rules));
    }
    bool sound = true;
    for (const Value item : list) {
        const yaml::Mapping mapping(item, r::rows, {"规则", "rule"}, reader.issues);
        auto rule = mapping.ok() ? read_rule(reader, mapping, rows_of_rule, body.full()) : std::nullopt;
        sound = sound && rule.has_value();
        if (rule) body.indicator.rules.push_back(std::move(*rule));
    }
    if (sound) read_highest_per(body);
}

}  // namespace

std::optional<rule::Constant> read_full_mark(Reader& reader, Value value) {
    auto worth = read_worth(reader, value, false);
    if (!worth) return std::nullopt;
    rule::Constant points;
    for (const rule::Worth::One& one : worth->by_class) {
        if (one.amount.sign() < 0) {
            reader.report(Code::rubric_number_not_positive(as_written(value, one.amount)), value);
            return std::nullopt;
        }
        points.by_class.push_back(one.amount);
    }
    return points;
}

void read_indicator(Reader& reader, rule::IndicatorId id, bool module_starts) {
    IndicatorSource& source = reader.indicators[id];
    Indicator& indicator = reader.rubric.indicators[id];
    Body body{reader, source.mapping, indicator, source.at};
    indicator.place = source.at.place();
    if (!source.mapping.ok()) return;
    const std::size_t before = reader.troubles();
    read_texts(body);
    read_points(body, module_starts);
    read_bounds(body);
    if (source.mapping.has(t::applies)) {
        if (auto applies = read_condition(reader, source.mapping.at(t::applies)))
            indicator.applies = std::move(*applies);
    }
    if (source.mapping.has(t::rules)) {
        read_rules(body);
    } else {
        read_own_rule(body);
    }
    indicator.instead = reader.instead;
    if (source.mapping.has(t::instead)) {
        read_instead(reader, source.mapping.at(t::instead), indicator.has_points, indicator.instead);
    }
    source.sound = source.sound && source.mapping.complete() && reader.troubles() == before;
}

}  // namespace leitai::rubric
