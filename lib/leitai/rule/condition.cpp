// Compares one known number with the values or limits of a test.
#include "leitai/rule/condition.hpp"

#include <algorithm>

namespace leitai::rule {

Truth holds(const Test& test, const base::Rational& value, ClassId village_class) {
    if (!test.values.empty()) {
        return std::find(test.values.begin(), test.values.end(), value) != test.values.end() ? Truth::yes : Truth::no;
    }
    for (const Test::Limit& limit : test.least) {
        const base::Rational& at = limit.at.of(village_class);
        if (limit.inclusive ? value < at : value <= at) return Truth::no;
    }
    for (const Test::Limit& limit : test.most) {
        const base::Rational& at = limit.at.of(village_class);
        if (limit.inclusive ? value > at : value >= at) return Truth::no;
    }
    return Truth::yes;
}

}  // namespace leitai::rule
