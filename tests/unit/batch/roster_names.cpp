// Names in records: by the roster of the record's day, and never by one that begins later than both days.
#include "leitai/batch/roster_names.hpp"

#include <doctest/doctest.h>

#include "leitai/issue/issue.hpp"

using namespace leitai;

namespace {

base::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

record::Entry village(const char* code, const char* name) {
    record::Entry entry;
    entry.code = *base::parse_region(code);
    entry.name = name;
    return entry;
}

/// From 2022: 甲村, 乙村 in two townships, 沙堤村. From 2023-01-15 沙堤村 is called 金沙村, 乙村 of the first township
/// is merged, 新安社区 is there. From 2023-07-01 another 甲村.
std::vector<record::Roster> rosters() {
    record::Roster first;
    first.from = on(2022, 1, 1);
    first.units = {{*base::parse_region("359901"), "东区", {*base::parse_region("359902102")}, {}}};
    first.townships = {{*base::parse_region("359901101"), "东溪镇", {}, {}},
                       {*base::parse_region("359902102"), "西溪镇", {}, {}}};
    first.contestants = {village("359901101201", "甲村"), village("359901101202", "乙村"),
                         village("359902102202", "乙村"), village("359901101203", "沙堤村")};
    record::Roster second;
    second.from = on(2023, 1, 15);
    record::Entry merged = village("359901101202", "乙村");
    merged.merged = record::Merged{{}, on(2023, 1, 15), {}, {}};
    second.contestants = {merged, village("359901101203", "金沙村"), village("359901101204", "新安社区")};
    record::Roster third;
    third.from = on(2023, 7, 1);
    third.contestants = {village("359902102209", "甲村")};
    return {third, first, second};  // their order in files makes no difference
}

std::string meant(const char* name, int digits, base::Date day, base::Period scored = {2023, 2}) {
    const batch::RosterNames names(rosters(), base::scored_units[0], scored);
    const auto found = names.code_of(name, digits, day);
    if (const auto* code = std::get_if<base::RegionCode>(&found)) return to_string(*code);
    const issue::Issue issue{std::get<issue::Said>(found), {}};
    return std::string(issue::name(issue.code())) + " " + issue::words(issue, base::Lang::en);
}

const base::Date of_2022 = on(2022, 12, 31), of_2023 = on(2023, 6, 30);

}  // namespace

TEST_CASE("roster names: what is on the roster of the day, and was called so before") {
    CHECK(meant("甲村", 12, of_2023) == "359901101201");
    CHECK(meant("沙堤村", 12, of_2022) == "359901101203");
    CHECK(meant("金沙村", 12, of_2023) == "359901101203");
    CHECK(meant("沙堤村", 12, of_2023) == "359901101203");
    CHECK(meant("乙村", 12, of_2023) == "359902102202");
    CHECK(meant("东溪镇乙村", 12, of_2023) == "359901101202");  // merged away: its code, as somebody would write it
    CHECK(meant("东溪镇", 9, of_2023) == "359901101");
    CHECK(meant("东区", 6, of_2023) == "359901");
    CHECK(meant("东区西溪镇乙村", 12, of_2023) == "359902102202");  // the unit that reports for the township
    CHECK(meant("西溪镇", yaml::any_digits, of_2023) == "359902102");
}

TEST_CASE("roster names: a past before the first roster, and a name that came later") {
    CHECK(meant("甲村", 12, on(2020, 12, 31)) == "359901101201");
    CHECK(meant("新安社区", 12, of_2022) == "359901101204");
    CHECK(meant("新安社区", 12, of_2022, {2022, 4}).starts_with("E2430"));
}

TEST_CASE("roster names: a roster that begins after the scored period changes nothing until then") {
    CHECK(meant("甲村", 12, of_2023, {2023, 2}) == "359901101201");
    CHECK(meant("甲村", 12, on(2023, 9, 30), {2023, 2}).starts_with("E2432"));
    CHECK(meant("甲村", 12, of_2023, {2023, 3}) == "359901101201");
}

// A name is looked up on the record's day and on that of the scored period; the message tells the later one.
TEST_CASE("roster names: what is wrong with a name, in words") {
    CHECK(meant("乙村", 12, of_2022) ==
          "E2432 “乙村” may be any of 2 villages: 359901101202 乙村（东溪镇）、359902102202 乙村（西溪镇）");
    CHECK(meant("完全无关", 12, of_2022) == "E2430 the roster of 2023-06-30 has no village called “完全无关”");
    CHECK(meant("金纱村", 12, of_2023) ==
          "E2431 the roster of 2023-06-30 has no village called “金纱村”; did you mean “金沙村” (359901101203)?");
    CHECK(meant("东夕镇", 9, of_2023) ==
          "E2431 the roster of 2023-06-30 has no township called “东夕镇”; did you mean “东溪镇” (359901101)?");
    const batch::RosterNames none({}, base::scored_units[0], {2023, 2});
    CHECK(std::holds_alternative<issue::Said>(none.code_of("甲村", 12, of_2023)));
}
