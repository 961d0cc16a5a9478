// Measures: named ones and those written in place; what each word takes beside its name.
#include <algorithm>
#include <array>
#include <limits>

#include "leitai/rubric/reader.hpp"
#include "leitai/rubric/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::measure;

/// The rows that may stand beside each word, in the order of the words.
constexpr std::array<std::array<std::size_t, 3>, t::words> companions = {{
    {t::where, t::by, t::by},             // events
    {t::where, t::where, t::where},       // count
    {t::where, t::of, t::of},             // sum
    {t::against, t::among, t::among},     // ratio
    {t::against, t::among, t::among},     // difference
    {t::against, t::against, t::against}, // growth
    {t::among, t::ties, t::ties},         // rank
    {t::against, t::among, t::ties},      // climb
    {t::decimals, t::decimals, t::decimals}, // points_of: nothing of its own
    {t::span, t::span, t::span},          // convert
}};

/// One measure being read.
struct Body {
    Reader& reader;
    const yaml::Mapping& mapping;
    std::size_t word;
    rule::Measure& measure;
    MeasureSource& source;

    std::string_view name() const { return t::rows[word].key; }
    /// The value of a row that this word cannot do without; reported at the word when it is not there.
    std::optional<Value> need(std::size_t row, Code code = Code::E0814) {
        if (mapping.has(row)) return mapping.at(row);
        if (code == Code::E0814) {
            reader.report(code, mapping.key(word), {same(t::rows[row].key), same(name())});
        } else {
            reader.report(code, mapping.key(word), {same(name())});
        }
        return std::nullopt;
    }
};

/// The fact behind `events`, `count`, `sum`.
std::optional<rule::FactId> events_fact(Body& body) {
    const Value at = body.mapping.at(body.word);
    body.source.operand = at;
    const auto fact = find_fact(body.reader, at, body.name());
    if (!fact) return std::nullopt;
    if (!body.reader.fact_sound[*fact]) {
        ++body.reader.silent;
        return std::nullopt;
    }
    const FactType type = body.reader.rubric.facts[*fact].type;
    if (type == FactType::events) return fact;
    body.reader.report(Code::E0826, at, {same(at.text()), same(body.name()), title_of(type)});
    return std::nullopt;
}

rule::Condition read_where(Body& body, rule::FactId fact) {
    if (!body.mapping.has(t::where)) return {};
    return read_condition(body.reader, body.mapping.at(t::where), Names{fact}).value_or(rule::Condition{});
}

void read_events(Body& body) {
    const auto fact = events_fact(body);
    if (!fact) return;
    rule::EventList list{*fact, read_where(body, *fact), std::nullopt};
    if (body.mapping.has(t::by)) list.by = find_field(body.reader, *fact, body.mapping.at(t::by));
    body.measure.what = std::move(list);
}

void read_count(Body& body) {
    const auto fact = events_fact(body);
    if (fact) body.measure.what = rule::Count{*fact, read_where(body, *fact)};
}

void read_sum(Body& body) {
    const auto of = body.need(t::of);
    const auto fact = events_fact(body);
    if (!fact) return;
    rule::Sum sum{*fact, 0, read_where(body, *fact)};
    const auto field = of ? find_field(body.reader, *fact, *of) : std::nullopt;
    if (!field) return;
    if (body.reader.rubric.facts[*fact].fields[*field].type != EventField::Type::number) {
        body.reader.report(Code::E0826, *of, {same(of->text()), same("sum"), {"不是数的字段", "a field that is no number"}});
        return;
    }
    sum.of = *field;
    body.measure.what = std::move(sum);
}

std::optional<rule::MeasureId> read_operand(Body& body) {
    const Value at = body.mapping.at(body.word);
    body.source.operand = at;
    return find_measure(body.reader, at);
}

std::optional<rule::Past> past_of(std::string_view word) {
    if (word == "previous_period") return rule::Past::previous_period;
    if (word == "same_period_last_year") return rule::Past::same_period_last_year;
    return std::nullopt;
}

std::optional<rule::Past> read_past(Body& body) {
    const auto at = body.need(t::against);
    if (!at) return std::nullopt;
    body.source.against = at;
    const auto past = at->is_scalar() ? past_of(at->text()) : std::nullopt;
    if (!past) {
        body.reader.report(Code::E0850, *at, {{"previous_period（上期）或 same_period_last_year（同期）",
                                               "previous_period or same_period_last_year"}});
    }
    return past;
}

std::optional<rule::Among> read_peers(Body& body) {
    const auto at = body.need(t::among, Code::E0818);
    return at ? read_among(body.reader, *at) : std::nullopt;
}

