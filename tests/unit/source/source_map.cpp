// Source map: names of inputs, and lines that are found again.
#include "leitai/source/source_map.hpp"

#include <doctest/doctest.h>

#include "scratch.hpp"

using namespace leitai::source;
using leitai::test::Scratch;

namespace {

std::string text_at(const SourceMap& map, FileId file, std::uint32_t line) {
    const auto found = map.line({file, line, 1});
    return found ? found->text + "@" + std::to_string(found->first_byte) : "none";
}

}  // namespace

TEST_CASE("inputs are numbered in the order in which they are added") {
    SourceMap map;
    CHECK(map.add("a", "/tmp/a") == 0);
    CHECK(map.add_embedded("builtin:contest", "x: 1\n") == 1);
    CHECK(map.add("<stdin>", "-") == 2);
    CHECK(map.size() == 3);
    CHECK(map[1].name == "builtin:contest");
    CHECK(map[2].is_stdin());
    CHECK_FALSE(map[0].is_stdin());
    CHECK(map.embedded(1) == "x: 1\n");
    CHECK_FALSE(map.embedded(0));
}

TEST_CASE("a line is quoted without its end, and says where it begins") {
    const Scratch scratch;
    SourceMap map;
    map.add("a", scratch.write("a", "first\r\n\nthird: 村\nlast"));
    map.add_embedded("b", "one\ntwo\n");
    CHECK(text_at(map, 0, 1) == "first@0");
    CHECK(text_at(map, 0, 2) == "@7");
    CHECK(text_at(map, 0, 3) == "third: 村@8");
    CHECK(text_at(map, 0, 4) == "last@19");
    CHECK(text_at(map, 0, 5) == "none");
    CHECK(text_at(map, 1, 2) == "two@4");
    CHECK(text_at(map, 1, 3) == "@8");  // where a parser stands when it misses something at the end
    CHECK(text_at(map, 1, 4) == "none");
}

TEST_CASE("an empty file has one empty line") {
    const Scratch scratch;
    SourceMap map;
    map.add("a", scratch.write("a", ""));
    CHECK(text_at(map, 0, 1) == "@0");
    CHECK(text_at(map, 0, 2) == "none");
}

TEST_CASE("there is no line of a whole file, of standard input or of a file that is gone") {
    const Scratch scratch;
    SourceMap map;
    map.add("a", scratch.write("a", "first\n"));
    map.add("<stdin>", "-");
    map.add("gone", scratch.path("gone"));
    map.add("folder", scratch.folder());
    CHECK(text_at(map, 0, 0) == "none");
    for (FileId file = 1; file <= 4; ++file) CHECK(text_at(map, file, 1) == "none");
}

TEST_CASE("lines of a long file are found in any order") {
    std::string content;
    std::vector<std::string> expected;
    for (int i = 0; i < 60'000; ++i) {
        const std::string line = "line " + std::to_string(i) + std::string(static_cast<std::size_t>(i % 50), '.');
        expected.push_back(line + "@" + std::to_string(content.size()));
        content += line + "\n";
    }
    REQUIRE(content.size() > 1024 * 1024);  // several checkpoints
    const Scratch scratch;
    SourceMap map;
    map.add("long", scratch.write("long", content));
    map.add_embedded("same", content);
    std::size_t wrong = 0;
    const auto check = [&](std::uint32_t line) {
        for (const FileId file : {0U, 1U}) wrong += text_at(map, file, line) != expected[line - 1];
    };
    for (std::uint32_t line = 1; line <= 60'000; line += 701) check(line);
    for (std::uint32_t line = 60'000; line > 1'000; line -= 997) check(line);
    for (std::uint32_t i = 0; i < 100; ++i) check(1 + (i * 7919) % 60'000);
    CHECK(wrong == 0);
    CHECK(text_at(map, 0, 60'002) == "none");
}

TEST_CASE("of an endless line only the beginning is quoted") {
    const std::string content = "a\n" + std::string(3 * 1024 * 1024, 'x') + "\nb\n";
    SourceMap map;
    map.add_embedded("long", content);
    REQUIRE(map.line({0, 2, 1}));
    CHECK(map.line({0, 2, 1})->text.size() == 1024 * 1024);
    CHECK(text_at(map, 0, 3) == "b@3145731");
}
