// Reads conditions: tests of a name by values or limits, joined with `any` and `all`; and circles of peers.
#include <chrono>

#include "leitai/rubric/read/awards/award_reader.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;

/// What a name in a condition stands for.
struct Tested {
    rule::Subject subject = rule::Subject::measure;
    std::uint16_t id = 0;
    Look look;
    const std::vector<std::string>* values = nullptr;  ///< of a choice
};

bool is_yes_no(const std::vector<std::string>& values) {
    return values.size() == 2 && values[0] == "no" && values[1] == "yes";
}

std::optional<Tested> tested_field(Reader& reader, rule::FactId fact, Value key) {
    Tested tested;
    if (key.text() == "on") {
        tested.subject = rule::Subject::event_day;
        tested.look.kind = Look::Kind::date;
        tested.look.known = true;
        tested.look.name = "on";
        return tested;
    }
    const auto field = find_field(reader, fact, key);
    if (!field) return std::nullopt;
    const EventField& of = reader.rubric.facts[fact].fields[*field];
    if (of.type == EventField::Type::text) {
        reader.report(Code::name_of_wrong_sort(same(key.text()), {"条件", "a condition"}, {"自由文字", "free text"}),
                      key);
        return std::nullopt;
    }
    tested.subject = rule::Subject::field;
    tested.id = *field;
    tested.look.known = true;
    tested.look.name = key.text();
    tested.look.kind = of.type == EventField::Type::number ? Look::Kind::number
                       : is_yes_no(of.values)              ? Look::Kind::yes_no
                                                           : Look::Kind::choice;
    tested.look.percent = of.percent;
    tested.look.plain = of.type == EventField::Type::number && !of.percent;
    tested.values = &of.values;
    return tested;
}

/// The subject of a word for the contestant itself, its class, or a place that it lies in.
std::optional<rule::Subject> place_subject(const base::ScoredUnit& unit, std::string_view word) {
    if (word == "class") return rule::Subject::village_class;
    if (word == unit.key) return rule::Subject::village;
    if (word == "county" && unit.in_county) return rule::Subject::county;
    if (word == "township" && unit.in_township) return rule::Subject::township;
    return std::nullopt;
}

/// Reports a word for a place that only contestants of other units have; false for any other word.
bool report_no_place(Reader& reader, Value key) {
    const std::string_view word = key.text();
    if (word != "county" && word != "township" && word != "village") return false;
    const base::ScoredUnit& unit = *reader.rubric.unit;
    const std::string name(word);
    reader.report(Code::not_a_condition(
                      {"细则给" + std::string(unit.zh) + "打分，不能用“" + name + "”",
                       "the rubric scores " + std::string(unit.en_many) + ", so “" + name + "” says nothing here"}),
                  key);
    return true;
}

std::optional<Tested> tested_name(Reader& reader, Value key) {
    Tested tested;
    const base::ScoredUnit& unit = *reader.rubric.unit;
    if (const auto subject = place_subject(unit, key.text())) {
        tested.subject = *subject;
        tested.look.known = true;
        tested.look.name = key.text();
        return tested;
    }
    if (report_no_place(reader, key)) return std::nullopt;
    const auto id = find_measure(reader, key);
    if (!id) return std::nullopt;
    tested.id = *id;
    tested.look = look_at(reader, *id);
    if (!tested.look.known) {
        ++reader.silent;
        return std::nullopt;
    }
    if (tested.look.kind == Look::Kind::events) {
        reader.report(Code::name_of_wrong_sort(same(key.text()), {"条件", "a condition"}, title_of(FactType::events)),
                      key);
        return std::nullopt;
    }
    if (tested.look.fact != nullptr) tested.values = &tested.look.fact->values;
    return tested;
}

/// A quantity that only awards look at.
std::optional<Tested> tested_quantity(Reader& reader, Value key, Names::Awards awards) {
    const auto found = find_quantity(reader, key, awards == Names::Awards::of_year);
    if (!found) return std::nullopt;
    Tested tested;
    tested.subject = rule::Subject::quantity;
    tested.id = found->id;
    tested.look = found->look;
    if (reader.rubric.quantities[found->id].kind != Quantity::Kind::grade) return tested;
    tested.look.kind = Look::Kind::choice;
    tested.values = &reader.grade_ids;
    return tested;
}

std::optional<Rational> read_date_value(Reader& reader, Value value) {
    const auto date = yaml::read_date(value, reader.issues);
    if (!date) return std::nullopt;
    return Rational(base::days_of(*date));
}

std::optional<Rational> read_code(Reader& reader, Value value, rule::Subject subject) {
    const bool itself = subject == rule::Subject::village;
    const int own = reader.rubric.unit->digits;
    const auto code =
        itself && own == 0 ? yaml::read_code(value, own, reader.issues) : yaml::read_region(value, reader.issues);
    if (!code) return std::nullopt;
    const int digits = itself ? own : subject == rule::Subject::township ? 9 : 0;
    if (digits != 0 && code->digits != digits) {
        const std::string text = std::to_string(digits);
        reader.report(Code::expected_content_missing({text + " 位代码", "a code of " + text + " digits"}), value);
        return std::nullopt;
    }
    return Rational(static_cast<std::int64_t>(code->number));
}

/// The position of a declared value; yes_no also understands 是 and 否.
std::optional<Rational> read_declared(Reader& reader, Value value, const Tested& tested) {
    if (!value.is_scalar()) {
        reader.report(Code::expected_content_missing({"一个声明过的值", "a declared value"}), value);
        return std::nullopt;
    }
    const auto position = declared_position(tested.look, tested.values, value.text());
    if (position) return Rational(*position);
    report_undeclared(reader, value, tested.look, tested.values);
    return std::nullopt;
}