std::optional<rule::Reference> read_reference(Body& body) {
    const auto at = body.need(t::against);
    if (!at) return std::nullopt;
    body.source.against = at;
    const std::string_view word = at->is_scalar() ? at->text() : std::string_view();
    const bool peers = word == "peers_mean" || word == "peers_best";
    if (body.mapping.has(t::among) && !peers) {
        body.reader.report(Code::E0813, body.mapping.key(t::among),
                           {same("among"), {"against: " + std::string(word), "against: " + std::string(word)}});
    }
    if (peers) {
        const auto among = read_peers(body);
        if (!among) return std::nullopt;
        return rule::Peers{word == "peers_mean" ? rule::Peers::What::mean : rule::Peers::What::best, *among};
    }
    if (const auto past = past_of(word)) return *past;
    if (at->is_mapping() || !is_name(word)) {
        auto constant = read_constant(body.reader, *at);
        if (!constant) return std::nullopt;
        return *constant;
    }
    const auto other = find_measure(body.reader, *at);
    if (!other) return std::nullopt;
    return *other;
}

void read_compared(Body& body, rule::Compared::How how) {
    rule::Compared compared;
    compared.how = how;
    const auto operand = read_operand(body);
    std::optional<rule::Reference> against;
    if (how == rule::Compared::How::growth) {
        if (const auto past = read_past(body)) against = *past;
    } else {
        against = read_reference(body);
    }
    if (!operand || !against) return;
    compared.operand = *operand;
    compared.against = std::move(*against);
    body.measure.what = std::move(compared);
}

std::optional<rule::Ties> read_equals(Body& body) {
    if (!body.need(t::ties, Code::E0819)) return std::nullopt;
    const auto ties = body.mapping.choice(t::ties);
    if (!ties) return std::nullopt;
    return *ties == 0 ? rule::Ties::best : rule::Ties::worst;
}

void read_rank(Body& body) {
    const auto operand = read_operand(body);
    const auto among = read_peers(body);
    const auto ties = read_equals(body);
    if (operand && among && ties) body.measure.what = rule::Placed{*operand, *among, *ties};
}

void read_climb(Body& body) {
    const auto operand = read_operand(body);
    const auto past = read_past(body);
    const auto among = read_peers(body);
    const auto ties = read_equals(body);
    if (operand && past && among && ties) body.measure.what = rule::Climb{*operand, *past, *among, *ties};
}

void read_points_of(Body& body) {
    const Value at = body.mapping.at(t::points_of);
    rule::PointsOf points;
    std::unordered_map<std::string_view, source::Place> seen;
    const std::vector<Value> members = body.mapping.list(t::points_of);
    if (at.is_sequence() && members.empty()) body.reader.report(Code::E0850, at, {{"至少一项指标", "at least one indicator"}});
    for (const Value member : members) {
        if (member.is_scalar()) {
            const auto [place, fresh] = seen.emplace(member.text(), member.place());
            if (!fresh) {
                body.reader.report(Code::E0305, member, {same(member.text())}, place->second);
                continue;
            }
            if (member.text() == "total" && members.size() == 1) {
                points.total = true;
                body.source.members.push_back(member);
                continue;
            }
        }
        if (const auto id = find_indicator(body.reader, member)) {
            points.indicators.push_back(*id);
            body.source.members.push_back(member);
        }
    }
    body.measure.what = std::move(points);
}

void read_convert(Body& body) {
    const Value at = body.mapping.at(t::convert);
    body.source.operand = at;
    const auto fact = find_fact(body.reader, at, "convert");
    const auto span = body.need(t::span) ? body.mapping.choice(t::span) : std::nullopt;
    if (!fact || !span) return;
    if (!body.reader.fact_sound[*fact]) {
        ++body.reader.silent;
        return;
    }
    const FactType type = body.reader.rubric.facts[*fact].type;
    if (type != FactType::number && type != FactType::count) {
        body.reader.report(Code::E0826, at, {same(at.text()), same("convert"), title_of(type)});
        return;
    }
    body.measure.what = rule::Converted{*fact, *span == 0 ? rule::Span::quarter : rule::Span::year_to_date};
}

void read_word(Body& body) {
    switch (body.word) {
        case t::events: return read_events(body);
        case t::count: return read_count(body);
        case t::sum: return read_sum(body);
        case t::ratio: return read_compared(body, rule::Compared::How::ratio);
        case t::difference: return read_compared(body, rule::Compared::How::difference);
        case t::growth: return read_compared(body, rule::Compared::How::growth);
        case t::rank: return read_rank(body);
        case t::climb: return read_climb(body);
        case t::points_of: return read_points_of(body);
        default: return read_convert(body);
    }
}

/// Decimals and direction, and companions that belong to other words.
void read_rest(Body& body) {
    const auto& mine = companions[body.word];
    for (std::size_t row = t::where; row <= t::better; ++row) {
        const bool common = row >= t::decimals && body.word != t::events;
        if (!body.mapping.has(row) || common || std::find(mine.begin(), mine.end(), row) != mine.end()) continue;
        const bool reference = row == t::among && body.mapping.has(t::against);
        if (reference && (body.word == t::ratio || body.word == t::difference)) continue;  // read_reference knows more
        body.reader.report(Code::E0813, body.mapping.key(row), {same(t::rows[row].key), same(body.name())});
    }
    if (body.word == t::events) return;
    if (const auto decimals = body.mapping.whole_number(t::decimals)) {
        if (*decimals <= base::max_decimals) {
            body.measure.decimals = static_cast<int>(*decimals);
        } else {
            body.reader.report(Code::E0849, body.mapping.at(t::decimals),
                               {{"小数位数", "decimals"}, same(std::to_string(base::max_decimals))});
        }
    }
    if (const auto better = body.mapping.choice(t::better)) {
        body.measure.better = static_cast<rule::Better>(*better + 1);
    }
}

