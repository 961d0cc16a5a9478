// Scales: each, linear, bands; which scale may price what; tables, cases and ranges have a file of their own.
#include <algorithm>

#include "leitai/rubric/reader.hpp"
#include "leitai/rubric/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::scale;

/// The rows that may stand beside each kind of scale.
bool goes_with(std::size_t row, std::size_t word) {
    if (row == t::otherwise) return word == t::bands || word == t::table || word == t::cases;
    return word == t::each;
}

base::Text words_of(const Look& look) {
    switch (look.kind) {
        case Look::Kind::yes_no: return title_of(FactType::yes_no);
        case Look::Kind::choice: return title_of(FactType::choice);
        case Look::Kind::date: return title_of(FactType::date);
        case Look::Kind::mark: return title_of(FactType::mark);
        case Look::Kind::events: return title_of(FactType::events);
        case Look::Kind::number: break;
    }
    return title_of(FactType::number);
}

/// Whether a scale may price what the measure gives (RULES 1c, the column "acts on").
bool suits(std::size_t word, const Look& look) {
    using Kind = Look::Kind;
    switch (word) {
        case t::each: return look.kind != Kind::choice && look.kind != Kind::date;
        case t::linear:
        case t::bands: return look.kind == Kind::number || look.kind == Kind::mark;
        case t::table:
            return look.kind == Kind::choice || look.kind == Kind::yes_no || look.kind == Kind::events ||
                   (look.kind == Kind::number && look.whole);
        case t::judged: return look.kind == Kind::mark || look.kind == Kind::events;
        default: return look.kind != Kind::events;
    }
}

bool all_whole(const rule::Constant& constant) {
    return std::all_of(constant.by_class.begin(), constant.by_class.end(),
                       [](const base::Rational& one) { return one.is_whole(); });
}

bool is_one(const rule::Constant& constant) {
    return std::all_of(constant.by_class.begin(), constant.by_class.end(),
                       [](const base::Rational& one) { return one == base::Rational(1); });
}

/// Where the steps begin, end and how long they are; nothing of it on events or yes and no.
void read_steps(Reader& reader, const yaml::Mapping& scale, const Look& look, rule::Each& each) {
    const auto constant = [&](std::size_t row, rule::Constant& into) {
        if (!scale.has(row)) return;
        if (auto read = read_constant(reader, scale.at(row), look)) into = std::move(*read);
    };
    each.below = scale.has(t::below);
    constant(each.below ? t::below : t::above, each.limit);
    constant(t::per, each.per);
    for (const base::Rational& one : each.per.by_class) {
        if (one.sign() > 0) continue;
        reader.report(Code::E0829, scale.at(t::per), {same(to_string(one))});
        break;
    }
    if (scale.has(t::up_to)) each.up_to = read_constant(reader, scale.at(t::up_to), look);
    if (each.below && scale.has(t::above)) {
        reader.report(Code::E0813, scale.key(t::above), {same("above"), same("below")});
    }
    if (each.below && scale.has(t::up_to)) {
        reader.report(Code::E0813, scale.key(t::up_to), {same("up_to"), same("below")});
    }
}

std::optional<rule::Each> read_each(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context) {
    rule::Each each;
    each.limit.by_class = {base::Rational(0)};
    each.per.by_class = {base::Rational(1)};
    auto worth = read_worth(reader, scale.at(t::each), context.has_full);
    const Look& look = context.look;
    if (look.known && (look.kind == Look::Kind::events || look.kind == Look::Kind::yes_no)) {
        for (const std::size_t row : {t::above, t::below, t::up_to, t::per, t::part}) {
            if (scale.has(row)) reader.report(Code::E0813, scale.key(row), {same(t::rows[row].key), words_of(look)});
        }
        if (worth) each.worth = std::move(*worth);
        return each;
    }
    const std::size_t before = reader.troubles();
    read_steps(reader, scale, look, each);
    if (const auto part = scale.choice(t::part)) each.part = static_cast<rule::Part>(*part);
    // Steps of 1 between whole numbers have no parts; for all others the sheet must say what a part counts.
    const bool whole = look.whole && all_whole(each.limit) && is_one(each.per) && (!each.up_to || all_whole(*each.up_to));
    if (look.known && !scale.has(t::part) && !whole && reader.troubles() == before) {
        reader.report(Code::E0816, scale.key(t::each));
    }
    if (!worth) return std::nullopt;
    each.worth = std::move(*worth);
    return each;
}

