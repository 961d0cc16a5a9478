// Tests of reading workbooks that are as they should be, however their producers write them.
#include "files.hpp"

namespace leitai::workbook {

TEST_CASE("every type of cell is read") {
    const Written written{
        .data =
            R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c>)"
            R"(<c r="C1" t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>)"
            R"(<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1" t="e"><v>#REF!</v></c>)"
            R"(<c r="H1" t="n"><v>8.380000000000001</v></c><c r="I1"><v>359902101201</v></c>)"
            R"(<c r="J1" t="d"><v>2023-06-30T00:00:00</v></c><c r="K1" t="d"><v>六月</v></c></row>)",
        .strings = "<si><t>甲</t></si>"};
    CHECK(told(first_sheet(written)) ==
          "1: A=甲 B=乙 Cf=甲x Db=yes Eb=no Fef=#DIV/0! Ge=#REF! Hn=8.38 In=359902101201 Jd=2023-06-30 K=六月");
}

TEST_CASE("rich runs are put together, phonetic ones left out") {
    const Written written{
        .data =
            R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is>)"
            R"(<r><rPr><b/></rPr><t>东</t></r><r><t xml:space="preserve">阳 </t></r><rPh sb="0" eb="2"><t>dong</t></rPh>)"
            R"(</is></c></row>)",
        .strings =
            "<si><r><t>东</t></r><r><rPr><sz val=\"9\"/></rPr><t>阳村</t></r><rPh sb=\"0\" eb=\"2\"><t>ドンヤン</t>"
            "</rPh><phoneticPr fontId=\"1\"/></si><si><t xml:space=\"preserve\">  a_x000D_\nb </t></si>"};
    CHECK(told(first_sheet(written)) == "1: A=东阳村 B=a\nb C=东阳");
}

TEST_CASE("a formula without its value is no result; one whose value is empty is nothing") {
    const Written written{
        .data =
            R"(<row r="2"><c r="A2"><f>SUM(B1:B9)</f></c><c r="B2"><f>X</f><v></v></c><c r="C2" t="str"><f>Y</f></c>)"
            R"(<c r="D2" t="str"><f>""</f><v></v></c><c r="E2"><f t="shared" si="0"/><v>3</v></c><c r="F2" s="1"/>)"
            R"(<c r="G2"><v/></c><c r="H2" t="e"><f>Z</f></c></row>)"};
    CHECK(told(first_sheet(written)) == "2: A?f= B?f= C?f= Enf=3 H?f=");
}

TEST_CASE("rows and cells that do not say where they are, are counted on") {
    const Written written{.data =
                              "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r=\"5\"><c r=\"C5\"><v>4</v></c>"
                              "<c><v>5</v></c></row><row><c><v>6</v></c></row>"};
    CHECK(told(first_sheet(written)) == "1: An=1 Cn=3; 5: Cn=4 Dn=5; 6: An=6");
}

TEST_CASE("cells out of their order are sorted") {
    const Written written{.data = R"(<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="C1"/></row>)"};
    CHECK(told(first_sheet(written)) == "1: An=1 Cn=3");
}

TEST_CASE("days and percent figures are known by their styles") {
    const Written written{
        .data =
            R"(<row r="1"><c r="A1" s="1"><v>45107</v></c><c r="B1" s="2"><v>45107.5</v></c><c r="C1" s="3"><v>0.084</v></c>)"
            R"(<c r="D1" s="4"><v>45107</v></c><c r="E1" s="99"><v>7</v></c><c r="F1" s="1"><v>-3</v></c>)"
            R"(<c r="G1" s="1" t="str"><v>2023.6.30</v></c></row>)",
        .formats = R"(<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)"
                   R"(<numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0&quot;年&quot;"/>)",
        .styles = R"(<xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="166"/>)"};
    CHECK(told(first_sheet(written)) ==
          "1: Ad=2023-06-30 Bd=2023-06-30T12:00:00 Cn=0.084|8.4% Dn=45107 En=7 Fn=-3 G=2023.6.30");
    Written from_1904 = written;
    from_1904.about = R"(<workbookPr date1904="1"/>)";
    from_1904.data = R"(<row r="1"><c r="A1" s="1"><v>43645</v></c></row>)";
    CHECK(told(first_sheet(from_1904)) == "1: Ad=2023-06-30");
}

TEST_CASE("merged ranges, hidden rows, columns and sheets are told") {
    const Written written{
        .data =
            R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c r="B2"><v>2</v></c></row>)"
            R"(<row r="3"><c r="B3"><v>3</v></c></row>)",
        .before = R"(<cols><col min="2" max="3" width="9" hidden="true"/><col min="5" max="5" width="0"/></cols>)",
        .behind = R"(<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B3:B4"/><mergeCell ref="B2"/></mergeCells>)",
        .listed = R"(<sheet name="a&amp;b" sheetId="1" state="veryHidden" r:id="r1"/>)"};
    const Sheet sheet = first_sheet(written);
    CHECK(told(sheet) == "1h: Anm=1; 2h: Bn=2; 3: Bnm=3");
    CHECK(sheet.name == "a&b");
    CHECK(sheet.hidden);
    CHECK(sheet.hidden_columns == std::vector<std::uint32_t>{2, 3, 5});
    REQUIRE(sheet.merged.size() == 3);
    CHECK(sheet.merged[0].last_column == 3);
}

