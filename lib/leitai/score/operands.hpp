// The numbers that a step of the trace worked with, in one struct for each kind of arithmetic.
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

// Arithmetic of measures.

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

/// A figure converted to another span: the year-to-date figure minus that of a quarter ago, or the figure of a quarter
/// plus those of all earlier quarters of the year. `earlier` has the latest first; it is empty in the first quarter.
struct SpanConversion {
    base::Rational figure;
    std::vector<base::Rational> earlier;
    bool taken_off = false;  ///< whether `earlier` was subtracted; otherwise it was added
};

// Arithmetic of scales. Bands and tables only look up a number, so they have none.

/// An `each` scale: worth x count.
struct StepsCounted {
    base::Rational worth, count;
};

/// A `linear` scale: full x (number - none_at) / (full_at - none_at).
struct Proportion {
    base::Rational full, number, none_at, full_at;
};

/// A `cases` scale: the position of the case that holds; empty where none does and `else` is given.
struct CaseHeld {
    std::optional<std::uint16_t> position;
};

/// A `judged` scale: the mark is the points.
struct MarkGiven {
    base::Rational mark;
};

// Arithmetic of events and their limits.

/// The points of one event: worth x times x (1 - waived).
struct EventWorth {
    base::Rational worth;
    base::Rational times = 1;   ///< all multipliers together
    base::Rational waived = 0;  ///< the share of a deduction that is waived
};

/// The events of a rule, one by one: those that count, and the points of those that do not, because another event of
/// the same project has more.
struct EventSum {
    std::vector<EventWorth> counted;
    std::vector<base::Rational> outdone;
};

/// A limit that holds for the whole year: the points of all events so far within the limit, minus those that earlier
/// records of the year gave.
struct LimitSoFar {
    base::Rational all, earlier;
};

/// The veto that acts instead of a deduction, which is dropped.
struct Replaced {
    rule::VetoId by = 0;
};

// Arithmetic of points.

/// The points of rules, indicators or modules that are added up; the start, if there is one, comes first.
struct PointSum {
    std::vector<base::Rational> terms;
};

/// The mean rate of the peers: full x rates / count.
struct PeersMean {
    base::Rational full, rates;
    std::int64_t count = 0;
};

/// Re-spreading, by which the full marks of items without points go to the others: points x whole / represented.
struct Respread {
    base::Rational points, whole, represented;
};

/// The numbers of one step; monostate where the stage and its result need no explanation.
using Operands = std::variant<std::monostate, Decided, Difference, Quotient, Growth, PlaceOf, PlacesMoved,
                              SpanConversion, StepsCounted, Proportion, CaseHeld, MarkGiven, EventSum, LimitSoFar,
                              Replaced, PointSum, PeersMean, Respread>;

}  // namespace leitai::score
