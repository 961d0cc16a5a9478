// The whole: sums, bounds, causes and circles, which only the finished rubric can show; and the order of work.
#include "sample.hpp"

using namespace leitai::test;
using leitai::base::Rational;
using leitai::rubric::Rubric;
using leitai::rubric::Step;

namespace {

/// "a b TOTAL c": indicators and the total in the order of work.
std::string order_of(const Rubric& rubric) {
    std::string text;
    for (const Step& step : rubric.order) {
        if (!text.empty()) text += ' ';
        if (step.kind == Step::Kind::total) text += "TOTAL";
        if (step.kind == Step::Kind::indicator) text += rubric.indicators[step.index].id;
    }
    return text;
}

const std::string linear_rate = "measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}";

Parts without_outcomes(const std::string& line) {
    Parts parts = indicator(line);
    parts.instead = "instead: {missing: zero}";
    return parts;
}

}  // namespace

TEST_CASE("sums: the full marks of every class are the total, and a module's are its points") {
    expect(with(&Parts::total, "total: ^11"), {"E0838"});
    Parts parts = with(&Parts::total, "total: ^10");
    parts.indicator = "{id: one, points: {a: 10, b: 9}, " + linear_rate;
    expect(parts, {"E0838"});
    const Outcome outcome = read_text([&] {
        std::string text = text_of(parts);
        take_marks(text);
        return text;
    }());
    CHECK(leitai::issue::words(outcome.issues.at(0), leitai::base::Lang::en) ==
          "the full marks of the modules sum up to 9 for B, not to the total of 10");
    // What the module says counts for the total, so that one mistake is one message.
    Parts module = with(&Parts::module, "id: module\n  points: ^12");
    module.total = "total: 12";
    expect(module, {"E0839"});
}

TEST_CASE("sums: what is outside or beside the total does not count") {
    Parts parts;
    parts.more_modules =
        "- id: bonus\n  in: outside\n  cap: 5\n  indicators:\n  - {id: two, measure: people, scale: {each: 1}}\n"
        "- id: pay\n  in: beside\n  unit: 元\n  indicators:\n  - {id: three, points: 7, " +
        linear_rate + "\n";
    const Rubric rubric = clean(parts);
    CHECK_FALSE(rubric.indicators[1].has_points);
    CHECK(rubric.on_sheet(rubric.indicators[1], 0));
    CHECK(rubric.full_mark(rubric.modules[2], 0) == Rational(7));
}

TEST_CASE("points: demanded inside the total, unless the module starts from a base") {
    expect(indicator("{id: ^one, " + linear_rate), {"E0837"});
    expect(indicator("{id: one, points: ^50%, " + linear_rate), {"E0835"});
    expect(indicator("{id: one, points: ^-10, " + linear_rate), {"E0829"});
    Parts parts = with(&Parts::module, "id: module\n  points: 10\n  start: full\n  floor: 0");
    parts.indicator = "{id: one, measure: people, scale: {each: -1}}";
    const Rubric rubric = clean(parts);
    CHECK(rubric.full_mark(rubric.modules[0], 0) == Rational(10));
    parts.indicator = "{id: one, measure: people, scale: {each: ^-5%}}";
    expect(parts, {"E0835"});
}

TEST_CASE("points: a class with 0 points is not on the sheet") {
    Parts parts = indicator("{id: one, points: {a: 10, b: 0}, " + linear_rate);
    parts.more_indicators = "  - {id: two, points: {a: 0, b: 10}, " + linear_rate + "\n";
    const Rubric rubric = clean(parts);
    CHECK(rubric.on_sheet(rubric.indicators[0], 0));
    CHECK_FALSE(rubric.on_sheet(rubric.indicators[0], 1));
}

