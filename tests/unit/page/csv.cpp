// Tests of the CSV writer: what spreadsheets and programs read.
#include <doctest/doctest.h>

#include "leitai/page/tables.hpp"
#include "pages.hpp"

namespace leitai::page {

namespace {

const std::string bom = "\xef\xbb\xbf";

/// What the only cell of a table looks like.
std::string cell(const std::string& text) {
    const std::string bytes = written(single(text), "csv");
    const std::string head = bom + "甲,状态\r\n", end = ",正式\r\n";
    REQUIRE(bytes.starts_with(head));
    REQUIRE(bytes.ends_with(end));
    return bytes.substr(head.size(), bytes.size() - head.size() - end.size()) + "\r\n";
}

}  // namespace

TEST_CASE("csv: a page of one table is that table alone, with BOM and CRLF, columns for people left out") {
    const Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")}}), two_villages(),
                               Paragraph{{"注", "note"}, true}});
    CHECK(written(page, "csv") == bom +
                                      "编码,村名,总分,产业,状态\r\n"
                                      "359902101201,东阳村,90.00,-0.5,正式\r\n"
                                      "359902101202,溪墩村,90.00,,正式\r\n");
    CHECK(written(page, "csv", {.lang = base::Lang::en}).starts_with(bom + "Code,Village,Total,Industry,State\r\n"));
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
    CHECK(written(page, "csv") == bom + "甲,状态\r\n-0.50,正式\r\n7.80,正式\r\n-3.2%,正式\r\n-1/3,正式\r\n");
}

TEST_CASE("csv: a heading that looks like a formula is guarded too") {
    const Page page = page_of({table("rows", {column("a", "=甲", "-A"), column("b", "乙,丙", "B")}, {})});
    CHECK(written(page, "csv") == bom + "'=甲,\"乙,丙\",状态\r\n");
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

TEST_CASE("csv: of several tables the first, and any other by its id; a page without tables is a table of its facts") {
    Table second = table("more", {column("a", "甲", "A")}, {{Cell::yes_no(true)}, {Cell::number("73.5%")}});
    Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")}}), Heading{{"一", "One"}, 1},
                         two_villages(), second});
    CHECK(written(page, "csv").starts_with(bom + "编码,村名,总分,产业,状态\r\n"));
    const auto only = [&](const char* id) {
        for (Table& table : data_tables(page, base::Lang::zh)) {
            if (table.id == id) return with_table(page, std::move(table));
        }
        return Page();
    };
    CHECK(written(only("more"), "csv") == bom + "甲,状态\r\n是,正式\r\n73.5%,正式\r\n");
    CHECK(written(only("more"), "csv", {.ids = true}) == bom + "a,provisional\r\ntrue,false\r\n73.5,false\r\n");
    CHECK(written(only("facts"), "csv") == bom + "期间,状态\r\n2023-Q2,正式\r\n");
    CHECK(written(only("reasons"), "csv", {.ids = true}) == bom + "kind,count,words,provisional\r\n");
    page.result = false;
    CHECK(only("reasons").blocks.empty());
    CHECK(written(page, "csv").starts_with(bom + "编码,村名,总分,产业\r\n"));
    const Page no_tables = page_of({facts({{"a", {"甲", "A"}, Cell::number("1")}, {"b", {"乙", "B"}, Cell{}}})});
    CHECK(written(no_tables, "csv") == bom + "甲,乙,状态\r\n1,,正式\r\n");
}

TEST_CASE("tables: the list has every table with its columns, those for people alone left out") {
    Table people = table("people", {column("a", "甲", "A")}, {});
    people.audience = Audience::people;
    const Page list =
        table_list(page_of({two_villages(), people, facts({{"p", {"期", "P"}, Cell::of("x")}})}), base::Lang::en);
    CHECK(written(list, "csv", {.ids = true}) ==
          bom +
              "id,title,rows,columns\r\nvillages,Title,2,code name total modules.industry\r\nfacts,Facts,1,p\r\n"
              "reasons,Why it is provisional,0,kind count words\r\n"
              "closed,Closed by a decision,0,kind count words\r\n");
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
