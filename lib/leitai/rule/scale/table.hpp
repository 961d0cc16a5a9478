// Table: points by a choice, a yes or no, a place, or an event's field (RULES 1c).
#pragma once

#include <optional>
#include <vector>

#include "leitai/rule/constant.hpp"

namespace leitai::rule {

/// Keys are whole numbers: the position among the declared values, 1 for yes, or the place itself.
struct Table {
    struct Entry {
        std::int64_t key = 0;
        Worth worth;
    };
    std::vector<Entry> entries;
    std::optional<Worth> otherwise;  ///< absent only when every declared value is listed
};

/// The entry of a key, or `otherwise`.
const Worth& worth_of(const Table& scale, const base::Rational& key);
base::Rational points(const Table& scale, const base::Rational& key, const Scope& scope);
Interval interval(const Table& scale, const Scope& scope);

}  // namespace leitai::rule
