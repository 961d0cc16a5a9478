// Names: interning, and what "did you mean" proposes.
#include "leitai/base/names.hpp"

#include <doctest/doctest.h>

using namespace leitai::base;

TEST_CASE("a name keeps its number, and numbers are given in the order of first sight") {
    Names names;
    CHECK(names.intern("population") == 0);
    CHECK(names.intern("income") == 1);
    CHECK(names.intern("population") == 0);
    CHECK(names.intern("") == 2);
    CHECK(names.size() == 3);
    CHECK(names.name(1) == "income");
    CHECK(names.find("income") == NameId{1});
    CHECK_FALSE(names.find("Income"));
}

TEST_CASE("names stay where they are while many more are added, and when the list is moved") {
    Names names;
    const std::string_view first = names.name(names.intern("东阳村"));
    for (int i = 0; i < 10'000; ++i) names.intern("village " + std::to_string(i));
    CHECK(first == "东阳村");
    CHECK(names.find("village 9999") == NameId{10'000});
    const Names moved = std::move(names);
    CHECK(moved.find("东阳村") == NameId{0});
    CHECK(moved.name(0).data() == first.data());
}

TEST_CASE("the nearest name is a few edits away: one in three characters, and one at least") {
    const std::vector<std::string_view> names{"population", "collective_income", "awards"};
    CHECK(nearest("populaton", names) == "population");    // one left out
    CHECK(nearest("populattion", names) == "population");  // one too many
    CHECK(nearest("popalation", names) == "population");   // another
    CHECK(nearest("popluation", names) == "population");   // two swapped
    CHECK(nearest("colective_incom", names) == "collective_income");
    CHECK(nearest("award", names) == "awards");
    CHECK(nearest("aword", names) == std::nullopt);  // two edits in five characters
    CHECK(nearest("weather", names) == std::nullopt);
    CHECK(nearest("", names) == std::nullopt);
    CHECK(nearest("population", {}) == std::nullopt);
}

TEST_CASE("capital letters do not count as edits") {
    CHECK(nearest("POPULATION", {"populations", "population"}) == "population");
    CHECK(nearest("Yes", {"no", "yes"}) == "yes");
}

TEST_CASE("the first of equally near names is proposed, a nearer one later in the list before it") {
    CHECK(nearest("cat", {"car", "bat", "can"}) == "car");
    CHECK(nearest("value", {"values", "valued"}) == "values");
    CHECK(nearest("populatino", {"populate_no", "population"}) == "population");
}

TEST_CASE("Chinese names are compared by characters, not bytes") {
    CHECK(nearest("东洋村", {"西山村", "东阳村"}) == "东阳村");
    CHECK(nearest("村", {"镇"}) == std::nullopt);  // a single character replaced is another word
    CHECK(nearest("ab", {"xy", "ba"}) == "ba");
}

TEST_CASE("a swap at the end of the limit is found") {
    CHECK(nearest("abcdfe", {"abcdef"}) == "abcdef");
    CHECK(nearest("badcef", {"abcdef"}) == "abcdef");  // two swaps, limit two
    CHECK(nearest("badcfe", {"abcdef"}) == std::nullopt);
}
