// Heads and facts: what each part demands, and that a mistake is one message at its own place.
#include "leitai/source/documents.hpp"
#include "sample.hpp"

using namespace leitai::test;

TEST_CASE("a small rubric without mistakes is read without an issue") {
    const auto rubric = clean({});
    CHECK(rubric.id == "test");
    CHECK(rubric.version == "1.0.0");
    CHECK(rubric.title.zh == "试");
    CHECK(rubric.total == leitai::base::Rational(10));
    CHECK(rubric.rounding.indicator == 2);
    CHECK_FALSE(rubric.rounding.total);
    CHECK(rubric.classes.size() == 2);
    CHECK(rubric.classes[1].title.en == "B");
}

TEST_CASE("head: what is wrong in it is said where it stands") {
    expect(with(&Parts::version, "version: ^1.0"), {"E0812"});
    expect(with(&Parts::version, "version: ^1.00.0"), {"E0812"});
    expect(with(&Parts::total, "total: ^0"), {"E0829"});
    expect(with(&Parts::rounding, "rounding: {at: ^{}}"), {"E0811"});
    expect(with(&Parts::rounding, "rounding: {at: {total: ^10}}"), {"E0849"});
    expect(with(&Parts::classes, "classes: ^{}"), {"E0850"});
    expect(with(&Parts::more_head, "cap: ^10pts\n"), {"E0809"});
    expect(with(&Parts::more_head, "floor: 20\n^cap: 10\n"), {"E0836"});
    expect(with(&Parts::more_head, "^scored_by: [self, county]\n"), {"E0814"});
    expect(with(&Parts::more_head, "unchecked: counts\nscored_by: [self, ^province]\n"), {"E0850"});
    expect(with(&Parts::more_head, "unchecked: counts\nscored_by: [self, ^self]\n"), {"E0305"});
}

TEST_CASE("head: ties are demanded and name modules or indicators") {
    expect(with(&Parts::ties, "ties: [module, ^modul]"), {"E0806"});
    expect(with(&Parts::ties, "ties: [^income]"), {"E0805"});
    const auto rubric = clean(with(&Parts::ties, "ties: [one, module]"));
    REQUIRE(rubric.ties.size() == 2);
    CHECK_FALSE(rubric.ties[0].is_module);
    CHECK(rubric.ties[1].is_module);
    std::string text = text_of(with(&Parts::ties, "note: 没有写"));
    const Outcome without = read_text(text);
    REQUIRE(without.issues.size() == 1);
    CHECK(leitai::issue::words(without.issues[0], leitai::base::Lang::en) == "a rubric needs the key “ties”");
}

TEST_CASE("facts: what a type demands and what it does not know") {
    expect(fact("^x: {type: number}"), {"E0814"});
    expect(fact("^x: {type: count}"), {"E0815"});
    expect(fact("^x: {type: yes_no}"), {"E0815"});
    expect(fact("^x: {type: events}"), {"E0815"});
    expect(fact("^x: {type: choice}"), {"E0814"});
    expect(fact("x: {type: choice, values: [a, b, ^a]}"), {"E0305"});
    expect(fact("x: {type: choice, values: {a: 甲, ^a: 乙}}"), {"E0305"});
    expect(fact("x: {type: choice, values: {a: {zh: 甲, ^e: A}}}"), {"E0303"});
    expect(fact("x: {type: choice, values: ^a}"), {"E0307"});
    expect(fact("x: {type: yes_no, absent: none, ^decimals: 2}"), {"E0813"});
    expect(fact("x: {type: number, decimals: 1, ^absent: none}"), {"E0813"});
    expect(fact("x: {type: date, ^values: [a]}"), {"E0813"});
    expect(fact("x: {type: number, decimals: 1, min: 5, ^max: 1}"), {"E0836"});
    expect(fact("x: {type: number, unit: \"%\", decimals: 1, max: ^100}"), {"E0810"});
    expect(fact("x: {type: number, decimals: ^12}"), {"E0849"});
    expect(fact("x: {type: number, decimals: 1, min: ^a}"), {"E0808"});
    expect(fact("x: {type: events, absent: none, fields: {^x: {type: choice}}}"), {"E0814"});
    expect(fact("x: {type: events, absent: none, fields: {^x: {type: number}}}"), {"E0814"});
    expect(fact("x: {type: events, absent: none, fields: {x: {type: text, ^decimals: 1}}}"), {"E0813"});
    expect(fact("x: {type: events, absent: none, fields: {^mark: {type: text}}}"), {"E0804"});
}

