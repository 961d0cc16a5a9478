// Orders measures by what they read, limits how deep they are nested, and checks comparisons with the past.
#include <algorithm>

#include "leitai/base/overloaded.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

/// Whether a measure is compared with the past.
bool looks_back(const rule::Measure& measure) {
    return std::visit(base::Overloaded{
                          [](const rule::FactValue&) { return false; },
                          [](const rule::EventList&) { return false; },
                          [](const rule::Count&) { return false; },
                          [](const rule::Sum&) { return false; },
                          [](const rule::Compared& m) { return std::holds_alternative<rule::Past>(m.against); },
                          [](const rule::Placed&) { return false; },
                          [](const rule::Climb&) { return true; },
                          [](const rule::PointsOf&) { return false; },
                          [](const rule::Converted&) { return false; },
                      },
                      measure.what);
}

Look::Kind kind_of(FactType type) {
    switch (type) {
        case FactType::yes_no:
            return Look::Kind::yes_no;
        case FactType::choice:
            return Look::Kind::choice;
        case FactType::date:
            return Look::Kind::date;
        case FactType::mark:
            return Look::Kind::mark;
        case FactType::number:
        case FactType::count:
        case FactType::events:
            break;
    }
    return Look::Kind::number;
}

}  // namespace

std::vector<rule::MeasureId> inside_out(const Rubric& rubric) {
    enum class State : std::uint8_t { fresh, open, done };
    std::vector<State> states(rubric.measures.size(), State::fresh);
    std::vector<rule::MeasureId> order, open;
    order.reserve(states.size());
    for (std::size_t start = 0; start < states.size(); ++start) {
        // With a stack of its own instead of recursion, because a chain may be as long as the rubric.
        if (states[start] == State::fresh) open.push_back(static_cast<rule::MeasureId>(start));
        while (!open.empty()) {
            const rule::MeasureId id = open.back();
            if (states[id] == State::fresh) {
                states[id] = State::open;
                rule::visit_read(rubric.measures[id].what, [&](rule::MeasureId read) {
                    if (states[read] == State::fresh) open.push_back(read);
                });
                continue;
            }
            open.pop_back();
            if (states[id] == State::open) order.push_back(id);
            states[id] = State::done;
        }
    }
    return order;
}

void check_steps(Reader& reader, const std::vector<rule::MeasureId>& order) {
    constexpr std::uint32_t most = 1000;
    std::vector<std::uint32_t> steps(reader.rubric.measures.size(), 1);
    for (const rule::MeasureId id : order) {
        const rule::Measure& measure = reader.rubric.measures[id];
        bool told = false;  // already reported at a measure that it reads
        const auto add = [&](rule::MeasureId read) {
            told = told || steps[read] > most;
            steps[id] = std::min(steps[id] + steps[read], most + 1);
        };
        rule::visit_read(measure.what, add);
        const auto* compared = std::get_if<rule::Compared>(&measure.what);
        if (compared != nullptr && std::holds_alternative<rule::Past>(compared->against)) add(compared->operand);
        if (steps[id] <= most || told) continue;
        const base::Text of = {"“" + measure.name + "”层层引用的步数",
                               "steps of “" + measure.name + "” through others"};
        reader.report(Code::too_many_entries(of, same(std::to_string(most))), reader.measures[id].at);
    }
}

void check_spans(Reader& reader) {
    std::vector<rule::MeasureId> outside_in = inside_out(reader.rubric);
    std::reverse(outside_in.begin(), outside_in.end());
    std::vector<bool> asked(reader.rubric.facts.size());
    for (const rule::MeasureId id : outside_in) {
        const rule::Measure& measure = reader.rubric.measures[id];
        const MeasureSource& source = reader.measures[id];
        if (!source.sound) continue;
        std::optional<Value> because = source.of_the_past;
        if (looks_back(measure)) because = source.against;
        if (!because) continue;
        rule::visit_read(measure.what, [&](rule::MeasureId read) { reader.measures[read].of_the_past = because; });
        const auto fact = fact_of(measure.what);
        if (!fact || reader.rubric.facts[*fact].span != rule::Span::none || asked[*fact]) continue;
        asked[*fact] = true;
        reader.report(Code::compared_without_span(same(reader.rubric.facts[*fact].id)), reader.fact_at[*fact],
                      because->place());
    }
}

Look look_at(const Reader& reader, rule::MeasureId id) {
    const rule::Measure& measure = reader.rubric.measures[id];
    const MeasureSource& source = reader.measures[id];
    Look look;
    look.known = source.sound;
    look.whole = source.whole;
    look.percent = source.percent;
    look.name = source.at.is_scalar() ? source.at.text() : source.operand ? source.operand->text() : "points_of";
    if (!look.known) return look;
    if (const auto* value = std::get_if<rule::FactValue>(&measure.what)) {
        look.fact = &reader.rubric.facts[value->fact];
        look.kind = kind_of(look.fact->type);
        look.plain = !look.percent && (look.kind == Look::Kind::number || look.kind == Look::Kind::mark);
    } else if (const auto* list = std::get_if<rule::EventList>(&measure.what)) {
        look.kind = Look::Kind::events;
        look.fact = &reader.rubric.facts[list->fact];
        if (list->by) look.by = &look.fact->fields[*list->by];
    }
    return look;
}

}  // namespace leitai::rubric
