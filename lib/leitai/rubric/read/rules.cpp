// Reads rules: the measure, the scale, and the bounds on events and on numbers.
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::rule;

/// One rule being read; `at(word)` gives a word from a rule of its own or from an indicator that is its own rule.
struct Body {
    Reader& reader;
    const yaml::Mapping& mapping;
    const RuleRows& rows;
    const std::optional<rule::Constant>& full;
    rule::Rule rule;
    Look look;
    std::optional<rule::FactId> events;  ///< when the measure is a list of events

    bool has_full() const { return full.has_value(); }
    bool has(t::Row word) const { return rows[word] != no_row && mapping.has(rows[word]); }
    Value at(t::Row word) const { return mapping.at(rows[word]); }
    Value key(t::Row word) const { return mapping.key(rows[word]); }

    /// Whether the measure is a list of events, as bounds on single events need; reported if it is not.
    bool on_events(t::Row word) {
        if (!look.known) return false;
        if (events) return true;
        reader.report(Code::key_for_events_alone(same(t::rows[word].key)), key(word));
        return false;
    }
};

bool needs_a_mark(const rule::Scale& scale) {
    const auto* cases = std::get_if<rule::Cases>(&scale);
    if (cases == nullptr) return true;
    for (const rule::Case& one : cases->cases) {
        if (std::holds_alternative<rule::Judged>(one.then)) return true;
    }
    return false;
}

void read_measure(Body& body) {
    if (!body.has(t::measure)) return;
    const auto id = read_measure_of(body.reader, body.at(t::measure));
    if (!id) return;
    body.rule.measure = *id;
    body.look = look_at(body.reader, *id);
    if (!body.look.known) ++body.reader.silent;
    if (const auto* list = std::get_if<rule::EventList>(&body.reader.rubric.measures[*id].what))
        body.events = list->fact;
}

/// Gives cases the empty measure, because they give points by conditions alone and look at no measure.
void measure_of_cases(Body& body, Value scale) {
    if (body.has(t::measure)) return;
    if (needs_a_mark(body.rule.scale)) {
        if (body.mapping.complete()) {
            body.reader.report(Code::companion_key_missing(same("measure"), {"这条规则", "this rule"}), scale);
        }
        return;
    }
    if (const auto id = empty_measure(body.reader, scale)) body.rule.measure = *id;
}

void read_points(Body& body) {
    if (!body.has(t::points)) return;
    const auto worth = read_worth(body.reader, body.at(t::points), body.has_full());
    if (!std::holds_alternative<rule::Linear>(body.rule.scale)) {
        body.reader.report(
            Code::key_does_not_go_with(same("points"), {"linear 以外的计分方式", "a scale other than linear"}),
            body.key(t::points));
        return;
    }
    if (!worth) return;
    rule::Constant points;
    for (std::size_t c = 0; c < body.reader.rubric.classes.size(); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        points.by_class.push_back(worth->of({id, body.full ? body.full->of(id) : base::Rational(0)}));
    }
    body.rule.points = std::move(points);
}

void read_times(Body& body) {
    if (!body.has(t::times) || !body.on_events(t::times)) return;
    for (const Value item : body.mapping.list(body.rows[t::times])) {
        const yaml::Mapping mapping(item, tables::times::rows, {"倍数", "multiplier"}, body.reader.issues);
        if (!mapping.ok()) continue;
        rule::Times times;
        if (mapping.has(tables::times::where)) {
            auto where = read_condition(body.reader, mapping.at(tables::times::where), Names{body.events});
            if (where) times.where = std::move(*where);
        }
        if (!mapping.has(tables::times::by)) continue;
        const Value by = mapping.at(tables::times::by);
        if (by.is_scalar() && is_name(by.text())) {
            const auto id = find_measure(body.reader, by);
            if (!id) continue;
            const Look look = look_at(body.reader, *id);
            if (look.known && look.kind != Look::Kind::number) {
                body.reader.report(Code::name_of_wrong_sort(same(by.text()), same("by"), {"不是数", "no number"}), by);
            }
            times.by = *id;
        } else if (auto constant = read_constant(body.reader, by)) {
            times.by = std::move(*constant);
        }
        body.rule.times.push_back(std::move(times));
    }
}

