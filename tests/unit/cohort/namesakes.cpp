// Labels: a name stands alone where it is the only one, else with what tells it from the others.
#include "leitai/cohort/namesakes.hpp"

#include <doctest/doctest.h>

using namespace leitai;

namespace {

cohort::Village village(const char* code, const char* name, std::uint32_t county, std::uint32_t township) {
    cohort::Village one;
    one.code = *base::parse_region(code);
    one.name = name;
    one.county = county;
    one.township = township;
    return one;
}

std::vector<std::string> labels(std::vector<cohort::Village> villages, std::size_t unit = 0) {
    cohort::Cohort cohort;
    cohort.counties = {{*base::parse_region("359901"), "东区"}, {*base::parse_region("359902"), "西区"}};
    cohort.townships = {{*base::parse_region("359901101"), "城关镇"},
                        {*base::parse_region("359901102"), "西溪镇"},
                        {*base::parse_region("359902101"), "城关镇"}};
    cohort.villages = std::move(villages);
    cohort::label_villages(base::scored_units[unit], cohort);
    std::vector<std::string> found;
    for (const cohort::Village& one : cohort.villages) found.push_back(one.label());
    return found;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("labels: the township stands beside a name that two have, and beside no other") {
    CHECK(labels({village("359901101201", "东阳村", 0, 0), village("359901101202", "北礁村", 0, 0),
                  village("359901102201", "东阳村", 0, 1)}) ==
          Labels{"东阳村（城关镇）", "北礁村", "东阳村（西溪镇）"});
}

TEST_CASE("labels: townships of one name take their unit, villages of one township their code") {
    CHECK(labels({village("359901101201", "东阳村", 0, 0), village("359902101201", "东阳村", 1, 2)}) ==
          Labels{"东阳村（东区 城关镇）", "东阳村（西区 城关镇）"});
    CHECK(labels({village("359901101201", "东阳村", 0, 0), village("359901101202", "东阳村", 0, 0)}) ==
          Labels{"东阳村 (359901101201)", "东阳村 (359901101202)"});
}

TEST_CASE("labels: names that only look the same are the same to a reader") {
    CHECK(labels({village("359901101201", "东阳村", 0, 0), village("359901102201", "东\u200b阳村", 0, 1)})[0] ==
          "东阳村（城关镇）");
    CHECK(labels({village("359901101201", "\u200b", 0, 0)}) == Labels{"359901101201"});
}
