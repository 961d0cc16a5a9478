// Reads facts, each with the keys that its type allows and demands.
#include <algorithm>
#include <limits>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::fact;

constexpr unsigned bit(FactType type) { return 1U << static_cast<unsigned>(type); }

/// A row that only some types may have, and the types, one bit each.
struct TypeRow {
    std::size_t row;
    unsigned types;
};

constexpr unsigned numeric = bit(FactType::number) | bit(FactType::count);
constexpr TypeRow type_rows[] = {
    {t::unit, numeric | bit(FactType::mark) | bit(FactType::events)},
    {t::decimals, bit(FactType::number) | bit(FactType::mark)},
    {t::adds, bit(FactType::number)},
    {t::min, numeric},
    {t::max, numeric},
    {t::absent, numeric | bit(FactType::yes_no) | bit(FactType::choice) | bit(FactType::mark) | bit(FactType::events)},
    {t::values, bit(FactType::choice)},
    {t::fields, bit(FactType::events)},
    {t::at_most, numeric | bit(FactType::events)},
    {t::plausible, numeric},
    {t::round, bit(FactType::mark)},
};

base::Text of_type(std::string_view type) {
    const std::string word = "“" + std::string(type) + "”";
    return {"类型" + word, "the type " + word};
}

/// Whether a row may be written with the fact's type; reports one that is written and may not be.
bool allowed(Reader& reader, const yaml::Mapping& mapping, std::size_t row, FactType type) {
    const auto found =
        std::find_if(std::begin(type_rows), std::end(type_rows), [&](const TypeRow& r) { return r.row == row; });
    if (found == std::end(type_rows) || (found->types & bit(type)) != 0) return true;
    if (mapping.has(row)) {
        const std::string_view name = tables::fact_types[static_cast<std::size_t>(type)];
        reader.report(Code::key_does_not_go_with(same(t::rows[row].key), of_type(name)), mapping.key(row));
    }
    return false;
}

/// Reads a number of decimals, at most as many as numbers can hold.
std::optional<int> read_decimals(Reader& reader, const yaml::Mapping& mapping, std::size_t row) {
    const auto number = mapping.whole_number(row);
    if (!number) return std::nullopt;
    if (*number <= base::max_decimals) return static_cast<int>(*number);
    reader.report(Code::too_many_entries({"小数位数", "decimals"}, decimals_limit()), mapping.at(row));
    return std::nullopt;
}

/// The declared values: a list, or a mapping of each to its title. A title left out is the value itself.
template <class Of>
void read_values(Reader& reader, const yaml::Mapping& mapping, std::size_t row, Of& of) {
    const Value declared = mapping.at(row);
    if (declared.is_mapping()) {
        for (const auto& [key, title] : entries(reader, declared)) {
            auto value = yaml::read_line(key, reader.issues);
            auto words = yaml::read_both(title, reader.issues);
            if (!value) continue;
            of.value_titles.push_back(words ? std::move(*words) : same(*value));
            of.values.push_back(std::move(*value));
        }
        return;
    }
    if (!yaml::expect_list(declared, {"values", "values"}, reader.issues)) return;
    std::unordered_map<std::string, source::Place> seen;
    for (Value item = declared.first(); !(item == declared.last()); item = item.next()) {
        auto value = yaml::read_line(item, reader.issues);
        if (!value) continue;
        const auto [place, fresh] = seen.emplace(*value, item.place());
        if (fresh) {
            of.values.push_back(std::move(*value));
        } else {
            reader.report(Code::key_stands_twice(same(*value)), item, place->second);
        }
    }
}

/// Reports a row that the type demands and nobody wrote.
void demand(Reader& reader, const yaml::Mapping& mapping, std::size_t row, std::string_view key, Value at,
            std::string_view type) {
    if (mapping.complete() && !mapping.has(row)) {
        reader.report(Code::companion_key_missing(same(key), of_type(type)), at);
    }
}

