// Reads vetoes: when they act, what they do, what waives them, and which deductions they replace.
#include <algorithm>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables_verdicts.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::veto;

/// Each veto has one bit in the scores of a village (score::Scores::vetoes).
constexpr std::size_t most_vetoes = 48;

/// Reads `demote_to: qualified`, the name of a grade of the total, as its position.
void read_demote_to(Reader& reader, Value at, Effect& effect) {
    const Grading* grades = reader.rubric.grades();
    if (grades == nullptr || !at.is_scalar()) return;
    const auto named = [&](const Grade& grade) { return grade.id == at.text(); };
    const auto found = std::find_if(grades->list.begin(), grades->list.end(), named);
    if (found != grades->list.end()) {
        effect.grade = static_cast<std::uint8_t>(found - grades->list.begin());
        return;
    }
    report_unknown(reader, at, {"等次", "grade"}, [&] {
        std::vector<std::string_view> candidates;
        for (const Grade& grade : grades->list) candidates.push_back(grade.id);
        return candidates;
    });
}

Effect read_demotion(Reader& reader, Value value) {
    namespace e = tables::effect;
    Effect effect;
    const yaml::Mapping mapping(value, e::rows, {"effect", "effect"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return effect;
    if (mapping.has(e::demote_by) == mapping.has(e::demote_to)) {
        reader.report(Code::expected_content_missing({"demote_by 或 demote_to 之一", "either demote_by or demote_to"}),
                      value);
    } else if (mapping.has(e::demote_by)) {
        effect.kind = Effect::Kind::demote_by;
        const auto steps = mapping.whole_number(e::demote_by);
        if (steps && *steps == 0) reader.report(Code::rubric_number_not_positive(same("0")), mapping.at(e::demote_by));
        effect.grade = static_cast<std::uint8_t>(std::min<std::int64_t>(steps.value_or(1), 100));
    } else {
        effect.kind = Effect::Kind::demote_to;
        read_demote_to(reader, mapping.at(e::demote_to), effect);
    }
    return effect;
}

Effect read_effect(Reader& reader, Value value) {
    Effect effect;
    if (value.is_mapping()) {
        effect = read_demotion(reader, value);
    } else {
        const auto begin = std::begin(tables::plain_effects), end = std::end(tables::plain_effects);
        const auto found = value.is_scalar() ? std::find(begin, end, value.text()) : end;
        if (found == end) {
            reader.report(Code::not_a_veto_effect(same(value.is_scalar() ? value.text() : "[…]")), value);
            return effect;
        }
        effect.kind = static_cast<Effect::Kind>(found - begin);
    }
    const bool grades = effect.kind != Effect::Kind::fail && effect.kind != Effect::Kind::no_award;
    if (grades && reader.rubric.grades() == nullptr) reader.report(Code::veto_effect_without_grades, value);
    return effect;
}

void read_indicators(Reader& reader, const yaml::Mapping& mapping, Veto& veto, VetoSource& source) {
    if (mapping.has(t::instead_of) && mapping.has(t::besides)) {
        report_both(reader, mapping, t::rows, t::instead_of, t::besides);
        return;
    }
    veto.replaces = mapping.has(t::instead_of);
    for (const Value item : mapping.list(veto.replaces ? t::instead_of : t::besides)) {
        const auto id = find_indicator(reader, item);
        if (!id) continue;
        veto.indicators.push_back(*id);
        source.indicators.push_back(item);
    }
}

/// Whether a measure, or one that it reads, is of a kind.
template <class Is>
bool any_beneath(const Rubric& rubric, rule::MeasureId id, const Is& is) {
    const auto& what = rubric.measures[id].what;
    bool found = is(what);
    rule::visit_read(what, [&](rule::MeasureId read) { found = found || any_beneath(rubric, read, is); });
    return found;
}

template <class Is>
bool reads(const Rubric& rubric, const Veto& veto, const Is& is) {
    bool found = false;
    visit_measures(veto, [&](rule::MeasureId id) { found = found || any_beneath(rubric, id, is); });
    return found;
}

/// The facts that the condition of a veto looks at, by FactId.
std::vector<bool> facts_of(const Rubric& rubric, const Veto& veto) {
    std::vector<bool> facts(rubric.facts.size());
    visit_measures(veto.when, [&](rule::MeasureId id) {
        visit_facts(rubric, id, [&](rule::FactId fact) { facts[fact] = true; });
    });
    return facts;
}

bool shares_fact(const Rubric& rubric, const rule::Rule& rule, const std::vector<bool>& facts) {
    bool found = false;
    visit_measures(rule, [&](rule::MeasureId id) {
        visit_facts(rubric, id, [&](rule::FactId fact) { found = found || facts[fact]; });
    });
    return found;
}

void check_veto(Reader& reader, VetoId id) {
    Rubric& rubric = reader.rubric;
    const Veto& veto = rubric.vetoes[id];
    const VetoSource& source = reader.vetoes[id];
    const auto is_total = [](const auto& what) {
        const auto* points = std::get_if<rule::PointsOf>(&what);
        return points != nullptr && points->total;
    };
    if (reads(rubric, veto, is_total)) reader.report(Code::veto_looks_at_total(same(veto.id)), source.at);
    const auto is_list = [](const auto& what) {
        return std::holds_alternative<rule::Count>(what) || std::holds_alternative<rule::Sum>(what);
    };
    if (veto.waiver.kind == rule::Waiver::Kind::granted && !reads(rubric, veto, is_list)) {
        reader.report(Code::veto_waiver_without_events(same(veto.id)), source.at);
    }
    const std::vector<bool> facts = facts_of(rubric, veto);
    for (std::size_t i = 0; i < veto.indicators.size(); ++i) {
        Indicator& indicator = rubric.indicators[veto.indicators[i]];
        bool shared = false;
        for (rule::Rule& rule : indicator.rules) {
            if (!shares_fact(rubric, rule, facts)) continue;
            shared = true;
            if (veto.replaces) rule.dropped_by.push_back(id);
        }
        if (!shared)
            reader.report(Code::veto_names_unrelated_indicator(same(indicator.id), same(veto.id)),
                          source.indicators[i]);
    }
}

}  // namespace

void read_vetoes(Reader& reader, const yaml::Mapping& head) {
    const std::vector<Value> items = head.list(tables::head::vetoes);
    if (items.size() > most_vetoes) {
        reader.report(Code::too_many_entries({"否决", "vetoes"}, base::Text{"48 条", "48"}),
                      head.key(tables::head::vetoes));
        return;
    }
    for (const Value item : items) {
        const yaml::Mapping mapping(item, t::rows, {"否决", "veto"}, reader.issues);
        if (!mapping.ok()) continue;
        Veto veto;
        VetoSource source{mapping.has(t::id) ? mapping.at(t::id) : item, {}};
        veto.place = source.at.place();
        if (auto id = mapping.word(t::id)) {
            declare(reader, source.at, {Name::Kind::veto, static_cast<std::uint16_t>(reader.vetoes.size()), {}});
            veto.id = std::move(*id);
        }
        veto.title = mapping.both(t::title).value_or(same(veto.id));
        if (mapping.has(t::when)) {
            if (auto when = read_condition(reader, mapping.at(t::when))) veto.when = std::move(*when);
        }
        if (mapping.has(t::effect)) veto.effect = read_effect(reader, mapping.at(t::effect));
        if (mapping.has(t::waiver)) veto.waiver = read_waiver(reader, mapping.at(t::waiver)).value_or(rule::Waiver{});
        read_indicators(reader, mapping, veto, source);
        reader.rubric.vetoes.push_back(std::move(veto));
        reader.vetoes.push_back(std::move(source));
    }
}

void check_vetoes(Reader& reader) {
    for (std::size_t id = 0; id < reader.rubric.vetoes.size(); ++id) check_veto(reader, static_cast<VetoId>(id));
}

}  // namespace leitai::rubric
