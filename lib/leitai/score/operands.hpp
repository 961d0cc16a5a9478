// Operands: the numbers that a step of the trace worked with, one struct for each kind of arithmetic.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/rule/rule.hpp"

namespace leitai::score {

/// Whether an indicator applies, or whether the condition of a rule holds.
struct Decided {
    rule::Truth truth{};
};

// What measures do.

/// number - against.
struct Difference {
    base::Rational number, against;
};

/// number / divisor.
struct Quotient {
    base::Rational number, divisor;
};

/// (now - then) / then.
struct Growth {
    base::Rational now, then;
};

/// The place of a value among `of` peers, the village itself included; 1 is the best.
struct PlaceOf {
    base::Rational value;
    std::int64_t place = 0, of = 0;
};

/// The place in an earlier period and in this one; then - now places were gained.
struct PlacesMoved {
    std::int64_t then = 0, now = 0;
};

/// A figure made to cover another span: the year so far less what it was a quarter ago, or a quarter with all earlier
/// quarters of its year. `earlier` has the latest first; it is empty in a year's first quarter.
struct SpanConversion {
    base::Rational figure;
    std::vector<base::Rational> earlier;
    bool taken_off = false;  ///< otherwise added
};

// What scales do. Bands and tables look a number up and calculate nothing.

/// An `each` scale: worth x count.
struct StepsCounted {
    base::Rational worth, count;
};

/// A `linear` scale: full x (number - none_at) / (full_at - none_at).
struct Proportion {
    base::Rational full, number, none_at, full_at;
};

/// A `cases` scale: the position of the case that holds; empty where none does and the rest is given.
struct CaseHeld {
    std::optional<std::uint16_t> position;
};

/// A `judged` scale: the mark is the points.
struct MarkGiven {
    base::Rational mark;
};

// What is done to events and their limits.

/// What one event is worth: worth x times x (1 - waived).
struct EventWorth {
    base::Rational worth;
    base::Rational times = 1;   ///< all multipliers together
    base::Rational waived = 0;  ///< the share of a deduction that is waived
};

/// The events of a rule, one by one: those that count, and the worth of those that another of their project outdoes.
struct EventSum {
    std::vector<EventWorth> counted;
    std::vector<base::Rational> outdone;
};

/// A limit that runs over the year: what all events so far give within it, less what earlier records were given.
struct LimitSoFar {
    base::Rational all, earlier;
};

/// The veto that acts instead of a deduction.
struct Replaced {
    rule::VetoId by = 0;
};

// What is done to points.

/// The points of rules, indicators or modules, added up; a start stands first.
struct PointSum {
    std::vector<base::Rational> terms;
};

/// The mean rate of the peers: full x rates / count.
struct PeersMean {
    base::Rational full, rates;
    std::int64_t count = 0;
};

/// Full marks of items without points given to the others: points x whole / represented.
struct Respread {
    base::Rational points, whole, represented;
};

/// The arithmetic of one step; none where the stage and its result say everything.
using Operands = std::variant<std::monostate, Decided, Difference, Quotient, Growth, PlaceOf, PlacesMoved,
                              SpanConversion, StepsCounted, Proportion, CaseHeld, MarkGiven, EventSum, LimitSoFar,
                              Replaced, PointSum, PeersMean, Respread>;

}  // namespace leitai::score
