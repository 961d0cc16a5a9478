// Rules: scales, bounds and outcomes are read into what they mean, and every misuse is said at the word itself.
#include "sample.hpp"

using namespace leitai::test;
using leitai::base::Rational;
using leitai::rubric::Rubric;
namespace rule = leitai::rule;

namespace {

const rule::Rule& only_rule(const Rubric& rubric) {
    REQUIRE(rubric.indicators.at(0).rules.size() == 1);
    return rubric.indicators[0].rules[0];
}

template <class Kind>
Kind read(const std::string& measure, const std::string& written) {
    const Rubric rubric = clean(scale(measure, written));
    return std::get<Kind>(only_rule(rubric).scale);
}

/// An indicator of one rule over the awards, with more words.
Parts over_awards(const std::string& more, const std::string& how = "{each: -1}") {
    return indicator(
        "{id: one, points: 10, start: full, cap: full, floor: 0, measure: {events: awards, by: level}, scale: " + how +
        ", " + more + "}");
}

Parts rules(const std::string& list, const std::string& more = "") {
    return indicator("{id: one, points: 10, start: 0, cap: full, floor: 0, rules: " + list + more + "}");
}

Parts instead_of(const std::string& outcomes) {
    return indicator(
        "{id: one, points: 10, measure: income_growth, scale: {linear: {none_at: 0%, full_at: 10%}}, instead: " +
        outcomes + "}");
}

}  // namespace

TEST_CASE("each: limit, step, end and part") {
    const auto each =
        read<rule::Each>("income", "{each: 5%, above: 10, per: {a: 2, b: 2.5}, up_to: 100, part: started}");
    CHECK(each.worth.one(0).share);
    CHECK(each.limit.of(0) == Rational(10));
    CHECK_FALSE(each.below);
    CHECK(each.per.of(1) == Rational::fraction(5, 2));
    CHECK(each.up_to->of(0) == Rational(100));
    CHECK(each.part == rule::Part::started);
    CHECK(read<rule::Each>("people", "{each: -0.5, below: 5}").below);
    CHECK(read<rule::Each>("people", "{each: 1}").part == rule::Part::exact);
}

TEST_CASE("each: part is demanded where a step can be incomplete") {
    expect(scale("income", "{^each: 1}"), {"E0816"});
    expect(scale("rate", "{^each: -0.5, per: 3%, below: 87%}"), {"E0816"});
    expect(scale("people", "{^each: 1, per: 2}"), {"E0816"});
    expect(scale("people", "{^each: 1, above: 2.5}"), {"E0816"});
    expect(scale("people", "{^each: 1, up_to: 2.5}"), {"E0816"});
    clean(scale("people", "{each: 1, above: 2, up_to: 5}"));
    clean(scale("open", "{each: 1}"));
    clean(scale("awards", "{each: 1}"));
    clean(scale("{count: awards}", "{each: 1}"));
    clean(scale("{rank: rate, among: all, ties: best}", "{each: -0.1, above: 5}"));
    clean(scale("{difference: people, against: same_period_last_year}", "{each: 1}"));
    expect(scale("{difference: people, against: peers_mean, among: all}", "{^each: 1}"), {"E0816"});
}

TEST_CASE("each: events and yes are counted one by one, without limits") {
    expect(scale("awards", "{each: 1, ^above: 3}"), {"E0813"});
    expect(scale("open", "{each: 1, ^per: 2}"), {"E0813"});
    expect(scale("people", "{each: 1, below: 3, ^above: 1}"), {"E0813"});
    expect(scale("people", "{each: 1, below: 3, ^up_to: 1}"), {"E0813"});
    expect(scale("people", "{each: 1, per: ^0, part: whole}"), {"E0829"});
}

