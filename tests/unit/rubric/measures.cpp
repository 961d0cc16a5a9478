// Measures and conditions: every word is read into what it means, and every misuse is said at the word itself.
#include "sample.hpp"

using namespace leitai::test;
using leitai::base::Rational;
using leitai::rubric::Rubric;
namespace rule = leitai::rule;

namespace {

const rule::Measure& named(const Rubric& rubric, std::string_view name) {
    for (const rule::Measure& measure : rubric.measures) {
        if (measure.name == name) return measure;
    }
    FAIL("no such measure");
    return rubric.measures.front();
}

template <class What>
What word(const std::string& line) {
    const Rubric rubric = clean(measure("x: " + line));
    return std::get<What>(named(rubric, "x").what);
}

/// The condition of the one rule's `when`.
rule::Condition when(const std::string& condition) {
    const Rubric rubric =
        clean(indicator("{id: one, points: 10, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}, when: " +
                        condition + "}"));
    return rubric.indicators[0].rules[0].when;
}

void expect_when(const std::string& condition, const std::vector<std::string>& codes) {
    expect(indicator("{id: one, points: 10, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}, when: " +
                     condition + "}"),
           codes);
}

}  // namespace

TEST_CASE("measures: the words over events") {
    const auto count = word<rule::Count>("{count: awards, where: {level: 县}}");
    CHECK(count.where.test.subject == rule::Subject::field);
    CHECK(count.where.test.values == std::vector<Rational>{Rational(1)});
    CHECK(word<rule::Sum>("{sum: awards, of: size}").of == 2);
    CHECK(*word<rule::EventList>("{events: awards, by: level}").by == 0);
}

TEST_CASE("measures: comparisons and their references") {
    using How = rule::Compared::How;
    CHECK(word<rule::Compared>("{ratio: income, against: 2/3}").how == How::ratio);
    const auto constant = word<rule::Compared>("{difference: income, against: {a: 1, b: 2.5}}");
    CHECK(std::get<rule::Constant>(constant.against).of(1) == Rational::fraction(5, 2));
    CHECK(std::holds_alternative<rule::MeasureId>(word<rule::Compared>("{ratio: income, against: people}").against));
    const auto growth = word<rule::Compared>("{growth: income, against: same_period_last_year}");
    CHECK(std::get<rule::Past>(growth.against) == rule::Past::same_period_last_year);
    const auto mean = word<rule::Compared>("{difference: rate, against: peers_mean, among: [county, class]}");
    CHECK(std::get<rule::Peers>(mean.against).among == rule::Among{true, false, true});
    const auto best = word<rule::Compared>("{ratio: rate, against: peers_best, among: all}");
    CHECK(std::get<rule::Peers>(best.against).what == rule::Peers::What::best);
}

TEST_CASE("measures: places, points and spans") {
    const auto placed = word<rule::Placed>("{rank: rate, among: [township], ties: worst}");
    CHECK(placed.among.township);
    CHECK(placed.ties == rule::Ties::worst);
    const auto climb = word<rule::Climb>("{climb: rate, against: previous_period, among: all, ties: best}");
    CHECK(climb.against == rule::Past::previous_period);
    CHECK(word<rule::PointsOf>("{points_of: [one]}").indicators == std::vector<rule::IndicatorId>{0});
    CHECK(word<rule::PointsOf>("{points_of: [total]}").total);
    CHECK(word<rule::Converted>("{convert: income, span: quarter}").span == rule::Span::quarter);
}

TEST_CASE("measures: direction and decimals come from what is read, unless they are stated") {
    Parts parts = measure("share_of: {ratio: income, against: people, decimals: 4}");
    parts.more_measures +=
        "  place: {rank: share_of, among: all, ties: best}\n  less: {difference: rate, against: 5%, better: less}\n";
    const Rubric rubric = clean(parts);
    CHECK(named(rubric, "share_of").better == rule::Better::more);
    CHECK(*named(rubric, "share_of").decimals == 4);
    CHECK(named(rubric, "place").better == rule::Better::less);
    CHECK(named(rubric, "less").better == rule::Better::less);
}

