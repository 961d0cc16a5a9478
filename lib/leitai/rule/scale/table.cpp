// Finds the entry of a key, and puts tables into words.
#include "leitai/rule/scale/table.hpp"

#include <algorithm>
#include <cassert>

#include "leitai/rule/scale/wording.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

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

std::optional<Slope> slope(const Table& scale, const Scope& scope, bool ordered) {
    if (!ordered) return std::nullopt;
    std::vector<Table::Entry> sorted = scale.entries;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    std::vector<Rational> points;
    points.reserve(sorted.size());
    for (const Table::Entry& entry : sorted) points.push_back(entry.worth.of(scope));
    Slope slope;
    slope.add(points);
    return slope;
}

bool any_fixed(const Table& scale) {
    return std::any_of(scale.entries.begin(), scale.entries.end(),
                       [](const Table::Entry& entry) { return entry.worth.fixed(); });
}

namespace {

Text quoted(const Text& value) { return {"“" + value.zh + "”", value.en}; }

Text key(const ScaleWording& w, std::int64_t position) {
    if (w.events() != nullptr && w.events()->by) {
        return quoted(w.naming.field_value(w.events()->fact, *w.events()->by, Rational(position)));
    }
    const bool worded = w.yes_no() || (w.fact() && w.naming.nature(*w.fact()) == Naming::Nature::choice);
    if (worded) return quoted(w.naming.value(*w.fact(), Rational(position)));
    return number_words(Rational(position), w.phrase.style);
}

}  // namespace

Text words(const Table& table, const ScaleWording& w) {
    Text text{w.phrase.noun.zh, w.phrase.noun.en};
    if (w.events() != nullptr && w.events()->by) {
        const Text field = w.naming.field(w.events()->fact, *w.events()->by);
        append(text, {"每" + w.phrase.style.unit.zh + "按" + field.zh, ", each by " + field.en});
    }
    append(text, {"：", ": "});
    for (const Table::Entry& entry : table.entries) w.list(text, key(w, entry.key), words(entry.worth, w.scope));
    if (table.otherwise) {
        w.otherwise(text, *table.otherwise);
    } else {
        text.zh.resize(text.zh.size() - std::string_view("；").size());
        text.en.resize(text.en.size() - 2);
    }
    return text;
}

}  // namespace leitai::rule
