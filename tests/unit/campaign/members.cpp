// Members: what villages come to, by hand, at the lines where a figure flips.
#include <doctest/doctest.h>

#include "leitai/campaign/member_counts.hpp"
#include "leitai/campaign/member_records.hpp"

using namespace leitai;
using base::Rational;
using campaign::MemberRead;
using campaign::MemberVillage;
using rubric::MemberFigure;

namespace {

base::RegionCode code(const std::string& text) { return *base::parse_region(text); }

std::optional<Rational> decimal(const char* text) {
    return *text == '\0' ? std::nullopt : std::optional(Rational(base::parse_decimal(text).value));
}

/// A village of the township 359901101, which another unit may report for.
MemberVillage village(const std::string& number, const char* total, const char* before, const char* unit = "359901") {
    MemberVillage one;
    one.code = code("3599011012" + number);
    one.township = code("359901101");
    one.county = code(unit);
    one.total = decimal(total);
    one.before = decimal(before);
    return one;
}

std::string figure(const std::vector<MemberRead>& members, MemberFigure which, const char* unit = "359901101") {
    const auto figures = campaign::count_villages(members, code(unit));
    const auto& value = figures.of[static_cast<std::size_t>(which)];
    return value ? base::to_string(*value) : "none";
}

}  // namespace

TEST_CASE("means are exact, and those without a total are in none") {
    const MemberRead three{
        {village("01", "10", ""), village("02", "", "9"), village("03", "20.5", ""), village("04", "3", "")},
        {},
        "",
        false,
        false};
    CHECK(figure({three}, MemberFigure::all) == "4");
    CHECK(figure({three}, MemberFigure::scored) == "3");
    CHECK(figure({three}, MemberFigure::unscored) == "1");
    CHECK(figure({three}, MemberFigure::mean) == "67/6");  // 33.5 / 3
    CHECK(figure({three}, MemberFigure::median) == "10");
    const MemberRead one{{village("05", "11", "")}, {}, "", false, false};
    CHECK(figure({three, one}, MemberFigure::median) == "10.5");  // 3, 10, 11, 20.5
    CHECK(figure({}, MemberFigure::mean) == "none");
    CHECK_FALSE(campaign::count_villages({three}, code("359901102")).known);
}

TEST_CASE("growth: of those with both totals; a hundredth more is a rise, and equal is none") {
    const auto shares = [](const char* now) {
        const MemberRead read{
            {village("01", now, "10"), village("02", "5", "6"), village("03", "7", "")}, {}, "", false, false};
        return figure({read}, MemberFigure::compared) + " " + figure({read}, MemberFigure::growth) + " " +
               figure({read}, MemberFigure::improved);
    };
    CHECK(shares("10") == "2 -0.5 0");
    CHECK(shares("10.01") == "2 -0.495 0.5");
    CHECK(shares("") == "1 -1 0");
    const MemberRead none{{village("03", "7", "")}, {}, "", false, false};
    CHECK(figure({none}, MemberFigure::compared) == "0");
    CHECK(figure({none}, MemberFigure::growth) == "none");
    CHECK(figure({none}, MemberFigure::improved) == "none");
}

TEST_CASE("counties by reporting unit, townships by code") {
    const MemberRead read{{village("01", "4", ""), village("02", "8", "", "359990")}, {}, "", false, false};
    CHECK(figure({read}, MemberFigure::mean, "359901101") == "6");
    CHECK(figure({read}, MemberFigure::mean, "359901") == "4");
    CHECK(figure({read}, MemberFigure::mean, "359990") == "8");
}

TEST_CASE("contests count for whoever has a village with a result in them, and villages once") {
    MemberRead read{
        {village("01", "4", ""), village("02", "8", ""), village("03", "8", "", "359990")}, {}, "", false, false};
    read.contests = {
        {record::RoundLevel::village, {0, 1}}, {record::RoundLevel::county, {0, 2}}, {record::RoundLevel::county, {2}}};
    CHECK(figure({read}, MemberFigure::contests, "359901") == "2");
    CHECK(figure({read}, MemberFigure::contests_county, "359901") == "1");
    CHECK(figure({read}, MemberFigure::contests_village, "359901") == "1");
    CHECK(figure({read}, MemberFigure::contests_city, "359901") == "0");
    CHECK(figure({read}, MemberFigure::taking_part, "359901") == "2");
    CHECK(figure({read}, MemberFigure::contests, "359990") == "2");
    CHECK(figure({read}, MemberFigure::taking_part, "359990") == "1");
    CHECK(figure({read, read}, MemberFigure::contests, "359990") == "4");
}

TEST_CASE("cases: open when the period began or entered in it; closed in it; a day makes the difference") {
    const auto day = [](const char* text) { return *base::parse_date(text); };
    rubric::Weakness weakness;
    const auto counted = [&](const char* entered, const char* passed) {
        campaign::ScoredCampaign scored;
        cohort::Cohort& cohort = scored.reading.cohort;
        cohort.period = {2023, 1};
        cohort.as_of = day("2023-03-31");
        record::Rectification one;
        one.village = code("359901101201");
        one.id = "K1";
        one.period = cohort.period;
        one.entered = record::DatedStep{day(entered), {}, {}, false, {}};
        if (*passed != '\0') {
            one.acceptance = record::AcceptanceVote{};
            one.acceptance->step.on = day(passed);
            one.acceptance->score = base::parse_decimal("100").value;
            one.acceptance->satisfied = 1;
        }
        cohort.registers.rectifications.push_back(one);
        MemberRead read{{village("01", "", "")}, {}, "", false, false};
        campaign::add_cases(scored, weakness, read);
        return std::to_string(read.villages[0].weak) + std::to_string(read.villages[0].rectified);
    };
    CHECK(counted("2022-05-01", "") == "10");
    CHECK(counted("2022-05-01", "2022-12-31") == "00");
    CHECK(counted("2022-05-01", "2023-01-01") == "11");
    CHECK(counted("2022-05-01", "2023-03-31") == "11");
    CHECK(counted("2022-05-01", "2023-04-01") == "10");
    CHECK(counted("2023-03-31", "") == "10");
    CHECK(counted("2023-04-01", "") == "00");
}
