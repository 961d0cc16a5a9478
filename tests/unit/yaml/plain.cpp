// The reader of plain documents: what it takes, what it leaves to libyaml, and that nobody can tell which it was.
#include "leitai/yaml/plain.hpp"

#include <doctest/doctest.h>

#include <string>

#include "../../readers/difference.hpp"

using namespace leitai;

namespace {

bool is_plain(const std::string& bytes) {
    yaml::Tape tape;
    tape.bytes = bytes;
    return yaml::read_plain(tape);
}

std::string difference(const std::string& bytes) {
    test::BothWays ways;
    return ways.difference(bytes);
}

}  // namespace

TEST_CASE("plain: what records are made of is taken, and is what libyaml makes of it") {
    for (const char* bytes : {"a: 1\n",
                              "a: 1",
                              "---\na: 1\n",
                              "# 注\n---   \n\na: 1\n",
                              "a: 1\r\nb:\r\n  - 2\r\n",
                              "a:\nb:\n",
                              "a:\n  b:\n",
                              "a: # 注\n  b: 2 # 注\n",
                              "a:\n- 1\n- 2\nb: 3\n",
                              "a:\n  - 1\n  # 注\n  - 2\n",
                              "- a: 1\n  b: 2\n-\n- c\n",
                              "- - a\n  - b\n- c: d\n",
                              "村: 东阳村\n镇: {名: 东阳镇, 数: [1, 2]}\n",
                              "a: []\nb: {}\nc: [ ]\n",
                              "a: [{b: 1},\n    {b: 2}]\n",
                              "a: {\n  b: 1, c: 2}\nd: 3\n",
                              "\"a\": 'b'\n'c': \"\"\n",
                              "a: \"x: # y\"  # 注\n",
                              "a: http://x/y#z\nb: 12:30\n",
                              "a: -1.5\nb: [-1, 2]\n",
                              "a b: c d  \n",
                              "a: it's \"so\" {x}\n"}) {
        INFO(bytes);
        CHECK(is_plain(bytes));
        CHECK(difference(bytes) == "");
    }
}

TEST_CASE("plain: whatever could be read in two ways is left to libyaml, which judges it as ever") {
    for (const char* bytes : {"",
                              "# 注\n",
                              "a",
                              "\"a\"\n",
                              "{a: 1}\n",
                              "[a]\n",
                              "a:\tb\n",
                              "a: \"\\n\"\n",
                              "a: 'it''s'\n",
                              "a: \"b\n  c\"\n",
                              "a: b\n  c\n",
                              "a:\n  b\n",
                              "a: |\n  b\n",
                              "a: >-\n  b\n",
                              "a: &x 1\n",
                              "a: *x\n",
                              "a: !t 1\n",
                              "%YAML 1.2\n---\na: 1\n",
                              "? a\n: b\n",
                              "a : b\n",
                              "a: b: c\n",
                              "a: - b\n",
                              "a: \"b\"#c\n",
                              "a: \"b\" c\n",
                              "a: [b\n",
                              "a: [b,\n# 注\nc]\n",
                              "a: [b, ]\n",
                              "a: {b, c: 1}\n",
                              "a: {b: }\n",
                              "a: {b: 1,234.50}\n",
                              "a: [b: c]\n",
                              "a: {b:c}\n",
                              "a: [b]: c\n",
                              "a: [b\n  ]\n",
                              "a: [b,\n--- ]\n",
                              "  a: 1\n b: 2\n",
                              "a:\n    b: 1\n  c: 2\n",
                              "a: 1\n- b\n",
                              "- a\nb: 1\n",
                              "a: 1\n--- \nb: 2\n",
                              "a: 1\n...\n",
                              "--- a\n",
                              "...\n",
                              "a: ?b\n",
                              "a: @b\n",
                              "a: -b\n"}) {
        INFO(bytes);
        CHECK_FALSE(is_plain(bytes));
        CHECK(difference(bytes) == "");
    }
}

TEST_CASE("plain: limits are those of libyaml and of the filler, at the line where they flip") {
    const auto nested = [](std::size_t levels) {
        return "a: " + std::string(levels, '[') + std::string(levels, ']') + "\n";
    };
    const auto keyed = [](std::size_t length) { return std::string(length, 'k') + ": 1\n"; };
    const auto valued = [](std::size_t length) { return "a: " + std::string(length, 'v') + "\n"; };
    CHECK(is_plain(nested(yaml::max_depth - 1)));
    CHECK_FALSE(is_plain(nested(yaml::max_depth)));
    CHECK(is_plain(keyed(500)));
    CHECK_FALSE(is_plain(keyed(501)));
    CHECK(is_plain(valued(yaml::max_scalar)));
    CHECK_FALSE(is_plain(valued(yaml::max_scalar + 1)));
    for (const std::size_t more : {0U, 1U}) {
        CHECK(difference(nested(yaml::max_depth - 1 + more)) == "");
        CHECK(difference(keyed(500 + more)) == "");
        CHECK(difference(keyed(1024 + more)) == "");
        CHECK(difference(valued(yaml::max_scalar + more)) == "");
    }
}

TEST_CASE("plain: a parser tells which reader took how many documents") {
    test::BothWays ways;
    for (const char* bytes : {"a: 1\n", "b: 2\n", "a: |\n  x\n", "a: [\n"}) CHECK(ways.difference(bytes) == "");
    const yaml::ReadBy by = ways.take_read_by();
    CHECK(by.plain == 2);
    CHECK(by.libyaml == 2);
    CHECK(ways.take_read_by().plain == 0);
}