TEST_CASE("bounds: rules that can leave 0 to the full mark need a cap or a floor") {
    const auto bare = [](const std::string& rest) { return indicator("{id: ^one, points: 10, " + rest + "}"); };
    const auto fine = [](const std::string& rest) { return indicator("{id: one, points: 10, " + rest + "}"); };
    expect(bare("measure: people, scale: {each: 1}"), {"E0840"});
    clean(fine("measure: people, cap: full, scale: {each: 1}"));
    expect(bare("start: full, measure: people, scale: {each: -1}"), {"E0841"});
    clean(fine("start: full, floor: 0, measure: people, scale: {each: -1}"));
    clean(fine("measure: rate, scale: {each: 10, part: exact}"));  // at most 100 % of 10
    expect(bare("measure: rate, scale: {each: 10.1, part: exact}"), {"E0840"});
    clean(fine("measure: people, scale: {each: 1, up_to: 10}"));
    expect(bare("measure: people, scale: {each: 1, up_to: 11}"), {"E0840"});
    expect(bare("measure: people, scale: {bands: [{from: 3, points: 11}], else: 0}"), {"E0840"});
    expect(bare("measure: people, scale: {bands: [{from: 3, points: 10}], else: -1}"), {"E0841"});
    expect(bare("measure: state, scale: {table: {good: 120%, fair: 0, poor: 0}}"), {"E0840"});
    expect(bare("measure: awards, scale: {each: 1}"), {"E0840"});
    clean(fine("measure: awards, scale: {each: 1}, cap_per: {year: 10}"));
    expect(bare("measure: awards, scale: {each: 1}, cap_per: {month: 1}"), {"E0840"});  // a plan may be a year
    clean(fine("rules: [{measure: people, scale: {each: 1}, cap: 6}, {measure: people, scale: {each: 1}, cap: 4}]"));
    expect(bare("rules: [{measure: people, scale: {each: 1}, cap: 6}, {measure: people, scale: {each: 1}, cap: 5}]"),
           {"E0840"});
    clean(fine("start: 10, rules: [{measure: people, scale: {each: -1}, floor: -10}]"));
    expect(indicator("{id: ^one, points: {a: 10, b: 10}, measure: people, scale: {bands: [{from: 3, points: {a: 10, b: "
                     "11}}], else: 0}}"),
           {"E0840"});
}

TEST_CASE("bounds: events are bounded by at_most and multiplied before") {
    const std::string talks = "talks: {type: events, absent: none, at_most: 5, fields: {grave: {type: yes_no}}}";
    Parts parts = fact(talks);
    parts.indicator = "{id: one, points: 10, measure: talks, scale: {each: 2}}";
    clean(parts);
    parts.indicator = "{id: ^one, points: 10, measure: talks, scale: {each: 2}, times: [{where: {grave: yes}, by: 2}]}";
    expect(parts, {"E0840"});
    parts.indicator =
        "{id: one, points: 10, measure: talks, scale: {each: 2}, times: [{where: {grave: yes}, by: 0.5}]}";
    clean(parts);
}

TEST_CASE("bounds: modules outside the total are bounded, and those with a base stay within their mark") {
    const auto outside = [](const std::string& head, const std::string& each) {
        Parts parts;
        parts.more_modules = "- " + head +
                             "\n  in: outside\n  indicators:\n  - {id: two, measure: people, scale: {each: " + each +
                             "}}\n";
        return parts;
    };
    expect(outside("id: ^bonus", "1"), {"E0842"});
    expect(outside("id: ^bonus", "-1"), {"E0842"});
    clean(outside("id: bonus\n  cap: 5", "1"));
    clean(outside("id: bonus\n  floor: -5", "-1"));
    Parts based = with(&Parts::module, "id: ^module\n  points: 10\n  start: full");
    based.indicator = "{id: one, measure: people, scale: {each: -1}}";
    expect(based, {"E0842"});
}

TEST_CASE("causes: every cause that the types allow has its outcome") {
    const std::string scale = ", scale: {linear: {none_at: 0%, full_at: 10%}}}";
    const auto bare = [&](const std::string& measure) {
        return without_outcomes("{id: ^one, points: 10, measure: " + measure + scale);
    };
    Parts silent = indicator("{id: ^one, points: 10, " + linear_rate);
    silent.instead = "instead: {zero_divisor: zero}";
    expect(silent, {"E0823"});
    // Income is never below 0, so its growth has no negative baseline.
    expect(without_outcomes("{id: ^^one, points: 10, measure: income_growth" + scale), {"E0823", "E0823"});
    Parts converted =
        without_outcomes("{id: ^^^one, points: 10, measure: {growth: cut, against: same_period_last_year}" + scale);
    converted.more_measures = "  cut: {convert: income, span: quarter}\n";
    expect(converted, {"E0823", "E0823", "E0823"});
    expect(bare("{ratio: income, against: people}"), {"E0823"});
    CHECK(clean(without_outcomes("{id: one, points: 10, measure: {ratio: income, against: staff}" + scale))
              .indicators.size() == 1);
    CHECK(clean(without_outcomes("{id: one, points: 10, measure: {ratio: income, against: 50}" + scale))
              .indicators.size() == 1);
    expect(bare("{difference: rate, against: same_period_last_year}"), {"E0823"});
    expect(bare("{ratio: rate, against: peers_best, among: all}"), {"E0823"});
    clean(
        without_outcomes("{id: one, points: 10, measure: {difference: rate, against: peers_mean, among: all}" + scale));
    expect(without_outcomes("{id: ^one, points: 10, applies: {open: yes}, " + linear_rate), {"E0823"});
    Parts moduled = without_outcomes("{id: ^one, points: 10, " + linear_rate);
    moduled.module = "id: module\n  applies: {open: yes}";
    expect(moduled, {"E0823"});
    expect(without_outcomes("{id: ^one, points: 10, instead: {missing: not_applicable}, " + linear_rate), {"E0823"});
}

