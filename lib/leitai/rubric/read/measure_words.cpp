// Reads the word of a measure, such as `ratio` or `rank`, with the keys that may stand beside it.
#include <algorithm>
#include <array>

#include "leitai/base/list.hpp"
#include "leitai/rubric/read/measure_body.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::measure;

/// The rows that may stand beside each word, in the order of the words.
constexpr std::array<std::array<std::size_t, 3>, t::words> companions = {{
    {t::where, t::by, t::by},                 // events
    {t::where, t::where, t::where},           // count
    {t::where, t::of, t::of},                 // sum
    {t::against, t::among, t::among},         // ratio
    {t::against, t::among, t::among},         // difference
    {t::against, t::against, t::against},     // growth
    {t::among, t::ties, t::ties},             // rank
    {t::against, t::among, t::ties},          // climb
    {t::decimals, t::decimals, t::decimals},  // points_of: nothing of its own
    {t::span, t::span, t::span},              // convert
    {t::mark, t::mark, t::mark},              // panel
}};

std::optional<rule::MeasureId> read_operand(MeasureBody& body) {
    const Value at = body.mapping.at(body.word);
    body.source.operand = at;
    return find_measure(body.reader, at);
}

std::optional<rule::Past> past_of(std::string_view word) {
    if (word == "previous_period") return rule::Past::previous_period;
    if (word == "same_period_last_year") return rule::Past::same_period_last_year;
    return std::nullopt;
}

std::optional<rule::Past> read_past(MeasureBody& body) {
    const auto at = body.need(t::against);
    if (!at) return std::nullopt;
    body.source.against = at;
    const auto past = at->is_scalar() ? past_of(at->text()) : std::nullopt;
    if (!past) {
        body.reader.report(Code::expected_content_missing({"previous_period（上期）或 same_period_last_year（同期）",
                                                           "previous_period or same_period_last_year"}),
                           *at);
    }
    return past;
}

std::optional<rule::Among> read_peers(MeasureBody& body) {
    const auto at = body.need(t::among, Code::rank_among_not_declared(same(body.name())));
    return at ? read_among(body.reader, *at) : std::nullopt;
}

