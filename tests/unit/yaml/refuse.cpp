// Refuse: each thing that is wrong with a document, at the place where a person must mend it, in exactly one issue.
#include "leitai/yaml/refuse.hpp"

#include "reading.hpp"

using namespace leitai;
using leitai::test::read;

namespace {

struct Case {
    std::string_view bytes;
    std::string_view said;
};

void check_all(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
        INFO(one.bytes);
        const auto reading = read(one.bytes);
        CHECK_FALSE(reading->accepted);
        CHECK(reading->tape.nodes.empty());
        CHECK(reading->said() == one.said);
        CHECK_FALSE(reading->words(base::Lang::zh).empty());
    }
}

}  // namespace

TEST_CASE("an unclosed bracket is reported where it opens") {
    check_all({{"a: [1, 2\nb: 3\n", "E0203 1:4"},
               {"a: [1, 2", "E0203 1:4"},
               {"a: {x: 1, y: 2\nb: 3\n", "E0203 1:4"},
               {"a: {x: [1, 2}\nb: 3\n", "E0203 1:8"},
               {"村: {x: 1, 名: [甲, 乙}\n", "E0203 1:14"},
               {"villages:\n - {code: 1, name: x\n - {code: 2, name: y}\n", "E0203 2:4"},
               {"a: [b, 'c]'\nd: 1\n", "E0203 1:4"},
               {"a: [b # c]\n", "E0203 1:4"},
               {"a: [it's\nb: 1\n", "E0203 1:4"}});
}

TEST_CASE("an unclosed quote is reported where it opens, also when a later quote seems to close it") {
    check_all({{"a: \"foo\nb: 1\n", "E0204 1:4"},
               {"a: 'foo\nb: 1\n", "E0204 1:4"},
               {"名: \"东阳村\nby: \"x\"\nc: 1\n", "E0204 1:4"},
               {"a: 'b\n\n\nc: 1\nd: 'x'\n", "E0204 1:4"},
               {"\"a: 1\nb: 2\n", "E0204 1:1"},
               {"a: 'b\n...\n", "E0204 1:4"}});
}

TEST_CASE("a tab used for indentation is reported at the tab") {
    check_all({{"a:\n\tb: c\n", "E0202 2:1"},
               {"a: b\n\tc: d\n", "E0202 2:1"},
               {"a:\n  - b\n\t- c\n", "E0202 3:1"},
               {"a:\n  b: 1\n  \tc: d\n", "E0202 3:3"},
               {"a: |\n\tb\n", "E0202 2:1"},
               {"a: |\n b\n\tc\n", "E0202 3:1"},
               {"村: 1\r\n\tb: 2\r\n", "E0202 2:1"}});
}

TEST_CASE("a line without a proper colon is reported at the colon that is wrong, or at its text") {
    check_all({{"kind: return\nname：东阳村\nperiod: x\n", "E0206 2:5"},
               {"by:\n  level：self\n  name: x\n", "E0206 2:8"},
               {"a：1\nb: 2\n", "E0206 1:2"},
               {"a:1\nb: 2\n", "E0207 1:2"},
               {"a: {b: 1, c:}\n", "E0207 1:12"},
               {": a\n", "E0330 1:1"},
               {"a: b\n: c\n", "E0330 2:1"},
               {"a: b\n村名:东阳\nc: d\n", "E0207 2:3"},
               {"a: b\nc\nd: e\n", "E0205 2:1"},
               {"a: b\nc", "E0205 2:1"},
               {"a:\n  - b\n    c: d\n", "E0205 2:5"},
               {"a:\n  b\n\n  c: d\n", "E0205 2:3"}});
}

TEST_CASE("what stands in the wrong place is reported there") {
    check_all({{"a: b: c\n", "E0208 1:5"},
               {"说明: 时间: 上午\n", "E0208 1:7"},
               {"a: 'x' : 'y'\n", "E0208 1:8"},
               {"a: 1\n b: 2\n", "E0209 2:2"},
               {"  a: 1\n b: 2\n", "E0209 2:2"},
               {"a:\n    b: 1\n  c: 2\n", "E0209 3:3"},
               {"- a\nb: c\n", "E0209 2:1"},
               {"a: b\n- c\n", "E0209 2:1"},
               {"{a: b}\nc: d\n", "E0209 2:1"},
               {"a: 'it's'\nb: 1\n", "E0210 1:8"},
               {"a: [b]]\n", "E0210 1:7"},
               {"a: ]\n", "E0210 1:4"},
               {"a: - b\n", "E0211 1:4"},
               {"a: [{x: 1} {y: 2}]\n", "E0212 1:12"},
               {"a: [x: y: z]\n", "E0212 1:9"},
               {"a: {b: c，d: e}\n", "E0217 1:9"},
               {"- [{甲: 1}, {乙: 二，丙: 三}]\n", "E0217 1:17"},
               {"a: {b: \"c，d\" e: f}\n", "E0212 1:14"},
               {"a: [b, , c]\n", "E0213 1:8"},
               {"a: {b: 1,, c: 2}\n", "E0213 1:10"}});
}

