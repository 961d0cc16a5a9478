// Evaluates the facts, measures and conditions of one village: a number, events, or the cause why there is none.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/silence.hpp"
#include "leitai/score/peers.hpp"
#include "leitai/score/trace.hpp"

namespace leitai::score {

/// What a measure yields.
struct Yield {
    enum class Kind : std::uint8_t {
        number,  ///< also choices (positions), yes/no (1/0), dates (days) and marks
        events,
        nothing,  ///< a mark that nobody had to give, because nothing happened: 0 points, and no cause
        cause,
    };
    Kind kind = Kind::cause;
    rule::Cause cause = rule::Cause::missing;
    base::Rational number;

    static Yield of(const base::Rational& n) { return {Kind::number, {}, n}; }
    static Yield none(rule::Cause c) { return {Kind::cause, c, {}}; }
    bool is_number() const { return kind == Kind::number; }
};

/// A supposed value of a fact in the scored period, with which next steps try out a change.
struct WhatIf {
    rule::FactId fact = 0;
    cohort::Cell cell;
    std::vector<cohort::Event> events;  ///< when the fact is a list of events
};

/// Evaluates one village after the other. Each thread needs its own.
class Evaluator {
public:
    Evaluator(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const PeerColumns& peers,
              const Scores& scores)
        : cohort_(cohort), rubric_(rubric), peers_(peers), scores_(scores) {}

    /// Chooses the village that everything below is about.
    void look_at(cohort::VillageId village) { village_ = village; }
    /// From now on every fact read and every measure taken is written to `trace`; nullptr: nothing is written.
    void write_to(Trace* trace) { trace_ = trace; }
    /// From now on the fact is read as supposed; nullptr: as reported.
    void suppose(const WhatIf* what_if) { what_if_ = what_if; }
    /// While on, counts and sums leave out the events whose deduction is waived completely.
    void leave_out_waived(bool on) { leave_out_waived_ = on; }

    const cohort::Cohort& cohort() const { return cohort_; }
    const rubric::Rubric& rubric() const { return rubric_; }
    const Scores& scores() const { return scores_; }
    const cohort::Village& village() const { return cohort_.villages[village_]; }
    cohort::VillageId village_id() const { return village_; }
    rule::ClassId village_class() const { return village().village_class; }
    /// Where steps are written; nullptr where they are not.
    Trace* trace() const { return trace_; }

    /// A measure in the period of `slot`, rounded to its declared decimals.
    Yield measure(rule::MeasureId id, cohort::Slot slot = 0);
    /// The events of a measure of kind EventList whose `where` holds, in the period of `slot`.
    std::vector<cohort::Event> events(rule::MeasureId id, cohort::Slot slot);
    /// A condition in the period of `slot`; class, unit and township are those of the scored period.
    rule::Truth truth(const rule::Condition& condition, cohort::Slot slot = 0);
    /// A condition on an event of `fact`; unknown where it needs a field that was not given.
    rule::Truth truth(const rule::Condition& where, const rubric::Fact& fact, const cohort::Event& event) const;
    /// A field of an event of `fact`; empty where it was not given.
    std::optional<base::Rational> field(const rubric::Fact& fact, const cohort::Event& event, rule::FieldId id) const;
    /// The mark of an event, in points; empty where it was not given.
    std::optional<base::Rational> mark(const cohort::Event& event) const;
    /// The share (0 to 1) of an event's deduction that is waived; empty where it was not given.
    std::optional<base::Rational> waived(const cohort::Event& event) const;

    /// The facts read since the last call, for the trace.
    std::vector<FactRead> take_reads() { return std::exchange(reads_, {}); }
    /// The calculated measures that conditions looked at since the last call, for the trace.
    std::vector<TraceLine> take_asides() { return std::exchange(asides_, {}); }
    /// The numbers of the last measure taken, for the trace; a second call gives none.
    Operands take_operands() { return trace_ == nullptr ? Operands{} : std::exchange(operands_, {}); }

private:
    std::optional<base::Rational> extra(const cohort::Event& event, std::size_t position, int decimals) const;
    /// Whether a count or sum includes an event.
    bool counts(const rule::Condition& where, const rubric::Fact& fact, const cohort::Event& event) const;
    Yield take(const rule::FactValue& m, cohort::Slot slot);
    Yield take(const rule::EventList& m, cohort::Slot slot);
    Yield take(const rule::Count& m, cohort::Slot slot);
    Yield take(const rule::Sum& m, cohort::Slot slot);
    Yield take(const rule::Compared& m, cohort::Slot slot);
    Yield take(const rule::Placed& m, cohort::Slot slot);
    Yield take(const rule::Climb& m, cohort::Slot slot);
    Yield take(const rule::PointsOf& m, cohort::Slot slot);
    Yield take(const rule::Converted& m, cohort::Slot slot);
    Yield fact(rule::FactId id, cohort::Slot slot);
    std::span<const cohort::Event> all_events(rule::FactId id, cohort::Slot slot) const;
    cohort::Cell read(rule::FactId id, cohort::Slot slot);
    /// What silence about a fact means in the period of `slot`.
    rubric::Silence silence(const rubric::Fact& fact, cohort::Slot slot) const;
    Yield reference(const rule::Compared& m, cohort::Slot slot);
    Yield peers_reference(const rule::Peers& peers, rule::MeasureId operand, cohort::Slot slot,
                          const base::Rational& own);
    /// The result for a place whose numbers are too large to be computed.
    Yield beyond();
    Yield past_points(const rule::PointsOf& m, cohort::Slot slot) const;
    void note_aside(rule::MeasureId id, const Yield& yield);
    /// Keeps the numbers of a measure, where a trace is written.
    template <class Kind>
    void note(Kind operands) {
        if (trace_ != nullptr) operands_ = std::move(operands);
    }

    const cohort::Cohort& cohort_;
    const rubric::Rubric& rubric_;
    const PeerColumns& peers_;
    const Scores& scores_;
    cohort::VillageId village_ = 0;
    Trace* trace_ = nullptr;
    const WhatIf* what_if_ = nullptr;
    bool leave_out_waived_ = false;
    rule::MeasureId current_ = 0;  ///< the measure being taken, by which peers' columns are found
    std::vector<FactRead> reads_;
    std::vector<TraceLine> asides_;
    Operands operands_;
};

}  // namespace leitai::score
