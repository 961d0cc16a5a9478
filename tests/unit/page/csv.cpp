// Tests of the CSV writer: what spreadsheets and programs read.
#include <doctest/doctest.h>

#include "pages.hpp"

namespace leitai::page {

namespace {

const std::string bom = "\xef\xbb\xbf";

/// What the only cell of a table looks like.
std::string cell(const std::string& text) {
    const std::string bytes = written(single(text), "csv");
    const std::string head = bom + "甲\r\n";
    REQUIRE(bytes.starts_with(head));
    return bytes.substr(head.size());
}

}  // namespace

TEST_CASE("csv: a page of one table is that table alone, with BOM and CRLF, columns for people left out") {
    const Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")}}), two_villages(),
                               Paragraph{{"注", "note"}, true}});
    CHECK(written(page, "csv") == bom +
                                      "编码,村名,总分,产业\r\n"
                                      "359902101201,东阳村,90.00,-0.5\r\n"
                                      "359902101202,溪墩村,90.00,\r\n");
    CHECK(written(page, "csv", {.lang = base::Lang::en}).starts_with(bom + "Code,Village,Total,Industry\r\n"));
}

TEST_CASE("csv: fields with commas, quotes and line ends are quoted") {
    CHECK(cell("a,b") == "\"a,b\"\r\n");
    CHECK(cell("say \"yes\"") == "\"say \"\"yes\"\"\"\r\n");
    CHECK(cell("\"") == "\"\"\"\"\r\n");
    CHECK(cell("one\ntwo") == "\"one\ntwo\"\r\n");
    CHECK(cell("a\rb") == "a b\r\n");
    CHECK(cell("") == "\r\n");
    CHECK(cell("东阳村 🚀 e\u0301") == "东阳村 🚀 e\u0301\r\n");
}

TEST_CASE("csv: text that a spreadsheet would run is guarded, numbers are not") {
    CHECK(cell("=1+1") == "'=1+1\r\n");
    CHECK(cell("+1") == "'+1\r\n");
    CHECK(cell("-1") == "'-1\r\n");
    CHECK(cell("@SUM(A1)") == "'@SUM(A1)\r\n");
    CHECK(cell("\t=1") == "' =1\r\n");
    CHECK(cell("\u200b=1") == "'=1\r\n");
    CHECK(cell("＝1") == "'＝1\r\n");
    CHECK(cell("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    CHECK(cell("a=1") == "a=1\r\n");
    const Page page = page_of(
        {table("rows", {numbers("a", "甲", "A")},
               {{Cell::number("-0.50")}, {Cell::number("+7.80")}, {Cell::number("-3.2%")}, {Cell::number("-1/3")}})});
    CHECK(written(page, "csv") == bom + "甲\r\n-0.50\r\n7.80\r\n-3.2%\r\n-1/3\r\n");
}

TEST_CASE("csv: a heading that looks like a formula is guarded too") {
    const Page page = page_of({table("rows", {column("a", "=甲", "-A"), column("b", "乙,丙", "B")}, {})});
    CHECK(written(page, "csv") == bom + "'=甲,\"乙,丙\"\r\n");
}

TEST_CASE("csv: rows of a provisional page say so themselves") {
    Page page = page_of({two_villages()});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    CHECK(written(page, "csv") == bom +
                                      "编码,村名,总分,产业,状态\r\n"
                                      "359902101201,东阳村,90.00,-0.5,暂定\r\n"
                                      "359902101202,溪墩村,90.00,,暂定\r\n");
    CHECK(written(page, "csv", {.lang = base::Lang::en}).find("90.00,-0.5,provisional\r\n") != std::string::npos);
}

TEST_CASE("csv: a page of several tables is laid out block by block") {
    Table second = table("more", {column("a", "甲", "A")}, {{Cell::yes_no(true)}});
    second.title = {"第二张", "Second"};
    Page page =
        page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")}}), Heading{{"一、总体", "Overview"}, 1},
                 Paragraph{{"小注", "note"}, true}, Paragraph{{"正文", "words"}, false}, two_villages(), second});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    CHECK(written(page, "csv") ==
          bom +
              "题目\r\n【暂定】\r\n原因：数据有错误 1 处。\r\n期间,2023-Q2\r\n\r\n一、总体\r\n正文\r\n\r\n"
              "编码,村名,总分,产业\r\n359902101201,东阳村,90.00,-0.5\r\n359902101202,溪墩村,90.00,\r\n"
              "\r\n第二张\r\n甲\r\n是\r\n");
}

TEST_CASE("csv: a page without tables lists its facts") {
    const Page page = page_of({facts({{"why", {"原因", "Reason"}, Cell::of("=x")}})});
    CHECK(written(page, "csv") == bom + "题目\r\n原因,'=x\r\n");
}

TEST_CASE("csv: large tables reach the sink in pieces of some 64 kB") {
    Table many = two_villages();
    many.rows = 20000;
    many.row = [](std::size_t index, std::vector<Cell>& cells) {
        const std::string digits = std::to_string(index);
        for (int c = 0; c < 5; ++c) cells.push_back(Cell::number(digits));
    };
    std::size_t pieces = 0, bytes = 0, largest = 0;
    find_format("csv")->write(page_of({many}), {}, [&](std::string_view piece) {
        ++pieces;
        bytes += piece.size();
        largest = std::max(largest, piece.size());
    });
    CHECK(bytes > 400000);
    CHECK(pieces >= 6);
    CHECK(largest < 70000);
}

}  // namespace leitai::page
