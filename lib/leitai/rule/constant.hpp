// The numbers written in a rubric, which may differ by village class.
#pragma once

#include <cstdint>
#include <vector>

#include "leitai/base/rational.hpp"

namespace leitai::rule {

/// Position of a class in the rubric's `classes`.
using ClassId = std::uint8_t;

/// Whose points are being computed: the class, and the indicator's full mark for it.
struct Scope {
    ClassId village_class = 0;
    base::Rational full_mark;
};

/// A number in a rule, `c` in the help: one number (`12.5`, `15%`, `2/3`), or one for each class.
struct Constant {
    std::vector<base::Rational> by_class;  ///< one entry for all, or one a class
    bool percent = false;                  ///< written with %, so printed with %

    /// The number for a class.
    const base::Rational& of(ClassId c) const { return by_class.size() == 1 ? by_class[0] : by_class[c]; }
    /// Whether there is a number for each class.
    bool differs() const { return by_class.size() > 1; }
};

/// Points in a rule, `p` in the help: points (`-0.5`), or a share of the indicator's full mark (`50%`, `full`); one for
/// all, or one for each class.
struct Worth {
    struct One {
        base::Rational amount;
        bool share = false;
    };
    std::vector<One> by_class;

    /// What is written for a class: points or a share.
    const One& one(ClassId c) const { return by_class.size() == 1 ? by_class[0] : by_class[c]; }
    /// The points for a class and full mark.
    base::Rational of(const Scope& scope) const {
        const One& w = one(scope.village_class);
        return w.share ? w.amount * scope.full_mark : w.amount;
    }
    /// Whether it is the same number of points for all classes and any full mark, and not 0.
    bool fixed() const { return by_class.size() == 1 && !by_class[0].share && by_class[0].amount.sign() != 0; }
};

/// The least and the most that something can give.
struct Interval {
    base::Rational least;
    base::Rational most;
    bool unbounded_below = false;
    bool unbounded_above = false;
};

}  // namespace leitai::rule
