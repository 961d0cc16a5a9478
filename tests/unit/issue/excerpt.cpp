// Excerpt: the caret stands below its character, whatever stands before it, and long lines are cut around it.
#include "leitai/issue/excerpt.hpp"

#include <doctest/doctest.h>

#include "leitai/text/lines.hpp"

using leitai::issue::excerpt;

namespace {

/// The column of the caret, from 0.
int caret(std::string_view line, std::uint32_t column, int width = 80) {
    return static_cast<int>(excerpt(line, column, width).caret.size()) - 1;
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("excerpt: the caret counts two columns for Chinese and expands tabs as the line does") {
    CHECK(caret("abc: x", 6) == 5);
    CHECK(caret("村名: x", 5) == 6);
    CHECK(caret("村名: x", 2) == 2);
    CHECK(excerpt("\ta\tb", 4, 80).line == "    a   b");
    CHECK(caret("\ta\tb", 2) == 4);
    CHECK(caret("\ta\tb", 4) == 8);
    CHECK(caret("村\tb", 3) == 4);
}

TEST_CASE("excerpt: behind the last character, and for a whole line") {
    CHECK(caret("ab", 3) == 2);
    CHECK(caret("ab", 99) == 2);
    CHECK(caret("", 1) == 0);
    CHECK(excerpt("ab", 0, 80).caret == "");
}

TEST_CASE("excerpt: control characters and broken bytes are shown, not sent to the terminal") {
    CHECK(excerpt("a\x1b[31m\x7f\xC2\x9B", 1, 80).line == "a\uFFFD[31m\uFFFD\uFFFD");
    CHECK(excerpt("a: \xB6\xAB", 4, 80).line == "a: \uFFFD\uFFFD");
    CHECK(caret("a: \xB6\xAB", 4) == 3);
    CHECK(excerpt("a\xE4\xB8", 1, 80).line == "a\uFFFD\uFFFD");
}

TEST_CASE("excerpt: a long line is cut to the width, with the caret's character in sight") {
    const std::string text = repeated("东阳村名册", 40);
    for (std::uint32_t column = 1; column <= 201; ++column) {
        const auto seen = excerpt(text, column, 60);
        CHECK(leitai::text::display_width(seen.line) <= 60);
        CHECK(seen.caret.size() <= 61);
        CHECK((seen.line.starts_with("…") || seen.line.ends_with("…")));
    }
    const auto seen = excerpt(repeated("x", 100) + "村" + repeated("y", 100), 101, 40);
    const std::string ahead = seen.line.substr(0, seen.line.find("村"));
    CHECK(ahead == "…" + repeated("x", 25));
    CHECK(seen.caret == repeated(" ", 26) + "^");
    CHECK(seen.line.ends_with("…"));
}

TEST_CASE("excerpt: a line that fits is never cut") {
    CHECK(excerpt(repeated("x", 60), 60, 60).line == repeated("x", 60));
    CHECK(excerpt(repeated("村", 30), 1, 60).line == repeated("村", 30));
}
