// Constant and Worth: the numbers written in a rubric, which may differ by village class.
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

/// `c` of the rule language: one number (`12.5`, `15%`, `2/3`), or one for each class.
struct Constant {
    std::vector<base::Rational> by_class;  ///< one entry for all, or one a class
    bool percent = false;                  ///< written with %, so printed with %

    const base::Rational& of(ClassId c) const { return by_class.size() == 1 ? by_class[0] : by_class[c]; }
    bool differs() const { return by_class.size() > 1; }
};

/// `p` of the rule language: points (`-0.5`), or a share of the indicator's full mark (`50%`, `full`), maybe by class.
struct Worth {
    struct One {
        base::Rational amount;
        bool share = false;
    };
    std::vector<One> by_class;

    const One& one(ClassId c) const { return by_class.size() == 1 ? by_class[0] : by_class[c]; }
    base::Rational of(const Scope& scope) const {
        const One& w = one(scope.village_class);
        return w.share ? w.amount * scope.full_mark : w.amount;
    }
    /// One number of points for all classes, other than none.
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