TEST_CASE("causes: conditions make an item missing, never anything else") {
    clean(without_outcomes("{id: one, points: 10, when: {income_growth: {above: 5%}}, " + linear_rate));
}

TEST_CASE("causes: points that may be re-spread make a sum of points not applicable") {
    Parts parts = without_outcomes("{id: one, points: 10, " + linear_rate);
    parts.total = "total: 20";
    parts.indicator = "{id: one, points: 10, instead: {missing: {respread: rubric}}, " + linear_rate;
    parts.more_measures = "  sum_of: {points_of: [one], better: more}\n";
    parts.more_indicators = "  - {id: ^two, points: 10, measure: sum_of, scale: {linear: {none_at: 0, full_at: 10}}}\n";
    expect(parts, {"E0823"});
}

TEST_CASE("outcomes: no peers' mean without a full mark, no re-spreading outside the total") {
    Parts parts;
    parts.more_modules =
        "- id: bonus\n  in: outside\n  cap: 5\n  indicators:\n  - {id: ^two, measure: people, scale: {each: 1}, "
        "instead: "
        "{missing: {peers_mean: {among: all}}}}\n";
    expect(parts, {"E0835"});
    parts.more_modules =
        "- id: bonus\n  in: outside\n  cap: 5\n  indicators:\n  - {id: ^two, measure: people, scale: {each: 1}, "
        "instead: "
        "{missing: {respread: module}}}\n";
    expect(parts, {"E0813"});
}

TEST_CASE("order: points come before who reads them, the total before what is paid by it") {
    Parts parts = with(&Parts::total, "total: 30");
    parts.more_measures =
        "  share: {ratio: income, against: people, decimals: 4}\n  gap: {difference: share, against: peers_mean, "
        "among: all}\n"
        "  others: {points_of: [three, one], better: more}\n  spot: {rank: others, among: all, ties: best}\n  "
        "all_points: {points_of: [total]}\n";
    parts.indicator = "{id: two, points: 10, measure: spot, scale: {table: {1: 10}, else: 0}}";
    parts.more_indicators =
        "  - {id: one, points: 10, measure: gap, scale: {linear: {none_at: 0, full_at: 1}}}\n"
        "  - {id: three, points: 10, " +
        linear_rate + "\n";
    parts.more_modules =
        "- id: pay\n  in: beside\n  indicators:\n"
        "  - {id: bonus, measure: all_points, scale: {each: 10, part: exact}}\n";
    CHECK(order_of(clean(parts)) == "three one two TOTAL bonus");
    // Pay may stand first in the file.
    Parts first = parts;
    first.module = "id: pay\n  in: beside";
    first.indicator = "{id: bonus, measure: all_points, scale: {each: 10, part: exact}}";
    first.more_indicators.clear();
    first.more_modules = "- id: main\n  indicators:\n  - " + parts.indicator + "\n" + parts.more_indicators;
    CHECK(order_of(clean(first)) == "three one two TOTAL bonus");
}

TEST_CASE("order: a circle is refused at the word that closes it") {
    Parts parts = with(&Parts::total, "total: 20");
    parts.more_measures =
        "  others: {points_of: [one, ^two], better: more}\n  spot: {rank: others, among: all, ties: best}\n";
    parts.more_indicators = "  - {id: two, points: 10, measure: spot, scale: {table: {1: 10}, else: 0}}\n";
    expect(parts, {"E0843"});
    std::string text = text_of(parts);
    take_marks(text);
    CHECK(leitai::issue::words(read_text(text).issues.at(0), leitai::base::Lang::en) ==
          "a circle: two → spot → others → two");
    expect(measure("x: {difference: y, against: 3}\n  y: {difference: ^x, against: 3}"), {"E0843"});
    expect(measure("x: {difference: ^x, against: 3}"), {"E0843"});
}

