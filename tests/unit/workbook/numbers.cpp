// Tests of numbers, formats and days, without files around them.
#include <doctest/doctest.h>

#include "leitai/workbook/book.hpp"
#include "leitai/workbook/cell_ref.hpp"
#include "leitai/workbook/cell_text.hpp"
#include "leitai/workbook/number.hpp"
#include "leitai/workbook/number_format.hpp"

namespace leitai::workbook {

TEST_CASE("a number is as short as it can be at 15 digits") {
    const auto is = [](std::string_view raw, std::string_view shown) {
        CAPTURE(raw);
        CHECK(short_number(raw).value_or("none") == shown);
    };
    is("8.380000000000001", "8.38");
    is("8.379999999999999", "8.38");
    is("0.30000000000000004", "0.3");
    is("86.2", "86.2");
    is("8.50", "8.5");
    is("8.00", "8");
    is("007", "7");
    is("0", "0");
    is("-0", "0");
    is("-0.0", "0");
    is("-0.50", "-0.5");
    is(".5", "0.5");
    is("5.", "5");
    is("+5", "5");
    is("1E+3", "1000");
    is("1e3", "1000");
    is("1.5E-3", "0.0015");
    is("3.59902101201E11", "359902101201");
    is("359902101201", "359902101201");
    is("350181199001011234", "350181199001011000");  // as programs show what they keep of it
    is("1E+300", "1E+300");
    is("1.25E-30", "1.25E-30");
    is("123456789012345", "123456789012345");
    is("0.1234567890123456", "0.123456789012346");
    is("12345678901234567", "12345678901234600");
    for (const char* raw : {"", "abc", "1,5", "inf", "nan", "0x10", "1 2", "-", ".", "1e", "--1", "1E+999", "５"}) {
        CAPTURE(raw);
        CHECK_FALSE(short_number(raw));
    }
}

TEST_CASE("a percent figure is what the format shows") {
    CHECK(as_percent("0.084", 1) == "8.4%");
    CHECK(as_percent("0.084", 2) == "8.40%");
    CHECK(as_percent("0.084", 0) == "8%");
    CHECK(as_percent("0.085", 0) == "9%");
    CHECK(as_percent("-0.085", 0) == "-9%");
    CHECK(as_percent("-0.001", 0) == "0%");
    CHECK(as_percent("0.9999", 1) == "100.0%");
    CHECK(as_percent("12", 0) == "1200%");
    CHECK(as_percent("0.00005", 2) == "0.01%");
    CHECK(as_percent("0.00004", 2) == "0.00%");
    CHECK(as_percent("1E+300", 2).empty());
}

TEST_CASE("a format shows days, times and percent figures by what stands outside quotes and brackets") {
    using What = Shows::What;
    for (const char* code : {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\"", "m/d", "mmm-yy",
                             "[Red]YYYY/M/D", "e\"年\"", "aaaa", "yyyy\\-mm"}) {
        CAPTURE(code);
        CHECK(shows(code) == Shows{What::day});
    }
    for (const char* code : {"yyyy-mm-dd hh:mm", "m/d/yy h:mm AM/PM", "d h"}) {
        CAPTURE(code);
        CHECK(shows(code) == Shows{What::moment});
    }
    for (const char* code : {"h:mm", "mm:ss", "[h]:mm:ss", "[mm]", "h\"时\"mm\"分\""}) {
        CAPTURE(code);
        CHECK(shows(code) == Shows{What::time});
    }
    for (const char* code : {"General", "0.00", "#,##0", "@", "0\"年\"", "\"day\"0", "[Red]0.0", "0.00E+00", "0_d",
                             "0\\m", "0!y", "[$¥-804]#,##0.00", "[DBNum1]0", "0;yyyy", "", "\"y", "[d", "\\"}) {
        CAPTURE(code);
        CHECK(shows(code) == Shows{});
    }
    CHECK(shows("0.0%") == Shows{What::percent, 1});
    CHECK(shows("0%;[Red]-0.00%") == Shows{What::percent, 0});
    CHECK(shows("\"%\"0") == Shows{});
    for (const std::uint32_t id : {14U, 17U, 27U, 31U, 36U, 50U, 57U}) CHECK(shows_builtin(id) == Shows{What::day});
    for (const std::uint32_t id : {18U, 21U, 45U, 47U}) CHECK(shows_builtin(id) == Shows{What::time});
    for (const std::uint32_t id : {0U, 1U, 13U, 23U, 37U, 44U, 48U, 49U, 59U}) CHECK(shows_builtin(id) == Shows{});
    CHECK(shows_builtin(22) == Shows{What::moment});
    CHECK(shows_builtin(10) == Shows{What::percent, 2});
}

TEST_CASE("days are counted as spreadsheet programs count them, in both systems") {
    const auto day = [](double serial, bool from_1904 = false, Shows::What what = Shows::What::day) {
        const auto found = day_text(serial, from_1904, what);
        return found ? found->text + (found->shown.empty() ? "" : "|" + found->shown) : "none";
    };
    CHECK(day(45107) == "2023-06-30");
    CHECK(day(43645, true) == "2023-06-30");
    CHECK(day(1) == "1900-01-01");
    CHECK(day(59) == "1900-02-28");
    CHECK(day(60) == "1900-02-29");  // a day that never was, and that programs have
    CHECK(day(61) == "1900-03-01");
    CHECK(day(0) == "1900-01-00");
    CHECK(day(0, true) == "1904-01-01");
    CHECK(day(2958465) == "9999-12-31");
    CHECK(day(2958466) == "none");
    CHECK(day(2957004, true) == "none");
    CHECK(day(-1) == "none");
    CHECK(day(45107.333333333336, false, Shows::What::moment) == "2023-06-30T08:00:00");
    CHECK(day(45107.333333333336) == "2023-06-30T08:00:00|2023-06-30");
    CHECK(day(45106.9999999999) == "2023-06-30");
    CHECK(day(0.5, false, Shows::What::time) == "12:00:00");
    CHECK(day(45107.5, false, Shows::What::time) == "2023-06-30T12:00:00");
    CHECK(written_day("2023-06-30") == "2023-06-30");
    CHECK(written_day("2023-06-30T00:00:00.000Z") == "2023-06-30");
    CHECK(written_day("2023-06-30T08:15:00") == "2023-06-30T08:15:00");
    for (const char* text : {"2023-6-30", "45107", "2023-06-30 08:00", "2023-06-30T08:15", "2023-06-30T08:15:00x", ""})
        CHECK_FALSE(written_day(text));
}

TEST_CASE("names of cells go to the last of a sheet and no further") {
    CHECK(cell_name(4, 7) == "D7");
    CHECK(cell_name(26, 1) == "Z1");
    CHECK(cell_name(27, 1) == "AA1");
    CHECK(cell_name(702, 1) == "ZZ1");
    CHECK(cell_name(703, 1) == "AAA1");
    CHECK(cell_name(last_column, last_row) == "XFD1048576");
    CHECK(cell_name(5, 0) == "E");
    for (const std::uint32_t column : {1U, 26U, 27U, 702U, 703U, last_column}) {
        const auto place = parse_cell(cell_name(column, 9));
        REQUIRE(place);
        CHECK(place->column == column);
        CHECK(place->row == 9);
    }
    CHECK(parse_cell("$d$7")->column == 4);
    for (const char* name : {"", "A", "7", "A0", "XFE1", "ZZZZ9", "A1048577", "A99999999999999999999", "A-1", "A1B",
                             "甲1", "AAAAAAAAAAAAAAAA1", "A 1"}) {
        CAPTURE(name);
        CHECK_FALSE(parse_cell(name));
    }
    const auto range = parse_range("C9:B2");
    REQUIRE(range);
    CHECK(range->first_row == 2);
    CHECK(range->last_row == 9);
    CHECK(range->first_column == 2);
    CHECK(range->last_column == 3);
    CHECK_FALSE(parse_range("A1:"));
    CHECK_FALSE(parse_range("A:A"));
}

TEST_CASE("texts lose the blanks around them and their escapes, and nothing else") {
    CHECK(trimmed(" \t\r\n\u00A0\u3000 东阳村 \u3000\u200B\uFEFF") == "东阳村");
    CHECK(trimmed("东 阳") == "东 阳");
    CHECK(trimmed(" \u3000").empty());
    CHECK(unescaped("甲_x000D_\n乙") == "甲\n乙");
    CHECK(unescaped("_x005F_x000D_") == "_x000D_");
    CHECK(unescaped("_x4E1C_阳") == "东阳");
    CHECK(unescaped("_xD83D__xDE00_") == "\xF0\x9F\x98\x80");
    for (const char* text : {"_xD83D_", "_x0000_", "_x0001_", "_xFFFF_", "_x12G4_", "_x12", "_xDC00_", "a_xb", "_x"}) {
        CAPTURE(text);
        CHECK(unescaped(text) == text);
    }
}

}  // namespace leitai::workbook
