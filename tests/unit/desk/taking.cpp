// How cells are read: what has one meaning is taken, and told where it was not written so; the rest is refused.
#include "leitai/desk/taking.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using workbook::Cell;
using workbook::Column;
using workbook::Holds;
using workbook::Kind;

namespace {

constexpr base::Period second_quarter{2023, 2};

Column column(Holds holds, std::string unit = {}) {
    Column made;
    made.holds = holds;
    made.unit = std::move(unit);
    return made;
}

/// "86.20" taken literally, "(86.2)" taken otherwise than written, "!" refused.
std::string taken(const Cell& cell, const Column& of) {
    const desk::Taken result = desk::take(cell, of, {second_quarter});
    CHECK((result.how.empty() || result.wrong.empty()));
    CHECK(result.how.zh.empty() == result.how.en.empty());
    CHECK(result.wrong.zh.empty() == result.wrong.en.empty());
    if (!result.wrong.empty()) return "!";
    return result.how.empty() ? result.text : "(" + result.text + ")";
}

Cell text(std::string words) { return {1, Kind::text, false, false, std::move(words)}; }
Cell number(std::string digits, std::string shown = {}) {
    return {1, Kind::number, false, false, std::move(digits), std::move(shown)};
}

struct Case {
    const char* written;
    const char* wanted;
};

}  // namespace

TEST_CASE("numbers: separators, widths and units have one meaning, a comma at the end of the thousands has two") {
    const Column income = column(Holds::number, "万元");
    CHECK(taken(number("86.2"), income) == "86.2");
    for (const Case& one : {Case{"86.20", "86.20"},
                            Case{"-3.5", "-3.5"},
                            Case{"８６．２", "(86.2)"},
                            Case{" 86.2 ", "86.2"},
                            Case{"1,234", "(1234)"},
                            Case{"12,345,678.90", "(12345678.90)"},
                            Case{"1，234.5", "(1234.5)"},
                            Case{"90,5", "!"},
                            Case{"1,23", "!"},
                            Case{"1,2345", "!"},
                            Case{",123", "!"},
                            Case{"1,234,56", "!"},
                            Case{"86.2万元", "(86.2)"},
                            Case{"86.2 万元", "(86.2)"},
                            Case{"862000元", "(86.2)"},
                            Case{"862,000元", "(86.2)"},
                            Case{"5元", "(0.0005)"},
                            Case{"0.012亿元", "(120)"},
                            Case{"-5000元", "(-0.5)"},
                            Case{"1.5千元", "(0.15)"},
                            Case{"0元", "(0)"},
                            Case{"86.2万", "!"},
                            Case{"86.2人", "!"},
                            Case{"约86", "!"},
                            Case{"86.2（含补助）", "!"},
                            Case{"无", "!"},
                            Case{"-", "!"},
                            Case{"+3", "(3)"},
                            Case{"86%", "!"},
                            Case{"1.2.3", "!"}}) {
        CAPTURE(one.written);
        CHECK(taken(text(one.written), income) == one.wanted);
    }
    CHECK(taken(number("0.5", "50%"), income) == "!");
    CHECK(taken({1, Kind::date, false, false, "2023-06-30"}, income) == "!");
}

TEST_CASE("whole numbers lose a point with nothing behind it, and nothing else") {
    const Column people = column(Holds::whole, "人");
    CHECK(taken(number("12"), people) == "12");
    CHECK(taken(text("12.0"), people) == "(12)");
    CHECK(taken(text("12人"), people) == "(12)");
    CHECK(taken(text("12.5"), people) == "12.5");  // the reader of records refuses it
}

TEST_CASE("percent figures: of a cell that is formatted as a percentage the file has the rate") {
    const Column share = column(Holds::percent, "%");
    CHECK(taken(number("87.5"), share) == "87.5");
    CHECK(taken(number("0.875", "87.5%"), share) == "(87.5)");
    CHECK(taken(number("0.084", "8.4%"), share) == "(8.4)");
    CHECK(taken(number("1", "100%"), share) == "(100)");
    CHECK(taken(text("87.5%"), share) == "87.5");
    CHECK(taken(text("87.5％"), share) == "(87.5)");
}

