// Workbooks to fill in, looked at part by part: keys, heads, checks, locks, lists, and the same bytes each time.
#include "leitai/workbook/write.hpp"

#include <doctest/doctest.h>

#include "leitai/workbook/checks.hpp"
#include "leitai/workbook/widths.hpp"
#include "workbook/parts.hpp"

using namespace leitai;
using base::Lang;
using base::Text;
using test::cell_xml;
using test::count_of;
using test::part;
using workbook::Column;
using workbook::Form;
using workbook::Forms;
using workbook::Holds;
using workbook::Use;

namespace {

Column column(std::string key, Text title, Holds holds, Use use) {
    Column one;
    one.key = std::move(key);
    one.title = std::move(title);
    one.holds = holds;
    one.use = use;
    return one;
}

/// Code, name, income (required, in 万元, with two decimals, at least 0), whether it is open.
Form small() {
    Form form;
    form.key = "facts";
    form.title = {"填报表", "Facts"};
    form.heading = {"农业农村局：填报表（2023年第二季度）", "Agriculture: facts (2023-Q2)"};
    form.how_to = {"黄色格必填。", "Yellow cells must be filled in."};
    form.columns = {column("village", {"村代码", "Code"}, Holds::code, Use::key),
                    column("name", {"村名", "Village"}, Holds::text, Use::context),
                    column("fact.income", {"收入", "Income"}, Holds::number, Use::fill),
                    column("fact.open", {"是否开放", "Open"}, Holds::yes_no, Use::fill)};
    Column& income = form.columns[2];
    income.unit = "万元";
    income.rule = {"按季累计", "Of the quarter"};
    income.required = true;
    income.decimals = 2;
    income.least = "0";
    form.rows = {{{"035990210120", "东阳村", "", ""}, {}},
                 {{"035990210121", "溪墩村", "8.38", "yes"}, {true, true, false, false}}};
    return form;
}

std::string book_of(Form form, Lang lang = Lang::zh) {
    return workbook::write_forms({{std::move(form)}, {{"leitai-form", "1"}, {"period", "2023-Q2"}}}, lang);
}

std::string sheet_of(const Form& form, Lang lang = Lang::zh) {
    return part(book_of(form, lang), "xl/worksheets/sheet1.xml");
}

/// Whether the format of a cell leaves it unlocked: the styles list the formats of cells in their order.
bool unlocked(const std::string& workbook, const std::string& cell) {
    const std::string xml = cell_xml(part(workbook, "xl/worksheets/sheet1.xml"), cell);
    const std::size_t at = xml.find("s=\"");
    REQUIRE(at != std::string::npos);
    std::string styles = part(workbook, "xl/styles.xml");
    styles.erase(0, styles.find("<cellXfs"));
    std::size_t xf = styles.find("<xf ");
    for (int left = std::stoi(xml.substr(at + 3)); left > 0; --left) xf = styles.find("<xf ", xf + 1);
    const std::string one = styles.substr(xf, styles.find("<xf ", xf + 1) - xf);
    return one.find("locked=\"0\"") != std::string::npos;
}

}  // namespace

