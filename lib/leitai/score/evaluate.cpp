// Reads the facts and events of a village, and evaluates conditions.
#include "leitai/score/evaluate.hpp"

#include <algorithm>
#include <cassert>

namespace leitai::score {

using base::Rational;
using cohort::Cell;
using cohort::Slot;
using rule::Cause;
using rule::Truth;

namespace {

Rational value_of(const rubric::Fact& fact, const Cell& cell) {
    return Rational(base::Decimal{cell.units, static_cast<std::uint8_t>(fact.type == rubric::FactType::number ||
                                                                                fact.type == rubric::FactType::mark
                                                                            ? fact.stored_decimals()
                                                                            : 0)});
}

}  // namespace

Cell Evaluator::read(rule::FactId id, Slot slot) {
    Cell cell;
    if (what_if_ != nullptr && slot == 0 && what_if_->fact == id) {
        cell = what_if_->cell;
    } else if (slot != cohort::no_slot) {
        if (const Cell* known = cohort_.cell(village_, slot, id)) cell = *known;
    }
    if (trace_ != nullptr) {
        const base::Period period = slot == cohort::no_slot ? base::Period{} : cohort_.needs.periods[slot];
        reads_.push_back({id, period, cell});
    }
    return cell;
}

rubric::Silence Evaluator::silence(const rubric::Fact& fact, Slot slot) const {
    // Only where the village handed in something for that period: a new village did not report zeros for earlier ones.
    const bool spoke = slot != cohort::no_slot && cohort_.handed_in(village_, slot);
    return spoke ? rubric::silence_of(fact) : rubric::Silence{};
}

Yield Evaluator::fact(rule::FactId id, Slot slot) {
    const rubric::Fact& fact = rubric_.facts[id];
    const Cell cell = read(id, slot);
    if (cell.state() == Cell::State::value) {
        if (fact.type == rubric::FactType::events) return {Yield::Kind::events, {}, {}};
        return Yield::of(value_of(fact, cell));
    }
    if (cell.state() == Cell::State::grown) return Yield::none(Cause::missing_baseline);
    if (cell.state() == Cell::State::inapplicable) return Yield::none(Cause::not_applicable);
    // Where the toolkit computes the marks itself, a round that was held but has no mark of the village counts as
    // missing, and not as a round that was not held.
    const bool held = fact.supplied && cell.state() == Cell::State::bad;
    if (fact.round && !held) return Yield::none(Cause::missing_round);
    if (cell.state() != Cell::State::absent) return Yield::none(Cause::missing);
    const rubric::Silence silent = silence(fact, slot);
    switch (silent.kind) {
        case rubric::Silence::Kind::value:
            return Yield::of(silent.value);
        case rubric::Silence::Kind::nothing:
            return {Yield::Kind::nothing, {}, {}};
        case rubric::Silence::Kind::events:
            return {Yield::Kind::events, {}, {}};
        case rubric::Silence::Kind::missing:
            break;
    }
    return Yield::none(Cause::missing);
}

std::span<const cohort::Event> Evaluator::all_events(rule::FactId id, Slot slot) const {
    if (what_if_ != nullptr && slot == 0 && what_if_->fact == id) return what_if_->events;
    const Cell* cell = slot == cohort::no_slot ? nullptr : cohort_.cell(village_, slot, id);
    if (cell == nullptr || cell->state() != Cell::State::value) return {};
    return cohort_.events_of(*cell);
}

std::vector<cohort::Event> Evaluator::events(rule::MeasureId id, Slot slot) {
    const auto& list = std::get<rule::EventList>(rubric_.measures[id].what);
    std::vector<cohort::Event> result;
    for (const cohort::Event& event : all_events(list.fact, slot)) {
        if (truth(list.where, rubric_.facts[list.fact], event) == Truth::yes) result.push_back(event);
    }
    return result;
}

std::optional<Rational> Evaluator::extra(const cohort::Event& event, std::size_t position, int decimals) const {
    const std::int64_t units = cohort_.extra_of(event, position);
    if (units == record::event_extra::not_given) return std::nullopt;
    return Rational(base::Decimal{units, static_cast<std::uint8_t>(decimals)});
}

std::optional<Rational> Evaluator::field(const rubric::Fact& fact, const cohort::Event& event, rule::FieldId id) const {
    const rubric::EventField& field = fact.fields[id];
    return extra(event, record::event_extra::first_field + id, field.stored_decimals());
}

std::optional<Rational> Evaluator::mark(const cohort::Event& event) const {
    return extra(event, record::event_extra::mark, rubric::Fact::mark_decimals);
}

std::optional<Rational> Evaluator::waived(const cohort::Event& event) const {
    return extra(event, record::event_extra::waived, base::max_decimals);
}

Truth Evaluator::truth(const rule::Condition& where, const rubric::Fact& fact, const cohort::Event& event) const {
    return rule::evaluate(where, [&](const rule::Test& test) {
        if (test.subject == rule::Subject::event_day) return holds(test, Rational(event.day), village_class());
        const std::optional<Rational> given = field(fact, event, static_cast<rule::FieldId>(test.id));
        return given ? holds(test, *given, village_class()) : Truth::unknown;
    });
}

bool Evaluator::counts(const rule::Condition& where, const rubric::Fact& fact, const cohort::Event& event) const {
    if (truth(where, fact, event) != Truth::yes) return false;
    if (!leave_out_waived_) return true;
    const std::optional<Rational> share = waived(event);
    return !share || *share < Rational(1);
}

void Evaluator::note_aside(rule::MeasureId id, const Yield& yield) {
    Operands operands = take_operands();
    const bool calculated = !std::holds_alternative<std::monostate>(operands);
    if (!calculated || !yield.is_number() || yield.number.beyond()) return;
    for (const TraceLine& known : asides_) {
        if (known.measure == id) return;
    }
    TraceLine line;
    line.stage = Stage::measure;
    line.measure = id;
    line.operands = std::move(operands);
    line.result = yield.number;
    asides_.push_back(std::move(line));
}

Truth Evaluator::truth(const rule::Condition& condition, Slot slot) {
    return rule::evaluate(condition, [&](const rule::Test& test) {
        const cohort::Village& v = village();
        const auto code = [](base::RegionCode c) { return Rational(static_cast<std::int64_t>(c.number)); };
        switch (test.subject) {
            case rule::Subject::village_class:
                return holds(test, Rational(v.village_class), v.village_class);
            case rule::Subject::county:
                return holds(test, code(cohort_.counties[v.county].code), v.village_class);
            case rule::Subject::township:
                return holds(test, code(cohort_.townships[v.township].code), v.village_class);
            case rule::Subject::village:
                return holds(test, code(v.code), v.village_class);
            case rule::Subject::quantity:  // only awards know it
                return Truth::unknown;
            case rule::Subject::measure:
            case rule::Subject::field:
            case rule::Subject::event_day:
                break;
        }
        const Yield yield = measure(test.id, slot);
        if (trace_ != nullptr) note_aside(test.id, yield);
        if (yield.kind == Yield::Kind::nothing) return Truth::no;  // a mark that there is none of passes no test
        return yield.is_number() && !yield.number.beyond() ? holds(test, yield.number, v.village_class)
                                                           : Truth::unknown;
    });
}

}  // namespace leitai::score