void read_body(Reader& reader, Value value, rule::Measure& measure, MeasureSource& source) {
    const std::size_t before = reader.troubles();
    const yaml::Mapping mapping(value, t::rows, {"计量", "measure"}, reader.issues);
    if (!mapping.ok()) return;
    std::vector<std::size_t> words;
    for (std::size_t row = 0; row < t::words; ++row) {
        if (mapping.has(row)) words.push_back(row);
    }
    if (words.size() != 1) {
        // Where a key was not understood the word is among what was reported already.
        if (words.empty() && !mapping.complete()) return;
        base::Text found = words.empty() ? base::Text{"零个", "none"} : base::Text();
        for (const std::size_t word : words) {
            found.zh += (found.zh.empty() ? "" : "、") + std::string(t::rows[word].key);
            found.en += (found.en.empty() ? "" : ", ") + std::string(t::rows[word].key);
        }
        reader.report(Code::E0824, words.empty() ? value : mapping.key(words[1]), {found});
        return;
    }
    Body body{reader, mapping, words.front(), measure, source};
    read_word(body);
    read_rest(body);
    source.sound = reader.troubles() == before;
}

std::optional<rule::MeasureId> add(Reader& reader, rule::Measure measure, MeasureSource source) {
    const std::size_t position = reader.rubric.measures.size();
    if (position == std::numeric_limits<rule::MeasureId>::max()) {
        reader.report(Code::E0849, source.at, {{"计量", "measures"}, same("65535")});
        return std::nullopt;
    }
    reader.rubric.measures.push_back(std::move(measure));
    reader.measures.push_back(std::move(source));
    return static_cast<rule::MeasureId>(position);
}

}  // namespace

std::optional<rule::MeasureId> measure_of_fact(Reader& reader, rule::FactId fact) {
    const Fact& of = reader.rubric.facts[fact];
    rule::Measure measure;
    measure.name = of.id;
    measure.better = of.better;
    measure.place = of.place;
    if (of.type == FactType::events) {
        measure.what = rule::EventList{fact, {}, std::nullopt};
    } else {
        measure.what = rule::FactValue{fact};
    }
    MeasureSource source;
    source.at = reader.fact_at[fact];
    source.sound = reader.fact_sound[fact];
    const auto id = add(reader, std::move(measure), std::move(source));
    if (id) check_measure(reader, *id);
    return id;
}

void declare_measures(Reader& reader, Value measures) {
    if (!measures.is_mapping()) {
        reader.report(Code::E0850, measures, {{"“名称: {…}”", "“name: {…}” lines"}});
        return;
    }
    for (const auto& [key, value] : entries(reader, measures)) {
        rule::Measure measure;
        measure.name = key.text();
        measure.place = key.place();
        MeasureSource source;
        source.at = key;
        const auto id = static_cast<std::uint16_t>(reader.rubric.measures.size());
        const std::size_t before = reader.troubles();
        declare(reader, key, {Name::Kind::measure, id, {}});
        source.body = value;
        source.sound = reader.troubles() == before;
        if (!add(reader, std::move(measure), std::move(source))) return;
    }
}

void read_measures(Reader& reader) {
    // Facts that are read by name join the list while this runs, so by position and not by reference.
    const std::size_t named = reader.rubric.measures.size();
    for (std::size_t i = 0; i < named; ++i) {
        rule::Measure measure = reader.rubric.measures[i];
        MeasureSource source = reader.measures[i];
        const bool named_well = std::exchange(source.sound, false);
        read_body(reader, *source.body, measure, source);
        source.sound = source.sound && named_well;
        reader.rubric.measures[i] = std::move(measure);
        reader.measures[i] = std::move(source);
    }
    for (const rule::MeasureId id : inside_out(reader.rubric)) {
        if (id < named) check_measure(reader, id);
    }
}

std::optional<rule::MeasureId> read_measure_of(Reader& reader, Value value) {
    if (value.is_scalar() && !value.text().empty()) return find_measure(reader, value);
    if (!value.is_mapping()) {
        reader.report(value.is_scalar() ? Code::E0309 : Code::E0850, value,
                      {{"名称或 {growth: …} 之类的计量", "a name or a measure such as {growth: …}"}});
        return std::nullopt;
    }
    rule::Measure measure;
    measure.place = value.place();
    MeasureSource source;
    source.at = value;
    read_body(reader, value, measure, source);
    if (!source.sound) return std::nullopt;
    const auto id = add(reader, std::move(measure), std::move(source));
    if (id) check_measure(reader, *id);
    return id;
}

std::optional<rule::MeasureId> empty_measure(Reader& reader, Value at) {
    rule::Measure measure;
    measure.what = rule::PointsOf{};
    measure.place = at.place();
    MeasureSource source;
    source.at = at;
    source.sound = true;
    return add(reader, std::move(measure), std::move(source));
}

}  // namespace leitai::rubric
