// Suspected periods: what a path says of the period of its records, and which records stand out among their neighbours.
#include "leitai/batch/suspected_periods.hpp"

#include <doctest/doctest.h>

using namespace leitai;

namespace {

std::string named(std::string_view path) {
    const auto found = batch::period_of_path(path);
    return found ? base::to_string(found->period) + " by " + std::string(found->by) : "none";
}

/// Lines at which a period is suspected, of records of one file; each is a period, and its line the position from 1.
std::vector<std::uint32_t> suspected(const std::vector<std::string>& periods) {
    source::SourceMap map;
    map.add("a.yaml", "a.yaml");
    batch::SuspectedPeriods all({2023, 2}, "");
    std::uint32_t line = 0;
    for (const std::string& period : periods)
        all.add({*base::parse_period(period), {0, ++line, 9}, issue::Part::others, true});
    issue::Issues issues;
    all.report(map, issues);
    std::vector<std::uint32_t> lines;
    for (const issue::Issue& one : issues.sorted()) lines.push_back(one.place.line);
    return lines;
}

}  // namespace

TEST_CASE("suspected periods: the nearest name with a quarter, or that is a year, speaks for the records beneath") {
    CHECK(named("records/2022-Q2/a.yaml") == "2022-Q2 by 2022-Q2");
    CHECK(named("records/2022/a.yaml") == "2022 by 2022");
    CHECK(named("records/2022年/a.yaml") == "2022 by 2022年");
    CHECK(named("2022/Q2/a.yaml") == "2022-Q2 by 2022/Q2/a.yaml");
    CHECK(named("2021/2022年第二季度/a.yaml") == "2022-Q2 by 2022年第二季度");
    CHECK(named("2021/纪委2022q3.yaml") == "2022-Q3 by 纪委2022q3.yaml");
    CHECK(named("seals/2022-Q4.2/results.yaml") == "2022-Q4 by 2022-Q4.2");
    CHECK(named("2022.yaml") == "2022 by 2022.yaml");
    CHECK(named("records/359902101201.yaml") == "none");
    CHECK(named("records/2022换届/a.yaml") == "none");
    CHECK(named("records/12022-Q2.yaml") == "none");
    CHECK(named("records/2022-Q5/2022-Q23/Q2/a.yaml") == "none");
    CHECK(named("") == "none");
}

TEST_CASE("suspected periods: one amid nine or more, and not where periods are mixed") {
    std::vector<std::string> periods(9, "2022-Q2");
    CHECK(suspected(periods).empty());
    periods.insert(periods.begin() + 3, "2021-Q2");
    CHECK(suspected(periods) == std::vector<std::uint32_t>{4});
    periods.pop_back();  // eight against one
    CHECK(suspected(periods).empty());
    CHECK(suspected({"2022-Q2", "2022-Q2", "2022-Q3", "2022-Q3"}).empty());
}
