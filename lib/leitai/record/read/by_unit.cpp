// Tells of a record that belongs to a contest of other units than the rubric scores.
#include "leitai/record/read/by_unit.hpp"

#include <algorithm>

namespace leitai::record {

bool report_other_unit(yaml::Value root, const base::ScoredUnit& unit, issue::Issues& issues) {
    if (!root.is_mapping()) return false;
    std::optional<yaml::Value> other;
    for (yaml::Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        const std::string_view word = key.text();
        if (word == unit.key) return false;
        const auto is_word = [&](const base::ScoredUnit& one) { return one.key == word; };
        if (std::any_of(base::scored_units.begin(), base::scored_units.end(), is_word)) other = key;
    }
    if (!other) return false;
    report(
        issues,
        issue::Code::return_about_wrong_unit(base::Text::same(other->text()), unit.many(), base::Text::same(unit.key)),
        *other);
    return true;
}

}  // namespace leitai::record
