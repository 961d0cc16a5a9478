// Matches the keys of a mapping with a table; unknown, duplicate and missing keys are found once for each mapping.
#include "leitai/yaml/fields.hpp"

#include <algorithm>
#include <cassert>
#include <unordered_set>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::yaml {

using issue::Code;

Mapping::Mapping(Value value, std::span<const Field> table, What what, issue::Issues& issues)
    : value_(value), table_(table), issues_(issues) {
    assert(table.size() <= max_fields);
    std::fill_n(nodes_.begin(), table.size(), 0U);
    complete_ = ok_ = expect_mapping(value, what, issues);
    if (!ok_) return;
    find_fields();
    if (!complete_) report_keys(what);
}

void Mapping::find_fields() {
    // People write keys in the order of the table: looking on from the last match finds most at once.
    std::size_t hint = 0;
    const Value last = value_.last();
    for (Value key = value_.first(); !(key == last);) {
        const Value item = key.next();
        const std::string_view text = key.text();
        std::size_t tried = 0;
        for (; tried < table_.size() && table_[hint].key != text; ++tried) {
            if (++hint == table_.size()) hint = 0;
        }
        if (tried == table_.size() && is_for_every_record(key)) {
            // Whoever hands out records reads it.
        } else if (tried == table_.size() || nodes_[hint] != 0) {
            complete_ = false;
        } else {
            nodes_[hint] = item.node;
        }
        key = item.next();
    }
    for (std::size_t i = 0; i < table_.size(); ++i) {
        if (table_[i].need == Need::required && nodes_[i] == 0) complete_ = false;
    }
}

bool Mapping::is_for_every_record(Value key) const {
    return value_.node == 0 && !table_.empty() && table_[0].key == "kind" && key.text() == acknowledged_key;
}

/// The slow way, for mappings with something wrong: which keys, and what they were probably meant to be.
void Mapping::report_keys(What what) {
    if (const auto second = value_.node == 0 ? record_inside(value_, table_) : std::nullopt) {
        report(issues_, Code::record_separator_missing, *second);
        return;
    }
    check_keys(value_, issues_);
    std::vector<bool> claimed(table_.size());
    std::unordered_set<std::string_view> seen;
    const Value last = value_.last();
    for (Value key = value_.first(); !(key == last); key = key.next().next()) {
        const std::string_view text = key.text();
        const bool known = std::any_of(table_.begin(), table_.end(), [&](const Field& f) { return f.key == text; });
        if (known || is_for_every_record(key) || text.empty() || !seen.insert(text).second) continue;
        report_unknown(key, what, claimed);
    }
    report_missing(what, claimed);
}

/// The row that an unknown key was probably meant to be, of those that are absent and no other key was taken for.
std::optional<std::size_t> Mapping::nearest_row(std::string_view text, bool required_only,
                                                const std::vector<bool>& claimed) const {
    std::vector<std::string_view> candidates;
    for (std::size_t i = 0; i < table_.size(); ++i) {
        const bool wanted = !required_only || table_[i].need == Need::required;
        if (wanted && nodes_[i] == 0 && !claimed[i]) candidates.push_back(table_[i].key);
    }
    const auto meant = base::nearest(text, candidates);
    if (!meant) return std::nullopt;
    const auto row = std::find_if(table_.begin(), table_.end(), [&](const Field& f) { return f.key == *meant; });
    return static_cast<std::size_t>(row - table_.begin());
}

void Mapping::report_unknown(Value key, What what, std::vector<bool>& claimed) {
    const base::Text text = quotable(key);
    const std::string_view swallowing = report_swallowing(key, issues_);
    for (const bool required_only : {true, false}) {
        const auto row = nearest_row(swallowing.empty() ? key.text() : swallowing, required_only, claimed);
        if (!row) continue;
        claimed[*row] = true;
        if (!swallowing.empty()) return;
        const base::Text meant = base::Text::same(table_[*row].key);
        report(issues_, (required_only ? Code::misspelt_required_key : Code::misspelt_key)(text, what.text(), meant),
               key);
        return;
    }
    if (!swallowing.empty()) return;
    std::vector<std::string_view> keys;
    for (const Field& field : table_) keys.push_back(field.key);
    report(issues_, Code::unknown_key(text, what.text(), base::listed(keys)), key);
}

void Mapping::report_missing(What what, const std::vector<bool>& claimed) {
    for (std::size_t i = 0; i < table_.size(); ++i) {
        const Field& field = table_[i];
        if (field.need != Need::required || nodes_[i] != 0 || claimed[i]) continue;
        const std::string_view example = field.example.empty() ? "…" : field.example;
        report(issues_, Code::required_key_missing(base::Text::same(field.key), what.text(), base::Text::same(example)),
               value_);
    }
}

std::optional<std::string> Mapping::word(std::size_t field) const {
    return has(field) ? read_word(at(field), issues_) : std::nullopt;
}

std::optional<std::string> Mapping::line(std::size_t field) const {
    return has(field) ? read_line(at(field), issues_) : std::nullopt;
}

std::optional<base::Text> Mapping::both(std::size_t field) const {
    return has(field) ? read_both(at(field), issues_) : std::nullopt;
}

std::optional<base::Decimal> Mapping::decimal(std::size_t field) const {
    return has(field) ? read_decimal(at(field), issues_) : std::nullopt;
}

std::optional<std::int64_t> Mapping::whole_number(std::size_t field) const {
    return has(field) ? read_whole(at(field), issues_) : std::nullopt;
}

std::optional<bool> Mapping::yes_no(std::size_t field) const {
    return has(field) ? read_yes_no(at(field), issues_) : std::nullopt;
}

std::optional<base::Date> Mapping::date(std::size_t field) const {
    return has(field) ? read_date(at(field), issues_) : std::nullopt;
}

std::optional<base::Period> Mapping::period(std::size_t field) const {
    return has(field) ? read_period(at(field), issues_) : std::nullopt;
}

std::optional<base::RegionCode> Mapping::village(std::size_t field) const {
    return has(field) ? read_village(at(field), issues_) : std::nullopt;
}

std::optional<base::RegionCode> Mapping::region(std::size_t field) const {
    return has(field) ? read_region(at(field), issues_) : std::nullopt;
}

std::optional<std::size_t> Mapping::choice(std::size_t field) const {
    return has(field) ? read_choice(at(field), table_[field].choices, issues_) : std::nullopt;
}

std::vector<Value> Mapping::list(std::size_t field) const {
    std::vector<Value> items;
    if (!has(field) || !expect_list(at(field), {table_[field].key, table_[field].key}, issues_)) return items;
    const Value last = at(field).last();
    for (Value item = at(field).first(); !(item == last); item = item.next()) items.push_back(item);
    return items;
}

}  // namespace leitai::yaml
