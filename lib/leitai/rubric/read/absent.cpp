// Reads `absent`: what it means that a fact was not mentioned.
#include <limits>

#include "leitai/base/list.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::fact;

bool is_valued(FactType type) { return type == FactType::number || type == FactType::choice; }

base::Text of_type(const Fact& fact) {
    const std::string word = "“" + std::string(tables::fact_types[static_cast<std::size_t>(fact.type)]) + "”";
    return {"类型" + word, "the type " + word};
}

/// The number in the places that records may write, and within the bounds that they must keep.
std::optional<std::int64_t> read_number(Reader& reader, Value value, const Fact& fact) {
    Look look;
    look.known = true;
    look.percent = fact.percent;
    look.plain = !fact.percent;
    look.name = fact.id;
    const auto number = read_single(reader, value, look);
    if (!number) return std::nullopt;
    const auto units = to_decimal(*number, fact.stored_decimals());
    if (!units || !(base::Rational(*units) == *number)) {
        reader.report(
            Code::value_has_too_many_decimals(same(value.text()), fact.title, same(std::to_string(fact.decimals))),
            value);
        return std::nullopt;
    }
    if ((!fact.least || !(*number < *fact.least)) && (!fact.most || !(*number > *fact.most))) return units->units;
    const auto bound = [](const std::optional<base::Rational>& r) { return r ? to_string(*r) : std::string("…"); };
    reader.report(
        Code::value_out_of_range(same(value.text()), fact.title, same(bound(fact.least) + " … " + bound(fact.most))),
        value);
    return std::nullopt;
}

std::optional<std::int64_t> read_choice(Reader& reader, Value value, const Fact& fact) {
    Look look;
    look.kind = Look::Kind::choice;
    look.known = true;
    look.name = fact.id;
    look.fact = &fact;
    if (!value.is_scalar()) {
        reader.report(Code::expected_content_missing({"一个声明过的值", "a declared value"}), value);
        return std::nullopt;
    }
    const auto position = declared_position(look, &fact.values, value.text());
    if (!position) report_undeclared(reader, value, look, &fact.values);
    return position;
}

/// `{value: X}`.
void read_value(Reader& reader, Value given, Fact& fact) {
    const yaml::Mapping mapping(given, tables::absent_value::rows, {"absent", "absent"}, reader.issues);
    if (!mapping.has(tables::absent_value::value)) return;
    const Value value = mapping.at(tables::absent_value::value);
    const auto units =
        fact.type == FactType::number ? read_number(reader, value, fact) : read_choice(reader, value, fact);
    if (!units) return;
    fact.absent = Absent::value;
    fact.absent_units = *units;
}

}  // namespace

void read_absent(Reader& reader, const yaml::Mapping& mapping, Value key, Fact& fact) {
    if (!mapping.has(t::absent)) {
        const bool silence_counts =
            fact.type == FactType::count || fact.type == FactType::yes_no || fact.type == FactType::events;
        if (silence_counts && mapping.complete()) reader.report(Code::absent_not_declared(same(fact.id)), key);
        return;
    }
    const Value given = mapping.at(t::absent);
    if (fact.round) {
        // Only `instead` says what a round without a mark is worth.
        reader.report(Code::key_does_not_go_with(same("absent"), quoted("round: yes")), mapping.key(t::absent));
    } else if (given.is_mapping() && is_valued(fact.type)) {
        read_value(reader, given, fact);
    } else if (given.is_mapping()) {
        reader.report(Code::key_does_not_go_with(same("absent: {value: …}"), of_type(fact)), given);
    } else if (const auto absent = mapping.choice(t::absent)) {
        fact.absent = *absent == 0 ? Absent::none : Absent::missing;
        // What none of a number or a choice would be has to be said.
        if (*absent == 0 && is_valued(fact.type))
            reader.report(Code::key_does_not_go_with(same("absent: none"), of_type(fact)), mapping.key(t::absent));
    }
}

}  // namespace leitai::rubric