TEST_CASE("linear: two ends that differ for every class") {
    const auto linear = read<rule::Linear>("income_growth", "{linear: {none_at: 0%, full_at: {a: 10%, b: 15%}}}");
    CHECK(linear.full_at.of(1) == Rational::fraction(3, 20));
    CHECK(linear.full_at.percent);
    expect(scale("income", "{linear: {none_at: 5, ^full_at: 5.0}}"), {"E0828"});
    expect(scale("income", "{linear: {none_at: 5, ^full_at: {a: 6, b: 5}}}"), {"E0828"});
    expect(scale("awards", "{^linear: {none_at: 0, full_at: 5}}"), {"E0827"});
    expect(scale("state", "{^linear: {none_at: 0, full_at: 5}}"), {"E0827"});
    expect(scale("open", "{^linear: {none_at: 0, full_at: 5}}"), {"E0827"});
    expect(scale("rate", "{linear: {none_at: ^50, full_at: 100%}}"), {"E0810"});
    clean(scale("rate", "{linear: {none_at: 0, full_at: 2/3}}"));
}

TEST_CASE("bands: ends included or not, and else") {
    const auto bands = read<rule::Bands>(
        "people", "{bands: [{from: 3, below: 5, points: 50%}, {above: 9, points: {a: 1, b: 2}}], else: 0}");
    REQUIRE(bands.bands.size() == 2);
    CHECK(bands.bands[0].low_inclusive);
    CHECK_FALSE(bands.bands[0].high_inclusive);
    CHECK_FALSE(bands.bands[1].low_inclusive);
    CHECK_FALSE(bands.bands[1].high);
    expect(scale("people", "{^bands: [{from: 3, points: 1}]}"), {"E0817"});
    expect(scale("people", "{bands: ^[], else: 0}"), {"E0850"});
    expect(scale("people", "{bands: [^{points: 1}], else: 0}"), {"E0814"});
    expect(scale("people", "{bands: [{from: 1, ^above: 2, points: 1}], else: 0}"), {"E0813"});
    expect(scale("people", "{bands: [^{from: 1}], else: 0}"), {"E0304"});
}

TEST_CASE("table: choices, yes and no, places, and the field of an event") {
    const auto choice = read<rule::Table>("state", "{table: {poor: 0, good: full, fair: 50%}}");
    REQUIRE(choice.entries.size() == 3);
    CHECK(choice.entries[0].key == 2);
    CHECK_FALSE(choice.otherwise);
    CHECK(read<rule::Table>("open", "{table: {yes: full, 否: 0}}").entries[0].key == 1);
    CHECK(read<rule::Table>("{rank: rate, among: all, ties: best}", "{table: {1: 10, 2: 9}, else: 0}").entries[1].key ==
          2);
    CHECK(read<rule::Table>("{events: awards, by: level}", "{table: {县: 2, 镇: 1}}").entries[0].key == 1);
    expect(scale("state", "{^table: {good: 1, fair: 1}}"), {"E0817"});
    expect(scale("{rank: rate, among: all, ties: best}", "{^table: {1: 10}}"), {"E0817"});
    expect(scale("state", "{table: {^god: 1}, else: 0}"), {"E0831"});
    expect(scale("open", "{table: {^maybe: 1}, else: 0}"), {"E0830"});
    expect(scale("open", "{table: {yes: 1, ^是: 1}, else: 0}"), {"E0305"});
    expect(scale("people", "{table: {^1.5: 1}, else: 0}"), {"E0850"});
    expect(scale("income", "{^table: {1: 1}, else: 0}"), {"E0827"});
    expect(scale("awards", "{^table: {镇: 1}, else: 0}"), {"E0814"});
    expect(scale("{events: awards, by: project}", "{^table: {P: 1}, else: 0}"), {"E0827"});
    expect(scale("state", "{table: ^{}, else: 0}"), {"E0850"});
}

TEST_CASE("table: an event must carry the field that its only entries are looked up by") {
    const Rubric rubric = clean(scale("{events: awards, by: level}", "{table: {县: 2, 镇: 1}}"));
    CHECK(rubric.facts[*rubric.fact("awards")].fields[0].required);
    const Rubric otherwise = clean(scale("{events: awards, by: level}", "{table: {县: 2, 镇: 1}, else: 0}"));
    CHECK_FALSE(otherwise.facts[*otherwise.fact("awards")].fields[0].required);
}

