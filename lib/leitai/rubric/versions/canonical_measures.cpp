// Writes measures with all that they read, facts, and whole indicators in their one canonical form.
#include <algorithm>

#include "leitai/base/overloaded.hpp"
#include "leitai/rubric/versions/canonical.hpp"

namespace leitai::rubric {

namespace {

template <class Enum>
std::string word(Enum e) {
    return std::to_string(static_cast<int>(e));
}
std::string flag(bool yes) { return yes ? "yes" : "no"; }
template <class T>
std::string number(const std::optional<T>& value) {
    if (!value) return "-";
    if constexpr (std::is_same_v<T, base::Rational>) {
        return to_string(*value);
    } else {
        return std::to_string(*value);
    }
}

/// Sorted, because the order in which values and fields are declared changes nobody's points.
std::string values_of(std::vector<std::string> values) {
    std::sort(values.begin(), values.end());
    return form("values", values);
}

std::string fields_of(const Fact& fact) {
    std::vector<std::string> fields;
    for (const EventField& field : fact.fields) {
        fields.push_back(form(field.id, {word(field.type), values_of(field.values), std::to_string(field.decimals),
                                         flag(field.required) + (field.percent ? ", percent" : "")}));
    }
    return values_of(std::move(fields));
}

/// What silence means, with the value that it counts as.
std::string silence(const Fact& fact) {
    if (fact.absent != Absent::value) return word(fact.absent);
    return word(fact.absent) + " " + std::to_string(fact.absent_units);
}

constexpr std::string_view cause_names[] = {"missing",          "not_applicable", "zero_baseline", "negative_baseline",
                                            "missing_baseline", "zero_divisor",   "missing_round"};

}  // namespace

std::string definition(const Rubric& rubric, const Fact& fact) {
    const std::string whole = fact.part_of ? " of " + rubric.facts[*fact.part_of].id : "";
    const std::string places = fact.mark_places ? " at most " + std::to_string(*fact.mark_places) : "";
    std::string levels;
    for (const Level level : fact.authority.scored_by) levels += word(level);
    return form("fact", {word(fact.type), flag(fact.percent), std::to_string(fact.decimals) + places,
                         number(fact.least), number(fact.most), silence(fact), values_of(fact.values), fields_of(fact),
                         number(fact.at_most) + whole, word(fact.span) + (fact.adds ? " adds" : ""), word(fact.better),
                         flag(fact.evidence_required), flag(fact.round), levels, flag(fact.authority.unchecked_counts),
                         fact.from ? fact.from->word : "-"});
}

std::string Canonical::fact(rule::FactId id) {
    const Fact& fact = rubric_.facts[id];
    gathered_.parts[{Aspect::fact, fact.id}] = definition(rubric_, fact);
    if (fact.part_of && gathered_.parts.count({Aspect::fact, rubric_.facts[*fact.part_of].id}) == 0)
        this->fact(*fact.part_of);
    gathered_.round = gathered_.round || fact.round;
    if (fact.from && fact.from->kind == SuppliedFact::Kind::panel) {
        std::vector<PanelId> open = {fact.from->value.panel};
        while (!open.empty()) {
            const PanelId panel = open.back();
            open.pop_back();
            const bool is_new =
                gathered_.parts.try_emplace({Aspect::panel, rubric_.panels[panel].id}, definition(rubric_, panel))
                    .second;
            if (!is_new) continue;
            for (const auto& [part, weight] : rubric_.panels[panel].sum) open.push_back(part);
        }
    }
    return fact.id;
}

std::string Canonical::field(rule::FactId fact, rule::FieldId field) const {
    return rubric_.facts[fact].id + "." + rubric_.facts[fact].fields[field].id;
}

Canonical Canonical::of_peers(const rule::Among& among) const {
    return {rubric_, among.village_class ? only_ : std::nullopt, gathered_};
}

std::string Canonical::measure(rule::MeasureId id) {
    const rule::Measure& measure = rubric_.measures[id];
    if (measure.name.empty() || std::holds_alternative<rule::FactValue>(measure.what)) return body(measure);
    if (gathered_.seen.emplace(measure.name, only_.has_value()).second) {
        const std::string text = body(measure);
        gathered_.parts[{Aspect::measure, measure.name}] += text;
    }
    return measure.name;
}

std::string Canonical::body(const rule::Measure& measure) {
    std::string text = std::visit([&](const auto& m) { return what(m); }, measure.what);
    if (!measure.decimals && measure.better == rule::Better::undeclared) return text;
    return form("measure", {text, number(measure.decimals), word(measure.better)});
}

std::string Canonical::what(const rule::FactValue& m) { return fact(m.fact); }
std::string Canonical::what(const rule::EventList& m) {
    return form("events", {fact(m.fact), text(m.where, m.fact), m.by ? field(m.fact, *m.by) : "-"});
}
std::string Canonical::what(const rule::Count& m) { return form("count", {fact(m.fact), text(m.where, m.fact)}); }
std::string Canonical::what(const rule::Sum& m) {
    return form("sum", {fact(m.fact), field(m.fact, m.of), text(m.where, m.fact)});
}
std::string Canonical::what(const rule::Converted& m) { return form("convert", {fact(m.fact), word(m.span)}); }
std::string Canonical::what(const rule::Placed& m) {
    return form("rank", {of_peers(m.among).measure(m.operand), text(m.among), word(m.ties)});
}
std::string Canonical::what(const rule::Climb& m) {
    gathered_.past = true;
    return form("climb", {of_peers(m.among).measure(m.operand), word(m.against), text(m.among), word(m.ties)});
}

std::string Canonical::what(const rule::Compared& m) {
    gathered_.ratio = gathered_.ratio || m.how == rule::Compared::How::ratio;
    std::vector<std::string> pieces = {word(m.how), measure(m.operand)};
    pieces.push_back(std::visit(
        base::Overloaded{
            [&](const rule::Constant& constant) { return text(constant); },
            [&](rule::MeasureId other) { return measure(other); },
            [&](rule::Past past) {
                gathered_.past = true;
                return form("past", {word(past)});
            },
            [&](const rule::Peers& peers) {
                return form("peers", {word(peers.what), text(peers.among), of_peers(peers.among).measure(m.operand)});
            },
        },
        m.against));
    return form("compared", pieces);
}

std::string Canonical::what(const rule::PointsOf& m) {
    gathered_.points = true;
    std::vector<std::string> pieces;
    if (!m.total) {
        for (const rule::IndicatorId id : m.indicators) pieces.push_back(read(id));
    } else {
        for (const Module& module : rubric_.modules) {
            if (module.in == Module::In::beside) continue;
            for (const rule::IndicatorId id : module.indicators) pieces.push_back(read(id));
            pieces.push_back(this->module(module));
        }
        pieces.push_back(form("total", {to_string(rubric_.total), text(rubric_.cap), text(rubric_.floor),
                                        number(rubric_.rounding.module), number(rubric_.rounding.total)}));
    }
    pieces.push_back(number(rubric_.rounding.indicator));
    std::sort(pieces.begin(), pieces.end());
    return form("points of", pieces);
}

/// Writes another indicator, whose points are read. All that it says itself becomes one part; the measures and facts
/// that it reads become parts as usual.
std::string Canonical::read(rule::IndicatorId id) {
    const Indicator& other = rubric_.indicators[id];
    if (!gathered_.indicators.emplace(id, only_.has_value()).second) return other.id;
    std::string text;
    for (const auto& [about, part] : indicator(other)) text += part + "\n";
    gathered_.parts[{Aspect::indicator, other.id}] += text;
    return other.id;
}

std::string Canonical::module(const Module& module) {
    return form("module", {word(module.in), text(module.points), text(module.start), text(module.cap),
                           text(module.floor), text(module.applies)});
}

/// Whether an outcome can ever act, as far as can be told without computing what the measures give.
bool Canonical::can_come(rule::Cause cause, const Indicator& indicator) const {
    switch (cause) {
        case rule::Cause::missing:
            return true;
        case rule::Cause::zero_baseline:
        case rule::Cause::negative_baseline:
        case rule::Cause::missing_baseline:
            return gathered_.past;
        case rule::Cause::zero_divisor:
            return gathered_.ratio;
        case rule::Cause::missing_round:
            return gathered_.round;
        case rule::Cause::not_applicable:
            break;
    }
    const auto stands_for_it = [](const rule::Outcome& one) { return one.kind == rule::Outcome::Kind::not_applicable; };
    return gathered_.points || !indicator.applies.always() || !rubric_.modules[indicator.module].applies.always() ||
           std::any_of(indicator.instead.begin(), indicator.instead.end(), stands_for_it);
}

/// The field of events by which an indicator keeps only the highest points.
std::string Canonical::highest_per(const Indicator& indicator) const {
    if (!indicator.highest_per) return "-";
    for (const rule::Rule& rule : indicator.rules) {
        const auto* list = std::get_if<rule::EventList>(&rubric_.measures[rule.measure].what);
        if (list != nullptr) return field(list->fact, *indicator.highest_per);
    }
    return "-";
}

Parts Canonical::indicator(const Indicator& one) {
    Parts parts;
    const Module& module = rubric_.modules[one.module];
    parts[{Aspect::module, ""}] = module.id;
    parts[{Aspect::points, ""}] = one.has_points ? text(one.points) : "-";
    parts[{Aspect::bounds, ""}] = form("bounds", {text(one.start), text(one.floor), text(one.cap), highest_per(one)});
    parts[{Aspect::applies, ""}] = form("applies", {text(one.applies), text(module.applies)});
    for (std::size_t i = 0; i < one.rules.size(); ++i) {
        parts[{Aspect::rule, one.rules.size() == 1 ? "" : std::to_string(i + 1)}] = text(one.rules[i]);
    }
    // This comes last, because the measures above show which causes there can be.
    for (std::size_t i = 0; i < one.instead.size(); ++i) {
        const rule::Outcome& outcome = one.instead[i];
        if (outcome.kind == rule::Outcome::Kind::undeclared || !can_come(static_cast<rule::Cause>(i), one)) continue;
        parts[{Aspect::instead, std::string(cause_names[i])}] = text(outcome);
    }
    return parts;
}

}  // namespace leitai::rubric