std::optional<rule::Linear> read_linear(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context) {
    namespace l = tables::linear;
    const yaml::Mapping mapping(scale.at(t::linear), l::rows, {"linear", "linear"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return std::nullopt;
    auto none = read_constant(reader, mapping.at(l::none_at), context.look);
    auto full = read_constant(reader, mapping.at(l::full_at), context.look);
    if (!none || !full) return std::nullopt;
    for (std::size_t c = 0; c < reader.rubric.classes.size(); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        if (!(none->of(id) == full->of(id))) continue;
        const bool differs = none->differs() || full->differs();
        const std::string& name = reader.rubric.classes[c].id;
        reader.report(Code::E0828, mapping.key(l::full_at),
                      {differs ? base::Text{"（" + name + "）", " for " + name} : base::Text()});
        return std::nullopt;
    }
    return rule::Linear{std::move(*none), std::move(*full)};
}

std::optional<rule::Band> read_band(Reader& reader, Value value, const ScaleContext& context) {
    namespace b = tables::band;
    const yaml::Mapping mapping(value, b::rows, {"分档", "band"}, reader.issues);
    if (!mapping.ok()) return std::nullopt;
    rule::Band band;
    const auto limit = [&](std::size_t inclusive, std::size_t exclusive, std::optional<rule::Constant>& into, bool& takes) {
        if (mapping.has(inclusive) && mapping.has(exclusive)) {
            reader.report(Code::E0813, mapping.key(exclusive), {same(b::rows[exclusive].key), same(b::rows[inclusive].key)});
            return;
        }
        takes = !mapping.has(exclusive);
        const std::size_t row = takes ? inclusive : exclusive;
        if (mapping.has(row)) into = read_constant(reader, mapping.at(row), context.look);
    };
    const std::size_t before = reader.troubles();
    limit(b::from, b::above, band.low, band.low_inclusive);
    limit(b::to, b::below, band.high, band.high_inclusive);
    if (mapping.complete() && !band.low && !band.high && reader.troubles() == before) {
        reader.report(Code::E0814, value, {same("from"), {"分档", "a band"}});
    }
    auto worth = mapping.has(b::points) ? read_worth(reader, mapping.at(b::points), context.has_full) : std::nullopt;
    if (!worth) return std::nullopt;
    band.worth = std::move(*worth);
    return band;
}

std::optional<rule::Bands> read_bands(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context) {
    rule::Bands bands;
    const std::vector<Value> list = scale.list(t::bands);
    if (scale.at(t::bands).is_sequence() && list.empty()) {
        reader.report(Code::E0850, scale.at(t::bands), {{"至少一档", "at least one band"}});
    }
    for (const Value item : list) {
        if (auto band = read_band(reader, item, context)) bands.bands.push_back(std::move(*band));
    }
    auto otherwise = read_else(reader, scale, context.has_full, true);
    if (!otherwise) return std::nullopt;
    bands.otherwise = std::move(*otherwise);
    return bands;
}

/// The one kind of scale that is written; empty (reported) when there is none or more than one.
std::optional<std::size_t> word_of(Reader& reader, const yaml::Mapping& scale) {
    std::vector<std::size_t> words;
    for (std::size_t row = 0; row < t::words; ++row) {
        if (scale.has(row)) words.push_back(row);
    }
    if (words.size() == 1) return words.front();
    // Where a key was not understood the word is among what was reported already.
    if (words.empty() && !scale.complete()) return std::nullopt;
    base::Text found = words.empty() ? base::Text{"零种", "none"} : base::Text();
    for (const std::size_t word : words) {
        found.zh += (found.zh.empty() ? "" : "、") + std::string(t::rows[word].key);
        found.en += (found.en.empty() ? "" : ", ") + std::string(t::rows[word].key);
    }
    reader.report(Code::E0825, words.empty() ? scale.whole() : scale.key(words[1]), {found});
    return std::nullopt;
}

template <class Kind>
std::optional<rule::Scale> as_scale(std::optional<Kind> kind) {
    if (!kind) return std::nullopt;
    return rule::Scale(std::move(*kind));
}

}  // namespace

std::optional<rule::Worth> read_else(Reader& reader, const yaml::Mapping& scale, bool has_full, bool needed) {
    if (scale.has(t::otherwise)) return read_worth(reader, scale.at(t::otherwise), has_full);
    if (needed) {
        for (const std::size_t word : {t::bands, t::table, t::cases}) {
            if (scale.has(word)) reader.report(Code::E0817, scale.key(word));
        }
    }
    return std::nullopt;
}

bool check_rising(Reader& reader, Value at, const rule::Worth& low, const rule::Worth& high) {
    for (std::size_t c = 0; c < std::max<std::size_t>(1, reader.rubric.classes.size()); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        const rule::Worth::One& a = low.one(id);
        const rule::Worth::One& b = high.one(id);
        // Points and shares meet only at a full mark, which may not be known here; 0 is 0 either way.
        const bool comparable = a.share == b.share || a.amount.sign() == 0 || b.amount.sign() == 0;
        if (!comparable || a.amount <= b.amount) continue;
        const auto words = [](const rule::Worth::One& one) {
            return one.share ? to_string(one.amount * base::Rational(100)) + "%" : to_string(one.amount);
        };
        reader.report(Code::E0836, at, {same(words(a)), same(words(b))});
        return false;
    }
    return true;
}

std::optional<rule::Scale> read_scale(Reader& reader, Value value, const ScaleContext& context) {
    const std::size_t before = reader.troubles();
    const yaml::Mapping scale(value, t::rows, {"计分方式", "scale"}, reader.issues);
    if (!scale.ok()) return std::nullopt;
    const auto word = word_of(reader, scale);
    if (!word) return std::nullopt;
    if (context.look.known && !suits(*word, context.look)) {
        reader.report(Code::E0827, scale.key(*word), {same(t::rows[*word].key), words_of(context.look)});
        return std::nullopt;
    }
    for (std::size_t row = t::words; row <= t::otherwise; ++row) {
        if (!scale.has(row) || goes_with(row, *word)) continue;
        reader.report(Code::E0813, scale.key(row), {same(t::rows[row].key), same(t::rows[*word].key)});
    }
    std::optional<rule::Scale> result;
    switch (*word) {
        case t::each: result = as_scale(read_each(reader, scale, context)); break;
        case t::linear: result = as_scale(read_linear(reader, scale, context)); break;
        case t::bands: result = as_scale(read_bands(reader, scale, context)); break;
        case t::table: result = as_scale(read_table(reader, scale, context)); break;
        case t::cases: result = as_scale(read_cases(reader, scale, context)); break;
        default: result = as_scale(read_judged(reader, scale.at(t::judged), context.has_full)); break;
    }
    if (reader.troubles() != before) return std::nullopt;
    return result;
}

}  // namespace leitai::rubric
