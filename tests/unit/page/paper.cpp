// Paper: what sheets are printed on, and the room that texts take.
#include "leitai/page/xlsx/paper.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace leitai::page;

TEST_CASE("a narrow sheet is upright, a wide one across, and a very wide one A3") {
    const Paper small = paper_for(150, 400);
    CHECK(small.number == 9);
    CHECK_FALSE(small.across);
    CHECK(small.one_page);
    const Paper wide = paper_for(330, 4000);
    CHECK(wide.number == 9);
    CHECK(wide.across);
    CHECK_FALSE(wide.one_page);
    CHECK(paper_for(480, 4000).number == 8);
    CHECK(paper_for(480, 4000).pages_wide == 1);
    CHECK(paper_for(900, 4000).pages_wide == 2);
    CHECK(paper_for(0, 0).one_page);
}

TEST_CASE("a text that fits a column is one line, and rows are no taller than spreadsheets allow") {
    for (int columns = 1; columns < 200; ++columns)
        CHECK(lines_in(std::string(static_cast<std::size_t>(columns), 'a'), column_for(columns)) == 1);
    CHECK(lines_in("一二三四五六", 8) == 2);
    CHECK(height_of(1000) <= 409);
    CHECK(widest_word("a number 中文 wonderful") == 9);
}
