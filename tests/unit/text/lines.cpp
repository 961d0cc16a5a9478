// Tests of lines: widths, cutting, filling and breaking of lines.
#include "leitai/text/lines.hpp"

#include <doctest/doctest.h>

namespace leitai::text {

TEST_CASE("display_width: Chinese and emoji take two columns, combining marks none") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc") == 3);
    CHECK(display_width("东阳村") == 6);
    CHECK(display_width("（％，") == 6);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("🚀") == 2);
    CHECK(display_width("\U0001f469\u200d\U0001f33e") == 4);  // woman, joiner, rice: two characters to a plain terminal
    CHECK(display_width("𠮷") == 2);
    CHECK(display_width("“…”") == 3);
    CHECK(display_width("é") == 1);
    CHECK(display_width("한") == 2);
    CHECK(display_width("ｱ") == 1);
}

TEST_CASE("display_width: bytes that are no UTF-8 count one column each") {
    CHECK(display_width("\xff\xfe") == 2);
    CHECK(display_width("\xe4\xb8") == 2);
    CHECK(display_width("\xc0\x80") == 2);
    CHECK(display_width("\xed\xa0\x80") == 3);
    CHECK(display_width("\xf5\x80\x80\x80") == 4);
}

TEST_CASE("fit: what fits stays, what is cut ends with two dots and never with half a character") {
    CHECK(fit("东阳村", 6) == "东阳村");
    CHECK(fit("东阳村", 5) == "东..");
    CHECK(fit("东阳村", 4) == "东..");
    CHECK(fit("东阳村", 3) == "..");
    CHECK(fit("abcdef", 5) == "abc..");
    CHECK(fit("abc", 2) == "..");
    CHECK(fit("abc", 1) == ".");
    CHECK(fit("abc", 0).empty());
    CHECK(fit("abc", -1).empty());
    CHECK(fit("e\u0301e\u0301e\u0301e\u0301", 3) == "e\u0301..");
}

TEST_CASE("pad: fills to the width, on either side, and leaves what is wider") {
    CHECK(pad("村", 4, false) == "村  ");
    CHECK(pad("村", 4, true) == "  村");
    CHECK(pad("东阳村", 4, true) == "东阳村");
    CHECK(pad("", 2, false) == "  ");
}

TEST_CASE("wrap: breaks at blanks and between Chinese characters") {
    CHECK(wrap("one two three", 7) == "one two\nthree");
    CHECK(wrap("one two", 80) == "one two");
    CHECK(wrap("东阳村与溪墩村", 6) == "东阳村\n与溪墩\n村");
    CHECK(wrap("得分 12.50 分", 9) == "得分\n12.50 分");
    CHECK(wrap("", 10).empty());
}

TEST_CASE("wrap: no line begins with closing punctuation or ends with an opening bracket") {
    CHECK(wrap("东阳村，溪墩村", 6) == "东阳\n村，溪\n墩村");
    CHECK(wrap("东阳（甲）村", 6) == "东阳\n（甲）\n村");
    CHECK(wrap("共计 3 个村。", 12) == "共计 3 个\n村。");
}

TEST_CASE("wrap: a word too long for a line is cut, between characters") {
    CHECK(wrap("abcdefgh", 3) == "abc\ndef\ngh");
    CHECK(wrap("x abcdefgh", 3) == "x\nabc\ndef\ngh");
    CHECK(wrap("e\u0301e\u0301e\u0301", 2) == "e\u0301e\u0301\ne\u0301");
    CHECK(wrap("村村", 1) == "村\n村");
}

TEST_CASE("wrap: indents every line, keeps line ends, drops blanks behind") {
    CHECK(wrap("one two three", 9, 2) == "  one two\n  three");
    CHECK(wrap("one\n\ntwo  ", 10, 1) == " one\n\n two");
}

}  // namespace leitai::text
