// Scale words: how a number became points, in the numbers of one village.
#include "leitai/report/explain/scale_words.hpp"

#include <doctest/doctest.h>

#include "small_campaign.hpp"

using namespace leitai;
using base::Rational;
using report::scale_words;

namespace {

rule::Constant constant(Rational value, bool percent = false) { return {{std::move(value)}, percent}; }
rule::Worth worth(Rational amount, bool share = false) { return {{{std::move(amount), share}}}; }

base::Text told(rule::Scale scale, const Rational& x, const Rational& points) {
    static report::SmallCampaign campaign;
    if (campaign.rubric.measures.empty()) campaign.rubric.measures.push_back({"", rule::FactValue{0}, {}, {}, {}});
    rule::Rule rule;
    rule.scale = std::move(scale);
    return scale_words({campaign.rubric, rule, {0, 10}, x, points});
}

}  // namespace

TEST_CASE("linear: between, at and beyond its ends") {
    const rule::Linear scale{constant(0, true), constant(Rational::fraction(3, 20), true)};
    CHECK(told(scale, Rational::fraction(1, 9), Rational::fraction(200, 27)).zh == "10 x 11.11% / 15%，约7.4074");
    CHECK(told(scale, Rational::fraction(1, 5), 10).zh == "达到15%，得满分10");
    CHECK(told(scale, Rational::fraction(-1, 5), 0).en == "not above 0%: 0");
    const rule::Linear less{constant(20), constant(4)};
    CHECK(told(less, 8, Rational::fraction(15, 2)).en == "10 x (8 - 20) / (4 - 20) = 7.5");
    CHECK(told(less, 21, 0).zh == "没有低于20，得0");
    const rule::Linear around{constant(-6), constant(6)};
    CHECK(told(around, 2, Rational::fraction(20, 3)).en == "10 x (2 + 6) / (6 + 6) = about 6.6667");
}

TEST_CASE("each: plain counts need no more than the product; steps say how they came about") {
    rule::Each each{worth(Rational::fraction(1, 2)), constant(0), false, {}, constant(1), rule::Part::exact};
    CHECK(told(each, 3, Rational::fraction(3, 2)).zh == "0.5 x 3 = 1.5");
    const rule::Each short_of{worth(Rational::fraction(-1, 2)),
                              constant(Rational::fraction(87, 100), true),
                              true,
                              {},
                              constant(Rational::fraction(3, 100), true),
                              rule::Part::whole};
    CHECK(told(short_of, Rational::fraction(839, 1000), Rational::fraction(-1, 2)).zh ==
          "(87% - 83.9%) / 3%，不足一步不计，合1步；-0.5 x 1 = -0.5");
    each.up_to = constant(10);
    CHECK(told(each, 12, 5).en == "10 makes 10 steps; 0.5 x 10 = 5");
    CHECK(told(short_of, Rational::fraction(87, 100), 0).zh == "没有低于87%，得0");
    CHECK(told(short_of, Rational::fraction(841, 1000), 0).en == "(87% - 84.1%) / 3% makes 0 steps; -0.5 x 0 = 0");
    const rule::Each down{worth(-1), constant(0), true, {}, constant(1), rule::Part::whole};
    CHECK(told(down, -2, -2).en == "0 - (-2) makes 2 steps; -1 x 2 = -2");
}

TEST_CASE("bands: which one, or none") {
    rule::Bands bands{{{constant(3), constant(5), true, true, worth(2)}}, worth(0)};
    CHECK(told(bands, 4, 2).zh == "4在“3以上、不超过5”一档，得2");
    CHECK(told(bands, 6, 0).en == "6 is in no band, gives 0");
    rule::Bands one{{{constant(1), constant(1), true, true, worth(2)}}, worth(0)};
    CHECK(told(one, 1, 2).zh == "1在“1”一档，得2");
}