std::optional<rule::Reference> read_reference(MeasureBody& body) {
    const auto at = body.need(t::against);
    if (!at) return std::nullopt;
    body.source.against = at;
    const std::string_view word = at->is_scalar() ? at->text() : std::string_view();
    const bool peers = word == "peers_mean" || word == "peers_best";
    if (body.mapping.has(t::among) && !peers) {
        body.reader.report(Code::key_does_not_go_with(same("among"), quoted("against: " + std::string(word))),
                           body.mapping.key(t::among));
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

void read_compared(MeasureBody& body, rule::Compared::How how) {
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

std::optional<rule::Ties> read_equals(MeasureBody& body) {
    if (!body.need(t::ties, Code::rank_ties_not_declared(same(body.name())))) return std::nullopt;
    const auto ties = body.mapping.choice(t::ties);
    if (!ties) return std::nullopt;
    return *ties == 0 ? rule::Ties::best : rule::Ties::worst;
}

void read_rank(MeasureBody& body) {
    const auto operand = read_operand(body);
    const auto among = read_peers(body);
    const auto ties = read_equals(body);
    if (operand && among && ties) body.measure.what = rule::Placed{*operand, *among, *ties};
}

void read_climb(MeasureBody& body) {
    const auto operand = read_operand(body);
    const auto past = read_past(body);
    const auto among = read_peers(body);
    const auto ties = read_equals(body);
    if (operand && past && among && ties) body.measure.what = rule::Climb{*operand, *past, *among, *ties};
}

void read_points_of(MeasureBody& body) {
    const Value at = body.mapping.at(t::points_of);
    rule::PointsOf points;
    std::unordered_map<std::string_view, source::Place> seen;
    const std::vector<Value> members = body.mapping.list(t::points_of);
    if (at.is_sequence() && members.empty())
        body.reader.report(Code::expected_content_missing({"至少一项指标", "at least one indicator"}), at);
    for (const Value member : members) {
        if (member.is_scalar()) {
            const auto [place, fresh] = seen.emplace(member.text(), member.place());
            if (!fresh) {
                body.reader.report(Code::key_stands_twice(same(member.text())), member, place->second);
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

void read_convert(MeasureBody& body) {
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
        body.reader.report(Code::name_of_wrong_sort(same(at.text()), same("convert"), title_of(type)), at);
        return;
    }
    body.measure.what = rule::Converted{*fact, *span == 0 ? rule::Span::quarter : rule::Span::year_to_date};
}

/// The reader of one word of a measure.
struct WordReader {
    std::string_view word;
    void (*read)(MeasureBody& body);
};

/// One for each word, in the order of the table of keys.
constexpr auto word_readers = std::to_array<WordReader>({
    {"events", read_events},
    {"count", read_count},
    {"sum", read_sum},
    {"ratio", [](MeasureBody& body) { read_compared(body, rule::Compared::How::ratio); }},
    {"difference", [](MeasureBody& body) { read_compared(body, rule::Compared::How::difference); }},
    {"growth", [](MeasureBody& body) { read_compared(body, rule::Compared::How::growth); }},
    {"rank", read_rank},
    {"climb", read_climb},
    {"points_of", read_points_of},
    {"convert", read_convert},
    {"panel", read_panel_value},
});
static_assert(word_readers.size() == t::words, "every word of a measure has its reader");
static_assert(
    [] {
        for (std::size_t word = 0; word < t::words; ++word) {
            if (t::rows[word].key != word_readers[word].word) return false;
        }
        return true;
    }(),
    "readers stand in the order of the table of keys");

/// Reads decimals and direction, and reports keys that belong to other words.
void read_rest(MeasureBody& body) {
    const auto& mine = companions[body.word];
    for (std::size_t row = t::where; row <= t::better; ++row) {
        const bool common = row >= t::decimals && body.word != t::events;
        if (!body.mapping.has(row) || common || std::find(mine.begin(), mine.end(), row) != mine.end()) continue;
        const bool reference = row == t::among && body.mapping.has(t::against);
        if (reference && (body.word == t::ratio || body.word == t::difference)) continue;  // read_reference reports it
        body.reader.report(Code::key_does_not_go_with(same(t::rows[row].key), quoted(body.name())),
                           body.mapping.key(row));
    }
    if (body.word == t::events) return;
    if (const auto decimals = body.mapping.whole_number(t::decimals)) {
        if (*decimals <= base::max_decimals) {
            body.measure.decimals = static_cast<int>(*decimals);
        } else {
            body.reader.report(Code::too_many_entries({"小数位数", "decimals"}, decimals_limit()),
                               body.mapping.at(t::decimals));
        }
    }
    if (const auto better = body.mapping.choice(t::better)) {
        body.measure.better = static_cast<rule::Better>(*better + 1);
    }
}

}  // namespace

void read_measure_body(Reader& reader, Value value, rule::Measure& measure, MeasureSource& source) {
    const std::size_t before = reader.troubles();
    const yaml::Mapping mapping(value, t::rows, {"计量", "measure"}, reader.issues);
    if (!mapping.ok()) return;
    std::vector<std::size_t> words;
    for (std::size_t row = 0; row < t::words; ++row) {
        if (mapping.has(row)) words.push_back(row);
    }
    if (words.size() != 1) {
        // A key that was not understood has been reported and may be the missing word.
        if (words.empty() && !mapping.complete()) return;
        base::Text found = words.empty() ? base::Text{"无", "none"} : base::Text();
        for (const std::size_t word : words) {
            base::add_to(found, t::rows[word].key);
        }
        reader.report(Code::measure_not_one_word(found), words.empty() ? value : mapping.key(words[1]));
        return;
    }
    MeasureBody body{reader, mapping, words.front(), measure, source};
    word_readers[body.word].read(body);
    read_rest(body);
    source.sound = reader.troubles() == before;
}

}  // namespace leitai::rubric
