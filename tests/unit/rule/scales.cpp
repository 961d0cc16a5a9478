// Scales: the points at every line where a decision flips, and what each scale can give at most and at least.
#include <doctest/doctest.h>

#include "leitai/rule/rule.hpp"

using namespace leitai::rule;
using leitai::base::Rational;

namespace {

Interval interval(const Each& scale, const Interval& x, const Scope& scope) {
    return interval(scale, Reach{x, scope, scope.full_mark});
}

Rational part_of(std::int64_t a, std::int64_t b) { return Rational::fraction(a, b); }
Constant constant(Rational value) { return {{value}, false}; }
Worth worth(Rational amount, bool share = false) { return {{{amount, share}}}; }
const Scope ten{0, Rational(10)};

/// 0.5 off for every 3 % below 87 %.
Each short_of_rate(Part part) {
    Each each;
    each.worth = worth(part_of(-1, 2));
    each.limit = constant(part_of(87, 100));
    each.below = true;
    each.per = constant(part_of(3, 100));
    each.part = part;
    return each;
}

Rational line_of_seven(Part part, std::int64_t thousandths) {
    return round(std::max(Rational(0), Rational(7) + points(short_of_rate(part), part_of(thousandths, 1000), ten)), 2);
}

Each each_above(Rational amount, Rational limit, Rational per, Part part = Part::exact) {
    Each each;
    each.worth = worth(amount);
    each.limit = constant(limit);
    each.per = constant(per);
    each.part = part;
    return each;
}

bool same(const Interval& a, const Interval& b) {
    return a.unbounded_above == b.unbounded_above && a.unbounded_below == b.unbounded_below &&
           (a.unbounded_below || a.least == b.least) && (a.unbounded_above || a.most == b.most);
}

Interval open_above(Rational least) {
    Interval interval{least, least};
    interval.unbounded_above = true;
    return interval;
}

}  // namespace

TEST_CASE("parts of a step count nothing, a whole step or their share") {
    struct Row {
        std::int64_t thousandths;
        Rational whole, started, exact;
    };
    const Row rows[] = {
        {870, Rational(7), Rational(7), Rational(7)},          {869, Rational(7), part_of(13, 2), part_of(698, 100)},
        {840, part_of(13, 2), part_of(13, 2), part_of(13, 2)}, {839, part_of(13, 2), Rational(6), part_of(648, 100)},
        {500, Rational(1), part_of(1, 2), part_of(83, 100)},   {450, Rational(0), Rational(0), Rational(0)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.thousandths);
        CHECK(line_of_seven(Part::whole, row.thousandths) == row.whole);
        CHECK(line_of_seven(Part::started, row.thousandths) == row.started);
        CHECK(line_of_seven(Part::exact, row.thousandths) == row.exact);
    }
}

TEST_CASE("each above: the limit itself gives nothing, and steps end at up_to") {
    const Each fifth = each_above(part_of(1, 2), Rational(5), Rational(1));
    CHECK(points(fifth, Rational(4), ten) == Rational(0));
    CHECK(points(fifth, Rational(5), ten) == Rational(0));
    CHECK(points(fifth, Rational(6), ten) == part_of(1, 2));
    Each coefficient = each_above(part_of(57, 100), Rational(0), part_of(1, 100));
    coefficient.up_to = constant(part_of(35, 100));
    CHECK(points(coefficient, part_of(35, 100), ten) == part_of(1995, 100));
    CHECK(points(coefficient, part_of(90, 100), ten) == part_of(1995, 100));
    CHECK(points(coefficient, Rational(-1), ten) == Rational(0));
}