TEST_CASE("prefixes, the strict edition, odd names and paths make no difference") {
    const std::string strict = "http://purl.oclc.org/ooxml/";
    const std::string space = " xmlns:x=\"" + strict + "spreadsheetml/main\"";
    const Parts parts{
        {"_rels/.rels", relations("<Relationship Id=\"a\" Type=\"" + strict +
                                  "officeDocument/relationships/officeDocument\" Target=\"/XL/Workbook.xml\"/>")},
        {"xl\\workbook.xml",
         "<x:workbook" + space + " xmlns:q=\"" + strict +
             "officeDocument/relationships\"><x:sheets><x:sheet name=\"表\" sheetId=\"7\" q:id=\"z\"/>"
             "</x:sheets></x:workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relations("<Relationship Id=\"z\" Type=\"" + strict +
                   "officeDocument/relationships/worksheet\" Target=\"../other/./my%20sheet.xml\"/>")},
        {"other/my sheet.xml",
         "\xEF\xBB\xBF<x:worksheet" + space +
             "><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" "
             "t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"}};
    const Book book = read(zipped(parts));
    REQUIRE(book.sheets.size() == 1);
    CHECK(book.sheets[0].name == "表");
    CHECK(told(book.sheets[0]) == "1: A=甲");
}

TEST_CASE("sheets come in the order of the list, and those without cells are passed over") {
    const auto sheet = [](const std::string& value) {
        return sheet_part({.data = "<row r=\"1\"><c r=\"A1\"><v>" + value + "</v></c></row>"});
    };
    const Written written{
        .data = R"(<row r="1"><c r="A1"><v>1</v></c></row>)",
        .listed = R"(<sheet name="后" sheetId="9" r:id="r2"/><sheet name="图" sheetId="3" r:id="r3"/>)"
                  R"(<sheet name="前" sheetId="1" r:id="r1"/>)",
        .relations = relation("r2", "worksheet", "worksheets/sheet1b.xml") +
                     relation("r3", "chartsheet", "chartsheets/sheet1.xml") +
                     relation("r4", "vbaProject", "vbaProject.bin") +
                     relation("r5", "externalLink", "externalLinks/externalLink1.xml"),
        .more = {{"xl/worksheets/sheet1b.xml", sheet("2")}, {"xl/chartsheets/sheet1.xml", "<chartsheet/>"}}};
    const Book book = read(packed(written));
    REQUIRE(book.sheets.size() == 2);
    CHECK(book.sheets[0].name == "后");
    CHECK(told(book.sheets[0]) == "1: An=2");
    CHECK(told(book.sheets[1]) == "1: An=1");
    CHECK(book.macros);
    CHECK(book.linked);
    CHECK_FALSE(read(packed({.data = ""})).macros);
}

TEST_CASE("UTF-16 parts are read, and empty sheets are sheets") {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>"))
        (wide += c) += '\0';
    Parts parts = parts_of({.data = ""});
    CHECK(told(read(zipped(parts)).sheets.at(0)).empty());
    parts[2].second = wide;
    CHECK(told(read(zipped(parts)).sheets.at(0)) == "1: An=5");
}

TEST_CASE("a visitor is told the book, the head of a sheet, its rows and its end") {
    std::string calls;
    const Visitor visitor{
        .sheet = [&](const Sheet& head) { calls += "sheet " + std::to_string(head.hidden_columns.size()); },
        .row = [&](SheetRow& row) { calls += " row" + std::to_string(row.number); },
        .sheet_end = [&](const Sheet& whole) { calls += " end " + std::to_string(whole.merged.size()); },
        .book = [&](const Book& book) { calls += book.linked ? "linked " : "book "; }};
    const Written written{.data = R"(<row r="1"/><row r="2"><c><v>1</v></c></row>)",
                          .before = R"(<cols><col min="2" max="2" hidden="1"/></cols>)",
                          .behind = R"(<mergeCells><mergeCell ref="A2:B2"/></mergeCells>)"};
    CHECK_FALSE(visit_xlsx(packed(written), visitor));
    CHECK(calls == "book sheet 1 row2 end 1");
    const Visitor throwing{.row = [](SheetRow&) { throw std::string("mine"); }};
    CHECK_THROWS_AS(visit_xlsx(packed(written), throwing), std::string);
    CHECK_FALSE(visit_xlsx(packed(written), {}));
}

}  // namespace leitai::workbook
