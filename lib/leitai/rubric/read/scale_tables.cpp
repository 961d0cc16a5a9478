// Reads the scales that give points by a declared value, by the first condition that holds, or by a mark.
#include <algorithm>
#include <unordered_set>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::scale;

/// What the keys of a table can be.
struct Keys {
    Look look;
    const std::vector<std::string>* values = nullptr;  ///< the declared ones; null: keys are whole numbers
    bool known = false;
};

bool is_yes_no(const std::vector<std::string>& values) {
    return values.size() == 2 && values[0] == "no" && values[1] == "yes";
}

/// The keys of a table over events: the values of the field that `by` names, declared ones or whole numbers.
Keys keys_of_events(Reader& reader, const yaml::Mapping& scale, const Look& look) {
    Keys keys{look, nullptr, false};
    if (look.by == nullptr) {
        reader.report(Code::companion_key_missing(same("by"), {"按事件对照的“table”", "a table over events"}),
                      scale.key(t::table));
        return keys;
    }
    keys.look.name = look.by->id;
    if (look.by->type == EventField::Type::text || look.by->decimals != 0) {
        const base::Text what = look.by->type == EventField::Type::text
                                    ? base::Text{"自由文字的字段", "a field of free text"}
                                    : base::Text{"有小数的字段", "a field with decimals"};
        reader.report(Code::scale_cannot_price(same("table"), what), scale.key(t::table));
        return keys;
    }
    keys.known = true;
    if (look.by->type == EventField::Type::choice) {
        keys.values = &look.by->values;
        keys.look.kind = is_yes_no(look.by->values) ? Look::Kind::yes_no : Look::Kind::choice;
    } else {
        keys.look.kind = Look::Kind::number;
    }
    return keys;
}

Keys keys_of(Reader& reader, const yaml::Mapping& scale, const Look& look) {
    if (look.kind == Look::Kind::events) return keys_of_events(reader, scale, look);
    Keys keys{look, nullptr, true};
    if (look.kind == Look::Kind::choice) keys.values = &look.fact->values;
    return keys;
}

std::optional<std::int64_t> read_key(Reader& reader, Value key, const Keys& keys) {
    const bool declared = keys.look.kind == Look::Kind::choice || keys.look.kind == Look::Kind::yes_no;
    if (declared) {
        const auto position = declared_position(keys.look, keys.values, key.text());
        if (!position) report_undeclared(reader, key, keys.look, keys.values);
        return position;
    }
    const base::ParsedDecimal number = base::parse_decimal(key.text());
    if (number.fault == base::DecimalFault::none && number.value.decimals == 0) return number.value.units;
    reader.report(Code::expected_content_missing({"一个整数", "a whole number"}), key);
    return std::nullopt;
}

/// How many keys make a table complete without `else`; 0 = no number of keys does.
std::size_t complete_size(const Keys& keys) {
    if (keys.look.kind == Look::Kind::yes_no) return 2;
    return keys.look.kind == Look::Kind::choice ? keys.values->size() : 0;
}

void require_field(Reader& reader, const Look& look) {
    Fact& fact = reader.rubric.facts[reader.rubric.fact_ids.at(look.fact->id)];
    fact.fields[static_cast<std::size_t>(look.by - fact.fields.data())].required = true;
}

std::size_t count_entries(Value mapping) {
    std::size_t count = 0;
    for (Value key = mapping.first(); !(key == mapping.last()); key = key.next().next()) ++count;
    return count;
}

std::optional<rule::Case> read_case(Reader& reader, Value value, const ScaleContext& context) {
    namespace c = tables::one_case;
    const yaml::Mapping mapping(value, c::rows, {"情形", "case"}, reader.issues);
    if (!mapping.ok()) return std::nullopt;
    rule::Case one;
    std::optional<rule::Condition> when;
    if (mapping.has(c::when)) when = read_condition(reader, mapping.at(c::when));
    if (mapping.has(c::points) && mapping.has(c::judged)) {
        report_both(reader, mapping, c::rows, c::points, c::judged);
        return std::nullopt;
    }
    bool sound = when.has_value();
    if (mapping.has(c::points)) {
        auto worth = read_worth(reader, mapping.at(c::points), context.has_full);
        sound = sound && worth;
        if (worth) one.then = std::move(*worth);
    } else if (mapping.has(c::judged)) {
        if (context.look.known && context.look.kind != Look::Kind::mark) {
            reader.report(Code::scale_cannot_price(same("judged"), {"评分以外的数", "what is not a mark"}),
                          mapping.key(c::judged));
        }
        auto judged = read_judged(reader, mapping.at(c::judged), context.has_full);
        sound = sound && judged;
        if (judged) one.then = std::move(*judged);
    } else if (mapping.complete()) {
        reader.report(Code::companion_key_missing({"points 或 judged", "points or judged"}, {"一种情形", "a case"}),
                      value);
        sound = false;
    }
    if (!sound) return std::nullopt;
    one.when = std::move(*when);
    return one;
}

}  // namespace

std::optional<rule::Table> read_table(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context) {
    const Value written = scale.at(t::table);
    if (!written.is_mapping() || written.first() == written.last()) {
        reader.report(Code::expected_content_missing({"“值: 分”", "“value: points” lines"}), written);
        return std::nullopt;
    }
    const Keys keys = context.look.known ? keys_of(reader, scale, context.look) : Keys{};
    rule::Table table;
    std::unordered_set<std::int64_t> listed;
    for (const auto& [key, value] : entries(reader, written)) {
        const auto number = keys.known ? read_key(reader, key, keys) : std::nullopt;
        auto worth = read_worth(reader, value, context.has_full);
        if (!number || !worth) continue;
        if (!listed.insert(*number).second) reader.report(Code::key_stands_twice(same(key.text())), key);
        table.entries.push_back({*number, std::move(*worth)});
    }
    const std::size_t all = keys.known ? complete_size(keys) : 0;
    const bool complete = all != 0 && count_entries(written) >= all;
    table.otherwise = read_else(reader, scale, context.has_full, keys.known && !complete);
    // An event without the field would have no entry, so the field becomes required.
    if (!table.otherwise && context.look.by != nullptr && keys.known) require_field(reader, context.look);
    return table;
}

std::optional<rule::Cases> read_cases(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context) {
    rule::Cases cases;
    const std::vector<Value> list = scale.list(t::cases);
    if (scale.at(t::cases).is_sequence() && list.empty()) {
        reader.report(Code::expected_content_missing({"至少一种情形", "at least one case"}), scale.at(t::cases));
    }
    for (const Value item : list) {
        if (auto one = read_case(reader, item, context)) cases.cases.push_back(std::move(*one));
    }
    auto otherwise = read_else(reader, scale, context.has_full, true);
    if (!otherwise) return std::nullopt;
    cases.otherwise = std::move(*otherwise);
    return cases;
}

std::optional<rule::Judged> read_judged(Reader& reader, Value value, bool has_full) {
    const std::vector<Value> ends = value.is_sequence() ? items(value) : std::vector<Value>();
    if (ends.size() != 2) {
        reader.report(Code::expected_content_missing({"[最低分, 最高分]", "[lowest, highest]"}), value);
        return std::nullopt;
    }
    auto lowest = read_worth(reader, ends[0], has_full);
    auto highest = read_worth(reader, ends[1], has_full);
    if (!lowest || !highest || !check_rising(reader, value, *lowest, *highest)) return std::nullopt;
    return rule::Judged{std::move(*lowest), std::move(*highest)};
}

}  // namespace leitai::rubric