TEST_CASE("each: marginal steps") {
    const auto total = [](const Rational& yuan) {
        Each first = each_above(Rational(1), Rational(0), Rational(100), Part::whole);
        first.up_to = constant(Rational(1000));
        Each second = each_above(Rational(1), Rational(1000), Rational(400), Part::whole);
        second.up_to = constant(Rational(5000));
        Each third = each_above(Rational(1), Rational(5000), Rational(500), Part::whole);
        third.up_to = constant(Rational(10000));
        const Each fourth = each_above(Rational(1), Rational(10000), Rational(1000), Part::whole);
        return points(first, yuan, ten) + points(second, yuan, ten) + points(third, yuan, ten) +
               std::min(Rational(10), points(fourth, yuan, ten));
    };
    CHECK(total(part_of(9999, 100)) == Rational(0));
    CHECK(total(Rational(1399)) == Rational(10));
    CHECK(total(Rational(1400)) == Rational(11));
    CHECK(total(part_of(1234567, 100)) == Rational(32));
    CHECK(total(Rational(50000)) == Rational(40));
}

TEST_CASE("linear: clamped at both ends, in proportion between, also when less is better") {
    const Linear rising{constant(Rational(0)), constant(part_of(15, 100))};
    CHECK(points(rising, part_of(-5, 100), 0, Rational(8)) == Rational(0));
    CHECK(points(rising, Rational(0), 0, Rational(8)) == Rational(0));
    CHECK(points(rising, part_of(12, 100), 0, Rational(8)) == part_of(64, 10));
    CHECK(points(rising, part_of(15, 100), 0, Rational(8)) == Rational(8));
    CHECK(points(rising, Rational(3), 0, Rational(8)) == Rational(8));
    const Linear falling{constant(Rational(20)), constant(Rational(10))};
    CHECK(points(falling, Rational(25), 0, Rational(8)) == Rational(0));
    CHECK(points(falling, Rational(15), 0, Rational(8)) == Rational(4));
    CHECK(points(falling, Rational(9), 0, Rational(8)) == Rational(8));
    const Linear by_class{constant(Rational(0)), {{Rational(10), Rational(20)}, false}};
    CHECK(points(by_class, Rational(10), 0, Rational(8)) == Rational(8));
    CHECK(points(by_class, Rational(10), 1, Rational(8)) == Rational(4));
}

TEST_CASE("bands: the first that fits, with each end in or out as it is written") {
    Bands bands;
    bands.bands.push_back({constant(Rational(3)), constant(Rational(5)), true, true, worth(part_of(1, 2), true)});
    bands.bands.push_back({constant(Rational(5)), std::nullopt, false, true, worth(Rational(1), true)});
    bands.bands.push_back({std::nullopt, constant(Rational(1)), true, false, worth(Rational(-1))});
    bands.otherwise = worth(Rational(0));
    const auto at = [&](const Rational& x) { return points(bands, x, ten); };
    CHECK(at(part_of(299, 100)) == Rational(0));
    CHECK(at(Rational(3)) == Rational(5));
    CHECK(at(Rational(5)) == Rational(5));
    CHECK(at(part_of(501, 100)) == Rational(10));
    CHECK(at(Rational(1)) == Rational(0));
    CHECK(at(part_of(99, 100)) == Rational(-1));
    CHECK_FALSE(band_of(bands, Rational(2), 0));
    CHECK(*band_of(bands, Rational(4), 0) == 0);
    CHECK(same(interval(bands, ten), {Rational(-1), Rational(10)}));
}

TEST_CASE("table and judged: entries, else, and the ends of a range") {
    Table table;
    table.entries = {{1, worth(Rational(20))}, {2, worth(Rational(19))}};
    table.otherwise = worth(Rational(0));
    CHECK(points(table, Rational(2), ten) == Rational(19));
    CHECK(points(table, Rational(3), ten) == Rational(0));
    CHECK(same(interval(table, ten), {Rational(0), Rational(20)}));
    const Judged judged{worth(Rational(0)), worth(Rational(1), true)};
    CHECK(within(judged, Rational(0), ten));
    CHECK(within(judged, Rational(10), ten));
    CHECK_FALSE(within(judged, part_of(1001, 100), ten));
    CHECK_FALSE(within(judged, part_of(-1, 100), ten));
    CHECK(same(interval(judged, ten), {Rational(0), Rational(10)}));
}

