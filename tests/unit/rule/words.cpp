// Words: rules as people read them on the official sheets, in Chinese and in English.
#include "leitai/rule/words.hpp"

#include <doctest/doctest.h>

#include <map>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"

using namespace leitai::rule;
using leitai::base::Rational;
using leitai::base::Text;

namespace {

Rational part_of(std::int64_t a, std::int64_t b) { return Rational::fraction(a, b); }
Constant constant(Rational value, bool percent = false) { return {{value}, percent}; }
Worth points(Rational amount) { return {{{amount, false}}}; }
Worth share(std::int64_t percent) { return {{{part_of(percent, 100), true}}}; }

enum : FactId { income, activities, rate, open_hall, state, due, lecture, awards };
enum : MeasureId { income_of, activities_of, rate_of, hall_of, state_of, due_of, lecture_of, awards_of, first_free };

/// A rubric's names without a rubric.
class SmallNaming final : public Naming {
public:
    SmallNaming() {
        for (FactId fact = income; fact < awards; ++fact) add(FactValue{fact});
        add(EventList{awards, {}, std::nullopt});
    }
    MeasureId add(decltype(Measure::what) what, std::string name = "") {
        Measure measure;
        measure.what = std::move(what);
        measure.name = std::move(name);
        measures_.push_back(std::move(measure));
        return static_cast<MeasureId>(measures_.size() - 1);
    }
    Text fact(FactId id) const override {
        const Text titles[] = {{"集体经济收入", "income"}, {"活动", "activities"},
                               {"合格率", "rate"},         {"场所开放", "the hall is open"},
                               {"公开情况", "disclosure"}, {"报送日期", "day of delivery"},
                               {"书记讲堂", "lecture"},    {"获奖", "awards"}};
        return titles[id];
    }
    Nature nature(FactId id) const override {
        const Nature natures[] = {Nature::number, Nature::number, Nature::number, Nature::yes_no,
                                  Nature::choice, Nature::date,   Nature::mark,   Nature::events};
        return natures[id];
    }
    std::string unit(FactId id) const override {
        const char* units[] = {"万元", "次", "%", "", "", "", "", ""};
        return units[id];
    }
    Text value(FactId id, const Rational& value) const override {
        if (id == due)
            return Text::same(
                leitai::base::to_string(leitai::base::date_of(static_cast<std::int64_t>(value.numerator()))));
        if (id == open_hall) return value == Rational(0) ? Text{"否", "no"} : Text{"是", "yes"};
        return value == Rational(0) ? Text{"按时", "on time"} : Text{"逾期", "late"};
    }
    Text field(FactId, FieldId id) const override { return id == 0 ? Text{"级别", "level"} : Text{"项目", "project"}; }
    Text field_value(FactId, FieldId, const Rational& value) const override {
        return value == Rational(0) ? Text{"镇", "township"} : Text{"县", "county"};
    }
    Text indicator(IndicatorId id) const override { return Text::same(std::string(1, static_cast<char>('A' + id))); }
    const leitai::base::ScoredUnit& scored() const override { return leitai::base::scored_units[unit_scored]; }
    std::size_t unit_scored = 0;
    Text quantity(std::uint16_t) const override { return {"总分", "total"}; }
    Text quantity_value(std::uint16_t, const Rational& value) const override { return Text::same(to_string(value)); }
    Text village_class(ClassId id) const override {
        return id == 0 ? Text{"先进村", "advanced"} : Text{"一般村", "ordinary"};
    }
    const Measure& measure(MeasureId id) const override { return measures_[id]; }

private:
    std::vector<Measure> measures_;
};

const Scope six{0, Rational(6)};

struct Fixture {
    SmallNaming naming;

