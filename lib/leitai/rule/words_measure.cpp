// Puts measures into words: which number is looked at, and how its numbers are written.
#include "leitai/base/list.hpp"
#include "leitai/base/overloaded.hpp"
#include "leitai/base/units.hpp"
#include "leitai/rule/phrases.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

namespace {

/// How many measures within measures a sentence spells out; those deeper are called by their names.
constexpr int deepest = 3;

Text past_words(Past past) {
    return past == Past::previous_period ? Text{"上期", "the previous period"}
                                         : Text{"上年同期", "the same period last year"};
}

Style rate() { return {Style::Kind::percent, {}}; }

Style style_of_fact(FactId fact, const Naming& naming) {
    const std::string unit = naming.unit(fact);
    if (unit == "%") return rate();
    if (unit.empty()) {
        return naming.nature(fact) == Naming::Nature::mark ? Style{Style::Kind::plain, {"分", "points"}} : Style{};
    }
    return {Style::Kind::plain, base::unit_words(unit)};
}

/// Events are counted in the unit of the fact, or in 次 where it has none.
Style style_of_count(FactId fact, const Naming& naming) {
    const std::string unit = naming.unit(fact);
    if (!unit.empty()) return {Style::Kind::plain, base::unit_words(unit)};
    return {Style::Kind::plain, {"次", ""}};
}

/// Puts one measure into words.
struct Wording {
    const Naming& naming;
    int depth;

    Phrase other(MeasureId id) const { return phrase_of(naming.measure(id), naming, depth + 1); }

    static Phrase plain(Text noun, Style style) {
        Phrase phrase;
        phrase.lead = noun;
        phrase.noun = std::move(noun);
        phrase.style = std::move(style);
        return phrase;
    }

    Text filtered(FactId fact, const Condition& where) const {
        Text text = naming.fact(fact);
        if (where.always()) return text;
        const Text only = condition_words(where, naming, 0, fact);
        append(text, {"（仅" + only.zh + "的）", " (only where " + only.en + ")"});
        return text;
    }

    Phrase operator()(const FactValue& m) const { return plain(naming.fact(m.fact), style_of_fact(m.fact, naming)); }
    Phrase operator()(const EventList& m) const {
        return plain(filtered(m.fact, m.where), style_of_count(m.fact, naming));
    }
    Phrase operator()(const Count& m) const {
        const Text of = filtered(m.fact, m.where);
        return plain({of.zh + "次数", "number of " + of.en}, style_of_count(m.fact, naming));
    }
    Phrase operator()(const Sum& m) const {
        const Text of = filtered(m.fact, m.where);
        const Text field = naming.field(m.fact, m.of);
        return plain({of.zh + "的" + field.zh + "合计", "sum of " + field.en + " over " + of.en}, {});
    }
    Phrase operator()(const Converted& m) const {
        const Text of = naming.fact(m.fact);
        const bool quarter = m.span == Span::quarter;
        return plain({of.zh + (quarter ? "（单季数）" : "（本年累计数）"),
                      of.en + (quarter ? " (of the quarter)" : " (since the year's beginning)")},
                     style_of_fact(m.fact, naming));
    }
    Phrase operator()(const Placed& m) const {
        const Text of = other(m.operand).noun;
        const Text among = among_words(m.among, naming.scored());
        return plain({of.zh + "在" + among.zh + "的名次", "place by " + of.en + " among " + among.en},
                     {Style::Kind::place, {}});
    }
    Phrase operator()(const Climb& m) const {
        const Text of = other(m.operand).noun;
        const Text among = among_words(m.among, naming.scored());
        const Text past = past_words(m.against);
        Phrase phrase;
        phrase.lead = {of.zh + "在" + among.zh + "的名次比" + past.zh,
                       "the place by " + of.en + " among " + among.en + " since " + past.en};
        phrase.noun = {phrase.lead.zh + "上升的位数",
                       "places gained by " + of.en + " among " + among.en + " since " + past.en};
        phrase.more = {"上升", "up"};
        phrase.less = {"下降", "down"};
        phrase.style.unit = {"位", ""};
        return phrase;
    }
    Phrase operator()(const PointsOf& m) const {
        const Style points{Style::Kind::plain, {"分", "points"}};
        if (m.total) return plain({"总分", "the total"}, points);
        constexpr std::size_t named = 3;
        Text list;
        for (std::size_t i = 0; i < m.indicators.size() && i < named; ++i) {
            base::add_to(list, naming.indicator(m.indicators[i]));
        }
        const std::string count = std::to_string(m.indicators.size());
        if (m.indicators.size() > named) append(list, {"等" + count + "项", " and others (" + count + " in all)"});
        if (m.indicators.size() == 1) return plain({list.zh + "得分", "points of " + list.en}, points);
        return plain({list.zh + "得分之和", "sum of the points of " + list.en}, points);
    }
    Phrase operator()(const Compared& m) const {
        const Phrase x = other(m.operand);
        switch (m.how) {
            case Compared::How::growth:
                return growth(x, std::get<Past>(m.against));
            case Compared::How::difference:
                return difference(x, m);
            case Compared::How::ratio:
                break;
        }
        const Text against = reference(m, x);
        return plain({x.noun.zh + "与" + against.zh + "之比", "ratio of " + x.noun.en + " to " + against.en}, rate());
    }