TEST_CASE("intervals of each follow the range of the number") {
    CHECK(same(interval(each_above(Rational(1), Rational(0), Rational(1)), open_above(Rational(0)), ten),
               open_above(Rational(0))));
    Interval fined;
    fined.unbounded_below = true;
    CHECK(same(interval(each_above(Rational(-1), Rational(0), Rational(1)), open_above(Rational(0)), ten), fined));
    CHECK(same(interval(each_above(Rational(2), Rational(1), Rational(1)), {Rational(0), Rational(4)}, ten),
               {Rational(0), Rational(6)}));
    // 87 % below 87 % is 29 steps of 3 %.
    CHECK(same(interval(short_of_rate(Part::whole), {Rational(0), Rational(1)}, ten), {part_of(-29, 2), Rational(0)}));
    Each ended = each_above(Rational(1), Rational(0), Rational(1));
    ended.up_to = constant(Rational(7));
    CHECK(same(interval(ended, open_above(Rational(0)), ten), {Rational(0), Rational(7)}));
    CHECK(same(interval(Linear{}, Reach{{}, ten, Rational(6)}), {Rational(0), Rational(6)}));
}

TEST_CASE("cases: the interval holds whatever any case can give") {
    Cases cases;
    cases.cases.push_back({{}, Judged{worth(Rational(5)), worth(Rational(12))}});
    cases.cases.push_back({{}, worth(Rational(-3))});
    cases.otherwise = worth(Rational(0));
    CHECK(same(interval(cases, ten), {Rational(-3), Rational(12)}));
}

TEST_CASE("worth: points, a share of the full mark, or one for each class") {
    CHECK(worth(part_of(1, 2), true).of(ten) == Rational(5));
    const Worth by_class{{{Rational(1), false}, {Rational(1), true}}};
    CHECK(by_class.of({0, Rational(10)}) == Rational(1));
    CHECK(by_class.of({1, Rational(10)}) == Rational(10));
}

TEST_CASE("conditions: Kleene's three values") {
    const auto test = [](std::int64_t value) {
        Condition condition;
        condition.kind = Condition::Kind::test;
        condition.test.values = {Rational(value)};
        return condition;
    };
    // 1 stands for yes, 0 for no, 2 for unknown.
    const auto lookup = [](const Test& t) {
        return t.values[0] == Rational(1) ? Truth::yes : t.values[0] == Rational(0) ? Truth::no : Truth::unknown;
    };
    const auto joined = [&](Condition::Kind kind, std::int64_t a, std::int64_t b) {
        Condition condition;
        condition.kind = kind;
        condition.parts = {test(a), test(b)};
        return evaluate(condition, lookup);
    };
    CHECK(joined(Condition::Kind::all, 1, 2) == Truth::unknown);
    CHECK(joined(Condition::Kind::all, 0, 2) == Truth::no);
    CHECK(joined(Condition::Kind::all, 1, 1) == Truth::yes);
    CHECK(joined(Condition::Kind::any, 1, 2) == Truth::yes);
    CHECK(joined(Condition::Kind::any, 0, 2) == Truth::unknown);
    CHECK(joined(Condition::Kind::any, 0, 0) == Truth::no);
    CHECK(evaluate(Condition{}, lookup) == Truth::yes);
    CHECK(Condition{}.always());
}

TEST_CASE("tests: limits are exact, in or out, and may differ by class") {
    Test test;
    test.least.push_back({{{part_of(2, 3), Rational(1)}, false}, false});
    CHECK(holds(test, part_of(20001, 30000), 0) == Truth::yes);
    CHECK(holds(test, part_of(2, 3), 0) == Truth::no);
    CHECK(holds(test, part_of(20001, 30000), 1) == Truth::no);
    test.least[0].inclusive = true;
    CHECK(holds(test, part_of(2, 3), 0) == Truth::yes);
    test.most.push_back({constant(Rational(1)), false});
    CHECK(holds(test, Rational(1), 0) == Truth::no);
    Test values;
    values.values = {Rational(1), Rational(3)};
    CHECK(holds(values, Rational(3), 0) == Truth::yes);
    CHECK(holds(values, Rational(2), 0) == Truth::no);
}
