// Enters and finds the names of facts, measures, modules and indicators, and reports unknown ones with the nearest
// name.
#include "leitai/base/names.hpp"

#include <algorithm>

#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

template <class Accept>
std::vector<std::string_view> known(const Reader& reader, const Accept& accept) {
    std::vector<std::string_view> result;
    for (const auto& [name, what] : reader.names) {
        if (accept(what)) result.push_back(name);
    }
    std::sort(result.begin(), result.end());  // so that of two equally near names always the same one is offered
    return result;
}

}  // namespace

std::vector<std::pair<Value, Value>> entries(Reader& reader, Value mapping) {
    std::vector<std::pair<Value, Value>> result;
    std::unordered_map<std::string_view, Value> seen;
    for (Value key = mapping.first(); !(key == mapping.last());) {
        const Value value = key.next();
        if (!key.is_scalar()) {
            reader.report(Code::expected_content_missing({"一个名称", "a name"}), key);
        } else if (const auto [place, fresh] = seen.emplace(key.text(), key); !fresh) {
            reader.report(Code::key_stands_twice(same(key.text())), key, place->second.place());
        } else {
            result.emplace_back(key, value);
        }
        key = value.next();
    }
    return result;
}

void report_both(Reader& reader, const yaml::Mapping& mapping, std::span<const yaml::Field> rows, std::size_t a,
                 std::size_t b) {
    const std::size_t later = mapping.key(a).node > mapping.key(b).node ? a : b;
    reader.report(Code::key_does_not_go_with(same(rows[later].key), quoted(rows[later == a ? b : a].key)),
                  mapping.key(later));
}

std::vector<Value> items(Value sequence) {
    std::vector<Value> result;
    for (Value item = sequence.first(); !(item == sequence.last()); item = item.next()) result.push_back(item);
    return result;
}

bool is_name(std::string_view text) { return !text.empty() && (text[0] < '0' || text[0] > '9') && text[0] != '-'; }

bool declare(Reader& reader, Value at, Name name) {
    const std::string_view word = at.text();
    const bool is_value = name.kind == Name::Kind::fact || name.kind == Name::Kind::measure;
    if (word.empty()) {
        reader.report(Code::empty_value, at);
    } else if (is_reserved(name.kind, word) || (is_value && word == reader.rubric.unit->key)) {
        reader.report(Code::name_reserved(same(word)), at);
    } else if (is_value && !is_name(word)) {
        reader.report(Code::expected_content_missing({"以字母开头的名称", "a name that begins with a letter"}), at);
    }
    // A name that was reported is entered too, so that its uses are not reported as unknown.
    name.place = at.place();
    const auto [place, fresh] = reader.names.emplace(word, name);
    if (!fresh) reader.report(Code::name_taken(same(word)), at, place->second.place);
    return fresh;
}

void report_unknown(Reader& reader, Value at, base::Text what, const Candidates& candidates) {
    if (!reader.all_there) {
        ++reader.silent;
        return;
    }
    std::vector<std::string_view> compared;
    if (reader.comparisons > 0) compared = candidates();
    // Collecting the candidates looks at every name, which costs something too, though far less than comparing.
    reader.comparisons -= static_cast<std::int64_t>(compared.size() + reader.names.size() / 64);
    const auto meant = base::nearest(at.text(), compared);
    if (meant) {
        reader.report(Code::misspelt_rubric_name(same(at.text()), std::move(what), same(*meant)), at);
    } else {
        reader.report(Code::unknown_rubric_name(same(at.text()), std::move(what)), at);
    }
}

const Name* find(const Reader& reader, std::string_view name) {
    const auto found = reader.names.find(name);
    return found == reader.names.end() ? nullptr : &found->second;
}

std::optional<rule::ClassId> find_class(Reader& reader, Value at) {
    const auto found = reader.classes.find(at.text());
    if (found != reader.classes.end()) return found->second;
    if (!reader.classes_sound) {
        ++reader.silent;
        return std::nullopt;
    }
    const base::ScoredUnit& unit = *reader.rubric.unit;
    report_unknown(reader, at, {std::string(unit.zh) + "类别", std::string(unit.en) + " class"}, [&] {
        std::vector<std::string_view> candidates;
        for (const VillageClass& one : reader.rubric.classes) candidates.push_back(one.id);
        return candidates;
    });
    return std::nullopt;
}