TEST_CASE("order: only what is beside the total may depend on it") {
    Parts parts = with(&Parts::total, "total: 20");
    parts.more_measures = "  whole_score: {points_of: [total]}\n  pay_points: {points_of: [pay]}\n";
    parts.more_indicators =
        "  - {id: ^two, points: 10, measure: whole_score, scale: {linear: {none_at: 0, full_at: 10}}}\n";
    parts.more_modules = "- id: extra\n  in: beside\n  indicators:\n  - {id: pay, measure: people, scale: {each: 1}}\n";
    expect(parts, {"E0844"});
    parts.more_indicators =
        "  - {id: ^two, points: 10, measure: pay_points, scale: {linear: {none_at: 0, full_at: 10}}}\n";
    parts.more_modules =
        "- id: extra\n  in: beside\n  indicators:\n  - {id: pay, measure: whole_score, scale: {each: 1, part: "
        "exact}}\n";
    expect(parts, {"E0844"});
}

TEST_CASE("facts_read: all facts beneath an indicator, in order of first use") {
    Parts parts = measure("share: {ratio: income, against: people, decimals: 4}");
    parts.indicator =
        "{id: one, points: 10, applies: {open: yes}, measure: share, scale: {linear: {none_at: 0, full_at: 1}}, "
        "instead: "
        "{zero_divisor: {by: {measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}}}}";
    const Rubric rubric = clean(parts);
    std::string names;
    for (const auto fact : facts_read(rubric, rubric.indicators[0])) names += rubric.facts[fact].id + " ";
    CHECK(names == "open income people rate ");
}

TEST_CASE("all mistakes are found in one run") {
    Parts parts = fact("^x: {type: number}");
    parts.version = "version: ^1";
    parts.ties = "ties: [^nobody_at_all]";
    parts.more_measures = "  y: {^rank: rate, ties: best}\n";
    parts.indicator = "{id: one, points: 10, measure: ^ratee, scale: {linear: {none_at: 0%, full_at: ^x%}}}";
    expect(parts, {"E0812", "E0805", "E0814", "E0818", "E0806", "E0808"});
}

TEST_CASE("a key that is misspelt is one message, not two") {
    expect(fact("x: {type: count, ^abset: none}"), {"E0302"});
    expect(fact("x: {type: choice, ^valus: [a]}"), {"E0302"});
    expect(indicator("{id: one, ^point: 10, " + linear_rate), {"E0302"});
    expect(indicator("{id: one, points: 10, ^mesure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}"), {"E0302"});
    expect(indicator("{id: one, points: 10, measure: rate, ^scal: {linear: {none_at: 0%, full_at: 100%}}}"), {"E0302"});
    expect(measure("x: {rank: rate, ^amon: all, ties: best}"), {"E0302"});
    expect(measure("x: {ratio: income, ^agains: people}"), {"E0302"});
    expect(scale("income", "{each: 1, ^prt: whole}"), {"E0302"});
    expect(scale("people", "{bands: [{from: 3, points: 1}], ^els: 0}"), {"E0302"});
    expect(scale("people", "{^eech: 1}"), {"E0302"});
}

TEST_CASE("a misspelt key of the head does not make everything beneath it unknown") {
    const auto renamed = [](const std::string& from, const std::string& to) {
        std::string text = text_of({});
        text.replace(text.find("\n" + from + ":") + 1, from.size(), to);
        const Outcome outcome = read_text(text);
        INFO(joined(listed(outcome.issues, true)));
        CHECK(outcome.issues.size() == 1);
        CHECK_FALSE(outcome.rubric);
    };
    renamed("facts", "fact");
    renamed("measures", "measure");
    renamed("modules", "module");
    renamed("classes", "klasses");
    renamed("instead", "insted");
    renamed("total", "totl");
}

TEST_CASE("an id that is misspelt is not missed again where it is used") {
    Parts parts = measure("sum_of: {points_of: [one]}");
    parts.ties = "ties: [one]";
    parts.indicator = "{^idd: one, points: 10, " + linear_rate;
    expect(parts, {"E0303"});
}
