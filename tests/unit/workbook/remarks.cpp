// Tests of remarks: what is coloured and said where, and that nothing else of a workbook changes.
#include "files.hpp"
#include "leitai/page/xlsx/making.hpp"
#include "leitai/workbook/remark.hpp"
#include "leitai/workbook/write.hpp"
#include "parts.hpp"

namespace leitai::workbook {

namespace {

std::string part_of(const std::string& bytes, const std::string& name) { return test::part(bytes, name.c_str()); }

const std::string sheet_name = "xl/worksheets/sheet1.xml";

/// What stands in place of the rows, without the tags around them.
std::string rows_of(const std::string& bytes) {
    const std::string part = part_of(bytes, sheet_name);
    const std::size_t from = part.find("<sheetData>") + 11;
    return part.substr(from, part.find("</sheetData>") - from);
}

std::string with(const std::string& bytes, const std::vector<Remark>& remarks) {
    const auto changed = annotated(bytes, remarks, "错误");
    REQUIRE(changed);
    CHECK(annotated(bytes, remarks, "错误") == changed);
    return *changed;
}

const Written table{
    .data =
        R"(<row r="1" hidden="1"><c r="A1" t="str"><v>leitai:facts/village</v></c><c r="B1" t="str"><v>leitai:facts/a</v></c></row>)"
        R"(<row r="2"><c r="A2" t="str"><v>题目</v></c></row>)"
        R"(<row r="3" spans="1:2"><c r="A3" t="str"><v>村</v></c><c r="B3" t="str"><v>收入</v></c></row>)"
        R"(<row r="4"><c r="A4" t="str"><v>东阳</v></c><c r="B4" s="1"><v>8.50</v></c></row>)"
        R"(<row r="6"><c r="A6" t="str"><v>西山</v></c></row>)",
    .before = R"(<dimension ref="A1:B6"/>)",
    .behind = R"(<sheetProtection sheet="1"/><dataValidations count="0"/>)",
    .formats = R"(<numFmt numFmtId="164" formatCode="0.00"/>)",
    .styles = R"(<xf numFmtId="164" fillId="1" applyFill="1"><alignment horizontal="right"/></xf>)"};

}  // namespace

TEST_CASE("cells with remarks are coloured, the words stand behind the last column, the rest is as it was") {
    const std::string before = packed(table);
    const std::string after = with(before, {{"填报表", 4, 2, "不是数 <&>", true},
                                            {"填报表", 6, 2, "没有填", false},
                                            {"填报表", 0, 0, "版本不对", true},
                                            {"别的", 1, 1, "x", true}});
    CHECK(told(read(after).sheets[0]) ==
          "1h: A=leitai:facts/village B=leitai:facts/a; 2: A=题目 C=版本不对; 3: A=村 B=收入 C=错误; "
          "4: A=东阳 Bn=8.5 C=B4 不是数 <&>; 6: A=西山 C=B6 没有填");
    const std::string rows = rows_of(after);
    // Styles: 0 and 1 were there, 2 is the head's and that of words, 3 is style 1 in red, 4 a blank cell, 5 words in
    // yellow.
    CHECK(
        rows.find(
            R"(<row r="4"><c r="A4" t="str"><v>东阳</v></c><c r="B4" s="3"><v>8.50</v></c>)"
            R"(<c r="C4" s="2" t="inlineStr"><is><t xml:space="preserve">B4 不是数 &lt;&amp;&gt;</t></is></c></row>)") !=
        std::string::npos);
    CHECK(rows.find(R"(<row r="3"><c r="A3")") != std::string::npos);
    CHECK(rows.find(R"(<c r="B6" s="4"/><c r="C6" s="5" t="inlineStr">)") != std::string::npos);
    const std::string part = part_of(after, sheet_name);
    CHECK(part.find(
              R"(<dimension ref="A1:C6"/><cols><col width="48" customWidth="1" min="3" max="3"/></cols><sheetData>)") !=
          std::string::npos);
    CHECK(part.ends_with(R"(</sheetData><sheetProtection sheet="1"/><dataValidations count="0"/></worksheet>)"));
    const std::string styles = part_of(after, "xl/styles.xml");
    CHECK(styles.find(R"(<fills count="4">)") != std::string::npos);
    CHECK(styles.find(R"(<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164" fillId="1" applyFill="1"><alignment )"
                      R"(horizontal="right"/></xf>)") != std::string::npos);
    CHECK(styles.find(R"(<xf numFmtId="164" fillId="2" applyFill="1"><alignment horizontal="right"/></xf>)") !=
          std::string::npos);
    for (const char* name : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"})
        CHECK(part_of(after, name) == part_of(before, name));
}

TEST_CASE("remarks given again replace those of before, and mended cells get their style back") {
    const std::string before = packed(table);
    const std::string once = with(before, {{"填报表", 4, 2, "不是数", true}, {"填报表", 4, 1, "没有这个村", true}});
    CHECK(told(read(once).sheets[0]).ends_with("4: A=东阳 Bn=8.5 C=A4 没有这个村\nB4 不是数; 6: A=西山"));
    const std::string twice = with(once, {{"填报表", 6, 0, "重复", true}});
    CHECK(told(read(twice).sheets[0]) ==
          "1h: A=leitai:facts/village B=leitai:facts/a; 2: A=题目; 3: A=村 B=收入 C=错误; 4: A=东阳 Bn=8.5; 6: A=西山 "
          "C=重复");
    CHECK(rows_of(twice).find(R"(<c r="A4" t="str" s="0"><v>东阳</v></c><c r="B4" s="1">)") != std::string::npos);
    CHECK(with(twice, {{"填报表", 6, 0, "重复", true}}) == with(twice, {{"填报表", 6, 0, "重复", true}}));
    const std::string mended = with(twice, {});
    CHECK(told(read(mended).sheets[0]) == told(read(before).sheets[0]));
    // The styles do not grow with every turn.
    CHECK(part_of(with(with(twice, {{"填报表", 4, 2, "x", true}}), {{"填报表", 4, 2, "y", true}}), "xl/styles.xml") ==
          part_of(with(twice, {{"填报表", 4, 2, "x", true}}), "xl/styles.xml"));
    CHECK(with(before, {}) == before);
}

TEST_CASE("a column of the same name that people made is theirs") {
    Written own = table;
    own.data = R"(<row r="1"><c r="A1" t="str"><v>村</v></c><c r="B1" t="str"><v>错误</v></c></row>)"
               R"(<row r="2"><c r="A2" t="str"><v>东阳</v></c><c r="B2"><v>3</v></c></row>)";
    CHECK(told(read(with(packed(own), {{"填报表", 2, 2, "太多", true}})).sheets[0]) ==
          "1: A=村 B=错误 C=错误; 2: A=东阳 Bn=3 C=B2 太多");
}

TEST_CASE("rows and cells that the sheet lacks are made, also with prefixes and tags that hold nothing") {
    Parts parts = parts_of(table);
    parts[2].second = "<x:worksheet xmlns:x=\"" + main_space +
                      "\"><x:cols><x:col min='1' max='9' width=\"5\"/></x:cols>"
                      "<x:sheetData/></x:worksheet>";
    const std::string after = with(zipped(parts), {{"填报表", 3, 4, "缺", true}});
    CHECK(part_of(after, sheet_name) ==
          "<x:worksheet xmlns:x=\"" + main_space +
              "\"><x:cols><x:col min=\"1\" max=\"4\" width=\"5\"/><x:col width=\"48\" "
              "customWidth=\"1\" min=\"5\" max=\"5\"/><x:col min=\"6\" max=\"9\" width=\"5\"/></x:cols><x:sheetData>"
              "<x:row r=\"1\"><x:c r=\"E1\" s=\"2\" t=\"inlineStr\"><x:is><x:t "
              "xml:space=\"preserve\">错误</x:t></x:is></x:c></x:row>"
              "<x:row r=\"3\"><x:c r=\"D3\" s=\"3\"/><x:c r=\"E3\" s=\"2\" t=\"inlineStr\"><x:is><x:t "
              "xml:space=\"preserve\">D3 缺"
              "</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
    parts[2].second =
        "<worksheet><sheetData><row r='2' spans='1:1' ht='20'/><row><c t='str'><v>a</v></c></row></sheetData>"
        "</worksheet>";
    const std::string closed = with(zipped(parts), {{"填报表", 2, 1, "缺", true}, {"填报表", 3, 3, "缺", true}});
    CHECK(rows_of(closed).find("<row r='2' ht='20'><c r=\"A2\" s=\"3\"/><c r=\"D2\"") != std::string::npos);
    CHECK(told(read(closed).sheets[0]) == "1: D=错误; 2: D=A2 缺; 3: A=a D=C3 缺");
}

TEST_CASE("escapes in words stay words") {
    const std::string after = with(packed(table), {{"填报表", 4, 0, "_x000D_ \x01 甲", true}});
    CHECK(read(after).sheets[0].rows[3].at(3)->text == "_x000D_ \xEF\xBF\xBD 甲");
}

TEST_CASE("what cannot be changed is left to a new workbook") {
    CHECK_FALSE(annotated("nothing", {}, "错误"));
    CHECK_FALSE(annotated(packed({.data = ""}), {{"填报表", 1, 1, "x", true}}, "错误"));  // it has no styles
    Written full = table;
    full.data = R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)";
    CHECK_FALSE(annotated(packed(full), {{"填报表", 1, 1, "x", true}}, "错误"));
}

TEST_CASE("workbooks of another library are annotated, comments and checks and all") {
    const std::string made = page::made_workbook([](lxw_workbook* book) {
        page::set_title(book, "填报");
        lxw_worksheet* sheet = workbook_add_worksheet(book, "甲");
        lxw_format* number = workbook_add_format(book);
        format_set_num_format(number, "0.00");
        worksheet_write_string(sheet, 0, 0, "村", nullptr);
        worksheet_write_string(sheet, 0, 1, "收入", nullptr);
        worksheet_write_string(sheet, 1, 0, "东阳", nullptr);
        worksheet_write_number(sheet, 1, 1, 8.5, number);
        worksheet_write_comment(sheet, 0, 1, "按万元");
        worksheet_protect(sheet, "", nullptr);
        worksheet_set_column(sheet, 0, 20, 12, nullptr);
    });
    const std::string after = with(made, {{"甲", 2, 2, "太小", false}});
    CHECK(told(read(after).sheets[0]) == "1: A=村 B=收入 C=错误; 2: A=东阳 Bn=8.5 C=B2 太小");
    for (const char* name : {"xl/comments1.xml", "xl/sharedStrings.xml", "[Content_Types].xml"}) {
        CHECK_FALSE(part_of(after, name).empty());
        CHECK(part_of(after, name) == part_of(made, name));
    }
    CHECK(part_of(after, sheet_name).find("<sheetProtection") != std::string::npos);
}

TEST_CASE("a workbook to fill in keeps its hidden keys, and its remarks are seen") {
    Form form;
    form.key = "facts";
    form.title = {"填报表", "Facts"};
    form.heading = {"某局", "An office"};
    form.columns.resize(2);
    form.columns[0].key = "village";
    form.columns[0].title = {"代码", "code"};
    form.columns[0].holds = Holds::code;
    form.columns[0].use = Use::key;
    form.columns[1].key = "fact.income";
    form.columns[1].title = {"收入", "income"};
    form.columns[1].holds = Holds::number;
    form.rows = {{{"359902101201", "8.38"}}};
    Forms forms;
    forms.sheets = {form};
    const std::string blank = write_forms(forms, base::Lang::zh);
    const Book before = read(blank);
    REQUIRE(before.sheets.size() == 2);
    const SheetRow& last = before.sheets[0].rows.back();
    CHECK(last.at(1)->kind == Kind::text);
    CHECK(last.at(1)->text == "359902101201");
    CHECK(last.at(2)->text == "8.38");
    const std::string after =
        with(blank, {{"填报表", last.number, 2, "太小", true}, {"填报表", 0, 0, "上个季度的", true}});
    const Sheet sheet = read(after).sheets[0];
    CHECK(sheet.rows[0].hidden);
    CHECK(sheet.rows[0].at(2)->text == "leitai:facts/fact.income");
    CHECK(sheet.rows[0].at(3) == nullptr);
    CHECK(sheet.rows[1].at(3)->text == "上个季度的");
    CHECK(sheet.rows.back().at(3)->text == cell_name(2, last.number) + " 太小");
    CHECK(told(read(with(after, {})).sheets[0]) == told(before.sheets[0]));
}

TEST_CASE("a new workbook has what was read, the colours and the words") {
    const Book book = read("村,收入\n東陽,8.5\n'0123,x\n", FileKind::csv);
    const std::vector<Remark> remarks{{"", 2, 2, "不是数", true}, {"", 3, 3, "没有填", false}};
    const std::string made = workbook_with_remarks(book, remarks, "错误");
    CHECK(made == workbook_with_remarks(book, remarks, "错误"));
    const Book again = read(made);
    CHECK(again.sheets[0].name == "Sheet1");
    CHECK(told(again.sheets[0]) == "1: A=村 B=收入 D=错误; 2: A=東陽 B=8.5 D=B2 不是数; 3: A=0123 B=x D=C3 没有填");
    const std::string styles = part_of(made, "xl/styles.xml");
    CHECK(styles.find("FFFFC9C4") != std::string::npos);
    CHECK(styles.find("FFFFE8A3") != std::string::npos);
}

TEST_CASE("a new workbook keeps kinds of values, hidden things, and sheets") {
    const Written written{
        .data =
            R"(<row r="1"><c r="A1"><v>8.50</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" s="1"><v>45107</v></c></row>)"
            R"(<row r="2" hidden="1"><c r="A2" s="2"><v>0.084</v></c><c r="B2"><f>X</f></c><c r="C2" t="e"><v>#REF!</v></c></row>)",
        .before = R"(<cols><col min="2" max="2" hidden="1"/></cols>)",
        .styles = R"(<xf numFmtId="14"/><xf numFmtId="10"/>)",
        .listed = R"(<sheet name="甲" sheetId="1" state="hidden" r:id="r1"/><sheet name="乙" sheetId="2" r:id="r2"/>)",
        .relations = relation("r2", "worksheet", "worksheets/sheet2.xml"),
        .more = {{"xl/worksheets/sheet2.xml", sheet_part({.data = "<row><c><v>350181199001011234</v></c></row>"})}}};
    const Book again = read(workbook_with_remarks(read(packed(written)), {}, "错误"));
    REQUIRE(again.sheets.size() == 2);
    CHECK(again.sheets[0].hidden);
    CHECK_FALSE(again.sheets[1].hidden);
    CHECK(told(again.sheets[0]) == "1: An=8.5 Bb=yes C=2023-06-30; 2h: A=8.40% C=#REF!");
    CHECK(again.sheets[0].hidden_columns == std::vector<std::uint32_t>{2});
    CHECK(told(again.sheets[1]) == "1: A=350181199001011000");
    CHECK(read(workbook_with_remarks({}, {}, "错误")).sheets.size() == 1);
}

}  // namespace leitai::workbook
