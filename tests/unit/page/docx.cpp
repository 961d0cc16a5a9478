// Tests of the documents that the DOCX writer makes: parts, charts, annexes, widths, layouts.
#include <regex>

#include "documents.hpp"

namespace leitai::page {

namespace {

/// Every number that an expression catches in a text.
std::vector<int> numbers_in(const std::string& text, const char* expression) {
    const std::regex wanted(expression);
    std::vector<int> all;
    for (std::sregex_iterator one(text.begin(), text.end(), wanted); one != std::sregex_iterator(); ++one)
        all.push_back(std::stoi((*one)[1]));
    return all;
}

/// Whether each tag that is opened is closed again, in order.
bool balanced(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
        const std::size_t end = xml.find('>', at);
        const std::string tag = xml.substr(at + 1, end - at - 1), name = tag.substr(0, tag.find_first_of(" \n"));
        if (tag.starts_with("?") || tag.ends_with("/")) continue;
        if (!tag.starts_with("/")) {
            open.push_back(name);
        } else if (open.empty() || "/" + open.back() != tag) {
            return false;
        } else {
            open.pop_back();
        }
    }
    return open.empty();
}

Table wide(std::size_t rows, std::size_t columns) {
    Table t;
    t.id = "wide";
    for (std::size_t c = 0; c < columns; ++c) t.columns.push_back(numbers("c" + std::to_string(c), "产业", "Industry"));
    t.rows = rows;
    t.row = [columns](std::size_t, std::vector<Cell>& cells) { cells.assign(columns, Cell::number("83.46")); };
    return t;
}

Page annexed() {
    Page page = page_of({two_villages(), Heading{{"附件1", "Annex 1"}, 1, true}, wide(3, 14),
                         Heading{{"附件2", "Annex 2"}, 1, true}, Paragraph{{"无表", "no table"}}});
    page.footer = {"结果 0123456789abcdef", "result 0123456789abcdef"};
    return page;
}

}  // namespace

TEST_CASE("docx: every part is well-formed, named by its type and reached by a relation") {
    Page page = annexed();
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    page.blocks.insert(page.blocks.begin(), drawn(Drawing::Kind::bars, {{"<村> & \"x\" ]]>", "+4.00"}}));
    const Parts parts = parts_of(page);
    const std::string& types = parts.at("[Content_Types].xml");
    const std::string& relations = parts.at("word/_rels/document.xml.rels");
    for (const auto& part : parts) {
        const std::string& name = part.first;
        CHECK_MESSAGE(balanced(part.second), name);
        if (!name.starts_with("word/") || name.ends_with(".rels")) continue;
        CHECK_MESSAGE(count(types, "PartName=\"/" + name + "\"") == 1, name);
        if (name != "word/document.xml")
            CHECK_MESSAGE(count(relations, "Target=\"" + name.substr(5) + "\"") == 1, name);
    }
    CHECK(count(types, "PartName") == parts.size() - 3);  // all but types and two lists of relations
    CHECK(written(page, "docx") == written(page, "docx"));
}

