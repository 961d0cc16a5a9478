// Tests of what is told of catalogues with other numbers than usual.
#include "leitai/campaign/unusual.hpp"

#include <doctest/doctest.h>

namespace leitai::campaign {

TEST_CASE("other numbers than usual are told of, a line for each catalogue") {
    rubric::Rubric rubric;
    CHECK(unusual_catalogues(rubric).empty());
    rubric.conduct.emplace();
    rubric.conduct->list.resize(8);
    rubric.weakness.emplace();
    rubric.weakness->criteria.resize(11);
    rubric.weakness->signs.resize(32);
    CHECK(unusual_catalogues(rubric).empty());
    rubric.conduct->list.resize(9);
    rubric.weakness->signs.resize(31);
    const auto lines = unusual_catalogues(rubric);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].words.zh == "目录 conduct 有 9 项，通行的是 8 项");
    CHECK(lines[1].words.en == "the catalogue weakness has 11 criteria, 31 signs; usual are 11 and 32");
}

}  // namespace leitai::campaign
