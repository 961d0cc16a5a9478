// Reads conditions on the entries of a register: the one language of conditions, with what books add to it.
#include <algorithm>

#include "leitai/rubric/read/books/book_reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

using Type = BookField::Type;

namespace {

/// What a name in a condition stands for; a field unless it is about the place or the state.
struct Asked {
    EntryTest::Of of = EntryTest::Of::field;
    BookFieldId id = 0;
    const BookField* field = nullptr;
};

std::optional<Asked> asked_of(BookReader& reader, RegisterId of, Value key) {
    const std::string_view word = key.text();
    using Of = EntryTest::Of;
    if (word == "class") return Asked{Of::village_class};
    if (word == "village") return Asked{Of::village};
    if (word == "township") return Asked{Of::township};
    if (word == "county") return Asked{Of::county};
    if (word == "state") {
        if (!reader.of(of).states.empty()) return Asked{Of::state};
        reader.refuse({"台账“" + reader.of(of).id + "”没有写 states", "“" + reader.of(of).id + "” declares no states"},
                      key);
        return std::nullopt;
    }
    const auto field = find_book_field(reader, of, key, word);
    if (!field) return std::nullopt;
    return Asked{Of::field, *field, &reader.of(of).fields[*field]};
}

/// Whether only `known` and `unknown` can be asked of a field.
bool only_known(const BookField& field) {
    return field.many || field.type == Type::text || field.type == Type::person || field.type == Type::village ||
           field.type == Type::entry;
}

std::optional<std::int64_t> read_number(BookReader& reader, const BookField& field, Value value) {
    const auto number = yaml::read_decimal(value, reader.base.issues);
    if (!number) return std::nullopt;
    if (const auto units = base::rescale(*number, field.decimals)) return units->units;
    reader.report(
        Code::value_has_too_many_decimals(same(value.text()), field.title, same(std::to_string(field.decimals))),
        value);
    return std::nullopt;
}

std::optional<std::int64_t> read_listed(BookReader& reader, const BookField& field, Value value) {
    Look look;
    look.kind = field.type == Type::yes_no ? Look::Kind::yes_no : Look::Kind::choice;
    look.name = field.id;
    const auto position = declared_position(look, &field.values, value.text());
    if (!position) report_undeclared(reader.base, value, look, &field.values);
    return position;
}

std::optional<std::int64_t> read_field_value(BookReader& reader, const BookField& field, Value value) {
    switch (field.type) {
        case Type::number:
        case Type::count:
            return read_number(reader, field, value);
        case Type::yes_no:
        case Type::choice:
            return read_listed(reader, field, value);
        case Type::date: {
            const auto day = yaml::read_date(value, reader.base.issues);
            return day ? std::optional(std::int64_t{base::days_of(*day)}) : std::nullopt;
        }
        case Type::text:
        case Type::person:
        case Type::village:
        case Type::entry:
            break;
    }
    return std::nullopt;
}

std::optional<std::int64_t> read_code_of(BookReader& reader, Value value, int digits) {
    const auto code = yaml::read_region(value, reader.base.issues);
    if (!code) return std::nullopt;
    if (code->digits == digits) return static_cast<std::int64_t>(code->number);
    const std::string text = std::to_string(digits);
    reader.report(Code::expected_content_missing({text + " 位代码", "a code of " + text + " digits"}), value);
    return std::nullopt;
}

std::optional<std::int64_t> read_asked_value(BookReader& reader, RegisterId of, const Asked& asked, Value value) {
    if (!value.is_scalar()) {
        reader.report(Code::expected_content_missing({"一个值", "a value"}), value);
        return std::nullopt;
    }
    switch (asked.of) {
        case EntryTest::Of::field:
            return read_field_value(reader, *asked.field, value);
        case EntryTest::Of::state: {
            if (const auto state = reader.of(of).state(value.text())) return *state;
            report_unknown_name(reader, value, value.text(), {"状态", "state"}, [&] {
                std::vector<std::string_view> ids;
                for (const BookState& one : reader.of(of).states) ids.push_back(one.id);
                return ids;
            });
            return std::nullopt;
        }
        case EntryTest::Of::village_class: {
            if (!reader.base.classes_sound) return 0;  // a catalogue by itself does not know the classes
            const auto id = find_class(reader.base, value);
            return id ? std::optional(std::int64_t{*id}) : std::nullopt;
        }
        case EntryTest::Of::village:
            return read_code_of(reader, value, 12);
        case EntryTest::Of::township:
            return read_code_of(reader, value, 9);
        case EntryTest::Of::county:
            break;
    }
    return read_code_of(reader, value, 6);
}

/// A limit: a constant, `today` of a date, or another field of the same type.
std::optional<EntryTest::Limit> read_limit(BookReader& reader, RegisterId of, const BookField& field, Value value) {
    EntryTest::Limit limit;
    const std::string_view text = value.is_scalar() ? value.text() : std::string_view();
    if (field.type == Type::date && text == "today") {
        limit.today = true;
        return limit;
    }
    if (is_name(text)) {
        limit.field = find_book_field(reader, of, value, text);
        if (!limit.field) return std::nullopt;
        const BookField& other = reader.of(of).fields[*limit.field];
        if (!other.many && other.type == field.type) return limit;
        if (!other.many && other.is_number() && field.is_number()) return limit;
        reader.refuse({"“" + field.id + "”和“" + other.id + "”不能比大小",
                       "“" + field.id + "” and “" + other.id + "” cannot be compared"},
                      value);
        return std::nullopt;
    }
    if (value.is_scalar()) {
        if (const auto units = read_field_value(reader, field, value)) {
            limit.units = *units;
            return limit;
        }
        return std::nullopt;
    }
    reader.report(Code::expected_content_missing({"一个界限", "a limit"}), value);
    return std::nullopt;
}

void read_limits(BookReader& reader, RegisterId of, const Asked& asked, Value key, Value value, EntryTest& test) {
    namespace l = tables::limits;
    const std::string name(key.text());
    if (asked.field == nullptr || !asked.field->is_ordered()) {
        reader.report(Code::not_a_condition({"“" + name + "”没有大小之分", "“" + name + "” has no more and no less"}),
                      value);
        return;
    }
    const yaml::Mapping limits(value, l::rows, {"条件的界限", "limit of a condition"}, reader.base.issues);
    if (!limits.ok() || !limits.complete()) return;
    const auto read = [&](std::size_t inclusive, std::size_t exclusive, std::optional<EntryTest::Limit>& into) {
        if (limits.has(inclusive) && limits.has(exclusive))
            return report_both(reader.base, limits, l::rows, inclusive, exclusive);
        const std::size_t row = limits.has(inclusive) ? inclusive : exclusive;
        if (!limits.has(row)) return;
        into = read_limit(reader, of, *asked.field, limits.at(row));
        if (into) into->inclusive = row == inclusive;
    };
    read(l::at_least, l::above, test.least);
    read(l::at_most, l::below, test.most);
    if (value.first() == value.last()) reader.report(Code::not_a_condition({"没有写界限", "no limit is given"}), value);
}

std::optional<EntryCondition> read_test(BookReader& reader, RegisterId of, Value key, Value value) {
    const auto asked = asked_of(reader, of, key);
    if (!asked) return std::nullopt;
    EntryCondition condition;
    condition.kind = EntryCondition::Kind::test;
    EntryTest& test = condition.test;
    test.of = asked->of;
    test.field = asked->id;
    const std::string_view text = value.is_scalar() ? value.text() : std::string_view();
    if (asked->of == EntryTest::Of::field && (text == "known" || text == "unknown")) {
        test.known = text == "known";
        return condition;
    }
    if (asked->field != nullptr && only_known(*asked->field)) {
        const std::string name(key.text());
        reader.report(Code::not_a_condition({"“" + name + "”只能问 known 或 unknown",
                                             "of “" + name + "” only known and unknown can be asked"}),
                      value);
        return std::nullopt;
    }
    if (value.is_mapping()) {
        read_limits(reader, of, *asked, key, value, test);
    } else if (value.is_sequence()) {
        for (const Value item : items(value)) {
            if (const auto one = read_asked_value(reader, of, *asked, item)) test.values.push_back(*one);
        }
        if (value.first() == value.last())
            reader.report(Code::not_a_condition({"没有写值", "no value is given"}), value);
    } else if (const auto one = read_asked_value(reader, of, *asked, value)) {
        test.values.push_back(*one);
    }
    return condition;
}

std::optional<EntryCondition> read_parts(BookReader& reader, RegisterId of, Value value, EntryCondition::Kind kind) {
    if (!value.is_sequence() || value.first() == value.last()) {
        reader.report(Code::expected_content_missing({"一列条件", "a list of conditions"}), value);
        return std::nullopt;
    }
    EntryCondition condition;
    condition.kind = kind;
    for (const Value item : items(value)) {
        if (auto part = read_entry_condition(reader, of, item)) condition.parts.push_back(std::move(*part));
    }
    return condition;
}

}  // namespace

std::optional<EntryCondition> read_entry_condition(BookReader& reader, RegisterId of, Value value) {
    if (!value.is_mapping() || value.first() == value.last()) {
        reader.report(Code::not_a_condition({"这里应当是 {名称: …}", "here must stand {name: …}"}), value);
        return std::nullopt;
    }
    const std::size_t before = reader.base.troubles();
    EntryCondition all;
    for (const auto& [key, of_key] : entries(reader.base, value)) {
        const bool any = key.text() == "any";
        auto part = any || key.text() == "all"
                        ? read_parts(reader, of, of_key, any ? EntryCondition::Kind::any : EntryCondition::Kind::all)
                        : read_test(reader, of, key, of_key);
        if (part) all.parts.push_back(std::move(*part));
    }
    if (reader.base.troubles() != before) return std::nullopt;
    if (all.parts.size() == 1) return std::move(all.parts.front());
    return all;
}

}  // namespace leitai::rubric