TEST_CASE("facts: everything that may be declared is kept") {
    const auto rubric = clean(fact(
        "x: {type: number, title: {zh: 某数, en: some number}, unit: \"%\", decimals: 1, min: -5%, max: 20%, span: "
        "quarter, better: less, evidence: required, plausible: {growth_at_most: 100%}, kept_in: 台账, owner: 某局, "
        "why: "
        "因为, scored_by: [self, county], unchecked: missing}"));
    const auto id = rubric.fact("x");
    REQUIRE(id);
    const auto& x = rubric.facts[*id];
    CHECK(x.title.en == "some number");
    CHECK(x.percent);
    CHECK(x.stored_decimals() == 3);
    CHECK(*x.least == leitai::base::Rational::fraction(-1, 20));
    CHECK(*x.most == leitai::base::Rational::fraction(1, 5));
    CHECK(x.span == leitai::rule::Span::quarter);
    CHECK(x.better == leitai::rule::Better::less);
    CHECK(x.evidence_required);
    CHECK(*x.growth_at_most == leitai::base::Rational(1));
    CHECK(x.authority.scored_by.size() == 2);
    CHECK_FALSE(x.authority.unchecked_counts);
    const auto& awards = rubric.facts[*rubric.fact("awards")];
    REQUIRE(awards.fields.size() == 4);
    CHECK(awards.absent == leitai::rubric::Absent::none);
    CHECK(awards.fields[0].values == std::vector<std::string>{"镇", "县"});
    // yes_no is a choice whose positions are those of every yes_no.
    CHECK(awards.fields[3].values == std::vector<std::string>{"no", "yes"});
}

TEST_CASE("names: one space, no reserved words, and their uses are not reported once more") {
    expect(fact("^growth: {type: date}"), {"E0804"});
    Parts used = fact("^mark: {type: mark}");
    used.indicator = "{id: one, points: 10, measure: mark, scale: {judged: [0, 10]}}";
    expect(used, {"E0804"});
    expect(fact("^income: {type: date}"), {"E0305"});
    expect(measure("^income: {count: awards}"), {"E0803"});
    expect(measure("^year: {count: awards}"), {"E0804"});
    expect(measure("^2x: {count: awards}"), {"E0850"});
    Parts twice;
    twice.more_indicators = "  - {id: ^one, points: 0, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}\n";
    expect(twice, {"E0803"});
    expect(with(&Parts::module, "id: ^income"), {"E0803"});
    expect(with(&Parts::module, "id: ^total"), {"E0804"});
    // As ids of modules and indicators the words of measures are clear.
    clean(with(&Parts::module, "id: growth"));
}

TEST_CASE("classes: a value by class names every class, and only classes") {
    const std::string tail = ", measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}";
    expect(indicator("{id: one, points: ^{a: 10}" + tail), {"E0807"});
    expect(indicator("{id: one, points: {a: 10, b: 10, ^c: 10}" + tail), {"E0805"});
    expect(indicator("{id: one, points: {a: 10, ^bb: 10}" + tail), {"E0806"});
    expect(indicator("{id: one, points: {a: 10, b: ^ten}" + tail), {"E0809"});
    const auto rubric = clean(indicator("{id: one, points: {b: 10, a: 10}" + tail));
    CHECK(rubric.indicators[0].points.by_class.size() == 2);
}

TEST_CASE("a file must hold one rubric and nothing else") {
    CHECK(joined(listed(read_text("").issues)) == "1:1 E0801\n");
    CHECK(joined(listed(read_text(text_of({}) + "---\n" + text_of({})).issues)) == "1:1 E0801\n");
    CHECK(joined(listed(read_text("leitai: 1\ntitle: 计划\n").issues)) == "1:1 E0802\n");
    CHECK(joined(listed(read_text("- rubric\n").issues)) == "1:1 E0802\n");
    CHECK(read_text("---\n" + text_of({}) + "---\n").issues.empty());
}

TEST_CASE("the built-in rubric is read without an issue") {
    const Outcome outcome = read_text(leitai::source::read_file(LEITAI_ROOT "/lib/leitai/catalogue/contest.yaml"));
    INFO(joined(listed(outcome.issues, true)));
    REQUIRE(outcome.rubric);
    CHECK(outcome.issues.empty());
    CHECK(outcome.rubric->indicators.size() == 16);
}
