// Reads the scales `each`, `linear` and `bands`, and checks which scale may price what; scale_tables.cpp has the
// others.
#include <algorithm>
#include <array>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::scale;

/// The kinds of scale in the order of the variant, which is also the order of the rows.
template <std::size_t... Index>
constexpr auto kinds_of(std::index_sequence<Index...>) {
    return std::array{std::variant_alternative_t<Index, rule::Scale>::kind...};
}
constexpr auto kinds = kinds_of(std::make_index_sequence<std::variant_size_v<rule::Scale>>());

constexpr bool rows_are_the_scales() {
    if (kinds.size() != t::words) return false;
    for (std::size_t word = 0; word < t::words; ++word) {
        if (t::rows[word].key != kinds[word].word) return false;
    }
    return true;
}
static_assert(rows_are_the_scales(), "tables::scale has a row for each scale, in the order of rule::Scale");

/// Whether a row may be written beside a kind of scale.
bool goes_with(std::size_t row, std::size_t word) {
    if (row == t::otherwise) return kinds[word].otherwise;
    return word == t::each;
}

/// Whether a scale may price what the measure gives (`leitai help rubric-scales`).
bool suits(const rule::ScaleKind& kind, const Look& look) {
    switch (look.kind) {
        case Look::Kind::yes_no:
            return kind.yes_no;
        case Look::Kind::choice:
            return kind.choice;
        case Look::Kind::date:
            return kind.date;
        case Look::Kind::mark:
            return kind.mark;
        case Look::Kind::events:
            return kind.events;
        case Look::Kind::number:
            break;
    }
    return kind.number && (look.whole || !kind.whole_numbers);
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
        reader.report(Code::linear_ends_equal(differs ? base::Text{"（" + name + "）", " for " + name} : base::Text()),
                      mapping.key(l::full_at));
        return std::nullopt;
    }
    return rule::Linear{std::move(*none), std::move(*full)};
}

std::optional<rule::Band> read_band(Reader& reader, Value value, const ScaleContext& context) {
    namespace b = tables::band;
    const yaml::Mapping mapping(value, b::rows, {"分档", "band"}, reader.issues);
    if (!mapping.ok()) return std::nullopt;
    rule::Band band;
    const auto limit = [&](std::size_t inclusive, std::size_t exclusive, std::optional<rule::Constant>& into,
                           bool& takes) {
        if (mapping.has(inclusive) && mapping.has(exclusive)) {
            report_both(reader, mapping, b::rows, inclusive, exclusive);
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
        reader.report(Code::companion_key_missing(same("from"), {"分档", "a band"}), value);
    }
    auto worth = mapping.has(b::points) ? read_worth(reader, mapping.at(b::points), context.has_full) : std::nullopt;
    if (!worth) return std::nullopt;
    band.worth = std::move(*worth);
    band.place = value.place();
    return band;
}

std::optional<rule::Bands> read_bands(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context) {
    rule::Bands bands;
    const std::vector<Value> list = scale.list(t::bands);
    if (scale.at(t::bands).is_sequence() && list.empty()) {
        reader.report(Code::expected_content_missing({"至少一档", "at least one band"}), scale.at(t::bands));
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
    // A key that was not understood has been reported and may be the missing word.
    if (words.empty() && !scale.complete()) return std::nullopt;
    base::Text found = words.empty() ? base::Text{"无", "none"} : base::Text();
    for (const std::size_t word : words) {
        base::add_to(found, t::rows[word].key);
    }
    reader.report(Code::scale_not_one_kind(found), words.empty() ? scale.whole() : scale.key(words[1]));
    return std::nullopt;
}

/// Reads a scale of one kind.
template <class Kind>
using Result = std::optional<Kind>;
struct Reading {
    Reader& reader;
    const yaml::Mapping& scale;
    const ScaleContext& context;

    void read(Result<rule::Each>& into) const { into = read_each(reader, scale, context); }
    void read(Result<rule::Linear>& into) const { into = read_linear(reader, scale, context); }
    void read(Result<rule::Bands>& into) const { into = read_bands(reader, scale, context); }
    void read(Result<rule::Table>& into) const { into = read_table(reader, scale, context); }
    void read(Result<rule::Cases>& into) const { into = read_cases(reader, scale, context); }
    void read(Result<rule::Judged>& into) const { into = read_judged(reader, scale.at(t::judged), context.has_full); }
};

template <std::size_t Word = 0>
std::optional<rule::Scale> read_word(const Reading& reading, std::size_t word) {
    if constexpr (Word < std::variant_size_v<rule::Scale>) {
        if (word != Word) return read_word<Word + 1>(reading, word);
        Result<std::variant_alternative_t<Word, rule::Scale>> kind;
        reading.read(kind);
        if (kind) return rule::Scale(std::move(*kind));
    }
    return std::nullopt;
}

}  // namespace

base::Text words_of(const Look& look) {
    switch (look.kind) {
        case Look::Kind::yes_no:
            return title_of(FactType::yes_no);
        case Look::Kind::choice:
            return title_of(FactType::choice);
        case Look::Kind::date:
            return title_of(FactType::date);
        case Look::Kind::mark:
            return title_of(FactType::mark);
        case Look::Kind::events:
            return title_of(FactType::events);
        case Look::Kind::number:
            break;
    }
    return title_of(FactType::number);
}

std::optional<rule::Worth> read_else(Reader& reader, const yaml::Mapping& scale, bool has_full, bool needed) {
    if (scale.has(t::otherwise)) return read_worth(reader, scale.at(t::otherwise), has_full);
    if (needed && scale.complete()) {
        for (std::size_t word = 0; word < t::words; ++word) {
            if (kinds[word].otherwise && scale.has(word)) reader.report(Code::else_not_declared, scale.key(word));
        }
    }
    return std::nullopt;
}

bool check_rising(Reader& reader, Value at, const rule::Worth& low, const rule::Worth& high) {
    for (std::size_t c = 0; c < std::max<std::size_t>(1, reader.rubric.classes.size()); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        const rule::Worth::One& a = low.one(id);
        const rule::Worth::One& b = high.one(id);
        // Points and shares can be compared only by a full mark, which may not be known here. 0 is the same either way,
        // but 0 for one class of several may stand for a class whose sheet the indicator is not on.
        const bool off_sheet = b.amount.sign() == 0 && high.by_class.size() > 1;
        const bool comparable = a.share == b.share || ((a.amount.sign() == 0 || b.amount.sign() == 0) && !off_sheet);
        if (!comparable || a.amount <= b.amount) continue;
        const auto words = [](const rule::Worth::One& one) {
            return one.share ? to_string(one.amount * base::Rational(100)) + "%" : to_string(one.amount);
        };
        reader.report(Code::least_above_most(same(words(a)), same(words(b))), at);
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
    if (context.look.known && !suits(kinds[*word], context.look)) {
        reader.report(Code::scale_cannot_price(same(t::rows[*word].key), words_of(context.look)), scale.key(*word));
        return std::nullopt;
    }
    for (std::size_t row = t::words; row <= t::otherwise; ++row) {
        if (!scale.has(row) || goes_with(row, *word)) continue;
        reader.report(Code::key_does_not_go_with(same(t::rows[row].key), quoted(t::rows[*word].key)), scale.key(row));
    }
    std::optional<rule::Scale> result = read_word({reader, scale, context}, *word);
    if (reader.troubles() != before) return std::nullopt;
    return result;
}

}  // namespace leitai::rubric
