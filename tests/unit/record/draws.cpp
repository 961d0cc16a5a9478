// What one record of a draw can tell by itself.
#include <doctest/doctest.h>

#include "one_record.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

/// A draw with one text replaced by another.
std::string draw_with(const std::string& was, const std::string& is) {
    std::string text =
        "kind: draw\nperiod: 2023-Q2\nid: d\ntitle: {zh: 抽签, en: A draw}\non: 2023-07-05\n"
        "candidates: {list: [A1, {code: A2, name: 乙, group: x}]}\nnumber: 1\n"
        "seed: {text: 口令, fixed_on: 2023-07-05}\n";
    REQUIRE(text.find(was) != std::string::npos);
    return text.replace(text.find(was), was.size(), is);
}

/// What is said of it, code by code.
std::string said_of(const std::string& was, const std::string& is) {
    const auto one = read_one(record::read_draw, draw_with(was, is));
    CHECK_FALSE(one.record);
    std::string words;
    for (const issue::Issue& issue : one.reading->issues.sorted())
        words += " " + std::string(issue::name(issue.code()));
    return words;
}

}  // namespace

TEST_CASE("a draw is read with its list, numbers and seed") {
    const auto draw = read_one(record::read_draw, draw_with("", ""));
    CHECK(draw->id == "d");
    CHECK(draw->listed.size() == 2);
    CHECK(draw->listed[0].name.zh == "A1");
    CHECK(draw->listed[1].group == "x");
    CHECK(draw->each == 1);
    CHECK(draw->seed.text == "口令");
    const auto divided =
        read_one(record::read_draw, draw_with("number: 1", "strata: {by: group, each_of: {y: 1, x: 2}}"));
    CHECK(divided->by == record::DrawBy::group);
    CHECK(divided->each_of[0].stratum == "x");
    CHECK(divided->each_of[1].places == 1);
}

TEST_CASE("a seed is one line that everybody copies alike, fixed no later than the draw") {
    CHECK(said_of("text: 口令", "text: \"口令 \"") == " E1901");
    CHECK(said_of("text: 口令", "text: \"\\u3000口令\"") == " E1901");
    CHECK(said_of("text: 口令", "text: \"口\\u200b令\"") == " E1901");
    CHECK(said_of("text: 口令", "text: \"口\\t令\"") == " E1901");
    CHECK(said_of("text: 口令", "text: \"口\\n令\"") == " E0329");
    CHECK(said_of("text: 口令", "text: \"\"") == " E0309");
    CHECK(said_of("fixed_on: 2023-07-05", "fixed_on: 2023-07-06") == " E1902");
    CHECK(read_one(record::read_draw, draw_with("fixed_on: 2023-07-05", "fixed_on: 2023-07-04")).record);
}

TEST_CASE("a hash is published with its day, and before the seed is known") {
    const std::string hash = "sha256: \"d0e565bf650b2a26e2e9b79c789a8cb2d5d5113976b79338684d3c4e631b6e90\"";
    const std::string day = "fixed_on: 2023-07-05";
    CHECK(said_of(day, day + ", " + hash) == " E1925");
    CHECK(said_of(day, day + ", published_on: 2023-07-01") == " E1925");
    CHECK(said_of(day, day + ", published_on: 2023-07-06, " + hash) == " E1904");
    CHECK(read_one(record::read_draw, draw_with(day, day + ", published_on: 2023-07-05, " + hash)).record);
}

TEST_CASE("exactly one says who, how many, and what was earlier") {
    CHECK(said_of("candidates: {list: [A1, {code: A2, name: 乙, group: x}]}", "candidates: {}") == " E1905");
    CHECK(said_of("{list: [A1,", "{from: villages, list: [A1,") == " E1905");
    CHECK(said_of("number: 1\n", "") == " E1905");
    CHECK(said_of("number: 1", "strata: {by: group}") == " E1905");
    CHECK(said_of("number: 1", "number: 1\nnot_again: {of: [e], since: 2023-01-01}") == " E1905");
    CHECK(said_of("number: 1", "number: 0") == " E1906");
    CHECK(said_of("number: 1", "strata: {by: group, each_of: {x: 0}}") == " E1906");
}

TEST_CASE("codes and ids stand once") {
    CHECK(said_of("[A1,", "[A2,") == " E1907");
    CHECK(said_of("number: 1", "number: 1\nquestions: {each: 1, pool: [{id: Q, title: 一}, {id: Q, title: 二}]}") ==
          " E1907");
    CHECK(said_of("number: 1", "number: 1\nquestions: {each: 2, pool: [{id: Q, title: 一}]}") == " E1920");
    const std::string passed = "{code: A1, reason: absent, why: 病假, by: 组织部}";
    CHECK(said_of("number: 1", "number: 1\npassed_over: [" + passed + ", " + passed + "]") == " E1907");
    CHECK(said_of("number: 1", "number: 1\npassed_over: [{code: A1, reason: absent, by: 组织部}]") == " E0304");
}
