// A condition on the entries of a register: the tests that books add to the one language of conditions (`leitai help
// books`).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "leitai/rule/condition.hpp"

namespace leitai::rubric {

/// Positions in the lists of a catalogue of books.
using RegisterId = std::uint16_t;
using BookFieldId = std::uint16_t;
using StateId = std::uint16_t;
using FigureId = std::uint16_t;

/// One test of an entry: whether a field is known, whether the subject is one of `values`, or whether it lies between
/// limits. Values are numbers: units of a number in the field's decimals, 1 for yes, positions of choices and states,
/// days since 1970, the number of a code, the id of a class.
struct EntryTest {
    enum class Of : std::uint8_t { field, state, village_class, village, township, county };
    /// A constant, another field of the same type, or the day on which the entry is looked at.
    struct Limit {
        std::int64_t units = 0;
        std::optional<BookFieldId> field;
        bool today = false;
        bool inclusive = true;
    };
    Of of = Of::field;
    BookFieldId field = 0;
    std::optional<bool> known;  ///< asked whether it is known (true) or unknown
    std::vector<std::int64_t> values;
    std::optional<Limit> least, most;
};

/// A test, or several conditions of which all or any must hold; all of no parts is always true.
struct EntryCondition {
    enum class Kind : std::uint8_t { all, any, test } kind = Kind::all;
    std::vector<EntryCondition> parts;
    EntryTest test;  ///< when kind is test

    bool always() const { return kind == Kind::all && parts.empty(); }
};

/// Calls `act(test)` for every test of a condition.
template <class Act>
void each_test(const EntryCondition& condition, const Act& act) {
    if (condition.kind == EntryCondition::Kind::test) act(condition.test);
    for (const EntryCondition& part : condition.parts) each_test(part, act);
}

}  // namespace leitai::rubric
