// List: each language has its own mark between the members, and the first member none before it.
#include "leitai/base/list.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace leitai::base {

TEST_CASE("list: a range becomes one list with the marks of each language") {
    const std::vector<std::string> names{"甲", "乙", "丙"};
    CHECK(listed(names) == Text("甲、乙、丙", "甲, 乙, 丙"));
    CHECK(listed(names, between_clauses) == Text("甲；乙；丙", "甲; 乙; 丙"));
    CHECK(listed(std::vector<Text>{{"好", "good"}, {"差", "bad"}}, between_phrases) == Text("好，差", "good, bad"));
    CHECK(listed(std::vector<std::string>{}).empty());
    CHECK(join(names, " + ") == "甲 + 乙 + 丙");
}

TEST_CASE("list: members are added one by one") {
    Text list;
    add_to(list, "甲");
    CHECK(list == Text("甲", "甲"));
    add_to(list, Text("好", "good"));
    CHECK(list == Text("甲、好", "甲, good"));
    std::string one;
    add_to(one, "a", between_words.in(Lang::en));
    add_to(one, "b", between_words.in(Lang::en));
    CHECK(one == "a, b");
}

}  // namespace leitai::base