TEST_CASE("characters that YAML keeps for itself are reported where they stand") {
    check_all({{"a: @b\n", "E0214 1:4"},
               {"a: `b\n", "E0214 1:4"},
               {"a: %b\n", "E0214 1:4"},
               {"a: \"\\d\"\n", "E0215 1:5"},
               {"a: > 5\n", "E0216 1:4"},
               {"a: >5万\n", "E0216 1:4"},
               {"a: |x\n", "E0216 1:4"}});
}

TEST_CASE("anchors, aliases, tags and directives are refused, well-formed or not") {
    check_all({{"a: &x 1\n", "E0220 1:4"},
               {"a: &x\n  b: 1\n", "E0220 1:4"},
               {"a: &名 1\n", "E0220 1:4"},
               {"- &x [1]\n- *x\n", "E0220 1:3"},
               {"a: *x\n", "E0221 1:4"},
               {"a: *名\n", "E0221 1:4"},
               {"<<: *x\n", "E0221 1:5"},
               {"a: !x 1\n", "E0222 1:4"},
               {"a: !!str 1\n", "E0222 1:4"},
               {"a: !e!x 1\n", "E0222 1:4"},
               {"a: !<x 1\n", "E0222 1:4"},
               {"%YAML 1.2\n---\na: 1\n", "E0223 1:1"},
               {"# c\n%TAG ! x\n---\na: 1\n", "E0223 2:1"},
               {"%YAML 1.2\n", "E0223 1:1"},
               {"a: 1\n%foo\nb: 2\n", "E0223 2:1"}});
}

TEST_CASE("two documents in one and keys that are no words are refused") {
    check_all({{"a: b\n...\nc: d\n", "E0224 3:1"},
               {"? [a]: b\n", "E0225 1:3"},
               {"[a]: b\n", "E0225 1:1"},
               {"{a: b}: c\n", "E0225 1:1"},
               {"a: ? b\n", "E0225 1:4"}});
}

TEST_CASE("bytes that are no text are refused before YAML is looked at") {
    check_all({{"村: \xFF\n", "E0101 1:4"},
               {"a: [\n村: \xFF\n", "E0101 2:4"},
               {"a: \xB6\xAB\xD1\xF4\n", "E0102 1:4"},
               {std::string_view("\xFF\xFE"
                                 "a\0:\0",
                                 6),
                "E0103 1:1"},
               {"a: 1\nb: 东\x01\n", "E0104 2:5"},
               {std::string_view("a: \0\n", 5), "E0105 1:4"},
               {"a: 东\xE2\x80\xA8\n", "E0106 1:5"},
               {"a: 东\xC2\x85\n", "E0106 1:5"},
               {"a: \xEF\xBB\xBF"
                "b\n",
                "E0107 1:4"},
               {"a: b\rc: d\n", "E0108 1:5"}});
}

TEST_CASE("depth is bounded, whatever the brackets") {
    const auto nested = [](int depth) {
        const auto n = static_cast<std::size_t>(depth);
        return "a: " + std::string(n, '[') + std::string(n, ']') + "\n";
    };
    CHECK(read(nested(yaml::max_depth - 1))->accepted);
    CHECK(read(nested(yaml::max_depth))->said() == "E0226 1:" + std::to_string(3 + yaml::max_depth));
    CHECK(read(nested(100000))->said() == "E0226 1:" + std::to_string(3 + yaml::max_depth));
    CHECK(read("a: " + std::string(100000, '['))->said() == "E0226 1:" + std::to_string(3 + yaml::max_depth));
    CHECK(read(std::string(200000, '-'))->accepted);
}

TEST_CASE("a text longer than a megabyte is refused") {
    CHECK(read("a: " + std::string(yaml::max_scalar, 'x') + "\n")->accepted);
    CHECK(read("a: 1\nb: " + std::string(yaml::max_scalar + 1, 'x') + "\n")->said() == "E0227 2:4");
}

TEST_CASE("a document whose bytes were left out because it is too large is one issue at its first line") {
    source::Batch batch;
    source::Document document;
    document.file = 2;
    document.first_line = 7;
    document.oversize = true;
    yaml::Parser parser;
    yaml::Tape tape;
    issue::Issues issues;
    CHECK_FALSE(parser.parse(batch, document, tape, issues));
    REQUIRE(issues.sorted().size() == 1);
    CHECK(issue::words(issues.sorted()[0], base::Lang::en) == "this document is larger than 64 MB and was not read");
    CHECK(issues.sorted()[0].place == source::Place{2, 7, 1});
}
