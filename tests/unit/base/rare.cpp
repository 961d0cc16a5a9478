// Rare: eight bytes, nothing kept of what is not there, and copies of their own.
#include "leitai/base/rare.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using leitai::base::Rare;

TEST_CASE("a rare value takes eight bytes, and reads as an empty one where it is not there") {
    static_assert(sizeof(Rare<std::string>) == 8);
    const Rare<std::string> none, empty = std::string();
    CHECK(none->empty());
    CHECK(*empty == *none);
    CHECK(&*empty == &*none);  // an empty one is not kept
    CHECK(*Rare<std::string>(std::string("S0412")) == "S0412");
}

TEST_CASE("a copy of a rare value is its own") {
    Rare<std::vector<std::string>> names = std::vector<std::string>{"沙堤村"};
    const Rare<std::vector<std::string>> copy = names;
    names = std::vector<std::string>{"沙堤村", "金沙村"};
    CHECK(copy->size() == 1);
    CHECK(names->size() == 2);
    names = {};
    CHECK(names->empty());
    CHECK(copy->front() == "沙堤村");
}
