// Reads the fields and states of a register.
#include <algorithm>
#include <unordered_map>

#include "leitai/rubric/read/books/book_reader.hpp"

namespace leitai::rubric {

using base::Text;
using Type = BookField::Type;

namespace {

namespace f = tables::book_field;

/// A record's mapping holds so many keys at most, and four of them are not the catalogue's.
constexpr std::size_t most_fields = yaml::max_fields - 4;
constexpr std::size_t most_values = 1000;

void refuse_row(BookReader& reader, const yaml::Mapping& mapping, std::size_t row, bool fits) {
    if (mapping.has(row) && !fits)
        reader.report(Code::key_does_not_go_with(same(f::rows[row].key), {"这种类型", "this type"}), mapping.key(row));
}

void read_field_values(BookReader& reader, Value declared, BookField& field) {
    std::vector<std::pair<Value, std::optional<Value>>> all;
    if (declared.is_mapping()) {
        for (const auto& [key, title] : entries(reader.base, declared)) all.emplace_back(key, title);
    } else if (yaml::expect_list(declared, {"values", "values"}, reader.base.issues)) {
        for (const Value item : items(declared)) all.emplace_back(item, std::nullopt);
    }
    for (const auto& [value, title] : all) {
        auto word = yaml::read_line(value, reader.base.issues);
        if (!word) continue;
        if (*word == "known" || *word == "unknown") reader.report(Code::name_reserved(same(*word)), value);
        if (std::find(field.values.begin(), field.values.end(), *word) != field.values.end()) {
            reader.report(Code::key_stands_twice(same(*word)), value);
            continue;
        }
        const auto words = title ? yaml::read_both(*title, reader.base.issues) : std::nullopt;
        field.value_titles.push_back(words ? *words : same(*word));
        field.values.push_back(std::move(*word));
    }
    if (field.values.size() > most_values)
        reader.report(Code::too_many_entries({"可选的值", "values"}, same(std::to_string(most_values))), declared);
    if (all.empty()) reader.report(Code::expected_content_missing({"至少一个值", "at least one value"}), declared);
}

std::optional<std::int64_t> read_bound(BookReader& reader, const yaml::Mapping& mapping, std::size_t row,
                                       const BookField& field) {
    const auto number = mapping.decimal(row);
    if (!number) return std::nullopt;
    if (const auto units = base::rescale(*number, field.decimals)) return units->units;
    reader.report(Code::value_has_too_many_decimals(same(mapping.at(row).text()), field.title,
                                                    same(std::to_string(field.decimals))),
                  mapping.at(row));
    return std::nullopt;
}

/// What only numbers have.
void read_number_rows(BookReader& reader, const yaml::Mapping& mapping, BookField& field) {
    refuse_row(reader, mapping, f::unit, field.is_number());
    refuse_row(reader, mapping, f::decimals, field.type == Type::number);
    refuse_row(reader, mapping, f::min, field.is_number());
    refuse_row(reader, mapping, f::max, field.is_number());
    if (!field.is_number()) return;
    field.unit = mapping.line(f::unit).value_or("");
    const std::int64_t places = mapping.whole_number(f::decimals).value_or(0);
    if (places > base::max_decimals)
        reader.report(Code::too_many_entries({"小数位数", "decimals"}, decimals_limit()), mapping.at(f::decimals));
    field.decimals = static_cast<int>(std::min<std::int64_t>(places, base::max_decimals));
    field.least = read_bound(reader, mapping, f::min, field);
    field.most = read_bound(reader, mapping, f::max, field);
    if (field.least && field.most && *field.least > *field.most)
        reader.refuse({"min 大于 max", "min is greater than max"}, mapping.at(f::min));
}

/// The type, or the register that is referred to.
void read_type(BookReader& reader, const yaml::Mapping& mapping, Value key, BookField& field) {
    if (mapping.has(f::type) && mapping.has(f::refers_to))
        return report_both(reader.base, mapping, f::rows, f::type, f::refers_to);
    if (mapping.has(f::refers_to)) {
        field.type = Type::entry;
        const Value at = mapping.at(f::refers_to);
        const auto word = mapping.word(f::refers_to);
        const auto to = word ? find_register(reader, at, *word) : std::nullopt;
        if (to) field.refers_to = *to;
        if (to && reader.of(*to).source != BookSource::records)
            reader.refuse({"内置台账的条目没有编号，不能引用", "entries of built-in registers have no ids to refer to"},
                          at);
        return;
    }
    if (const auto type = mapping.choice(f::type)) {
        field.type = static_cast<Type>(*type);
    } else if (!mapping.has(f::type) && mapping.complete()) {
        reader.report(Code::required_key_missing(same("type"), {"栏目", "field"}, same("date")), key);
    }
}

/// What is written beside the field itself.
struct FieldAside {
    std::optional<bool> ahead;
    std::optional<Value> required;
};

BookField read_field(BookReader& reader, Value key, Value value, FieldAside& aside) {
    BookField field;
    field.id = key.text();
    field.title = same(field.id);
    field.place = key.place();
    if (is_book_word(field.id)) reader.report(Code::name_reserved(same(field.id)), key);
    if (!is_book_word(field.id)) check_plain_id(reader, key);
    const yaml::Mapping mapping(value, f::rows, {"栏目", "field"}, reader.base.issues);
    if (!mapping.ok()) return field;
    if (auto title = mapping.both(f::title)) field.title = std::move(*title);
    read_type(reader, mapping, key, field);
    read_number_rows(reader, mapping, field);
    refuse_row(reader, mapping, f::values, field.type == Type::choice);
    if (field.type == Type::choice && mapping.has(f::values)) {
        read_field_values(reader, mapping.at(f::values), field);
    } else if (field.type == Type::choice && mapping.complete()) {
        reader.report(Code::companion_key_missing(same("values"), {"类型“choice”", "the type “choice”"}), key);
    }
    const bool may_be_many = field.type == Type::person || field.type == Type::village || field.type == Type::entry;
    refuse_row(reader, mapping, f::many, may_be_many);
    field.many = may_be_many && mapping.yes_no(f::many).value_or(false);
    refuse_row(reader, mapping, f::ahead, field.type == Type::date);
    aside.ahead = mapping.yes_no(f::ahead);
    if (mapping.has(f::required)) aside.required = mapping.at(f::required);
    return field;
}

}  // namespace

void read_book_fields(BookReader& reader, RegisterId of) {
    RegisterSource& source = reader.sources[of];
    Register& made = reader.books.registers[of];
    if (!source.mapping || !source.mapping->has(tables::book_register::fields)) return;
    const Value fields = source.mapping->at(tables::book_register::fields);
    if (!yaml::expect_mapping(fields, {"栏目 fields", "fields"}, reader.base.issues)) return;
    for (const auto& [key, value] : entries(reader.base, fields)) {
        FieldAside aside;
        made.fields.push_back(read_field(reader, key, value, aside));
        source.ahead.push_back(aside.ahead);
        if (aside.required)
            source.required.emplace_back(static_cast<BookFieldId>(made.fields.size() - 1), *aside.required);
    }
    if (made.fields.size() > most_fields)
        reader.report(Code::too_many_entries({"栏目", "fields"}, same(std::to_string(most_fields))), fields);
    source.fields_sound = true;
}

void read_required(BookReader& reader, RegisterId of) {
    for (const auto& [field, value] : reader.sources[of].required) {
        std::optional<EntryCondition>& required = reader.books.registers[of].fields[field].required;
        if (value.is_mapping()) {
            required = read_entry_condition(reader, of, value);
        } else if (yaml::read_yes_no(value, reader.base.issues).value_or(false)) {
            required = EntryCondition();
        }
    }
}

void read_states(BookReader& reader, RegisterId of) {
    namespace r = tables::book_register;
    namespace s = tables::book_state;
    const RegisterSource& source = reader.sources[of];
    if (!source.mapping || !source.mapping->has(r::states)) return;
    const Value states = source.mapping->at(r::states);
    if (!yaml::expect_mapping(states, {"状态 states", "states"}, reader.base.issues)) return;
    std::vector<std::pair<Value, yaml::Mapping>> read;
    for (const auto& [key, value] : entries(reader.base, states)) {
        check_plain_id(reader, key);
        read.emplace_back(key, yaml::Mapping(value, s::rows, {"状态", "state"}, reader.base.issues));
        BookState state;
        state.id = key.text();
        state.title = read.back().second.ok() ? read.back().second.both(s::title).value_or(Text()) : Text();
        state.may_skip = read.back().second.ok() && read.back().second.yes_no(s::may_skip).value_or(false);
        reader.books.registers[of].states.push_back(std::move(state));
    }
    // A condition may name a state, so all of them must be there first.
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto& [key, mapping] = read[i];
        if (!mapping.ok()) continue;
        BookState& state = reader.books.registers[of].states[i];
        if (i == 0 && mapping.has(s::reached))
            reader.refuse(
                {"第一个状态一开始就有，不写 reached", "the first state is there from the start and is not reached"},
                mapping.key(s::reached));
        if (i > 0 && !mapping.has(s::reached) && mapping.complete())
            reader.report(Code::required_key_missing(same("reached"), {"状态", "state"}, same("delivered")), key);
        if (!mapping.has(s::reached)) continue;
        const Value value = mapping.at(s::reached);
        if (value.is_mapping()) {
            const auto condition = read_entry_condition(reader, of, value);
            if (condition) state.reached = *condition;
            bool on_state = false;
            if (condition)
                each_test(*condition, [&](const EntryTest& t) { on_state = on_state || t.of == EntryTest::Of::state; });
            if (on_state) reader.refuse({"reached 不能看状态本身", "a state cannot be reached by a state"}, value);
            continue;
        }
        const auto word = mapping.word(s::reached);
        const auto field = word ? find_book_field(reader, of, value, *word) : std::nullopt;
        if (!field) continue;
        state.reached.kind = EntryCondition::Kind::test;
        state.reached.test.field = *field;
        state.reached.test.known = true;
    }
}

}  // namespace leitai::rubric