TEST_CASE("docx: an annex with a wide table lies across, others are upright, and page numbers stay where they were") {
    Parts parts = parts_of(annexed());
    const std::string& text = parts["word/document.xml"];
    CHECK(count(text, "<w:sectPr>") == 3);
    CHECK(count(text, "w:orient=\"landscape\"") == 1);
    CHECK(text.find("w:w=\"11906\" w:h=\"16838\"") < text.find("w:w=\"16838\" w:h=\"11906\""));
    // The upright margins 37, 35, 28 and 26 mm, turned: the head of a table lies at the left of the bound page.
    CHECK(holds(text, "w:top=\"1587\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\""));
    CHECK(holds(text, "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""));
    // 225 mm are 12756: the wide table fills them.
    const std::vector<int> widths = numbers_in(text, "<w:tblW w:w=\"(\\d+)\"");
    REQUIRE(widths.size() == 2);
    CHECK(widths[0] <= 8845);
    CHECK(widths[0] > 8845 - 5);
    CHECK(widths[1] <= 12756);
    CHECK(widths[1] > 12756 - 15);
    for (const char* footer : {"word/footer3.xml", "word/footer4.xml"}) CHECK(holds(parts[footer], "vert=\"vert\""));
    CHECK(holds(parts["word/footer3.xml"], "<w:jc w:val=\"right\"/>"));
    CHECK(holds(parts["word/footer4.xml"], "<w:jc w:val=\"left\"/>"));
    // A section ends with its last paragraph, the footer's words are the last of all.
    CHECK(text.find("无表") < text.find("结果 0123456789abcdef"));
    CHECK(parts_of(page_of({two_villages()})).count("word/footer3.xml") == 0);
}

TEST_CASE("docx: numbers and long words are not broken while there is room") {
    const Table t = table("t", {column("a", "说明", "Words"), numbers("b", "一个很长很长的列名", "Number")},
                          {{Cell::of(std::string(300, 'x')), Cell::number("-12345.67")}});
    const std::vector<int> widths = numbers_in(document_of(page_of({t})), "<w:gridCol w:w=\"(\\d+)\"");
    REQUIRE(widths.size() == 2);
    CHECK(widths[1] >= 9 * 105 + 140);  // nine digits of half a 10.5 pt character, and the margins of the cell
}

TEST_CASE("docx: a minus stays with its number in a sentence, and a number in a cell is what it is") {
    const std::string text = document_of(page_of({Paragraph{{"降幅（-16.33）、a-1、2023-06、- 项", ""}},
                                                  table("t", {numbers("a", "甲", "A")}, {{Cell::number("-16.33")}})}));
    CHECK(holds(text, "降幅（</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">16.33）、a-1、2023-06、- 项</w:t>"));
    CHECK(count(text, "<w:noBreakHyphen/>") == 1);
    CHECK(holds(text, ">-16.33</w:t>"));
}

TEST_CASE("docx: an empty table says so, and five thousand rows are written") {
    Table empty = two_villages();
    empty.rows = 0;
    CHECK(holds(document_of(page_of({empty})), ">（无）</w:t>"));
    CHECK(count(document_of(page_of({Heading{{"附件", "Annex"}, 1, true}, wide(5000, 14)})), "<w:tr>") == 5001);
}

TEST_CASE("docx: the layout of the plan decides margins, fonts and sizes") {
    Layout layout;
    layout.margins = {254, 254, 300, 300};
    layout.fonts.body = "仿宋_GB2312 & \"x\"";
    layout.sizes.body = 28;
    layout.line_pitch = 520;
    Parts parts = parts_of(page_of({two_villages()}), {.layout = &layout});
    CHECK(holds(parts["word/document.xml"], "w:top=\"1440\" w:right=\"1701\" w:bottom=\"1440\" w:left=\"1701\""));
    CHECK(holds(parts["word/styles.xml"], "w:eastAsia=\"仿宋_GB2312 &amp; &quot;x&quot;\""));
    CHECK(holds(parts["word/styles.xml"], "w:line=\"520\" w:lineRule=\"exact\""));
    // The standard's 156 mm (8845) hold 28 characters of 16 pt (320) where each gives up 5 of them.
    CHECK(holds(parts_of(page_of({}))["word/styles.xml"], "<w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/>"));
}

TEST_CASE("docx: a script is copied as it stands, hyphens and blanks among it") {
    const std::string document = parts_of(page_of({Script{{"  cut -c1-64 < x"}}}))["word/document.xml"];
    CHECK(holds(document, "<w:t xml:space=\"preserve\">  cut -c1-64 &lt; x</w:t>"));
    CHECK_FALSE(holds(document, "noBreakHyphen"));
}

}  // namespace leitai::page
