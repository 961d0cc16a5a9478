// Parse: what the tape holds and where its nodes stand; documents one after the other in one parser.
#include "leitai/yaml/parse.hpp"

#include "reading.hpp"

using namespace leitai;
using leitai::test::read;
using leitai::test::tree;

namespace {

std::string tree_of(std::string_view bytes) {
    const auto reading = read(bytes);
    CHECK(reading->said() == "");
    CHECK(reading->accepted);
    return reading->tape.nodes.empty() ? "nothing" : tree(reading->root());
}

std::string place_of(std::string_view bytes, std::string_view scalar) {
    const auto reading = read(bytes);
    for (std::uint32_t node = 0; node < reading->tape.nodes.size(); ++node) {
        const yaml::Value value{&reading->tape, node};
        if (value.is_scalar() && value.text() == scalar) {
            return std::to_string(value.place().line) + ":" + std::to_string(value.place().column);
        }
    }
    return "not found: " + reading->said();
}

}  // namespace

TEST_CASE("parse: scalars keep their raw text, whatever YAML would make of them") {
    CHECK(tree_of("a: 017\nb: 1_000\nc: yes\nd: 1.10\ne: ~\nf: 2023-05-04\n") ==
          "{a: 017, b: 1_000, c: yes, d: 1.10, e: ~, f: 2023-05-04}");
}

TEST_CASE("parse: blocks, brackets, quotes and texts of several lines become one tree") {
    CHECK(tree_of("a: [1, {b: 'it''s'}]\nc:\n- x\n- - y\n") == "{a: [1, {b: \"it's\"}], c: [x, [y]]}");
    CHECK(tree_of("a: |\n  one\n  two\nb: >-\n  one\n  two\n") == "{a: \"one\ntwo\n\", b: \"one two\"}");
    CHECK(tree_of("a: one\n  two\n") == "{a: one two}");
    CHECK(tree_of("a: \"\\u6751\\n\"\n") == "{a: \"村\n\"}");
    CHECK(tree_of("- []\n- {}\n-\n") == "[[], {}, ]");
}

TEST_CASE("parse: a document without content gives an empty tape") {
    for (const char* bytes :
         {"", "\n", "# only a comment\n", "---\n", "---\n# comment\n", "\xEF\xBB\xBF", "---\n...\n"}) {
        INFO(bytes);
        CHECK(tree_of(bytes) == "nothing");
    }
    CHECK(tree_of("''\n") == "\"\"");
}

TEST_CASE("parse: columns count characters, also behind Chinese, a mark, CRLF and an emoji") {
    CHECK(place_of("村: {名: 东阳, code: x}\n", "x") == "1:18");
    CHECK(place_of("\xEF\xBB\xBFkind: x\n", "x") == "1:7");
    CHECK(place_of("\xEF\xBB\xBF村: x\n", "村") == "1:1");
    CHECK(place_of("a: 1\r\n村: x\r\n", "x") == "2:4");
    CHECK(place_of("{😀: x}\n", "x") == "1:5");
    CHECK(place_of("a:\tx\n", "x") == "1:4");
}

TEST_CASE("parse: lines are counted from the beginning of the file") {
    const std::string bytes = "# head\n---\na: 1\n---\n\nb: 村\n";
    const source::Batch batch = source::cut(bytes, 3);
    yaml::Parser parser;
    yaml::Tape tape;
    issue::Issues issues;
    std::vector<std::string> seen;
    for (const source::Document& document : batch.documents) {
        REQUIRE(parser.parse(batch, document, tape, issues));
        const source::Place place = yaml::Value{&tape, 0}.place();
        seen.push_back(tree({&tape, 0}) + "@" + std::to_string(place.line) + " of " + std::to_string(place.file));
    }
    CHECK(seen == std::vector<std::string>{"{a: 1}@3 of 3", "{b: 村}@6 of 3"});
}

TEST_CASE("parse: a broken document costs only itself, and the parser goes on behind it") {
    const std::string bytes = "---\na: 1\n---\nb: [1\n---\nc: 3\n---\nd: \"x\n---\n...\n---\ne: |\n  5";
    const source::Batch batch = source::cut(bytes, 0);
    yaml::Parser parser;
    yaml::Tape tape;
    issue::Issues issues;
    std::string seen;
    for (const source::Document& document : batch.documents) {
        const bool fine = parser.parse(batch, document, tape, issues);
        seen +=
            fine ? (tape.nodes.empty() ? "nothing" : tree({&tape, 0})) + "@" + std::to_string(document.first_line) + " "
                 : "refused ";
    }
    CHECK(seen == "{a: 1}@1 refused {c: 3}@5 refused nothing@9 {e: \"5\"}@11 ");
    CHECK(issues.errors() == 2);
}

TEST_CASE("parse: the same document gives the same tape, alone and behind others") {
    const std::string ones[] = {"a: 1\n",
                                "# c\n---\n- x\n- [y, 'z']\n",
                                "村:\n  - 东阳\n",
                                "--- [a, b]\n",
                                "x: |+\n  y\n\n",
                                "x: >\n  y\n  z",
                                "---\na: b\n...\n",
                                "{}",
                                "\"q\"",
                                "a: 1\r\nb: 2\r\n"};
    yaml::Parser parser;
    for (int round = 0; round < 3; ++round) {
        for (const std::string& bytes : ones) {
            const auto alone = read(bytes);
            const source::Batch batch = source::cut(bytes, 0);
            yaml::Tape tape;
            issue::Issues issues;
            REQUIRE(parser.parse(batch, batch.documents.front(), tape, issues));
            CHECK(tree({&tape, 0}) == tree(alone->root()));
            for (std::size_t i = 0; i < tape.nodes.size(); ++i) {
                CHECK(tape.nodes[i].line == alone->tape.nodes[i].line);
                CHECK(tape.nodes[i].column == alone->tape.nodes[i].column);
            }
        }
    }
}

TEST_CASE("parse: a document larger than libyaml's buffers keeps its places") {
    std::string bytes = "---\n";
    for (int i = 0; i < 20000; ++i) bytes += "- {村: 东阳村" + std::to_string(i) + "}\n";
    const auto reading = read(bytes);
    REQUIRE(reading->accepted);
    REQUIRE(reading->tape.nodes.size() == 60001);
    CHECK(reading->tape.nodes[60000].line == 20001);
    CHECK(reading->tape.nodes[60000].column == 7);
    CHECK(reading->tape.scalar(60000) == "东阳村19999");
}

TEST_CASE("parse: an issue carries the byte offset and the source line") {
    const auto reading = read("\xEF\xBB\xBF村: 1\r\n村名: [东\r\n");
    REQUIRE(reading->issues.sorted().size() == 1);
    const issue::Issue issue = reading->issues.sorted().front();
    CHECK(reading->said() == "E0203 2:5");
    CHECK(issue.byte == 3 + 8 + 8);
    CHECK(issue.excerpt == "村名: [东");
}
