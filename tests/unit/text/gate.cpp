// Gate: what may leave passes unchanged, what cannot be seen or breaks files does not, and looks of names.
#include "leitai/text/gate.hpp"

#include <doctest/doctest.h>

namespace leitai::text {

TEST_CASE("passed: what people write passes as it is") {
    for (const char* words :
         {"", "东阳村", "a b\nc", "　东阳村", "葛𠮷村", "±1.20 °C — “引号”", "é", "e\u0301", "ཨོཾ", "🏠"}) {
        INFO(words);
        CHECK(passes(words));
        CHECK(passed(words) == words);
    }
}

TEST_CASE("passed: what cannot be seen is gone, and control characters are blanks") {
    CHECK(passed("东\u200b阳\u202e村\u2066\ufeff\u00ad\u2060\U000e0041\u3164") == "东阳村");
    CHECK(passed("a\tb\x1b[31mc\u0085d\u2028e\u2800f") == "a b [31mc d e f");
    CHECK(passed(std::string("a\0b", 3)) == "a b");
    CHECK_FALSE(passes("东\u200b阳村"));
    CHECK_FALSE(passes("a\tb"));
}

TEST_CASE("passed: bytes that are no UTF-8 and noncharacters are seen as U+FFFD") {
    CHECK(passed("a\xb6\xab") == "a\uFFFD\uFFFD");
    CHECK(passed("a\ufffe\uffff\ufdd0\ufdef\U0001fffe\U0010ffff") == "a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(passed("a\xed\xa0\x80") == "a\uFFFD\uFFFD\uFFFD");  // half of a UTF-16 pair
}

TEST_CASE("passed: a name of which nothing would be seen is seen") {
    CHECK(passed("\u200b\u200b") == "\uFFFD");
    CHECK(passed("\u3000") == "\uFFFD");
    CHECK(passed("\x1b") == "\uFFFD");
    CHECK(passed("  ") == "  ");
    CHECK_FALSE(passes("\u00a0"));
}

TEST_CASE("one_line: line ends are blanks too") {
    CHECK(one_line("a\nb\tc\rd") == "a b c d");
    CHECK(one_line("a\nleitai: 一切正常") == "a leitai: 一切正常");
}

TEST_CASE("look_of: names that a reader cannot tell apart have one look") {
    CHECK(look_of("东阳村") == look_of("东\u200b阳　村 "));
    CHECK(look_of("Ａ1村") == look_of("a１村"));
    CHECK(look_of("Ж") == look_of("ж"));
    CHECK(look_of("东阳村") != look_of("东杨村"));
    CHECK(look_of("\u200b").empty());
}

}  // namespace leitai::text
