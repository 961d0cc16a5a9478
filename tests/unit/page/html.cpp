// Tests of the HTML writer and of its pictures.
#include <doctest/doctest.h>

#include "pages.hpp"

namespace leitai::page {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// What stands between <main> and </main>.
std::string body(const Page& page, const WriteOptions& options = {}) {
    const std::string bytes = written(page, "html", options);
    const std::size_t first = bytes.find("<main>"), last = bytes.find("</main>");
    REQUIRE(first != std::string::npos);
    return bytes.substr(first, last - first);
}

Table drawn(Drawing::Kind kind, bool fold) {
    Table t = table("moved", {column("name", "村名", "Village"), numbers("change", "变化", "Change")},
                    {{Cell::of("东阳村"), Cell::number("+4.00")}, {Cell::of("溪墩村"), Cell::number("-2.00")}});
    t.title = {"升降", "Movement"};
    t.drawing = Drawing{.kind = kind, .label = "name", .values = {"change"}, .fold = fold};
    return t;
}

}  // namespace

TEST_CASE("html: headings, facts and tables, in the language of the result") {
    Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")}}), Heading{{"总体", "Overview"}, 1},
                         two_villages(), Paragraph{{"注", "note"}, true}});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    const std::string zh = body(page);
    CHECK(holds(zh, "<h1>题目</h1>\n<p class=\"stamp\">【暂定】</p>"));
    CHECK(holds(zh, "<dt>期间</dt><dd>2023-Q2</dd>"));
    CHECK(holds(zh, "<h2>总体</h2>"));
    CHECK(holds(zh,
                "<tr><td class=\"n\">=1</td><td>东阳村</td><td class=\"n\">90.00</td><td class=\"n\">-0.5</td></tr>"));
    CHECK(holds(zh, "<p class=\"note\">注</p>"));
    const std::string en = written(page, "html", {.lang = base::Lang::en});
    CHECK(holds(en, "<html lang=\"en\">"));
    CHECK(holds(en, "[PROVISIONAL]"));
}

TEST_CASE("html: what stands in a cell is never markup") {
    CHECK(holds(body(single("<b> & \"x\" 'y'\n\x01z")), "<td>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;<br> z</td>"));
}

TEST_CASE("html: cells are shaded by tenths of what could be had, and the page says what that means") {
    Cell none = Cell::number("0"), nine = Cell::number("9"), ten = Cell::number("10"), full = Cell::number("11");
    none.rate = 0;
    nine.rate = 9;
    ten.rate = 10;
    full.rate = 100;
    const std::string page = body(page_of({table("t", {numbers("a", "甲", "A")}, {{none}, {nine}, {ten}, {full}})}));
    CHECK(holds(page, "<td class=\"n r0\">0</td>"));
    CHECK(holds(page, "<td class=\"n r0\">9</td>"));
    CHECK(holds(page, "<td class=\"n r1\">10</td>"));
    CHECK(holds(page, "<td class=\"n r9\">11</td>"));
    CHECK(holds(page, "底色越深"));
    CHECK_FALSE(holds(body(page_of({two_villages()})), "底色越深"));
}

TEST_CASE("html: bars are as long as their numbers, and losses go to the other side of zero") {
    const std::string page = body(page_of({drawn(Drawing::Kind::bars, false)}));
    const auto width_behind = [&](std::string_view mark) {
        const std::size_t at = page.find("width=\"", page.find(mark)) + 7;
        return std::stod(page.substr(at));
    };
    CHECK(width_behind("rect class=\"a\"") == doctest::Approx(2 * width_behind("rect class=\"b\"")).epsilon(0.01));
    CHECK(holds(page, ">+4.00</text>"));
    CHECK(holds(page, "<figcaption>升降</figcaption>"));
    CHECK(holds(page, "<td>东阳村</td>"));
    CHECK_FALSE(holds(page, "<details>"));
    CHECK(holds(body(page_of({drawn(Drawing::Kind::columns, true)})), "<details><summary>数据</summary>"));
}

TEST_CASE("html: a table without numbers, and one of too many rows for a picture, keeps its rows and its title") {
    Table empty = drawn(Drawing::Kind::bars, true);
    empty.rows = 0;
    CHECK(holds(body(page_of({empty})), "<caption>升降</caption>"));
    Table long_one = drawn(Drawing::Kind::bars, true);
    long_one.rows = 41;
    long_one.row = [](std::size_t, std::vector<Cell>& cells) { cells = {Cell::of("村"), Cell::number("1")}; };
    const std::string page = body(page_of({long_one}));
    CHECK_FALSE(holds(page, "<svg"));
    CHECK(holds(page, "<caption>升降</caption>"));
}

TEST_CASE("html: a script is text, broken for the eye and copied whole") {
    const std::string bytes = written(page_of({Script{{"a < b && c", "d"}}}), "html");
    CHECK(bytes.find("overflow-wrap:anywhere\">a &lt; b &amp;&amp; c\nd\n</pre>\n") != std::string::npos);
}

}  // namespace leitai::page