    Rule rule(MeasureId measure, Scale scale) const {
        Rule rule;
        rule.measure = measure;
        rule.scale = std::move(scale);
        return rule;
    }
    void says(const Rule& rule, const std::string& zh, const std::string& en) const {
        const Text text = words(rule, naming, six);
        CHECK(text.zh == zh);
        CHECK(text.en == en);
    }
    MeasureId past(Compared::How how, MeasureId operand) {
        return naming.add(Compared{how, operand, Past::same_period_last_year});
    }
};

Each each(Rational amount, Rational limit = Rational(0), bool below = false, Constant per = constant(Rational(1))) {
    Each result;
    result.worth = points(amount);
    result.limit = constant(limit);
    result.below = below;
    result.per = std::move(per);
    return result;
}

Condition is(MeasureId id, std::vector<Rational> values) {
    Condition condition;
    condition.kind = Condition::Kind::test;
    condition.test.id = id;
    condition.test.values = std::move(values);
    return condition;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "words of linear: nothing here, the full mark there, in proportion between") {
    const MeasureId growth = past(Compared::How::growth, income_of);
    says(rule(growth, Linear{constant(Rational(0), true), constant(part_of(15, 100), true)}),
         "集体经济收入比上年同期增长0%得0分，达到15%得满分6分，其间按比例计分",
         "growth of income on the same period last year: nothing at 0%, the full mark of 6 points at +15%, in "
         "proportion between");
    says(rule(growth, Linear{constant(part_of(-1, 10), true), constant(part_of(1, 10), true)}),
         "集体经济收入比上年同期下降10%得0分，增长10%得满分6分，其间按比例计分",
         "growth of income on the same period last year: nothing at -10%, the full mark of 6 points at +10%, in "
         "proportion between");
    Rule plain = rule(income_of, Linear{constant(Rational(20)), constant(Rational(5))});
    plain.points = constant(Rational(1));
    says(plain, "集体经济收入为20万元得0分，降到5万元得1分，其间按比例计分",
         "income: nothing at 20 x 10k yuan, 1 point at 5 x 10k yuan, in proportion between");
}

TEST_CASE_FIXTURE(Fixture, "words of each: every step, from where, up to where, and what a part counts") {
    says(rule(activities_of, each(part_of(-1, 2), Rational(5), true)), "活动每少1次（不足5次的部分）扣0.5分",
         "activities: minus 0.5 points for every 1 time below 5 times");
    Each rates = each(part_of(-1, 2), part_of(87, 100), true, constant(part_of(3, 100), true));
    rates.part = Part::whole;
    says(rule(rate_of, rates), "合格率每低3%（不足87%的部分）扣0.5分，不满一步的不计",
         "rate: minus 0.5 points for every 3% below 87%, whole steps only");
    Each money = each(Rational(1), Rational(10), false, constant(Rational(4)));
    money.up_to = constant(Rational(50));
    money.part = Part::started;
    says(rule(income_of, money), "集体经济收入每多4万元（超过10万元的部分，算到50万元为止）得1分，不满一步按一步计",
         "income: 1 point for every 4 x 10k yuan above 10 x 10k yuan up to 50 x 10k yuan, a started step counts in "
         "full");
    const MeasureId more = past(Compared::How::difference, activities_of);
    says(rule(more, each(part_of(1, 20))), "活动比上年同期每多1次得0.05分",
         "change of activities since the same period last year: 0.05 points for every 1 time above 0");
    const MeasureId place = naming.add(Placed{rate_of, {true, false, false}, Ties::best});
    says(rule(place, each(part_of(-1, 10), Rational(5))), "合格率在本县（区）各村的名次每靠后1名（第5名以后）扣0.1分",
         "place by rate among the villages of the same county: minus 0.1 points for every place behind place 5");
}

TEST_CASE_FIXTURE(Fixture, "words of events and yes: each of them") {
    Rule fined = rule(awards_of, each(Rational(-1)));
    Condition county;
    county.kind = Condition::Kind::test;
    county.test.subject = Subject::field;
    county.test.values = {Rational(1)};
    fined.times = {{county, constant(Rational(2))}, {{}, constant(part_of(1, 2))}};
    fined.waiver.kind = Waiver::Kind::granted;
    fined.highest_per = FieldId{1};
    fined.cap_per = CapPer{CapPer::Unit::month, points(Rational(2))};
    fined.floor = points(Rational(-4));
    says(fined,
         "获奖每次扣1分；级别为县的乘以2；一律乘以0.5；经批准免扣的，按免扣比例不扣；同一项目只计最高；每月最多计"
         "2分；最多扣4分",
         "awards: minus 1 point for each; times 2 where level is county; times 0.5; a waived share is not deducted; "
         "only the highest of one "
         "project counts; at most 2 points a month; at most 4 points are deducted");
    says(rule(hall_of, each(Rational(3))), "场所开放为“是”的得3分", "the hall is open: 3 points if yes");
}

TEST_CASE_FIXTURE(Fixture, "words of bands, tables, ranges and cases") {
    Bands bands;
    bands.bands.push_back({constant(Rational(3)), constant(Rational(5)), true, true, share(50)});
    bands.bands.push_back({constant(Rational(5)), std::nullopt, false, true, share(100)});
    bands.bands.push_back({constant(Rational(1)), constant(Rational(3)), true, false, points(Rational(1))});
    bands.otherwise = points(Rational(0));
    says(rule(activities_of, bands),
         "活动：3次至5次得3分（满分的50%）；超过5次得满分6分；1次以上、不足3次得1分；其余不得分",
         "activities: from 3 times to 5 times: 3 points (50% of the full mark); above 5 times: the full mark of 6 "
         "points; from "
         "1 time to below 3 times: "
         "1 point; otherwise: nothing");
    says(rule(state_of, Table{{{0, share(100)}, {1, points(Rational(0))}}, std::nullopt}),
         "公开情况：“按时”得满分6分；“逾期”不得分", "disclosure: on time: the full mark of 6 points; late: nothing");
    const MeasureId by_level = naming.add(EventList{awards, {}, FieldId{0}});
    says(rule(by_level, Table{{{0, points(Rational(2))}, {1, points(Rational(4))}}, points(Rational(0))}),
         "获奖每次按级别：“镇”得2分；“县”得4分；其余不得分",
         "awards, each by level: township: 2 points; county: 4 points; otherwise: nothing");
    says(rule(lecture_of, Judged{points(Rational(0)), share(100)}), "书记讲堂：在0至6分之间评定",
         "lecture: 0 to 6 points as judged");
    says(rule(lecture_of, Judged{points(Rational(-2)), points(part_of(-1, 2))}), "书记讲堂：酌情扣0.5至2分",
         "lecture: minus 0.5 to 2 points as judged");
    Cases cases;
    cases.cases.push_back({is(hall_of, {Rational(1)}), Judged{points(Rational(3)), points(Rational(5))}});
    cases.otherwise = points(Rational(-1));
    says(rule(lecture_of, cases), "按最先满足的情形：场所开放为是的在3至5分之间评定；其余扣1分",
         "the first case that holds: the hall is open is yes: 3 to 5 points as judged; otherwise: minus 1 point");
}

TEST_CASE_FIXTURE(Fixture, "words of conditions: values, limits, days, classes, and, or") {
    Condition limits = is(income_of, {});
    limits.test.least.push_back({constant(Rational(5500)), true});
    limits.test.most.push_back({constant(Rational(9000)), false});
    Condition day = is(due_of, {});
    day.test.most.push_back({constant(Rational(19538)), true});
    Condition village_class = is(0, {Rational(0), Rational(1)});
    village_class.test.subject = Subject::village_class;
    Condition both;
    both.parts = {day, village_class};
    Condition any;
    any.kind = Condition::Kind::any;
    any.parts = {limits, both};
    const Text text = words(any, naming, 0);
    CHECK(text.zh ==
          "集体经济收入不低于5500万元，且低于9000万元，或（报送日期不晚于2023-06-30，且村类别为先进村或一般村）");
    CHECK(text.en ==
          "income is at least 5500 x 10k yuan and below 9000 x 10k yuan or (day of delivery is on or before 2023-06-30 "
          "and the "
          "class is "
          "advanced or ordinary)");
    Rule bounded = rule(activities_of, each(Rational(1)));
    bounded.when = village_class;
    bounded.waiver = {Waiver::Kind::when, is(state_of, {Rational(0)})};
    bounded.cap = points(Rational(2));
    says(
        bounded, "村类别为先进村或一般村时，活动每1次得1分；公开情况为按时的不扣；最多2分",
        "if the class is advanced or ordinary: activities: 1 point for every 1 time; nothing is deducted if disclosure "
        "is on time; at most 2 points");
}

TEST_CASE_FIXTURE(Fixture, "words of measures: what is compared with what") {
    const auto noun = [&](decltype(Measure::what) what) {
        return words(naming.measure(naming.add(std::move(what))), naming);
    };
    CHECK(noun(Count{awards, {}}).zh == "获奖次数");
    CHECK(noun(Sum{awards, 0, {}}).zh == "获奖的级别合计");
    CHECK(noun(Compared{Compared::How::ratio, income_of, MeasureId{activities_of}}).zh == "集体经济收入与活动之比");
    CHECK(noun(Compared{Compared::How::ratio, rate_of, Peers{Peers::What::best, {}}}).en ==
          "ratio of rate to the best of all villages");
    CHECK(noun(Compared{Compared::How::difference, rate_of, Peers{Peers::What::mean, {true, false, true}}}).zh ==
          "合格率与本县（区）同类村的平均的差");
    CHECK(noun(Compared{Compared::How::difference, income_of, Constant{{Rational(5), Rational(6)}, false}}).en ==
          "difference of income and (advanced 5 x 10k yuan, ordinary 6 x 10k yuan)");
    CHECK(noun(Climb{rate_of, Past::previous_period, {false, true, false}, Ties::best}).zh ==
          "合格率在本乡镇各村的名次比上期上升的位数");
    CHECK(noun(PointsOf{{0}, false}).zh == "A得分");
    CHECK(noun(PointsOf{{0, 1, 2, 3}, false}).zh == "A、B、C等4项得分之和");
    CHECK(noun(PointsOf{{}, true}).en == "the total");
    CHECK(noun(Converted{income, Span::quarter}).zh == "集体经济收入（单季数）");
}

TEST_CASE_FIXTURE(Fixture, "words of measures upon measures end somewhere") {
    MeasureId last = income_of;
    for (int i = 0; i < 30; ++i) {
        last = naming.add(Compared{Compared::How::difference, last, MeasureId{last}}, "m" + std::to_string(i));
    }
    CHECK(words(naming.measure(last), naming).zh.size() < 1000);
}

TEST_CASE_FIXTURE(Fixture, "words of outcomes") {
    const auto says_outcome = [&](Outcome::Kind kind, const std::string& zh) {
        Outcome outcome;
        outcome.kind = kind;
        outcome.points = share(50);
        outcome.among.county = true;
        outcome.measure = income_of;
        outcome.scale = std::make_shared<const Scale>(Linear{constant(Rational(0)), constant(Rational(20))});
        CHECK(words(outcome, naming, six).zh == zh);
        CHECK_FALSE(words(outcome, naming, six).en.empty());
    };
    says_outcome(Outcome::Kind::zero, "得0分");
    says_outcome(Outcome::Kind::full, "得满分6分");
    says_outcome(Outcome::Kind::points, "得3分（满分的50%）");
    says_outcome(Outcome::Kind::peers_mean, "按本县（区）各村的平均得分率计");
    says_outcome(Outcome::Kind::respread_module, "分值摊给本模块其他指标");
    says_outcome(Outcome::Kind::respread_rubric, "分值摊给全表其他指标");
    says_outcome(Outcome::Kind::refuse, "不予评分");
    says_outcome(Outcome::Kind::not_applicable, "按不适用处理");
    says_outcome(Outcome::Kind::by, "改按：集体经济收入为0万元得0分，达到20万元得满分6分，其间按比例计分");
    says_outcome(Outcome::Kind::undeclared, "未规定");
}

TEST_CASE_FIXTURE(Fixture, "words of other contests: their units and ids in place of villages") {
    naming.unit_scored = 3;
    Condition itself = is(0, {Rational(static_cast<std::int64_t>(leitai::base::parse_id("KGJ")->number))});
    itself.test.subject = Subject::village;
    CHECK(words(itself, naming, 0).zh == "单位为 KGJ");
    CHECK(words(itself, naming, 0).en == "the unit is KGJ");
    Outcome outcome;
    outcome.kind = Outcome::Kind::peers_mean;
    CHECK(words(outcome, naming, six).en.find("all units") != std::string::npos);
    outcome.among.village_class = true;
    naming.unit_scored = 1;
    CHECK(words(outcome, naming, six).zh.find("同类乡镇") != std::string::npos);
}
