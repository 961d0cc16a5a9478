// Measures as they hang together: which is read before which, what each gives, and what is compared with the past.
#include <algorithm>

#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

/// The measures that a measure reads directly.
template <class Visit>
void reads(const rule::Measure& measure, const Visit& visit) {
    if (const auto* compared = std::get_if<rule::Compared>(&measure.what)) {
        visit(compared->operand);
        if (const auto* other = std::get_if<rule::MeasureId>(&compared->against)) visit(*other);
    } else if (const auto* placed = std::get_if<rule::Placed>(&measure.what)) {
        visit(placed->operand);
    } else if (const auto* climb = std::get_if<rule::Climb>(&measure.what)) {
        visit(climb->operand);
    }
}

std::optional<rule::FactId> fact_of(const rule::Measure& measure) {
    return std::visit(
        [](const auto& what) -> std::optional<rule::FactId> {
            if constexpr (requires { what.fact; }) return what.fact;
            return std::nullopt;
        },
        measure.what);
}

}  // namespace

std::vector<rule::MeasureId> inside_out(const Rubric& rubric) {
    enum class State : std::uint8_t { fresh, open, done };
    std::vector<State> states(rubric.measures.size(), State::fresh);
    std::vector<rule::MeasureId> order, open;
    order.reserve(states.size());
    for (std::size_t start = 0; start < states.size(); ++start) {
        // By hand and not by recursion: a chain may be as long as the rubric.
        if (states[start] == State::fresh) open.push_back(static_cast<rule::MeasureId>(start));
        while (!open.empty()) {
            const rule::MeasureId id = open.back();
            if (states[id] == State::fresh) {
                states[id] = State::open;
                reads(rubric.measures[id], [&](rule::MeasureId read) {
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
        bool told = false;  // by what it reads
        const auto add = [&](rule::MeasureId read) {
            told = told || steps[read] > most;
            steps[id] = std::min(steps[id] + steps[read], most + 1);
        };
        reads(measure, add);
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
        const auto* compared = std::get_if<rule::Compared>(&measure.what);
        const bool past = compared != nullptr && std::holds_alternative<rule::Past>(compared->against);
        if (past || std::holds_alternative<rule::Climb>(measure.what)) because = source.against;
        if (!because) continue;
        reads(measure, [&](rule::MeasureId read) { reader.measures[read].of_the_past = because; });
        const auto fact = fact_of(measure);
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
        switch (look.fact->type) {
            case FactType::yes_no:
                look.kind = Look::Kind::yes_no;
                break;
            case FactType::choice:
                look.kind = Look::Kind::choice;
                break;
            case FactType::date:
                look.kind = Look::Kind::date;
                break;
            case FactType::mark:
                look.kind = Look::Kind::mark;
                break;
            default:
                break;
        }
    } else if (const auto* list = std::get_if<rule::EventList>(&measure.what)) {
        look.kind = Look::Kind::events;
        look.fact = &reader.rubric.facts[list->fact];
        if (list->by) look.by = &look.fact->fields[*list->by];
    }
    return look;
}

}  // namespace leitai::rubric
