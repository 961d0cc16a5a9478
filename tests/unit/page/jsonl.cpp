// Tests of the JSON lines writer.
#include <doctest/doctest.h>

#include "pages.hpp"

namespace leitai::page {

TEST_CASE("jsonl: one object a row of the first table") {
    const Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")}}), two_villages(),
                               table("more", {column("a", "甲", "A")}, {{Cell::of("x")}})});
    CHECK(written(page, "jsonl") ==
          "{\"leitai\":{\"form\":\"test\",\"version\":1},\"code\":\"359902101201\",\"modules\":{\"industry\":-0.5},"
          "\"name\":\"东阳村\",\"total\":90.00"
          ",\"provisional\":false,\"reasons\":[]}\n"
          "{\"leitai\":{\"form\":\"test\",\"version\":1},\"code\":\"359902101202\",\"modules\":{\"industry\":null},"
          "\"name\":\"溪墩村\",\"total\":90.00"
          ",\"provisional\":false,\"reasons\":[]}\n");
}

TEST_CASE("jsonl: rows of a result say themselves whether it is provisional, unless they have a column of that name") {
    Page page = page_of({table("rows", {column("a", "甲", "A")}, {{Cell::of("one\ntwo")}})});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    CHECK(written(page, "jsonl") ==
          "{\"leitai\":{\"form\":\"test\",\"version\":1},\"a\":\"one\\ntwo\",\"provisional\":true,\"reasons\":[{"
          "\"count\":1,\"kind\":\"errors\"}]}\n");
    page = page_of({table("rows", {column("provisional", "甲", "A")}, {{Cell::yes_no(false)}})});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    CHECK(written(page, "jsonl") == "{\"leitai\":{\"form\":\"test\",\"version\":1},\"provisional\":false}\n");
}

TEST_CASE("jsonl: an empty table is an empty file; a page without tables is one line of facts") {
    CHECK(written(page_of({table("rows", {column("a", "甲", "A")}, {})}), "jsonl").empty());
    const Page page = page_of({facts({{"total.all", {"总", "All"}, Cell::number("3")}})});
    CHECK(
        written(page, "jsonl") ==
        "{\"leitai\":{\"form\":\"test\",\"version\":1},\"provisional\":false,\"total\":{\"all\":3},\"reasons\":[]}\n");
}

}  // namespace leitai::page