void read_rule_waiver(Body& body) {
    if (!body.has(t::waiver)) return;
    auto waiver = read_waiver(body.reader, body.at(t::waiver));
    if (!waiver || (waiver->kind == rule::Waiver::Kind::granted && !body.on_events(t::waiver))) return;
    body.rule.waiver = std::move(*waiver);
}

void read_cap_per(Body& body) {
    namespace c = tables::cap_per;
    if (!body.has(t::cap_per) || !body.on_events(t::cap_per)) return;
    const yaml::Mapping mapping(body.at(t::cap_per), c::rows, {"cap_per", "cap_per"}, body.reader.issues);
    if (!mapping.ok()) return;
    if (mapping.has(c::month) == mapping.has(c::year)) {
        if (mapping.complete()) {
            body.reader.report(Code::expected_content_missing({"month 或 year 之一", "either month or year"}),
                               body.at(t::cap_per));
        }
        return;
    }
    const bool month = mapping.has(c::month);
    const Value written = mapping.at(month ? c::month : c::year);
    auto limit = read_worth(body.reader, written, body.has_full());
    if (!limit) return;
    for (const rule::Worth::One& one : limit->by_class) {
        // 0 is allowed for a class whose sheet the indicator is not on.
        if (one.amount.sign() > 0 || (one.amount.sign() == 0 && limit->by_class.size() > 1)) continue;
        body.reader.report(Code::rubric_number_not_positive(as_written(written, one.amount)), written);
        return;
    }
    body.rule.cap_per = rule::CapPer{month ? rule::CapPer::Unit::month : rule::CapPer::Unit::year, std::move(*limit)};
}

void read_bounds(Body& body) {
    if (body.has(t::cap)) body.rule.cap = read_worth(body.reader, body.at(t::cap), body.has_full());
    if (body.has(t::floor)) body.rule.floor = read_worth(body.reader, body.at(t::floor), body.has_full());
    if (body.rule.cap && body.rule.floor) {
        check_rising(body.reader, body.key(t::cap), *body.rule.floor, *body.rule.cap);
    }
    if (body.has(t::highest_per) && body.on_events(t::highest_per)) {
        body.rule.highest_per = find_field(body.reader, *body.events, body.at(t::highest_per));
        if (body.rule.highest_per) {
            body.reader.rubric.facts[*body.events].fields[*body.rule.highest_per].required = true;
        }
    }
}

}  // namespace

std::optional<rule::Waiver> read_waiver(Reader& reader, Value value) {
    if (value.is_scalar() && value.text() == "granted") return rule::Waiver{rule::Waiver::Kind::granted, {}};
    if (!value.is_mapping()) {
        reader.report(Code::expected_content_missing({"granted 或 {when: …}", "granted or {when: …}"}), value);
        return std::nullopt;
    }
    const yaml::Mapping mapping(value, tables::waiver::rows, {"waiver", "waiver"}, reader.issues);
    if (!mapping.ok() || !mapping.has(tables::waiver::when)) return std::nullopt;
    auto when = read_condition(reader, mapping.at(tables::waiver::when));
    if (!when) return std::nullopt;
    return rule::Waiver{rule::Waiver::Kind::when, std::move(*when)};
}

std::optional<rule::Rule> read_rule(Reader& reader, const yaml::Mapping& mapping, const RuleRows& rows,
                                    const std::optional<rule::Constant>& indicator_points) {
    const std::size_t before = reader.troubles();
    Body body{reader, mapping, rows, indicator_points, {}, {}, std::nullopt};
    body.rule.place = mapping.whole().place();
    read_measure(body);
    if (!body.has(t::scale)) return std::nullopt;
    auto scale = read_scale(reader, body.at(t::scale), {body.look, body.has_full()});
    if (scale) {
        body.rule.scale = std::move(*scale);
        measure_of_cases(body, body.at(t::scale));
        read_points(body);
    }
    if (body.has(t::when)) {
        if (auto when = read_condition(reader, body.at(t::when))) body.rule.when = std::move(*when);
    }
    read_times(body);
    read_rule_waiver(body);
    read_cap_per(body);
    read_bounds(body);
    if (reader.troubles() != before) return std::nullopt;
    return std::move(body.rule);
}

}  // namespace leitai::rubric
