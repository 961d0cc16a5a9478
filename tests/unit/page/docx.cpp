// Tests of the documents that the DOCX writer makes: parts, charts, annexes, widths, layouts.
#include <doctest/doctest.h>
#include <zip.h>

#include <map>
#include <regex>

#include "pages.hpp"

namespace leitai::page {

namespace {

using Parts = std::map<std::string, std::string>;

/// The parts of a document by their names.
Parts parts_of(const Page& page, const WriteOptions& options = {}) {
    const std::string bytes = written(page, "docx", options);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    Parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
        std::string part(about.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        CHECK(zip_fread(file, part.data(), about.size) == static_cast<zip_int64_t>(about.size));
        zip_fclose(file);
        parts[about.name] = std::move(part);
    }
    zip_discard(archive);
    return parts;
}

std::string document_of(const Page& page) { return parts_of(page)["word/document.xml"]; }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

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

Table drawn(Drawing::Kind kind, std::vector<std::vector<std::string>> rows) {
    std::vector<std::vector<Cell>> cells;
    for (const auto& row : rows) {
        cells.emplace_back();
        for (const std::string& text : row)
            cells.back().push_back(cells.back().empty() ? Cell::of(text) : Cell::number(text));
    }
    std::vector<Column> columns = {column("name", "村名", "Village"), numbers("a", "变化", "Change")};
    if (rows.at(0).size() > 2) columns.push_back(numbers("b", "名次", "Places"));
    if (rows.at(0).size() > 3) columns.push_back(column("class", "类别", "Class"));
    Table t = table("moved", columns, cells);
    t.title = {"升降", "Movement"};
    t.drawing = Drawing{.kind = kind, .label = "name", .values = {"a"}};
    if (columns.size() > 2) t.drawing->values.emplace_back("b");
    if (columns.size() > 3) t.drawing->group = "class";
    return t;
}

std::string chart_of_kind(Drawing::Kind kind, std::vector<std::vector<std::string>> rows) {
    return parts_of(page_of({drawn(kind, std::move(rows))}))["word/charts/chart1.xml"];
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

TEST_CASE("docx: a bar chart has the values, their colours, and what it shows in words") {
    const Page page = page_of({drawn(Drawing::Kind::bars, {{"东阳村", "+4.00", "2"}, {"<溪墩>", "-2.50", "-1"}})});
    Parts parts = parts_of(page);
    const std::string& chart = parts["word/charts/chart1.xml"];
    CHECK(holds(chart, "<c:barDir val=\"bar\"/>"));
    CHECK(holds(chart, "<c:formatCode>+0.00;-0.00;0.00</c:formatCode>"));
    CHECK(holds(chart, "<c:pt idx=\"0\"><c:v>4</c:v></c:pt><c:pt idx=\"1\"><c:v>-2.5</c:v></c:pt>"));
    CHECK(holds(chart, "<c:v>&lt;溪墩&gt;</c:v>"));
    CHECK(holds(chart, "<c:dPt><c:idx val=\"1\"/>"));  // the loss
    CHECK(count(chart, "<c:dPt>") == 1);
    CHECK(count(chart, "<c:ser>") == 1);  // the second value has another scale
    const std::string& text = parts["word/document.xml"];
    CHECK(holds(text, "descr=\"升降：东阳村 +4.00 2; &lt;溪墩&gt; -2.50 -1\""));
    CHECK(holds(text, "<c:chart r:id=\"rIdChart1\"/>"));
    CHECK(holds(text, ">东阳村</w:t>"));  // the rows stand below
}

TEST_CASE("docx: a percentage keeps its sign, and columns say in words where lines stand") {
    Table t = drawn(Drawing::Kind::columns, {{"60", "73.5%"}, {"80", "8%"}});
    t.drawing->marks = {{1, {"良好 80", "good 80"}}, {2, {"优秀 90", "excellent 90"}}};
    Parts parts = parts_of(page_of({t}));
    CHECK(holds(parts["word/charts/chart1.xml"], "<c:barDir val=\"col\"/>"));
    CHECK(holds(parts["word/charts/chart1.xml"], "<c:formatCode>0.0&quot;%&quot;</c:formatCode>"));
    CHECK(holds(parts["word/document.xml"], ">等次线：良好 80、优秀 90</w:t>"));
}

TEST_CASE("docx: steps begin where the one above ends, on either side of zero") {
    // 0 -> 5 -> -3 -> -1: hidden 0, 0, -1; above zero 5, 5, 0; below zero 0, -3, -2.
    const std::string chart = chart_of_kind(Drawing::Kind::steps, {{"甲", "+5"}, {"乙", "-8"}, {"丙", "+2"}});
    const auto series = [](const char* a, const char* b, const char* c) {
        return "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>" + std::string(a) + "</c:v></c:pt><c:pt idx=\"1\"><c:v>" +
               b + "</c:v></c:pt><c:pt idx=\"2\"><c:v>" + c + "</c:v></c:pt></c:numLit>";
    };
    CHECK(holds(chart, "<c:grouping val=\"stacked\"/>"));
    const std::size_t hidden = chart.find(series("0", "0", "-1")), above = chart.find(series("5", "5", "0")),
                      below = chart.find(series("0", "-3", "-2"));
    CHECK(hidden < above);
    CHECK(above < below);
    CHECK(below != std::string::npos);
    CHECK(holds(chart, "<c:v>乙 -8</c:v>"));
}

TEST_CASE("docx: points have a series and a marker a group, a radar a dashed second line") {
    const std::string points = chart_of_kind(
        Drawing::Kind::points, {{"甲", "1", "61", "先进"}, {"乙", "-2", "70", "一般"}, {"丙", "3", "68", "先进"}});
    CHECK(count(points, "<c:ser>") == 2);
    CHECK(count(points, "<c:ptCount val=\"2\"/>") == 4);  // as many places a series, for the smaller one as well
    CHECK(count(points, "<c:pt idx=") == 6);              // 3 points, x and y
    CHECK(holds(points, "<c:symbol val=\"circle\"/>"));
    CHECK(holds(points, "<c:symbol val=\"square\"/>"));
    CHECK(holds(points, "<c:legend>"));
    CHECK(holds(points, "<c:min val=\"60\"/>"));
    const std::string radar =
        chart_of_kind(Drawing::Kind::radar, {{"甲", "80.0%", "60.0%"}, {"乙", "40.0%", "50.0%"}, {"丙", "30.0%", ""}});
    CHECK(holds(radar, "<c:radarChart>"));
    CHECK(count(radar, "<a:prstDash val=\"dash\"/>") == 1);
    CHECK(holds(radar, "<c:v>甲 80.0%</c:v>"));
    CHECK(count(radar, "<c:pt idx=\"2\">") == 3);  // two names and one value: the empty cell is no zero
}

TEST_CASE("docx: rows that a picture has shown are left out where there are more than twelve") {
    std::vector<std::vector<std::string>> rows(13, {"村", "1"});
    Table t = drawn(Drawing::Kind::bars, rows);
    CHECK_FALSE(holds(document_of(page_of({t})), "<w:tbl>"));
    t.drawing->fold = false;
    CHECK(holds(document_of(page_of({t})), "<w:tbl>"));
    rows.pop_back();
    CHECK(holds(document_of(page_of({drawn(Drawing::Kind::bars, rows)})), "<w:tbl>"));
}

TEST_CASE("docx: an annex lies across, the sheet before it upright, and page numbers stay where they were") {
    Parts parts = parts_of(annexed());
    const std::string& text = parts["word/document.xml"];
    CHECK(count(text, "<w:sectPr>") == 3);
    CHECK(count(text, "w:orient=\"landscape\"") == 2);
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
