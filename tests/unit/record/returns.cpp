// Reads returns, rosters and results, and sees wrong ones refused.
#include <iterator>

#include "leitai/record/read/return.hpp"
#include "one_record.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

/// The returns of one text, read for 2023-Q2.
struct ReadReturns {
    std::unique_ptr<Reading> reading;
    record::Returns returns;
};

ReadReturns read_return(const std::string& facts, const std::string& level = "county",
                        const std::string& period = "2023-Q2") {
    ReadReturns one{read("kind: return\nperiod: " + period + "\nvillage: \"359901101201\"\nby: {level: " + level +
                         "}\nfacts: {" + facts + "}\n"),
                    {}};
    record::ReturnReader reader(rubric_of_records(), *base::parse_period("2023-Q2"), {.all = true}, {});
    reader.read(one.reading->root(), one.returns, one.reading->issues);
    return one;
}

const std::string roster_text =
    "kind: roster\nfrom: 2023-01-01\nunits: [{code: \"359901\", name: 东区, reports_for: [\"359902310\"]}]\n"
    "townships: [{code: \"359901101\", name: 东镇}]\nvillages:\n";
const std::string result_text =
    "kind: result\nperiod: 2023-Q1\nvillage: \"359901101201\"\nrubric: {id: small, version: 1.2.0}\nclass: ordinary\n"
    "ranks: {all: 3, county: 2, township: 1, class: 2}\nindicators: {visit: 20/3, gone: 1}\nmodules: {work: 6.67}\n";

}  // namespace

TEST_CASE("what is kept beside the values says of which village it is") {
    const ReadReturns one = read_return("income: 1");
    REQUIRE(one.returns.details.size() == 1);
    CHECK(base::to_string(one.returns.details[0].village) == "359901101201");
}

TEST_CASE("a return: cells in units of the fact's decimals, with the level and place of each") {
    const ReadReturns read = read_return("income: 12.5, visits: 3");
    CHECK(read.reading->said() == "");
    REQUIRE(read.returns.returns.size() == 1);
    CHECK(read.returns.returns[0].level == rubric::Level::county);
    CHECK_FALSE(read.returns.returns[0].in_error);
    REQUIRE(read.returns.reported.size() == 2);
    const record::Cell& income = read.returns.reported[0].cell;
    CHECK(income.state() == record::Cell::State::value);
    CHECK(income.units == 1250);
    CHECK(income.level() == rubric::Level::county);
    CHECK(income.line == 5);
    CHECK(read.returns.reported[1].cell.units == 3);
}

TEST_CASE("events of a return stand in one list of the batch; one in error makes its list missing") {
    const ReadReturns read = read_return("meetings: [{on: 2023-05-04, what: 读书会}, {on: 2023-06-04}]");
    CHECK(read.reading->said() == "");
    CHECK(read.returns.events.size() == 2);
    const ReadReturns wrong = read_return("meetings: [{on: 2023-05-04}, {on: 2023-13-04}]");
    REQUIRE(wrong.returns.reported.size() == 1);
    CHECK(wrong.returns.reported[0].cell.state() == record::Cell::State::bad);
}

TEST_CASE("a value outside its range or by the wrong level is refused; a day outside the period is told") {
    CHECK(read_return("income: 101").reading->said() == "E0606 5:17");
    const ReadReturns level = read_return("visits: 3", "self");
    CHECK(level.reading->said() == "E0615 5:17");
    CHECK(level.returns.reported.empty());
    CHECK(level.returns.returns.at(0).in_error);
    CHECK(read_return("meetings: [{on: 2023-07-04}]").reading->said() == "W0652 5:25");
}

TEST_CASE("a correction names what it corrects; returns of later periods are left unread") {
    const ReadReturns read =
        read_return("income: {value: 13, correction: {was: 12.5, why: 漏报, by: 镇党委, on: 2023-07-04}}");
    CHECK(read.reading->said() == "");
    REQUIRE(read.returns.corrections.size() == 1);
    CHECK(read.returns.corrections[0].was == 1250);
    CHECK(read.returns.corrections[0].why == "漏报");
    const ReadReturns later = read_return("income: 12.5", "county", "2023-Q3");
    CHECK(later.returns.later == 1);
    CHECK(later.returns.returns.empty());
}

TEST_CASE("a roster: units, townships and contestants with class and secretary") {
    const auto roster = read_one(record::read_roster,
                                 roster_text +
                                     "- {code: \"359901101201\", name: 甲村, class: weak, secretary: {id: S1, since: "
                                     "2021-11-06, born: 1970}}\n");
    CHECK(roster.said() == "");
    CHECK(roster->from == *base::parse_date("2023-01-01"));
    CHECK(roster->units.at(0).reports_for.size() == 1);
    CHECK(roster->townships.at(0).name == "东镇");
    REQUIRE(std::ranges::distance(roster->contestants) == 1);
    CHECK(roster->contestants[0].village_class == "weak");
    CHECK(roster->contestants[0].secretary == "S1");
    CHECK(roster->contestants[0].secretary_profile->born == 1970);
}

TEST_CASE("a roster with an error is kept and says so: a secretary in office and vacant, a class that is missing") {
    const auto roster = read_one(
        record::read_roster,
        roster_text +
            "- {code: \"359901101201\", name: 甲村, class: weak, secretary: {id: S1, vacant_since: 2023-02-11}}\n");
    CHECK(roster.said() == "E0511 6:61");
    CHECK(roster->in_error);
    const auto no_class = read_one(record::read_roster, roster_text + "- {code: \"359901101201\", name: 甲村}\n");
    CHECK(no_class.said() == "E0304 6:3");
    const auto no_day = read_one(record::read_roster, "kind: roster\nvillages: []\n");
    CHECK(no_day.said() == "E0304 1:1");
    CHECK_FALSE(no_day.record);
}

TEST_CASE("a result: points as decimals and fractions, by what the present rubric knows") {
    const auto result = read_one(record::read_result, result_text + "total: 83.46\nvetoes: [accident]\n");
    CHECK(result.said() == "");
    CHECK(result->rubric_version == "1.2.0");
    REQUIRE(result->total);
    CHECK(to_string(*result->total) == "83.46");
    CHECK(result->rank_township == 1);
    CHECK(result->sealed == 1);
    REQUIRE(result->indicators.size() == 1);
    CHECK(result->indicators[0].second == base::Rational(20) / base::Rational(3));
    CHECK(result->modules.size() == 1);
}

TEST_CASE("a result is refused without a total, and with points that are none") {
    CHECK(read_one(record::read_result, result_text).said() == "E0304 1:1");
    const auto points = read_one(record::read_result, result_text + "total: 20/0\n");
    CHECK(points.said() == "E1001 9:8");
    CHECK_FALSE(points.record);
}