TEST_CASE("measures: a fact read by its name is one measure, however often it is read") {
    Parts parts = measure("x: {difference: income, against: 3}");
    parts.more_measures += "  y: {difference: income, against: 4}\n";
    const Rubric rubric = clean(parts);
    CHECK(std::get<rule::Compared>(named(rubric, "x").what).operand ==
          std::get<rule::Compared>(named(rubric, "y").what).operand);
}

TEST_CASE("measures: exactly one word, with its own companions") {
    expect(measure("x: ^{decimals: 2}"), {"E0824"});
    expect(measure("x: {ratio: income, ^growth: income, against: previous_period}"), {"E0824"});
    expect(measure("x: {count: awards, ^by: level}"), {"E0813"});
    expect(measure("x: {growth: income, against: same_period_last_year, ^among: all}"), {"E0813"});
    expect(measure("x: {ratio: income, against: people, ^among: all}"), {"E0813"});
    expect(measure("x: {events: awards, ^decimals: 2}"), {"E0813"});
    expect(measure("x: {^ratio: income}"), {"E0814"});
    expect(measure("x: {^sum: awards}"), {"E0814"});
    expect(measure("x: {^convert: income}"), {"E0814"});
    expect(measure("x: {^rank: rate, ties: best}"), {"E0818"});
    expect(measure("x: {^difference: rate, against: peers_mean}"), {"E0818"});
    expect(measure("x: {^rank: rate, among: all}"), {"E0819"});
    expect(measure("x: {^climb: rate, against: previous_period, among: all}"), {"E0819"});
    expect(measure("x: {growth: income, against: ^5}"), {"E0850"});
    expect(measure("x: {rank: rate, among: [^village], ties: best}"), {"E0850"});
    expect(measure("x: {ratio: income, against: ^0}"), {"E0829"});
    expect(measure("x: {points_of: ^[]}"), {"E0850"});
    expect(measure("x: {points_of: [one, ^one]}"), {"E0305"});
}

TEST_CASE("measures: unknown names, with the name that was meant") {
    expect(measure("x: {growth: ^incme, against: same_period_last_year}"), {"E0806"});
    expect(measure("x: {ratio: income, against: ^nothing_like_it}"), {"E0805"});
    expect(measure("x: {count: ^award}"), {"E0806"});
    expect(measure("x: {count: awards, where: {^lvel: 县}}"), {"E0806"});
    expect(measure("x: {count: awards, where: {level: ^市}}"), {"E0830"});
    expect(measure("x: {sum: awards, of: ^sizes}"), {"E0806"});
    expect(measure("x: {points_of: [^onee]}"), {"E0806"});
}

TEST_CASE("measures: what cannot be taken of a fact") {
    expect(measure("x: {growth: ^state, against: same_period_last_year}"), {"E0826"});
    expect(measure("x: {rank: ^awards, among: all, ties: best}"), {"E0826"});
    expect(measure("x: {difference: income, against: ^open}"), {"E0826"});
    expect(measure("x: {count: ^income}"), {"E0826"});
    expect(measure("x: {count: ^income_growth}"), {"E0826"});
    expect(measure("x: {sum: awards, of: ^level}"), {"E0826"});
    expect(measure("x: {convert: ^state, span: quarter}"), {"E0826"});
    expect(measure("x: {convert: ^people, span: quarter}"), {"E0846"});
    expect(measure("x: {convert: ^rate, span: year_to_date}"), {"E0846"});
    expect(measure("x: {count: awards, where: {^project: P}}"), {"E0826"});
}

TEST_CASE("measures: what peers, ranks and other measures need to know") {
    expect(measure("^x: {ratio: income, against: people}\n  y: {rank: x, among: all, ties: best}\n"
                   "  z: {difference: x, against: peers_mean, among: all}"),
           {"E0820"});
    Parts staff;
    staff.more_facts = "  ^crew: {type: count, absent: missing}\n";
    staff.more_measures =
        "  y: {rank: crew, among: all, ties: best}\n  z: {ratio: crew, against: peers_best, among: all}\n";
    expect(staff, {"E0821"});
    expect(measure("^x: {points_of: [one]}\n  y: {rank: x, among: all, ties: best}"), {"E0821"});
    Parts spans;
    spans.more_facts = "  ^crew: {type: count, absent: missing}\n";
    spans.more_measures =
        "  y: {difference: crew, against: previous_period}\n  z: {difference: crew, against: previous_period}\n";
    expect(spans, {"E0822"});
}