EventField read_event_field(Reader& reader, Value key, Value value) {
    namespace f = tables::event_field;
    EventField field;
    field.id = key.text();
    field.title = same(field.id);
    const yaml::Mapping mapping(value, f::rows, {"事件字段", "field of events"}, reader.issues);
    if (!mapping.ok()) return field;
    if (auto title = mapping.both(f::title)) field.title = std::move(*title);
    const auto type = mapping.choice(f::type);
    if (!type) return field;
    const std::string_view word = tables::field_types[*type];
    const auto refuse = [&](std::size_t row) {
        if (mapping.has(row)) {
            reader.report(Code::key_does_not_go_with(same(f::rows[row].key), of_type(word)), mapping.key(row));
        }
    };
    if (word != "choice") refuse(f::values);
    if (word != "number") refuse(f::decimals);
    if (word != "number") refuse(f::unit);
    if (word == "choice") {
        field.type = EventField::Type::choice;
        demand(reader, mapping, f::values, "values", key, word);
        if (mapping.has(f::values)) read_values(reader, mapping, f::values, field);
    } else if (word == "number") {
        field.type = EventField::Type::number;
        demand(reader, mapping, f::decimals, "decimals", key, word);
        field.decimals = read_decimals(reader, mapping, f::decimals).value_or(0);
        field.percent = mapping.line(f::unit) == "%";
    } else if (word == "yes_no") {
        field.type = EventField::Type::choice;  // with the numbers of any yes_no: 0 for no, 1 for yes
        field.values = {"no", "yes"};
    }
    return field;
}

void read_event_fields(Reader& reader, Value fields, Fact& fact) {
    if (!fields.is_mapping()) {
        reader.report(Code::expected_content_missing({"“字段: {type: …}”", "“field: {type: …}” lines"}), fields);
        return;
    }
    for (const auto& [key, value] : entries(reader, fields)) {
        constexpr std::string_view own[] = {"on", "what", "evidence", "mark", "waived", "any", "all"};
        if (std::find(std::begin(own), std::end(own), key.text()) != std::end(own)) {
            reader.report(Code::name_reserved(same(key.text())), key);
            continue;
        }
        if (fact.fields.size() == std::numeric_limits<rule::FieldId>::max()) {
            reader.report(Code::too_many_entries({"事件字段", "fields of events"}, base::Text{"255 个", "255"}), key);
            return;
        }
        fact.fields.push_back(read_event_field(reader, key, value));
    }
}

void read_range(Reader& reader, const yaml::Mapping& mapping, Fact& fact) {
    Look look;
    look.known = true;
    look.percent = fact.percent;
    look.plain = !fact.percent;
    look.name = fact.id;
    if (mapping.has(t::min)) fact.least = read_single(reader, mapping.at(t::min), look);
    if (mapping.has(t::max)) fact.most = read_single(reader, mapping.at(t::max), look);
    if (fact.least && fact.most && *fact.most < *fact.least) {
        reader.report(Code::least_above_most(same(mapping.at(t::min).text()), same(mapping.at(t::max).text())),
                      mapping.key(t::max));
    }
    if (!mapping.has(t::plausible)) return;
    const yaml::Mapping plausible(mapping.at(t::plausible), tables::plausible::rows, {"plausible", "plausible"},
                                  reader.issues);
    if (plausible.ok() && plausible.has(tables::plausible::growth_at_most)) {
        fact.growth_at_most = read_single(reader, plausible.at(tables::plausible::growth_at_most));
    }
}

void read_texts(const yaml::Mapping& mapping, Fact& fact) {
    if (auto title = mapping.both(t::title)) fact.title = std::move(*title);
    if (auto kept_in = mapping.both(t::kept_in)) fact.kept_in = std::move(*kept_in);
    if (auto owner = mapping.both(t::owner)) fact.owner = std::move(*owner);
    if (auto why = mapping.both(t::why)) fact.why = std::move(*why);
}