std::optional<Rational> read_value(Reader& reader, Value value, const Tested& tested) {
    switch (tested.subject) {
        case rule::Subject::village_class: {
            if (!value.is_scalar()) break;
            const auto id = find_class(reader, value);
            return id ? std::optional(Rational(*id)) : std::nullopt;
        }
        case rule::Subject::county:
        case rule::Subject::township:
        case rule::Subject::village:
            return read_code(reader, value, tested.subject);
        case rule::Subject::measure:
        case rule::Subject::field:
        case rule::Subject::event_day:
        case rule::Subject::quantity:
            break;
    }
    const Look::Kind kind = tested.look.kind;
    if (kind == Look::Kind::choice || kind == Look::Kind::yes_no) return read_declared(reader, value, tested);
    if (kind == Look::Kind::date) return read_date_value(reader, value);
    return read_single(reader, value, tested.look);
}

std::optional<rule::Constant> read_limit_value(Reader& reader, Value value, const Look& look) {
    if (look.kind != Look::Kind::date) return read_constant(reader, value, look);
    const auto day = read_date_value(reader, value);
    if (!day) return std::nullopt;
    return rule::Constant{{*day}, false};
}

/// Reads limits: `{at_least: c, below: c}`.
void read_limits(Reader& reader, Value key, Value value, const Tested& tested, rule::Test& test) {
    namespace l = tables::limits;
    const bool ordered = tested.subject == rule::Subject::measure || tested.subject == rule::Subject::field ||
                         tested.subject == rule::Subject::event_day || tested.subject == rule::Subject::quantity;
    const Look::Kind kind = tested.look.kind;
    if (!ordered || kind == Look::Kind::choice || kind == Look::Kind::yes_no) {
        reader.report(Code::not_a_condition({"“" + std::string(key.text()) + "”没有大小之分",
                                             "“" + std::string(key.text()) + "” has no more and no less"}),
                      value);
        return;
    }
    const yaml::Mapping limits(value, l::rows, {"条件的界限", "limit of a condition"}, reader.issues);
    if (!limits.ok() || !limits.complete()) return;
    const auto read = [&](std::size_t inclusive, std::size_t exclusive, std::vector<rule::Test::Limit>& into) {
        if (limits.has(inclusive) && limits.has(exclusive)) {
            report_both(reader, limits, l::rows, inclusive, exclusive);
            return;
        }
        const std::size_t row = limits.has(inclusive) ? inclusive : exclusive;
        if (!limits.has(row)) return;
        if (auto at = read_limit_value(reader, limits.at(row), tested.look)) {
            into.push_back({std::move(*at), row == inclusive});
        }
    };
    read(l::at_least, l::above, test.least);
    read(l::at_most, l::below, test.most);
    if (value.first() == value.last()) reader.report(Code::not_a_condition({"没有写界限", "no limit is given"}), value);
}

std::optional<rule::Condition> read_test(Reader& reader, Value key, Value value, const Names& names) {
    const std::size_t before = reader.troubles();
    const bool quantity = names.awards != Names::Awards::no && key.is_scalar() && is_quantity_word(reader, key.text());
    const auto tested = quantity       ? tested_quantity(reader, key, names.awards)
                        : names.events ? tested_field(reader, *names.events, key)
                                       : tested_name(reader, key);
    if (!tested) return std::nullopt;
    if (names.awards == Names::Awards::of_year && tested->subject == rule::Subject::measure) {
        refuse_for_year(reader, key);
        return std::nullopt;
    }
    rule::Condition condition;
    condition.kind = rule::Condition::Kind::test;
    condition.test.subject = tested->subject;
    condition.test.id = tested->id;
    if (value.is_mapping()) {
        read_limits(reader, key, value, *tested, condition.test);
    } else if (value.is_sequence()) {
        for (const Value item : items(value)) {
            if (auto one = read_value(reader, item, *tested)) condition.test.values.push_back(*one);
        }
        if (value.first() == value.last())
            reader.report(Code::not_a_condition({"没有写值", "no value is given"}), value);
    } else if (auto one = read_value(reader, value, *tested)) {
        condition.test.values.push_back(*one);
    }
    if (reader.troubles() != before) return std::nullopt;
    return condition;
}

std::optional<rule::Condition> read_parts(Reader& reader, Value value, rule::Condition::Kind kind, const Names& names) {
    if (!value.is_sequence() || value.first() == value.last()) {
        reader.report(Code::expected_content_missing({"一列条件", "a list of conditions"}), value);
        return std::nullopt;
    }
    rule::Condition condition;
    condition.kind = kind;
    bool sound = true;
    for (const Value item : items(value)) {
        auto part = read_condition(reader, item, names);
        sound = sound && part.has_value();
        if (part) condition.parts.push_back(std::move(*part));
    }
    if (!sound) return std::nullopt;
    return condition;
}

}  // namespace

std::optional<rule::Condition> read_condition(Reader& reader, Value value, const Names& names) {
    if (!value.is_mapping() || value.first() == value.last()) {
        reader.report(Code::not_a_condition({"这里应当是 {名称: …}", "here must stand {name: …}"}), value);
        return std::nullopt;
    }
    rule::Condition all;
    const std::size_t before = reader.troubles();
    for (const auto& [key, of] : entries(reader, value)) {
        const bool any = key.text() == "any";
        auto part = any || key.text() == "all"
                        ? read_parts(reader, of, any ? rule::Condition::Kind::any : rule::Condition::Kind::all, names)
                        : read_test(reader, key, of, names);
        if (part) all.parts.push_back(std::move(*part));
    }
    if (reader.troubles() != before) return std::nullopt;
    if (all.parts.size() == 1) return std::move(all.parts.front());
    return all;
}

}  // namespace leitai::rubric
