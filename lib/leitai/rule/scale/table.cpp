// Table: one entry a key.
#include "leitai/rule/scale/table.hpp"

#include <algorithm>
#include <cassert>

namespace leitai::rule {

using base::Rational;

const Worth& worth_of(const Table& scale, const Rational& key) {
    for (const Table::Entry& entry : scale.entries) {
        if (Rational(entry.key) == key) return entry.worth;
    }
    assert(scale.otherwise);  // the reader demands `else` unless every declared value is listed
    return *scale.otherwise;
}

Rational points(const Table& scale, const Rational& key, const Scope& scope) { return worth_of(scale, key).of(scope); }

Interval interval(const Table& scale, const Scope& scope) {
    const Worth& any = scale.otherwise ? *scale.otherwise : scale.entries.front().worth;
    Interval result{any.of(scope), any.of(scope)};
    for (const Table::Entry& entry : scale.entries) {
        result.least = std::min(result.least, entry.worth.of(scope));
        result.most = std::max(result.most, entry.worth.of(scope));
    }
    return result;
}

}  // namespace leitai::rule