TEST_CASE("cases: points or a range to judge in, by the first condition that holds") {
    const auto cases = read<rule::Cases>(
        "talk", "{cases: [{when: {open: yes}, judged: [5, 10]}, {when: {open: no}, points: 1}], else: 0}");
    REQUIRE(cases.cases.size() == 2);
    CHECK(std::holds_alternative<rule::Judged>(cases.cases[0].then));
    expect(scale("talk", "{^cases: [{when: {open: yes}, points: 1}]}"), {"E0817"});
    expect(scale("talk", "{cases: [^{when: {open: yes}}], else: 0}"), {"E0814"});
    expect(scale("talk", "{cases: [{when: {open: yes}, points: 1, ^judged: [0, 1]}], else: 0}"), {"E0813"});
    expect(scale("people", "{cases: [{when: {open: yes}, ^judged: [0, 1]}], else: 0}"), {"E0827"});
    expect(scale("awards", "{^cases: [{when: {open: yes}, points: 1}], else: 0}"), {"E0827"});
}

TEST_CASE("cases: without a range to judge in they need no measure") {
    const Rubric rubric =
        clean(indicator("{id: one, points: 10, scale: {cases: [{when: {open: yes}, points: 10}], else: 0}}"));
    CHECK(std::get<rule::PointsOf>(rubric.measures[only_rule(rubric).measure].what).indicators.empty());
    expect(indicator("{id: one, points: 10, scale: ^{cases: [{when: {open: yes}, judged: [0, 10]}], else: 0}}"),
           {"E0814"});
    expect(indicator("{id: one, points: 10, scale: ^{judged: [0, 10]}}"), {"E0814"});
}

TEST_CASE("judged: a range of marks") {
    CHECK(read<rule::Judged>("talk", "{judged: [0, full]}").highest.one(0).share);
    CHECK(read<rule::Judged>("awards", "{judged: [-2, -0.5]}").lowest.one(0).amount == Rational(-2));
    expect(scale("talk", "{judged: ^[10, 5]}"), {"E0836"});
    expect(scale("talk", "{judged: ^[10]}"), {"E0850"});
    expect(scale("people", "{^judged: [0, 5]}"), {"E0827"});
}

TEST_CASE("scales: exactly one kind, with its own companions") {
    expect(scale("people", "^{else: 0}"), {"E0825"});
    expect(scale("people", "{each: 1, ^linear: {none_at: 0, full_at: 1}}"), {"E0825"});
    expect(scale("people", "{each: 1, ^else: 0}"), {"E0813"});
    expect(scale("talk", "{judged: [0, 5], ^above: 1}"), {"E0813"});
    expect(scale("people", "{each: ^abc}"), {"E0809"});
    expect(scale("people", "{each: ^}"), {"E0309"});
    expect(scale("^people_", "{each: 1}"), {"E0806"});
}

TEST_CASE("bounds on events: times, waiver, highest_per, cap_per") {
    const Rubric rubric =
        clean(over_awards("times: [{where: {serious: yes}, by: 2}, {by: 0.5}, {by: people}], waiver: granted, "
                          "highest_per: project, cap_per: {year: 3}"));
    const rule::Rule& rule = only_rule(rubric);
    REQUIRE(rule.times.size() == 3);
    CHECK(rule.times[0].where.test.values == std::vector<Rational>{Rational(1)});
    CHECK(rule.times[1].where.always());
    CHECK(std::holds_alternative<rule::MeasureId>(rule.times[2].by));
    CHECK(rule.waiver.kind == rule::Waiver::Kind::granted);
    CHECK(*rule.highest_per == 1);
    CHECK(rubric.facts[*rubric.fact("awards")].fields[1].required);
    CHECK(rule.cap_per->unit == rule::CapPer::Unit::year);
    const Rubric when = clean(over_awards("waiver: {when: {rate: {above: 5%}}}"));
    CHECK(only_rule(when).waiver.kind == rule::Waiver::Kind::when);
}