    /// The noun and "比"; a noun that itself ends in "比" (X 与 Y 之比) gets a comma between.
    static std::string before_compare(const Text& noun) { return noun.zh + (noun.zh.ends_with("比") ? "，比" : "比"); }

    static Phrase growth(const Phrase& x, Past against) {
        const Text past = past_words(against);
        Phrase phrase;
        phrase.lead = {before_compare(x.noun) + past.zh, x.noun.en + " on " + past.en};
        phrase.noun = {phrase.lead.zh + "增长", "growth of " + x.noun.en + " on " + past.en};
        phrase.more = {"增长", "up"};
        phrase.less = {"下降", "down"};
        phrase.style = rate();
        return phrase;
    }

    Phrase difference(const Phrase& x, const Compared& m) const {
        const Text against = reference(m, x);
        const bool past = std::holds_alternative<Past>(m.against);
        const bool is_rate = x.style.kind == Style::Kind::percent;
        Phrase phrase;
        phrase.lead = {before_compare(x.noun) + against.zh, x.noun.en + " against " + against.en};
        phrase.noun =
            past ? Text{phrase.lead.zh + "的增减", "change of " + x.noun.en + " since " + against.en}
                 : Text{x.noun.zh + "与" + against.zh + "的差", "difference of " + x.noun.en + " and " + against.en};
        phrase.more = is_rate ? Text{"高", "up"} : Text{"多", "up"};
        phrase.less = is_rate ? Text{"低", "down"} : Text{"少", "down"};
        phrase.style = x.style;
        if (is_rate) phrase.style = {Style::Kind::percentage_points, {}};
        return phrase;
    }

    Text reference(const Compared& m, const Phrase& x) const {
        return std::visit(base::Overloaded{
                              [&](const Constant& constant) { return constant_words(constant, x.style); },
                              [&](MeasureId id) { return other(id).noun; },
                              [](Past past) { return past_words(past); },
                              [&](const Peers& peers) { return peers_words(peers); },
                          },
                          m.against);
    }

    Text peers_words(const Peers& peers) const {
        const Text among = among_words(peers.among, naming.scored());
        if (peers.what == Peers::What::mean) return {among.zh + "的平均", "the mean of " + among.en};
        return {among.zh + "中最好的", "the best of " + among.en};
    }

    /// The number, or a list of the numbers of all classes where they differ, because a measure belongs to no class.
    Text constant_words(const Constant& constant, const Style& style) const {
        Text text;
        for (std::size_t c = 0; c < constant.by_class.size(); ++c) {
            Text number = number_words(constant.by_class[c], style, constant.percent);
            if (!constant.differs()) return number;
            const Text title = naming.village_class(static_cast<ClassId>(c));
            base::add_to(text, {title.zh + number.zh, title.en + " " + number.en});
        }
        return {"（" + text.zh + "）", "(" + text.en + ")"};
    }
};

}  // namespace

Phrase phrase_of(const Measure& measure, const Naming& naming, int depth) {
    if (depth >= deepest && !measure.name.empty()) {
        Phrase phrase = Wording::plain({"“" + measure.name + "”", "“" + measure.name + "”"}, {});
        return phrase;
    }
    return std::visit(Wording{naming, depth}, measure.what);
}

Text number_words(const Rational& value, const Style& style, bool percent) {
    const auto hundredfold = [&] { return to_string(value * Rational(100)); };
    switch (style.kind) {
        case Style::Kind::percentage_points:
            return {hundredfold() + "个百分点", hundredfold() + " percentage points"};
        case Style::Kind::percent:
            return Text::same(hundredfold() + "%");
        case Style::Kind::place:
            return {"第" + to_string(value) + "名", "place " + to_string(value)};
        case Style::Kind::plain:
            break;
    }
    if (percent) return Text::same(hundredfold() + "%");
    return base::with_unit(Text::same(to_string(value)), style.unit);
}

Text number_words(const Constant& constant, ClassId village_class, const Style& style) {
    return number_words(constant.of(village_class), style, constant.percent);
}

Text among_words(const Among& among, const base::ScoredUnit& unit) {
    const std::string zh(unit.zh), en(unit.en_many);
    if (among == Among{}) return {"全部" + zh, "all " + en};
    Text text{"", "the " + en + " of the same "};
    bool first = true;
    const auto add = [&](bool set, const Text& word) {
        if (!set) return;
        append(text, {word.zh, (first ? "" : " and ") + word.en});
        first = false;
    };
    add(among.county, {"本县（区）", "county"});
    add(among.township, {"本乡镇", "township"});
    add(among.village_class, {"同类" + zh, "class"});
    if (!among.village_class) text.zh += "各" + zh;
    return text;
}

bool in_percent(const Measure& measure, const Naming& naming) {
    const Style::Kind kind = phrase_of(measure, naming).style.kind;
    return kind == Style::Kind::percent || kind == Style::Kind::percentage_points;
}

Text words(const Measure& measure, const Naming& naming) { return phrase_of(measure, naming).noun; }

}  // namespace leitai::rule
