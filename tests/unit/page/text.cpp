// Tests of the text writer: pages on a terminal.
#include <doctest/doctest.h>

#include "leitai/text/lines.hpp"
#include "pages.hpp"

namespace leitai::page {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

int widest(const std::string& text) {
    int columns = 0;
    for (const std::string& line : lines_of(text)) columns = std::max(columns, text::display_width(line));
    return columns;
}

WriteOptions width(int columns, base::Lang lang = base::Lang::zh) { return {.lang = lang, .width = columns}; }

Table wide_table() {
    return table(
        "rows",
        {column("name", "村名", "Village"), numbers("total", "总分", "Total"),
         spared(column("class", "类别", "Class"), 2), spared(numbers("change", "较上期", "Change"), 1),
         spared(numbers("places", "升降", "Places"), 2)},
        {{Cell::of("东阳村"), Cell::number("90.00"), Cell::of("普通村"), Cell::number("1.20"), Cell::of("+3")}});
}

}  // namespace

TEST_CASE("text: title, facts and a table, aligned by what a terminal shows") {
    const Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")},
                                      {"version", {"细则版本", "Version"}, Cell::of("1.0.0")}}),
                               two_villages()});
    CHECK(written(page, "text") ==
          "题目\n"
          "\n"
          "期间：    2023-Q2\n"
          "细则版本：1.0.0\n"
          "\n"
          "名次  村名     总分  产业\n"
          "----  ------  -----  ----\n"
          "  =1  东阳村  90.00  -0.5\n"
          "  =1  溪墩村  90.00\n");
    CHECK(written(page, "text", width(80, base::Lang::en)) ==
          "Title\n"
          "\n"
          "Period:  2023-Q2\n"
          "Version: 1.0.0\n"
          "\n"
          "Rank  Village  Total  Industry\n"
          "----  -------  -----  --------\n"
          "  =1  东阳村   90.00      -0.5\n"
          "  =1  溪墩村   90.00\n");
}

TEST_CASE("text: a provisional page says so under its title") {
    Page page = page_of({two_villages()});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    CHECK(written(page, "text").starts_with("题目\n【暂定】\n原因：数据有错误 1 处。\n\n"));
    CHECK(written(page, "text", width(80, base::Lang::en))
              .starts_with("Title\n[PROVISIONAL]\nReasons: 1 error in the data.\n\n"));
}

TEST_CASE("text: columns that do not fit are left out, the least important first, and named") {
    const Page page = page_of({wide_table()});
    CHECK(lines_of(written(page, "text", width(40)))[2] == "村名     总分  类别    较上期  升降");
    const std::string narrow = written(page, "text", width(34));
    CHECK(lines_of(narrow)[2] == "村名     总分  类别    较上期");
    CHECK(narrow.ends_with("（太窄，没有列出：升降。要看全部：\n--width 35，或 --format csv）\n"));
    const std::string narrower = written(page, "text", width(24, base::Lang::en));
    CHECK(lines_of(narrower)[2] == "Village  Total  Change");
    CHECK(narrower.ends_with("(too narrow for: Class,\nPlaces; for all columns:\n--width 38 or --format\ncsv)\n"));
}

TEST_CASE("text: without a limit everything stands on its line") {
    const std::string text = written(page_of({wide_table()}), "text", width(0));
    CHECK(text.find("太窄") == std::string::npos);
    CHECK(lines_of(text).size() == 5);
}

TEST_CASE("text: a name of 200 characters is broken into lines and loses nothing") {
    std::string name;
    for (int i = 0; i < 100; ++i) name += "村a";
    Table one = two_villages();
    one.row = [&](std::size_t, std::vector<Cell>& cells) {
        cells = {Cell::of("1"), Cell::of("x"), Cell::of(name), Cell::number("90.00"), Cell::number("1")};
    };
    const std::string text = written(page_of({one}), "text", width(60));
    CHECK(widest(text) <= 60);
    std::string joined;
    for (const char c : text) {
        if (c != ' ' && c != '\n') joined += c;
    }
    std::size_t found = 0;
    for (std::size_t at = joined.find("村a"); at != std::string::npos; at = joined.find("村a", at + 1)) ++found;
    CHECK(found >= 190);  // both rows, less those at line ends that numbers part
    CHECK(text.find("90.00") != std::string::npos);
}

TEST_CASE("text: at every width no number is broken, and what has room stays within the width") {
    const Page page =
        page_of({wide_table(), Paragraph{{"村级自报还没有交齐，结果是暂定的。", "Not everything is in yet."}, true}});
    for (int columns = 1; columns <= 60; ++columns) {
        const std::string text = written(page, "text", width(columns));
        CHECK(text.find("90.00") != std::string::npos);
        if (columns >= 17) CHECK(widest(text) <= columns);
    }
}

TEST_CASE("text: hostile cells stay in their row and send nothing to the terminal") {
    const Table hostile = table("rows", {column("a", "甲", "A"), column("b", "乙", "B")},
                                {{Cell::of("one\ntwo"), Cell::of("x")},
                                 {Cell::of("\x1b[2J"), Cell::of("y")},
                                 {Cell::of("🚀e\u0301"), Cell::of("z")},
                                 {Cell::of(""), Cell::of("\xff")}});
    CHECK(written(page_of({hostile}), "text") ==
          "题目\n"
          "\n"
          "甲       乙\n"
          "-------  --\n"
          "one two  x\n"
          " [2J     y\n"
          "🚀e\u0301      z\n"
          "         \uFFFD\n");
}

TEST_CASE("text: an empty table has its head and says that there is nothing") {
    const Page page = page_of({table("rows", {column("a", "甲", "Name")}, {})});
    CHECK(written(page, "text") == "题目\n\n甲\n--\n（无）\n");
    CHECK(written(page, "text", width(80, base::Lang::en)) == "Title\n\nName\n----\n(none)\n");
}

TEST_CASE("text: titles of tables, headings and yes or no; colour only when asked for") {
    Table titled = table("rows", {column("a", "甲", "A")}, {{Cell::yes_no(true)}, {Cell::yes_no(false)}});
    titled.title = {"表一", "Table 1"};
    const Page page = page_of({Heading{{"一、总体", "Overview"}, 1}, titled});
    CHECK(written(page, "text") == "题目\n\n一、总体\n\n表一\n甲\n--\n是\n否\n");
    CHECK(written(page, "text", {.lang = base::Lang::en, .color = true}) ==
          "\x1b[1mTitle\x1b[0m\n\n\x1b[1mOverview\x1b[0m\n\nTable 1\n\x1b[1mA\n\x1b[0m---\nyes\nno\n");
}

TEST_CASE("text: a long fact is broken behind its label") {
    const Page page = page_of({facts({{"why", {"原因", "Reason"}, Cell::of("one two three four five six seven")}})});
    CHECK(written(page, "text", width(30, base::Lang::en)) ==
          "Title\n\nReason: one two three four\n        five six seven\n");
}

TEST_CASE("text: a script is never broken, however narrow the page is") {
    const std::string line = "printf '%s\\n%s' \"$seed\" \"$code\" | sha256sum | cut -c1-64";
    CHECK(written(page_of({Script{{line, "  done"}}}), "text", {.width = 20}) == "题目\n\n" + line + "\n  done\n");
}

}  // namespace leitai::page