/// Reads the rows that depend on the type; a fact of which this one is a part becomes the value of `part`.
void read_typed(Reader& reader, const yaml::Mapping& mapping, Value key, Fact& fact, std::optional<Value>& part) {
    const auto may = [&](std::size_t row) { return allowed(reader, mapping, row, fact.type) && mapping.has(row); };
    const std::string_view type = tables::fact_types[static_cast<std::size_t>(fact.type)];
    if (may(t::unit)) fact.unit = mapping.line(t::unit).value_or("");
    fact.percent = fact.type == FactType::number && fact.unit == "%";
    if (may(t::decimals)) {
        const auto decimals = read_decimals(reader, mapping, t::decimals);
        if (fact.type == FactType::number) fact.decimals = decimals.value_or(0);
        if (fact.type == FactType::mark) fact.mark_places = decimals;
        if (fact.mark_places.value_or(0) > Fact::mark_decimals)
            reader.report(Code::too_many_entries({"小数位数", "decimals"}, base::Text{"6 位", "6"}),
                          mapping.at(t::decimals));
    }
    if (may(t::adds)) fact.adds = mapping.yes_no(t::adds).value_or(false);
    if (fact.adds && fact.percent) {
        reader.report(Code::key_does_not_go_with(same("adds"), {"比率（unit: \"%\"）", "a rate (unit: \"%\")"}),
                      mapping.key(t::adds));
    }
    if (mapping.has(t::adds) && mapping.has(t::from)) {
        reader.report(Code::key_does_not_go_with(same("adds"), quoted("from")), mapping.key(t::adds));
    }
    if (fact.type == FactType::number) demand(reader, mapping, t::decimals, "decimals", key, type);
    if (may(t::round)) fact.round = mapping.yes_no(t::round).value_or(false);
    if (fact.round && mapping.has(t::absent)) {
        // Only `instead` says what a round without a mark is worth.
        reader.report(Code::key_does_not_go_with(same("absent"), quoted("round: yes")), mapping.key(t::absent));
    }
    if (may(t::values)) read_values(reader, mapping, t::values, fact);
    if (fact.type == FactType::choice) demand(reader, mapping, t::values, "values", key, type);
    if (may(t::fields)) read_event_fields(reader, mapping.at(t::fields), fact);
    if (may(t::at_most)) {
        const Value most = mapping.at(t::at_most);
        const bool named = !most.is_scalar() || is_name(most.text());
        if (fact.type == FactType::events && !named) fact.at_most = mapping.whole_number(t::at_most);
        if (fact.type != FactType::events || named) part = most;
    }
    allowed(reader, mapping, t::min, fact.type);
    allowed(reader, mapping, t::max, fact.type);
    const bool has_range = (numeric & bit(fact.type)) != 0;
    if (allowed(reader, mapping, t::plausible, fact.type) && has_range) read_range(reader, mapping, fact);
    if (allowed(reader, mapping, t::absent, fact.type)) read_absent(reader, mapping, key, fact);
}

/// The values of a fact that name others, which may stand further down.
struct Others {
    std::optional<Value> from, part;
};

/// Reads a fact.
void read_fact(Reader& reader, Value key, Value value, Fact& fact, Others& names) {
    fact.id = key.text();
    fact.title = same(fact.id);
    fact.place = key.place();
    fact.authority = reader.authority;
    const yaml::Mapping mapping(value, t::rows, {"事实数据", "fact"}, reader.issues);
    if (!mapping.ok()) return;
    read_texts(mapping, fact);
    if (const auto span = mapping.choice(t::span)) fact.span = static_cast<rule::Span>(*span + 1);
    if (const auto better = mapping.choice(t::better)) fact.better = static_cast<rule::Better>(*better + 1);
    if (const auto evidence = mapping.choice(t::evidence)) fact.evidence_required = *evidence == 0;
    fact.authority = read_authority(reader, mapping, t::scored_by, t::unchecked, reader.authority);
    const auto type = mapping.choice(t::type);
    if (!type) return;
    fact.type = static_cast<FactType>(*type);
    read_typed(reader, mapping, key, fact, names.part);
    if (auto word = mapping.word(t::from)) {
        fact.from = SuppliedFact{};
        fact.from->word = std::move(*word);
        names.from = mapping.at(t::from);
    }
}

