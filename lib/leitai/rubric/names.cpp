// Names: one space for facts, measures, modules and indicators, and what is said when a name is not in it.
#include <algorithm>
#include <array>

#include "leitai/base/names.hpp"
#include "leitai/rubric/reader.hpp"

namespace leitai::rubric {

namespace {

/// Words of RULES 1b to 1e; a fact or measure of such a name would be read as the word.
constexpr std::array reserved = {
    "events",      "where",         "by",          "count",          "sum",           "of",
    "ratio",       "against",       "difference",  "growth",         "rank",          "among",
    "ties",        "climb",         "points_of",   "panel",          "mark",          "convert",
    "span",        "decimals",      "better",      "previous_period", "same_period_last_year", "peers_mean",
    "peers_best",  "all",           "any",         "each",           "above",         "below",
    "up_to",       "per",           "part",        "whole",          "started",       "exact",
    "linear",      "none_at",       "full_at",     "bands",          "from",          "to",
    "points",      "else",          "table",       "cases",          "when",          "judged",
    "at_least",    "at_most",       "class",       "county",         "township",      "village",
    "full",        "yes",           "no",          "times",          "waiver",        "granted",
    "highest_per", "cap_per",       "month",       "year",           "start",         "floor",
    "cap",         "in",            "total",       "outside",        "beside",        "applies",
    "instead",     "missing",       "not_applicable", "zero_baseline", "negative_baseline", "missing_baseline",
    "zero_divisor", "missing_round", "zero",       "respread",       "refuse",        "rounding",
    "scored_by",   "unchecked",     "counts",      "vetoes",         "panels",        "grades",
    "determination",
};
/// An id of a module or indicator stands only in lists of ids: there these alone could be misread.
constexpr std::array reserved_ids = {"total", "class", "county", "township", "village"};

template <class Words>
bool contains(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_reserved(Name::Kind kind, std::string_view word) {
    const bool is_value = kind == Name::Kind::fact || kind == Name::Kind::measure;
    return is_value ? contains(reserved, word) : contains(reserved_ids, word);
}

template <class Accept>
std::vector<std::string_view> known(const Reader& reader, const Accept& accept) {
    std::vector<std::string_view> result;
    for (const auto& [name, what] : reader.names) {
        if (accept(what)) result.push_back(name);
    }
    std::sort(result.begin(), result.end());  // of two equally near names always the same one is offered
    return result;
}

}  // namespace

std::vector<std::pair<Value, Value>> entries(Reader& reader, Value mapping) {
    std::vector<std::pair<Value, Value>> result;
    std::unordered_map<std::string_view, Value> seen;
    for (Value key = mapping.first(); !(key == mapping.last());) {
        const Value value = key.next();
        if (!key.is_scalar()) {
            reader.report(Code::E0850, key, {{"一个名称", "a name"}});
        } else if (const auto [place, fresh] = seen.emplace(key.text(), key); !fresh) {
            reader.report(Code::E0305, key, {same(key.text())}, place->second.place());
        } else {
            result.emplace_back(key, value);
        }
        key = value.next();
    }
    return result;
}

std::vector<Value> items(Value sequence) {
    std::vector<Value> result;
    for (Value item = sequence.first(); !(item == sequence.last()); item = item.next()) result.push_back(item);
    return result;
}

bool is_name(std::string_view text) {
    return !text.empty() && (text[0] < '0' || text[0] > '9') && text[0] != '-';
}

bool declare(Reader& reader, Value at, Name name) {
    const std::string_view word = at.text();
    const bool is_value = name.kind == Name::Kind::fact || name.kind == Name::Kind::measure;
    if (word.empty()) {
        reader.report(Code::E0309, at);
    } else if (is_reserved(name.kind, word)) {
        reader.report(Code::E0804, at, {same(word)});
    } else if (is_value && !is_name(word)) {
        reader.report(Code::E0850, at, {{"以字母开头的名称", "a name that begins with a letter"}});
    }
    // A refused name is entered all the same, so that its uses are not reported as unknown.
    name.place = at.place();
    const auto [place, fresh] = reader.names.emplace(word, name);
    if (!fresh) reader.report(Code::E0803, at, {same(word)}, place->second.place);
    return fresh;
}

void report_unknown(Reader& reader, Value at, base::Text what, const std::vector<std::string_view>& candidates) {
    std::optional<std::string_view> meant;
    if (reader.suggestions > 0) {
        --reader.suggestions;
        meant = base::nearest(at.text(), candidates);
    }
    if (meant) {
        reader.report(Code::E0806, at, {same(at.text()), std::move(what), same(*meant)});
    } else {
        reader.report(Code::E0805, at, {same(at.text()), std::move(what)});
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
    std::vector<std::string_view> candidates;
    for (const VillageClass& one : reader.rubric.classes) candidates.push_back(one.id);
    report_unknown(reader, at, {"村类别", "village class"}, candidates);
    return std::nullopt;
}

std::optional<rule::FieldId> find_field(Reader& reader, rule::FactId fact, Value at) {
    const std::vector<EventField>& fields = reader.rubric.facts[fact].fields;
    std::vector<std::string_view> candidates;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (at.is_scalar() && fields[i].id == at.text()) return static_cast<rule::FieldId>(i);
        candidates.push_back(fields[i].id);
    }
    if (!at.is_scalar()) {
        reader.report(Code::E0850, at, {{"字段的名称", "the name of a field"}});
    } else if (!reader.fact_sound[fact]) {
        ++reader.silent;
    } else {
        const std::string& id = reader.rubric.facts[fact].id;
        report_unknown(reader, at, {"“" + id + "”的字段", "field of “" + id + "”"}, candidates);
    }
    return std::nullopt;
}

std::optional<rule::FactId> find_fact(Reader& reader, Value at, std::string_view word) {
    if (!at.is_scalar()) {
        reader.report(Code::E0850, at, {{"事实数据的名称", "the name of a fact"}});
        return std::nullopt;
    }
    const Name* name = find(reader, at.text());
    if (name != nullptr && name->kind == Name::Kind::fact) return name->index;
    if (name != nullptr && name->kind == Name::Kind::measure) {
        reader.report(Code::E0826, at, {same(at.text()), same(word), {"计量", "a measure"}});
        return std::nullopt;
    }
    report_unknown(reader, at, {"事实数据", "fact"}, known(reader, [](const Name& n) { return n.kind == Name::Kind::fact; }));
    return std::nullopt;
}

std::optional<rule::MeasureId> find_measure(Reader& reader, Value at) {
    if (!at.is_scalar()) {
        reader.report(Code::E0850, at, {{"事实数据或计量的名称", "the name of a fact or measure"}});
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
    report_unknown(reader, at, {"事实数据或计量", "fact or measure"}, known(reader, is_value));
    return std::nullopt;
}

std::optional<rule::IndicatorId> find_indicator(Reader& reader, Value at) {
    if (!at.is_scalar()) {
        reader.report(Code::E0850, at, {{"指标的名称", "the id of an indicator"}});
        return std::nullopt;
    }
    const Name* name = find(reader, at.text());
    if (name != nullptr && name->kind == Name::Kind::indicator) return name->index;
    report_unknown(reader, at, {"指标", "indicator"},
                   known(reader, [](const Name& n) { return n.kind == Name::Kind::indicator; }));
    return std::nullopt;
}

base::Text title_of(FactType type) {
    switch (type) {
        case FactType::number: return {"数", "a number"};
        case FactType::count: return {"计数", "a count"};
        case FactType::yes_no: return {"是或否", "yes or no"};
        case FactType::choice: return {"选项", "a choice"};
        case FactType::date: return {"日期", "a date"};
        case FactType::mark: return {"评分", "a mark"};
        case FactType::events: break;
    }
    return {"事件", "events"};
}

}  // namespace leitai::rubric
