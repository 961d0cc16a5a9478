// Tests of the Markdown writer.
#include <doctest/doctest.h>

#include "pages.hpp"

namespace leitai::page {

TEST_CASE("markdown: headings, lists and tables of GitHub's dialect") {
    Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")}}), Heading{{"总体", "Overview"}, 1},
                         two_villages(), Paragraph{{"1. 注", "1. note"}, true}});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    CHECK(written(page, "markdown") ==
          "# 题目\n"
          "\n"
          "**【暂定】**\n"
          "\n"
          "原因：数据有错误 1 处。\n"
          "\n"
          "- 期间：2023-Q2\n"
          "\n"
          "## 总体\n"
          "\n"
          "| 名次 | 村名 | 总分 | 产业 |\n"
          "| ---: | --- | ---: | ---: |\n"
          "| =1 | 东阳村 | 90.00 | -0.5 |\n"
          "| =1 | 溪墩村 | 90.00 |  |\n"
          "\n"
          "1\\. 注\n");
    CHECK(written(page, "markdown", {.lang = base::Lang::en}).find("\n**\\[PROVISIONAL\\]**\n") != std::string::npos);
}

TEST_CASE("markdown: what stands in a cell is never markup") {
    const auto row = [](const std::string& text) {
        const std::string bytes = written(single(text), "markdown");
        const std::string head = "# 题目\n\n| 甲 |\n| --- |\n";
        REQUIRE(bytes.starts_with(head));
        return bytes.substr(head.size());
    };
    CHECK(row("a|b") == "| a\\|b |\n");
    CHECK(row("*x* `y` [z](u) <b> ~~ & \\") == "| \\*x\\* \\`y\\` \\[z\\](u) \\<b\\> \\~\\~ \\& \\\\ |\n");
    CHECK(row("one\ntwo\r\tend") == "| one<br>two  end |\n");
    CHECK(row("collective_income _x_") == "| collective_income \\_x\\_ |\n");
    CHECK(row("🚀e\u0301") == "| 🚀e\u0301 |\n");
}

TEST_CASE("markdown: a paragraph that begins like a heading or a list stays a paragraph") {
    const auto paragraph = [](const std::string& text) {
        const std::string bytes = written(page_of({Paragraph{base::Text::same(text), false}}), "markdown");
        return bytes.substr(bytes.find("\n\n") + 2);
    };
    CHECK(paragraph("# x") == "\\# x\n");
    CHECK(paragraph("- x") == "\\- x\n");
    CHECK(paragraph("+ x") == "\\+ x\n");
    CHECK(paragraph("12) x") == "12\\) x\n");
    CHECK(paragraph("> x") == "\\> x\n");
    CHECK(paragraph("2023 年") == "2023 年\n");
    CHECK(paragraph("") == "\n");
}

TEST_CASE("markdown: an empty table says that there is nothing") {
    CHECK(written(page_of({table("rows", {column("a", "甲", "A")}, {})}), "markdown") ==
          "# 题目\n\n| 甲 |\n| --- |\n\n（无）\n");
}

TEST_CASE("markdown: a script stands between fences that it cannot close") {
    CHECK(written(page_of({Script{{"a=`b` | *c*", "```"}}}), "markdown") ==
          "# 题目\n\n````sh\na=`b` | *c*\n```\n````\n");
}

}  // namespace leitai::page