/// Adds a fact under its name.
void add_fact(Reader& reader, Value key, Value value) {
    const std::size_t position = reader.rubric.facts.size();
    if (position >= std::numeric_limits<rule::FactId>::max()) {
        if (position == std::numeric_limits<rule::FactId>::max())
            reader.report(Code::too_many_entries({"事实数据", "facts"}, base::Text{"65535 个", "65535"}), key);
        return;
    }
    const std::size_t before = reader.troubles();
    const bool named = declare(reader, key, {Name::Kind::fact, static_cast<std::uint16_t>(position), {}});
    Fact fact;
    Others names;
    read_fact(reader, key, value, fact, names);
    if (!named) return;
    if (names.from) reader.supplies.emplace_back(static_cast<rule::FactId>(position), *names.from);
    if (names.part) reader.parts.emplace_back(static_cast<rule::FactId>(position), *names.part);
    reader.rubric.fact_ids.emplace(fact.id, static_cast<rule::FactId>(position));
    reader.rubric.facts.push_back(std::move(fact));
    reader.fact_sound.push_back(reader.troubles() == before);
    reader.fact_at.push_back(key);
    reader.fact_measures.emplace_back();
}

/// Resolves the facts that `at_most` names: of the whole, in the same unit, and another one.
void read_parts(Reader& reader) {
    for (const auto& [id, at] : std::exchange(reader.parts, {})) {
        const auto whole = find_fact(reader, at, "at_most");
        if (!whole) continue;
        Fact& fact = reader.rubric.facts[id];
        const Fact& of = reader.rubric.facts[*whole];
        const bool countable = (bit(of.type) & (numeric | bit(FactType::events))) != 0;
        if (*whole == id || !countable) {
            const base::Text sort = *whole == id ? base::Text{"它自己", "itself"} : title_of(of.type);
            reader.report(Code::name_of_wrong_sort(same(at.text()), same("at_most"), sort), at);
        } else if (of.percent != fact.percent) {
            reader.report(
                Code::name_of_wrong_sort(same(at.text()), same("at_most"), {"另一种单位的数", "in another unit"}), at);
        } else {
            fact.part_of = whole;
        }
    }
}

/// What a fact of a catalogue declares otherwise than the rubric's of the same name; empty where they agree.
base::Text difference(const Fact& a, const Fact& b) {
    if (a.type != b.type) return {"类型", "type"};
    if (a.unit != b.unit) return {"单位", "unit"};
    if (a.decimals != b.decimals) return {"小数位数", "decimals"};
    if (a.adds != b.adds) return {"adds", "adds"};
    if (a.values != b.values) return {"可选的值", "values"};
    if (a.from.has_value() != b.from.has_value() || (a.from && a.from->word != b.from->word)) return {"from", "from"};
    return {};
}

}  // namespace

void read_facts(Reader& reader, Value facts) {
    if (!facts.is_mapping()) {
        reader.report(Code::expected_content_missing({"“名称: {type: …}”", "“name: {type: …}” lines"}), facts);
        return;
    }
    for (const auto& [key, value] : entries(reader, facts)) add_fact(reader, key, value);
    read_parts(reader);
}

void read_catalogue_facts(Reader& reader, Value facts) {
    if (!facts.is_mapping()) {
        reader.report(Code::expected_content_missing({"“名称: {type: …}”", "“name: {type: …}” lines"}), facts);
        return;
    }
    for (const auto& [key, value] : entries(reader, facts)) {
        const Name* known = find(reader, key.text());
        if (known == nullptr || known->kind != Name::Kind::fact) {
            add_fact(reader, key, value);
            continue;
        }
        const std::size_t before = reader.troubles();
        Fact fact;
        Others names;
        read_fact(reader, key, value, fact, names);
        const Fact& of_rubric = reader.rubric.facts[known->index];
        if (reader.troubles() != before || !reader.fact_sound[known->index]) continue;
        const base::Text differs = difference(of_rubric, fact);
        if (!differs.empty())
            reader.report(Code::catalogue_fact_differs(same(key.text()), differs), key, of_rubric.place);
    }
    read_parts(reader);
}

}  // namespace leitai::rubric
