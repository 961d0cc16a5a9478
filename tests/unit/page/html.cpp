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

Table drawn(Drawing::Kind kind, Drawing::Paper paper) {
    Table t = table("moved", {column("name", "村名", "Village"), numbers("change", "变化", "Change")},
                    {{Cell::of("东阳村"), Cell::number("+4.00")}, {Cell::of("溪墩村"), Cell::number("-2.00")}});
    t.title = {"升降", "Movement"};
    t.drawing = Drawing{.kind = kind, .label = "name", .values = {"change"}, .paper = paper, .unit = {"分", "points"}};
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
    CHECK(holds(zh, "<h2 id=\"s1\">总体</h2>"));
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

TEST_CASE("html: a table says itself what its shades mean, and the lowest cell is marked") {
    Cell low = Cell::number("1"), high = Cell::number("9");
    low.rate = 0;
    low.lowest = true;
    high.rate = 100;
    Table own = table("t", {numbers("a", "甲", "A")}, {{low}, {high}});
    CHECK(holds(body(page_of({own})), "<td class=\"n r0 low\">1</td>"));
    CHECK(holds(body(page_of({own})), "底色越深"));
    CHECK(holds(body(page_of({own})), "加框的最低"));
    own.shading = {"深浅按名次。", "Shaded by place."};
    CHECK(holds(body(page_of({own})), "<p class=\"note\">深浅按名次。</p>"));
    CHECK_FALSE(holds(body(page_of({own})), "底色越深"));
}

TEST_CASE("html: bars are as long as their numbers, and losses go to the other side of zero") {
    const std::string page = body(page_of({drawn(Drawing::Kind::bars, Drawing::Paper::both)}));
    const auto width_behind = [&](std::string_view mark) {
        const std::size_t at = page.find("width=\"", page.find(mark)) + 7;
        return std::stod(page.substr(at));
    };
    CHECK(width_behind("rect class=\"gain\"") ==
          doctest::Approx(2 * width_behind("rect class=\"loss\"")).epsilon(0.01));
    CHECK(holds(page, ">+4.00</text>"));
    CHECK(holds(page, "<td>东阳村</td>"));
}

TEST_CASE("html: pictures are numbered with their unit; rows are folded, or printed in place of the picture") {
    using enum Drawing::Paper;
    const auto of = [](Drawing::Paper paper) { return drawn(Drawing::Kind::columns, paper); };
    const std::string page = body(page_of({of(picture), of(rows), of(both)}));
    CHECK(holds(page, "<figure><figcaption>图1　升降（单位：分）</figcaption>"));
    CHECK(holds(page, "<figure class=\"screen\"><figcaption>图2　升降（单位：分）</figcaption>"));
    CHECK(holds(page, "<caption class=\"paper\">升降（图2的数据）</caption>"));
    CHECK(holds(page, "<figure><figcaption>图3　升降（单位：分）</figcaption>"));
    CHECK(page.find("<details>") == page.rfind("<details>"));
    const std::string en = written(page_of({of(picture)}), "html", {.lang = base::Lang::en});
    CHECK(holds(en, "<figcaption>Figure 1. Movement (points)</figcaption>"));
}

TEST_CASE("html: a table without numbers, and one of too many rows for a picture, keeps its rows and its title") {
    Table empty = drawn(Drawing::Kind::bars, Drawing::Paper::picture);
    empty.rows = 0;
    CHECK(holds(body(page_of({empty})), "<caption>升降</caption>"));
    CHECK_FALSE(holds(body(page_of({empty})), "<figure"));
    Table long_one = drawn(Drawing::Kind::bars, Drawing::Paper::picture);
    long_one.rows = 41;
    long_one.row = [](std::size_t, std::vector<Cell>& cells) { cells = {Cell::of("村"), Cell::number("1")}; };
    const std::string page = body(page_of({long_one}));
    CHECK_FALSE(holds(page, "<svg"));
    CHECK(holds(page, "<caption>升降</caption>"));
}

TEST_CASE("html: four sections have a list of contents, three have none") {
    std::vector<Block> blocks;
    for (int i = 0; i < 3; ++i) blocks.emplace_back(Heading{{"一节", "A section"}, 1});
    blocks.emplace_back(Heading{{"一段", "A part"}, 2});
    CHECK_FALSE(holds(body(page_of(blocks)), "<nav"));
    blocks.emplace_back(Heading{{"<末节>", "Last"}, 1});
    blocks.insert(blocks.begin(), facts({{"a", {"甲", "A"}, Cell::of("乙")}}));
    const std::string page = body(page_of(blocks));
    CHECK(page.find("<dd>乙</dd>") < page.find("<nav"));
    CHECK(page.find("</nav>") < page.find("<h2 id=\"s1\">"));
    CHECK(holds(page, "<li><a href=\"#s4\">&lt;末节&gt;</a></li>"));
    CHECK(holds(page, "<h2 id=\"s4\">&lt;末节&gt;</h2>"));
}

TEST_CASE("html: key figures stand side by side, closing facts in small print, and parts of a letter in their place") {
    Facts key = facts({{"mean", {"平均分", "Mean"}, Cell::number("82.98")},
                       {"best", {"最高的村", "Best"}, Cell::of("一个名字很长的村")}});
    key.look = Facts::Look::figures;
    Facts closing = facts({{"rubric", {"细则", "Rubric"}, Cell::of("a&b")}});
    closing.look = Facts::Look::closing;
    const std::string page = body(page_of({key, closing, Formal{Formal::Part::addressee, {{"某某：", "To:"}}},
                                           Formal{Formal::Part::signature, {{"某部", "Office"}, {"某日", "Day"}}}}));
    CHECK(holds(page, "<dl class=\"figures\"><div><dt>平均分</dt><dd>82.98</dd></div>"));
    CHECK(holds(page, "<dd class=\"words\">一个名字很长的村</dd>"));
    CHECK(holds(page, "<p class=\"closing\"><span>细则：a&amp;b</span>"));
    CHECK(holds(page, "<p class=\"addressee\">某某：</p>"));
    CHECK(holds(page, "<p class=\"signature\">某部<br>某日</p>"));
}

TEST_CASE("html: small tables of long sentences can become cards; long ones carry nothing in their cells") {
    const std::string words = "这一句话很长，一共有三十多个字，在手机上和其他各列并排就没有地方写完它了。";
    const auto of = [&](std::size_t rows) {
        Table t = table("t",
                        {numbers("n", "序号", "No."), column("class", "类别", "Class"),
                         column("name", "村名", "Village"), column("why", "原因", "Why")},
                        {});
        t.rows = rows;
        t.row = [=](std::size_t i, std::vector<Cell>& cells) {
            cells = {Cell::number("1"), Cell::of("一般村"), Cell::of("村" + std::to_string(i)), Cell::of(words)};
        };
        return t;
    };
    const std::string small = body(page_of({of(3)}));
    CHECK(holds(small, "<div class=\"box cards\"><table class=\"k3\">"));
    CHECK(holds(small, "<td data-label=\"村名\">村2</td>"));
    CHECK(holds(small, "<th class=\"w2\" scope=\"col\">村名</th><th class=\"w14\" scope=\"col\">原因</th>"));
    const std::string large = body(page_of({of(301)}));
    CHECK(holds(large, "<div class=\"box\"><table class=\"k3\">"));
    CHECK(holds(large, "<tr><td class=\"n\">1</td><td>一般村</td><td>村300</td><td>这一句"));
    CHECK_FALSE(holds(body(page_of({two_villages()})), "cards"));
}

TEST_CASE("html: a page across is printed across") {
    Page page = page_of({two_villages()});
    CHECK(holds(written(page, "html"), "<main>"));
    page.across = true;
    CHECK(holds(written(page, "html"), "<main class=\"across\">"));
}

TEST_CASE("html: a script is text, broken for the eye and copied whole") {
    const std::string bytes = written(page_of({Script{{"a < b && c", "d"}}}), "html");
    CHECK(bytes.find("overflow-wrap:anywhere\">a &lt; b &amp;&amp; c\nd\n</pre>\n") != std::string::npos);
}

}  // namespace leitai::page