TEST_CASE("measures: what is counted from the year's beginning is not compared with the last quarter") {
    expect(measure("x: {growth: income, against: ^previous_period}"), {"E0845"});
    expect(measure("x: {ratio: income, against: people, decimals: 2}\n  y: {difference: x, against: ^previous_period}"),
           {"E0845"});
    clean(measure("x: {convert: income, span: quarter}\n  y: {growth: x, against: previous_period}"));
}

TEST_CASE("measures: one mistake is one message, whoever reads the measure") {
    Parts parts = measure("x: {growth: ^incme, against: same_period_last_year}");
    parts.more_measures += "  y: {rank: x, among: all, ties: best}\n";
    parts.indicator = "{id: one, points: 10, measure: y, scale: {table: {1: 10}, else: 0}, when: {x: {above: 3}}}";
    expect(parts, {"E0806"});
}

TEST_CASE("conditions: values, lists and limits become numbers") {
    CHECK(when("{state: fair}").test.values == std::vector<Rational>{Rational(1)});
    CHECK(when("{state: [good, poor]}").test.values == std::vector<Rational>{Rational(0), Rational(2)});
    CHECK(when("{open: \"yes\"}").test.values == std::vector<Rational>{Rational(1)});
    CHECK(when("{open: 否}").test.values == std::vector<Rational>{Rational(0)});
    CHECK(when("{due: 1970-01-11}").test.values == std::vector<Rational>{Rational(10)});
    CHECK(when("{due: {below: 1970-01-11}}").test.most[0].at.of(0) == Rational(10));
    CHECK(when("{class: b}").test.subject == rule::Subject::village_class);
    CHECK(when("{class: b}").test.values == std::vector<Rational>{Rational(1)});
    CHECK(when("{village: \"359902101201\"}").test.values == std::vector<Rational>{Rational(359902101201)});
    CHECK(when("{rate: 15%}").test.values == std::vector<Rational>{Rational::fraction(3, 20)});
    const auto limits = when("{income: {above: 1, at_most: {a: 2, b: 3}}}").test;
    REQUIRE(limits.least.size() == 1);
    CHECK_FALSE(limits.least[0].inclusive);
    REQUIRE(limits.most.size() == 1);
    CHECK(limits.most[0].inclusive);
    CHECK(limits.most[0].at.of(1) == Rational(3));
}

TEST_CASE("conditions: several keys are all, any is any") {
    const auto all = when("{open: yes, state: good}");
    CHECK(all.kind == rule::Condition::Kind::all);
    CHECK(all.parts.size() == 2);
    const auto any = when("{any: [{open: yes}, {all: [{state: good}, {rate: 5%}]}]}");
    CHECK(any.kind == rule::Condition::Kind::any);
    REQUIRE(any.parts.size() == 2);
    CHECK(any.parts[1].parts.size() == 2);
}

TEST_CASE("conditions: what is wrong is said at the word itself") {
    expect_when("^{}", {"E0832"});
    expect_when("^yes", {"E0832"});
    expect_when("{any: ^[]}", {"E0850"});
    expect_when("{^opn: yes}", {"E0806"});
    expect_when("{^awards: yes}", {"E0826"});
    expect_when("{open: ^maybe}", {"E0830"});
    expect_when("{state: ^goood}", {"E0831"});
    expect_when("{state: ^{above: good}}", {"E0832"});
    expect_when("{class: ^{above: a}}", {"E0832"});
    expect_when("{class: ^c}", {"E0805"});
    expect_when("{income: ^[]}", {"E0832"});
    expect_when("{income: ^{}}", {"E0832"});
    expect_when("{income: {above: 1, ^at_least: 2}}", {"E0813"});
    expect_when("{rate: {above: ^5}}", {"E0810"});
    expect_when("{rate: {above: 0}, income: {below: ^x}}", {"E0808"});
    expect_when("{township: ^\"359902\"}", {"E0850"});
    expect_when("{due: ^tomorrow}", {"E0322"});
}
