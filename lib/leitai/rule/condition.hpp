// The one language of conditions, for `when`, `applies`, `where` and `cases`, with three truth values (`leitai help
// rubric-conditions`).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/rule/constant.hpp"

namespace leitai::rule {

/// Position of a measure in the rubric's list of all measures, named or not.
using MeasureId = std::uint16_t;

/// Kleene's three truth values; `unknown` is what a missing fact gives.
enum class Truth : std::uint8_t { no, unknown, yes };

/// And, or: the lesser, the greater of the two.
inline Truth operator&(Truth a, Truth b) { return a < b ? a : b; }
inline Truth operator|(Truth a, Truth b) { return a < b ? b : a; }

/// What a test looks at.
enum class Subject : std::uint8_t {
    measure,        ///< a fact or named measure: Test::id is a MeasureId
    field,          ///< inside `where`: a field of the event: Test::id is its position
    event_day,      ///< inside `where`: `on`
    village_class,  ///< `class`
    county,
    township,
    village,
    quantity,  ///< in awards: Test::id is the position of what the award looks at
};

/// One test: the subject is one of `values`, or it lies between limits. Choices, classes, codes and yes/no are whole
/// numbers here: the position among the declared values, the class id, the code's number, 1 for yes.
struct Test {
    struct Limit {
        Constant at;
        bool inclusive = true;
    };
    Subject subject = Subject::measure;
    std::uint16_t id = 0;
    std::vector<base::Rational> values;  ///< any of these; empty when limits are given
    std::vector<Limit> least;            ///< at most one entry: at_least / above
    std::vector<Limit> most;             ///< at most one entry: at_most / below
};

/// A test, or several conditions of which all or any must hold; all of no parts is always true.
struct Condition {
    enum class Kind : std::uint8_t { all, any, test } kind = Kind::all;
    std::vector<Condition> parts;
    Test test;  ///< when kind is test

    bool always() const { return kind == Kind::all && parts.empty(); }
};

/// Whether a known number passes a test; never `unknown`.
Truth holds(const Test& test, const base::Rational& value, ClassId village_class);

/// Evaluates a condition; `lookup(test)` says what one test gives.
template <class Lookup>
Truth evaluate(const Condition& condition, const Lookup& lookup) {
    if (condition.kind == Condition::Kind::test) return lookup(condition.test);
    const bool all = condition.kind == Condition::Kind::all;
    Truth sum = all ? Truth::yes : Truth::no;
    for (const Condition& part : condition.parts) {
        const Truth t = evaluate(part, lookup);
        sum = all ? (sum & t) : (sum | t);
    }
    return sum;
}

}  // namespace leitai::rule
