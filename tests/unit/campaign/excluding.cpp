// Excluding: which globs fit which entries of the records' folders.
#include "leitai/campaign/excluding.hpp"

#include <doctest/doctest.h>

using namespace leitai;

TEST_CASE("a glob without a slash stands for a name at any depth, with one for a path") {
    const auto fits = [](const char* glob, const char* name) { return campaign::excludes(glob, "county/", name); };
    CHECK(fits("*.old.yaml", "county/records/a.old.yaml"));
    CHECK_FALSE(fits("*.old.yaml", "county/records/a.yaml"));
    CHECK(fits("草稿", "county/records/草稿/a.yaml"));
    CHECK(fits("草稿/", "county/records/草稿/a.yaml"));
    CHECK(fits(".*", "county/records/.a.yaml"));
    CHECK_FALSE(fits("county", "county/records/a.yaml"));  // the campaign's folder is none of its entries
    CHECK(fits("records/2020-*", "county/records/2020-Q1/deep/a.yaml"));
    CHECK(fits("./records/2020-*", "county/records/2020-Q1/a.yaml"));
    CHECK(fits("county/records/2020-Q1", "county/records/2020-Q1/a.yaml"));
    CHECK_FALSE(fits("records/*.yaml", "county/records/2020-Q1/a.yaml"));
    CHECK_FALSE(fits("2020-Q1/a.yaml", "county/records/2020-Q1/a.yaml"));
    CHECK(fits("records/**/a.yaml", "county/records/a.yaml"));
    CHECK(fits("records/**/a.yaml", "county/records/x/y/a.yaml"));
    CHECK(fits("**/a.yaml", "county/records/x/a.yaml"));
    CHECK_FALSE(fits("**/b.yaml", "county/records/x/a.yaml"));
    CHECK(fits("shared/*.yaml", "shared/a.yaml"));  // what lies beside the campaign is seen from here
    CHECK_FALSE(fits("", "county/records/a.yaml"));
}

TEST_CASE("what fits goes from one list to the other, and the order of the rest stays") {
    std::vector<std::string> names = {"c.yaml", "a.txt", "b.yaml"}, excluded = {"z"};
    campaign::take_excluded({"a*", "z*"}, "", names, excluded);
    CHECK(names == std::vector<std::string>{"c.yaml", "b.yaml"});
    CHECK(excluded == std::vector<std::string>{"z", "a.txt"});
}