TEST_SUITE("workbook: writing") {
    TEST_CASE("the same forms give the same bytes") { CHECK(book_of(small()) == book_of(small())); }

    TEST_CASE("row 1 is hidden and holds the keys, then heading, how to, heads, rows") {
        const std::string sheet = sheet_of(small()), texts = part(book_of(small()), "xl/sharedStrings.xml");
        CHECK(sheet.find("<row r=\"1\" spans=\"1:4\" ht=\"19\" hidden=\"1\"") != std::string::npos);
        // Shared strings stand in the order in which they were first written.
        const auto at = [&](std::string_view words) { return texts.find(words); };
        CHECK(at("leitai:facts/village") < at("leitai:facts/fact.open"));
        CHECK(at("leitai:facts/fact.open") < at("农业农村局：填报表"));
        CHECK(at("农业农村局：填报表") < at("黄色格必填"));
        CHECK(at("黄色格必填") < at("收入（万元）"));
        CHECK(sheet.find("<mergeCell ref=\"A2:D2\"/><mergeCell ref=\"A3:D3\"/>") != std::string::npos);
        CHECK(cell_xml(sheet, "C5").find("<v>") == std::string::npos);
        CHECK(cell_xml(sheet, "C6").find("<v>8.380000000000001</v>") != std::string::npos);
        CHECK(sheet.find("topLeftCell=\"C5\"") != std::string::npos);  // frozen below the heads, right of the name
    }

    TEST_CASE("without words on how to fill it in the heads are one row higher") {
        Form form = small();
        form.how_to = {};
        CHECK(sheet_of(form).find("topLeftCell=\"C4\"") != std::string::npos);
    }

    TEST_CASE("what is asked is open, all else is locked") {
        const std::string workbook = book_of(small());
        CHECK(unlocked(workbook, "C5"));
        CHECK(unlocked(workbook, "D5"));
        for (const char* locked : {"A1", "A2", "A4", "C4", "A5", "B5", "C6", "D6"}) {
            CAPTURE(locked);
            CHECK_FALSE(unlocked(workbook, locked));
        }
        const std::string sheet = part(workbook, "xl/worksheets/sheet1.xml");
        const std::size_t at = sheet.find("<sheetProtection");
        const std::string protection = sheet.substr(at, sheet.find("/>", at) - at);
        CHECK(protection.find("password") == std::string::npos);
        for (const char* allowed : {"sort=\"0\"", "autoFilter=\"0\"", "formatColumns=\"0\"", "insertRows=\"0\""}) {
            CAPTURE(allowed);
            CHECK(protection.find(allowed) != std::string::npos);
        }
    }

    TEST_CASE("a code is a text, with all its zeros") {
        const std::string workbook = book_of(small());
        CHECK(cell_xml(part(workbook, "xl/worksheets/sheet1.xml"), "A5").find("t=\"s\"") != std::string::npos);
        CHECK(part(workbook, "xl/sharedStrings.xml").find("<t>035990210120</t>") != std::string::npos);
    }

    TEST_CASE("numbers have their bounds, and say so in the language of the workbook") {
        const std::string sheet = sheet_of(small());
        CHECK(sheet.find("<dataValidation type=\"decimal\"") != std::string::npos);
        CHECK(sheet.find("<formula1>0</formula1>") != std::string::npos);
        CHECK(sheet.find("填数字，单位万元，最多2位小数，不小于0。必填。") != std::string::npos);
        CHECK(sheet.find("sqref=\"C5:C6\"") != std::string::npos);
        const std::string english = sheet_of(small(), Lang::en);
        CHECK(english.find("Fill in a number (万元) with at most 2 decimals, not below 0. Required.") !=
              std::string::npos);
        CHECK(english.find("\"yes,no\"") != std::string::npos);
        CHECK(sheet.find("\"是,否\"") != std::string::npos);
    }

    TEST_CASE("what a column takes as words") {
        Column one = column("x", {"甲", "a"}, Holds::percent, Use::fill);
        one.decimals = 1;
        one.least = "0";
        one.most = "100";
        CHECK(workbook::prompt_of(one).zh == "填百分数，不带%号，8.5表示8.5%，最多1位小数，在0至100之间。");
        one.holds = Holds::whole;
        one.most = {};
        CHECK(workbook::prompt_of(one).zh == "填整数，不小于0。");
        one.holds = Holds::date;
        CHECK(workbook::prompt_of(one).en == "Fill in a day, as in 2023-06-30.");
        one.holds = Holds::text;
        CHECK(workbook::prompt_of(one).empty());
        one.holds = Holds::several;
        CHECK(workbook::prompt_of(one).zh == "可填多项，用顿号“、”隔开。");
    }

    TEST_CASE("a drop-down shows titles; one that is too long stands in a hidden sheet") {
        Form form = small();
        form.columns[3] = column("fact.state", {"进度", "State"}, Holds::choice, Use::fill);
        form.columns[3].choices = {{"on_time", {"按时", "on time"}}, {"late", {"逾期", "late"}}};
        form.rows[1].cells[3] = "late";
        const std::string workbook = book_of(form);
        CHECK(part(workbook, "xl/worksheets/sheet1.xml").find("\"按时,逾期\"") != std::string::npos);
        CHECK(part(workbook, "xl/sharedStrings.xml").find("<t>逾期</t>") != std::string::npos);
        CHECK(part(workbook, "xl/workbook.xml").find("_lists") == std::string::npos);
        for (int i = 0; i < 60; ++i)
            form.columns[3].choices.push_back({"w" + std::to_string(i), Text::same("表现情形" + std::to_string(i))});
        const std::string longer = book_of(form);
        CHECK(part(longer, "xl/worksheets/sheet1.xml").find("<formula1>_lists!$A$1:$A$62</formula1>") !=
              std::string::npos);
        CHECK(part(longer, "xl/workbook.xml").find("<sheet name=\"_lists\" sheetId=\"2\" state=\"hidden\"") !=
              std::string::npos);
        // A comma would end a title in a list of the check's own.
        form.columns[3].choices = {{"a", Text::same("甲,乙")}};
        CHECK(part(book_of(form), "xl/workbook.xml").find("_lists") != std::string::npos);
    }

    TEST_CASE("two columns with the same long list share it") {
        workbook::Lists lists;
        CHECK(lists.formula_of({"甲", "乙"}) == "=_lists!$A$1:$A$2");
        CHECK(lists.formula_of({"丙"}) == "=_lists!$B$1");
        CHECK(lists.formula_of({"甲", "乙"}) == "=_lists!$A$1:$A$2");
        CHECK(lists.all().size() == 2);
    }

    TEST_CASE(
        "an open-ended sheet takes further rows: open, checked, and without a frame until something stands there") {
        Form form = small();
        form.open_ended = true;
        const std::string workbook = book_of(form), sheet = part(workbook, "xl/worksheets/sheet1.xml");
        CHECK(sheet.find("sqref=\"C5:C206\"") != std::string::npos);
        CHECK(sheet.find("<autoFilter ref=\"A4:D206\"/>") != std::string::npos);
        CHECK(sheet.find("<formula>COUNTA($A7:$D7)&gt;0</formula>") != std::string::npos);
        // Code, income and yes or no have columns that are not locked; the name is only shown.
        CHECK(count_of(sheet, "<col ") == 4);
        const std::string second = sheet.substr(sheet.find("<col min=\"2\""), 60);
        CHECK(second.find("style=") == std::string::npos);
        CHECK(sheet.find("<col min=\"1\" max=\"1\" width=\"15.7109375\" style=") != std::string::npos);
    }

    TEST_CASE("the hidden sheet tells the meta, and each column with its head and sheet") {
        const std::string workbook = book_of(small());
        CHECK(part(workbook, "xl/workbook.xml").find("<sheet name=\"_meta\" sheetId=\"2\" state=\"hidden\"") !=
              std::string::npos);
        const std::string meta = part(workbook, "xl/worksheets/sheet2.xml");
        CHECK(count_of(meta, "<row ") == 6);  // two lines of meta, four columns
        CHECK(cell_xml(meta, "C3") != "");
        const std::string texts = part(workbook, "xl/sharedStrings.xml");
        CHECK(texts.find("<t>收入（万元）\n必填</t>") !=
              std::string::npos);  // beside the head itself, which has two fonts
    }

    TEST_CASE("a head is title, unit, and whether it is required") {
        const Form form = small();
        CHECK(workbook::head_of(form.columns[2], Lang::zh).whole() == "收入（万元）\n必填");
        CHECK(workbook::head_of(form.columns[2], Lang::en).whole() == "Income (万元)\nrequired");
        CHECK(workbook::head_of(form.columns[0], Lang::zh).whole() == "村代码");
    }

    TEST_CASE("days are days, and what is none stays the text that it is") {
        Form form = small();
        form.columns[3] = column("on", {"日期", "Day"}, Holds::date, Use::fill);
        form.rows[1].cells[3] = "2023-06-30";
        form.rows[0].cells[3] = "六月底";
        const std::string workbook = book_of(form), sheet = part(workbook, "xl/worksheets/sheet1.xml");
        // 2023-06-30 is day 45107 since 1899-12-30.
        CHECK(cell_xml(sheet, "D6").find("<v>45107</v>") != std::string::npos);
        CHECK(cell_xml(sheet, "D5").find("t=\"s\"") != std::string::npos);
        CHECK(sheet.find("<dataValidation type=\"date\"") != std::string::npos);
    }

    TEST_CASE("several values show the title of each") {
        Column one = column("signs", {"表现情形", "Signs"}, Holds::several, Use::fill);
        one.choices = {{"a", {"甲", "A"}}, {"b", {"乙", "B"}}};
        CHECK(workbook::shown(one, "a、b、c", Lang::zh) == "甲、乙、c");
        CHECK(workbook::offered(one, Lang::zh).empty());
    }

    TEST_CASE("names of sheets are told apart, and hidden ones are not taken") {
        Form one = small(), two = small(), three = small();
        three.title = {"_meta", "_meta"};
        const std::string workbook = workbook::write_forms({{one, two, three}, {}}, Lang::zh);
        const std::string book = part(workbook, "xl/workbook.xml");
        CHECK(book.find("name=\"填报表\"") != std::string::npos);
        CHECK(book.find("name=\"填报表 2\"") != std::string::npos);
        CHECK(book.find("name=\"_meta 2\"") != std::string::npos);
    }

    TEST_CASE("what is required of a key that is not known yet can be filled in") {
        Form form = small();
        form.columns[0].required = true;
        form.open_ended = true;
        form.rows[0].cells[0] = "";
        CHECK(unlocked(book_of(form), "A5"));
        CHECK_FALSE(unlocked(book_of(form), "A6"));
    }
}