TEST_CASE("bounds on events: not on numbers, and each in its own shape") {
    const std::string head = "{id: one, points: 10, cap: full, measure: people, scale: {each: 1}, ";
    expect(indicator(head + "^times: [{by: 2}]}"), {"E0847"});
    expect(indicator(head + "^waiver: granted}"), {"E0847"});
    expect(indicator(head + "^cap_per: {month: 1}}"), {"E0847"});
    expect(indicator(head + "^highest_per: project}"), {"E0847"});
    expect(over_awards("highest_per: ^projct"), {"E0806"});
    expect(over_awards("cap_per: ^{month: 1, year: 2}"), {"E0850"});
    expect(over_awards("cap_per: {month: ^-1}"), {"E0829"});
    expect(over_awards("waiver: ^always"), {"E0850"});
    expect(over_awards("times: [{by: ^state}]"), {"E0826"});
    expect(over_awards("times: [{where: {serious: ^2}, by: 2}]"), {"E0830"});
}

TEST_CASE("several rules: their own marks and bounds, and highest_per over all of them") {
    Parts parts = rules(
        "[{measure: rate, points: 4, scale: {linear: {none_at: 0%, full_at: 100%}}, cap: 3, floor: 1}, "
        "{measure: rate, points: 50%, scale: {linear: {none_at: 0%, full_at: 100%}}, when: {open: yes}}]");
    const Rubric rubric = clean(parts);
    REQUIRE(rubric.indicators[0].rules.size() == 2);
    CHECK(rubric.indicators[0].rules[0].points->of(1) == Rational(4));
    CHECK(rubric.indicators[0].rules[1].points->of(0) == Rational(5));
    CHECK(rubric.indicators[0].rules[0].cap);
    const Rubric highest =
        clean(rules("[{measure: {events: awards}, scale: {each: 1}}, {measure: awards, scale: {each: 2}}]",
                    ", highest_per: project"));
    CHECK(*highest.indicators[0].highest_per == 1);
    CHECK_FALSE(highest.indicators[0].rules[0].highest_per);
    expect(rules("[{measure: rate, ^points: 4, scale: {bands: [{from: 1%, points: 1}], else: 0}}]"), {"E0813"});
    expect(rules("[{measure: people, scale: {each: 1}, floor: 3, ^cap: 2}]"), {"E0836"});
    expect(rules("^[]"), {"E0850"});
    expect(rules("[{measure: people, scale: {each: 1}}]", ", ^measure: people"), {"E0848"});
    expect(rules("[{measure: people, scale: {each: 1}}]", ", ^when: {open: yes}"), {"E0813"});
    expect(rules("[{measure: people, scale: {each: 1}}]", ", ^highest_per: project"), {"E0847"});
    expect(indicator("{id: ^one, points: 10}"), {"E0848"});
}

TEST_CASE("instead: the rubric's outcomes, each overridden by the indicator's") {
    using Kind = rule::Outcome::Kind;
    const Rubric rubric = clean(instead_of(
        "{missing: full, not_applicable: {respread: rubric}, zero_baseline: {by: {measure: income, scale: {linear: "
        "{none_at: 0, "
        "full_at: 20}}}}, missing_baseline: {peers_mean: {among: [county]}}, zero_divisor: not_applicable}"));
    const rule::Instead& instead = rubric.indicators[0].instead;
    CHECK(instead[0].kind == Kind::full);
    CHECK(instead[1].kind == Kind::respread_rubric);
    CHECK(instead[2].kind == Kind::by);
    CHECK(std::holds_alternative<rule::Linear>(*instead[2].scale));
    CHECK(instead[3].kind == Kind::zero);
    CHECK(instead[4].among.county);
    CHECK(instead[5].kind == Kind::not_applicable);
}

TEST_CASE("instead: what is no outcome") {
    expect(instead_of("{missing: ^nothing}"), {"E0833"});
    expect(instead_of("{missing: ^{}}"), {"E0833"});
    expect(instead_of("{missing: ^{points: 1, respread: module}}"), {"E0833"});
    expect(instead_of("{not_applicable: ^not_applicable}"), {"E0834"});
    expect(instead_of("{missing: {points: ^x}}"), {"E0809"});
    expect(instead_of("{missing: {by: {measure: ^awards, scale: {each: 1}}}}"), {"E0827"});
    expect(instead_of("{missing: {peers_mean: {among: ^here}}}"), {"E0850"});
    expect(with(&Parts::instead, "instead: {missing: ^maybe}"), {"E0833"});
}