std::optional<rule::FieldId> find_field(Reader& reader, rule::FactId fact, Value at) {
    const std::vector<EventField>& fields = reader.rubric.facts[fact].fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (at.is_scalar() && fields[i].id == at.text()) return static_cast<rule::FieldId>(i);
    }
    if (!at.is_scalar()) {
        reader.report(Code::expected_content_missing({"字段的名称", "the name of a field"}), at);
    } else if (!reader.fact_sound[fact]) {
        ++reader.silent;
    } else {
        const std::string& id = reader.rubric.facts[fact].id;
        report_unknown(reader, at, {"“" + id + "”的字段", "field of “" + id + "”"}, [&] {
            std::vector<std::string_view> candidates;
            candidates.reserve(fields.size());
            for (const EventField& field : fields) candidates.push_back(field.id);
            return candidates;
        });
    }
    return std::nullopt;
}

std::optional<rule::FactId> find_fact(Reader& reader, Value at, std::string_view word) {
    if (!at.is_scalar()) {
        reader.report(Code::expected_content_missing({"事实数据的名称", "the name of a fact"}), at);
        return std::nullopt;
    }
    const Name* name = find(reader, at.text());
    if (name != nullptr && name->kind == Name::Kind::fact) return name->index;
    if (name != nullptr && name->kind == Name::Kind::measure) {
        reader.report(Code::name_of_wrong_sort(same(at.text()), same(word), {"计量", "a measure"}), at);
        return std::nullopt;
    }
    const auto is_fact = [](const Name& n) { return n.kind == Name::Kind::fact; };
    report_unknown(reader, at, {"事实数据", "fact"}, [&] { return known(reader, is_fact); });
    return std::nullopt;
}

std::optional<rule::MeasureId> find_measure(Reader& reader, Value at) {
    if (!at.is_scalar()) {
        reader.report(Code::expected_content_missing({"事实数据或计量的名称", "the name of a fact or measure"}), at);
        return std::nullopt;
    }
    const Name* name = find(reader, at.text());
    if (name != nullptr && name->kind == Name::Kind::measure) return name->index;
    if (name != nullptr && name->kind == Name::Kind::fact) {
        auto& known_as = reader.fact_measures[name->index];
        if (known_as) return known_as;
        return known_as = measure_of_fact(reader, name->index);
    }
    const auto is_value = [](const Name& n) { return n.kind == Name::Kind::fact || n.kind == Name::Kind::measure; };
    report_unknown(reader, at, {"事实数据或计量", "fact or measure"}, [&] { return known(reader, is_value); });
    return std::nullopt;
}

std::optional<rule::IndicatorId> find_indicator(Reader& reader, Value at) {
    if (!at.is_scalar()) {
        reader.report(Code::expected_content_missing({"指标的名称", "the id of an indicator"}), at);
        return std::nullopt;
    }
    const Name* name = find(reader, at.text());
    if (name != nullptr && name->kind == Name::Kind::indicator) return name->index;
    if (!reader.ids_there) {
        ++reader.silent;
        return std::nullopt;
    }
    const auto is_indicator = [](const Name& n) { return n.kind == Name::Kind::indicator; };
    report_unknown(reader, at, {"指标", "indicator"}, [&] { return known(reader, is_indicator); });
    return std::nullopt;
}

base::Text title_of(FactType type) {
    switch (type) {
        case FactType::number:
            return {"数", "a number"};
        case FactType::count:
            return {"计数", "a count"};
        case FactType::yes_no:
            return {"是或否", "yes or no"};
        case FactType::choice:
            return {"选项", "a choice"};
        case FactType::date:
            return {"日期", "a date"};
        case FactType::mark:
            return {"评分", "a mark"};
        case FactType::events:
            break;
    }
    return {"事件", "events"};
}

}  // namespace leitai::rubric
