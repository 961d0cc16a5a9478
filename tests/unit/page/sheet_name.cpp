// Names of sheets: within Excel's limits, and never two that Excel takes for one.
#include "leitai/page/xlsx/sheet_name.hpp"

#include <doctest/doctest.h>

using namespace leitai::page;

TEST_CASE("names of sheets that are equal but for case or width are numbered") {
    std::set<std::string> taken;
    CHECK(free_sheet_name("Table A", taken) == "Table A");
    CHECK(free_sheet_name("table a", taken) == "table a 2");
    CHECK(free_sheet_name("ＴＡＢＬＥ　Ａ", taken) == "ＴＡＢＬＥ　Ａ 3");
    CHECK(free_sheet_name("History", taken) == "History 2");
    CHECK(free_sheet_name("a/b:c", taken) == "a b c");
    CHECK(free_sheet_name("", taken) == " 2");
}

TEST_CASE("a title that is too long for a tab ends where its explanation begins") {
    CHECK(short_sheet_words("升降最大的") == "升降最大的");
    CHECK(short_sheet_words("远离其他评委的分数（偏离系数超过3.5）") == "远离其他评委的分数");
    CHECK(short_sheet_words("Marks far from the rest (modified z-score above 3.5)") == "Marks far from the rest");
    CHECK(short_sheet_words("（全部在括号里的一个很长的标题）") == "（全部在括号里的一个很长的标题）");
}

TEST_CASE("texts are cut where a workbook's limit lies, in units of UTF-16") {
    CHECK(fit_units("abcd", 4) == "abcd");
    CHECK(fit_units("abcde", 4) == "ab..");
    CHECK(fit_units("𠮷𠮷𠮷", 5) == "𠮷..");
    std::set<std::string> taken;
    std::string marks = "a";
    for (int i = 0; i < 40; ++i) marks += "\u0301";
    CHECK(free_sheet_name(marks, taken).size() == 1 + 2 * 28 + 2);
}