TEST_CASE("days in all the ways in which they are written") {
    const Column day = column(Holds::date);
    CHECK(taken({1, Kind::date, false, false, "2023-06-30"}, day) == "2023-06-30");
    CHECK(taken({1, Kind::date, false, false, "2023-06-30T08:00:00"}, day) == "(2023-06-30)");
    CHECK(taken(number("45107"), day) == "(2023-06-30)");  // 2023-06-30 is day 45107 from 1899-12-30 on
    // and day 43645 from 1904-01-01 on
    CHECK(desk::take(number("43645"), day, {second_quarter, true}).text == "2023-06-30");
    CHECK(taken(number("20230630"), day) == "(2023-06-30)");
    for (const Case& one :
         {Case{"2023-06-30", "2023-06-30"}, Case{"2023.6.30", "(2023-06-30)"}, Case{"2023/6/3", "(2023-06-03)"},
          Case{"2023年6月30日", "(2023-06-30)"}, Case{"2023-6-30", "(2023-06-30)"},
          Case{"２０２３．６．３０", "(2023-06-30)"}, Case{"6月30日", "(2023-06-30)"}, Case{"2023.6", "!"},
          Case{"2023.6.31", "!"}, Case{"6.30", "!"}, Case{"30/6/2023", "!"}, Case{"上半年", "!"},
          Case{"2023-06-30前", "!"}}) {
        CAPTURE(one.written);
        CHECK(taken(text(one.written), day) == one.wanted);
    }
}

TEST_CASE("yes and no") {
    const Column answer = column(Holds::yes_no);
    for (const Case& one :
         {Case{"是", "yes"}, Case{"否", "no"}, Case{"√", "(yes)"}, Case{"×", "(no)"}, Case{"有", "(yes)"},
          Case{"无", "(no)"}, Case{"Ｙ", "(yes)"}, Case{"基本是", "!"}, Case{"2", "!"}}) {
        CAPTURE(one.written);
        CHECK(taken(text(one.written), answer) == one.wanted);
    }
    CHECK(taken({1, Kind::boolean, false, false, "yes"}, answer) == "yes");
}

TEST_CASE("codes: a number that lost digits is told from one that did not") {
    const Column code = column(Holds::code);
    CHECK(taken(text("359902101201"), code) == "359902101201");
    CHECK(taken(number("359902101201"), code) == "(359902101201)");
    CHECK(taken(number("3.599021012E+11"), code) == "!");
    CHECK(taken(text("３５９９０２１０１２０１"), code) == "(359902101201)");
    CHECK(taken(text("'359902101201"), code) == "(359902101201)");
}

TEST_CASE("choices by word, title, number, or what stands behind the number") {
    Column sign = column(Holds::choice);
    sign.choices = {{"W2.1", {"W2.1 两个月没有开组织生活会", "W2.1 no meeting for two months"}},
                    {"W2.2", {"W2.2 党费没有收齐", "W2.2 dues not collected"}}};
    for (const Case& one :
         {Case{"W2.1", "W2.1"}, Case{"W2.1 两个月没有开组织生活会", "W2.1"}, Case{"党费没有收齐", "(W2.2)"},
          Case{"Ｗ２．２", "(W2.2)"}, Case{"党费", "!"}, Case{"W2", "!"}}) {
        CAPTURE(one.written);
        CHECK(taken(text(one.written), sign) == one.wanted);
    }
}

TEST_CASE("several texts stand on lines of their own; a text on several lines is joined") {
    CHECK(taken(text("账页、合同；照片\n会议记录"), column(Holds::several)) == "账页\n合同\n照片\n会议记录");
    CHECK(taken(text("一次，两次"), column(Holds::several)) == "一次，两次");
    CHECK(taken(text("上午\n下午"), column(Holds::text)) == "(上午 下午)");
}

TEST_CASE("a value that is not there is no value") {
    for (const Holds holds : {Holds::number, Holds::date, Holds::text, Holds::code, Holds::choice}) {
        CHECK(taken({1, Kind::error, true, false, "#REF!"}, column(holds)) == "!");
        CHECK(taken({1, Kind::no_result, true, false, ""}, column(holds)) == "!");
    }
}
