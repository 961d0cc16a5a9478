// Tests of what a document has around its text: addressee, enclosures, signature, figures, small print, and what stays
// together on a page.
#include "documents.hpp"

namespace leitai::page {

namespace {

Formal formal(Formal::Part part, std::vector<std::string> lines) {
    Formal one{part, {}};
    for (std::string& line : lines) one.lines.push_back(base::Text::same(line));
    return one;
}

/// The paragraph in which words stand, from its beginning.
std::string paragraph_with(const std::string& text, const std::string& words) {
    const std::size_t at = text.find(words);
    REQUIRE(at != std::string::npos);
    const std::size_t begin = text.rfind("<w:p>", at);
    return text.substr(begin, text.find("</w:p>", at) - begin);
}

}  // namespace

TEST_CASE("docx: the addressee is flush left and ends with a colon") {
    const std::string text = document_of(page_of({formal(Formal::Part::addressee, {"各镇（乡）党委"})}));
    CHECK(holds(text, ">各镇（乡）党委：</w:t>"));
    CHECK(holds(paragraph_with(text, "各镇（乡）党委"), "w:val=\"Addressee\""));
    const Page again = page_of({formal(Formal::Part::addressee, {"各镇党委：", "To all townships:"})});
    CHECK_FALSE(holds(document_of(again), "::"));
    // Title and addressee are a line apart: 400 below the title, and what is missing to 579.
    const std::string styles = parts_of(again)["word/styles.xml"];
    CHECK(holds(styles,
                "<w:name w:val=\"Addressee\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing "
                "w:before=\"179\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/><w:ind "
                "w:firstLineChars=\"0\" w:firstLine=\"0\"/>"));
}

TEST_CASE("docx: one enclosure has no number, several are numbered and hang below their names") {
    // A character takes 315: 附件： begins at the third one (630), and its name at the sixth (1575).
    const std::string one = document_of(page_of({formal(Formal::Part::attachment, {"成绩表"})}));
    CHECK(
        holds(paragraph_with(one, ">附件：成绩表</w:t>"), "<w:ind w:left=\"1575\" w:right=\"0\" w:hanging=\"945\"/>"));
    CHECK(holds(one, "<w:spacing w:before=\"579\"/>"));
    const std::string two = document_of(page_of({formal(Formal::Part::attachment, {"成绩表", "明细表"})}));
    CHECK(holds(paragraph_with(two, ">附件：1.</w:t>"), "<w:ind w:left=\"1890\" w:right=\"0\" w:hanging=\"1260\"/>"));
    CHECK(holds(paragraph_with(two, ">附件：1.</w:t>"), "<w:keepNext/>"));
    CHECK(holds(paragraph_with(two, ">2.</w:t>"), "<w:ind w:left=\"1890\" w:right=\"0\" w:hanging=\"315\"/>"));
    CHECK(count(two, "<w:spacing w:before=\"579\"/>") == 1);  // a line below the text
    CHECK(holds(two, "<w:tab/></w:r><w:r><w:t xml:space=\"preserve\">明细表</w:t>"));
    const Page page = page_of({formal(Formal::Part::attachment, {"Scores", "Rates"})});
    CHECK(holds(parts_of(page, {.lang = base::Lang::en})["word/document.xml"], ">Enclosures: 1.</w:t>"));
}

TEST_CASE("docx: the office stands two characters from the edge, the day two behind its first") {
    // 8845 - 9 characters of 315: the day begins two characters right of the office.
    const std::string text = document_of(page_of(
        {Paragraph{{"特此报告。", ""}}, formal(Formal::Part::signature, {"中共沧浦区委组织部", "2023年7月15日"})}));
    const std::string office = paragraph_with(text, "中共沧浦区委组织部"), day = paragraph_with(text, "2023年7月15日");
    CHECK(holds(office, "<w:spacing w:before=\"579\"/><w:ind w:left=\"0\" w:right=\"630\"/>"));
    CHECK(holds(office, "<w:keepNext/>"));
    CHECK(holds(day, "<w:ind w:left=\"6010\" w:right=\"0\"/><w:jc w:val=\"left\"/>"));
    CHECK_FALSE(holds(day, "<w:keepNext/>"));
    CHECK(holds(paragraph_with(text, "特此报告。"), "<w:keepNext/>"));
}

TEST_CASE("docx: a day longer than the office stands two characters from the edge, and the office moves") {
    // 组织部 takes 3 characters, the day on paper 17.25 columns: 2717 are 1772 more than 945; 630 + 630 + 1772.
    const std::string text = document_of(page_of({formal(Formal::Part::signature, {"组织部", "2023年7月15日"})}));
    CHECK(holds(paragraph_with(text, "2023年7月15日"), "w:right=\"630\""));
    CHECK(holds(paragraph_with(text, "组织部"), "w:right=\"3032\""));
}

TEST_CASE("docx: figures stand in rows of about the same length, at most six a row") {
    const auto rows_of = [](std::size_t count) {
        std::vector<Facts::Item> items;
        for (std::size_t i = 0; i < count; ++i)
            items.push_back({"f", {"平均分", "Mean"}, i == 0 ? Cell{} : Cell::number("82.98")});
        Facts all = facts(items);
        all.look = Facts::Look::figures;
        return document_of(page_of({all}));
    };
    CHECK(count(rows_of(6), "<w:tr>") == 1);
    CHECK(count(rows_of(6), "<w:gridCol") == 6);
    CHECK(count(rows_of(7), "<w:tr>") == 2);
    CHECK(count(rows_of(7), "<w:gridCol") == 4);
    CHECK(count(rows_of(13), "<w:gridCol") == 5);  // 5, 5 and 3
    CHECK(count(rows_of(13), "<w:tr>") == 3);
    CHECK(holds(rows_of(1), ">—</w:t>"));  // nothing is said where there is no value
    CHECK_FALSE(holds(rows_of(0), "<w:tbl>"));
    CHECK(holds(rows_of(6), "<w:sz w:val=\"36\"/>"));
}

TEST_CASE("docx: figures whose values are long are fewer a row or smaller, and none is left out") {
    Facts all = facts({{"a", {"最高", "Best"}, Cell::of("三十里铺中心社区 98.20")},
                       {"b", {"最低", "Least"}, Cell::of("北礁村 45.67")},
                       {"c", {"期间", "Period"}, Cell::of("2023年第二季度")},
                       {"d", {"个数", "Count"}, Cell::number("30")}});
    all.look = Facts::Look::figures;
    const std::string text = document_of(page_of({all}));
    CHECK(count(text, "<w:gridCol") == 2);
    for (const char* words : {"三十里铺中心社区 98.20", "北礁村 45.67", "2023年第二季度", ">30<"})
        CHECK(holds(text, words));
}

TEST_CASE("docx: closing facts are one paragraph of small print") {
    Facts all =
        facts({{"a", {"期间", "Period"}, Cell::of("2023年第二季度")}, {"b", {"细则", "Rubric"}, Cell::of("1.0.0")}});
    all.look = Facts::Look::closing;
    const std::string text = document_of(page_of({all}));
    CHECK(holds(paragraph_with(text, "期间："), ">期间：2023年第二季度；细则：1.0.0。</w:t>"));
    CHECK(holds(paragraph_with(text, "期间："), "w:val=\"Small\""));
}

TEST_CASE("docx: a note, the head and the first rows of a table stay together, and so do its last two") {
    std::vector<std::vector<Cell>> rows(12, {Cell::number("1")});
    const std::string text =
        document_of(page_of({Paragraph{{"说明", "note"}, true}, table("t", {numbers("a", "甲", "A")}, rows)}));
    CHECK(holds(paragraph_with(text, ">说明<"), "<w:keepNext/>"));
    // The head, the first row, and the last but one; the note before them.
    CHECK(count(text, "<w:keepNext/>") == 4);
    CHECK(count(text, "<w:tblHeader/>") == 1);
    CHECK(count(text, "<w:cantSplit/>") == 13);
    rows.resize(6);
    const std::string small = document_of(page_of({table("t", {numbers("a", "甲", "A")}, rows)}));
    CHECK(count(small, "<w:keepNext/>") == 6);  // the head and all rows but the last
}

TEST_CASE("docx: what shades and marks mean is said once for each text") {
    const auto shaded = [](const char* id, const char* shading) {
        Cell low = Cell::number("30.0%"), high = Cell::number("90.0%");
        low.rate = 30;
        low.lowest = true;
        high.rate = 90;
        Table t = table(id, {numbers("a", "甲", "A")}, {{low}, {high}});
        t.shading = base::Text::same(shading);
        return t;
    };
    const std::string text = document_of(page_of({shaded("a", ""), shaded("b", ""), shaded("c", "越深越多。")}));
    CHECK(count(text, "底色越深") == 1);
    CHECK(count(text, "越深越多。") == 1);
    CHECK(count(text, "加粗并带下划线的是最低的。") == 1);
    CHECK(holds(text, "<w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">30.0%</w:t>"));
}

TEST_CASE("docx: a page across has one section, across from its title on") {
    Page page = page_of({two_villages()});
    page.across = true;
    Parts parts = parts_of(page);
    CHECK(count(parts["word/document.xml"], "<w:sectPr>") == 1);
    CHECK(holds(parts["word/document.xml"], "w:orient=\"landscape\""));
    CHECK(parts.count("word/footer3.xml") == 1);
}

TEST_CASE("docx: a table of forty columns becomes several, each with the place and the name") {
    std::vector<Column> columns = {numbers("place", "名次", "Rank"), column("name", "村名", "Village")};
    std::vector<Cell> row = {Cell::number("1"), Cell::of("北礁村")};
    for (int i = 0; i < 38; ++i) {
        columns.push_back(numbers("c" + std::to_string(i), "第" + std::to_string(i) + "项", "Item"));
        row.push_back(Cell::number("83.46"));
    }
    Table t = table("wide", columns, {row});
    t.title = {"明细", "Details"};
    const std::string text = document_of(page_of({t}));
    const std::size_t tables = count(text, "<w:tbl>");
    CHECK(tables > 1);
    CHECK(count(text, ">北礁村<") == tables);
    CHECK(count(text, ">83.46<") == 38);
    for (int i = 0; i < 38; ++i) CHECK(count(text, ">第" + std::to_string(i) + "项<") == 1);
    CHECK(holds(text, ">明细（1/" + std::to_string(tables) + "）<"));
}

}  // namespace leitai::page
