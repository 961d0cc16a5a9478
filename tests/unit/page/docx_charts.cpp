// Tests of the charts that the DOCX writer makes: bars, steps and levels, points, radars, and what they replace.
#include "documents.hpp"

namespace leitai::page {

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
    CHECK(holds(text, "descr=\"升降：东阳村: +4.00, 2; &lt;溪墩&gt;: -2.50, -1\""));
    CHECK(holds(text, "<c:chart r:id=\"rIdChart1\"/>"));
    CHECK_FALSE(holds(text, "<w:tbl>"));  // the rows say no more
}

TEST_CASE("docx: a percentage keeps its sign, and columns say in words where lines stand") {
    Table t = drawn(Drawing::Kind::columns, {{"60", "73.5%"}, {"80", "8%"}});
    t.drawing->marks = {{1, {"良好80", "good 80"}}, {2, {"优秀90", "excellent 90"}}};
    Parts parts = parts_of(page_of({t}));
    CHECK(holds(parts["word/charts/chart1.xml"], "<c:barDir val=\"col\"/>"));
    CHECK(holds(parts["word/charts/chart1.xml"], "<c:formatCode>0.0&quot;%&quot;</c:formatCode>"));
    CHECK(holds(parts["word/document.xml"], ">等次线：良好80、优秀90</w:t>"));
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
    // The numbers as they are printed, at the beginning of a bar behind the others that is not seen.
    CHECK(count(chart, "<c:dLblPos val=\"inBase\"/>") == 4);
    CHECK(holds(chart, "<a:t>-8</a:t>"));
    CHECK(count(chart, "<a:pattFill") == 2);  // the loss, above and below zero
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

TEST_CASE("docx: a waterfall begins and ends at levels, drawn from zero in a look of their own") {
    // 80 -> +3.20 -> -5.20 -> 78: levels hide nothing, steps begin where the one above ends.
    Table t =
        table("moved",
              {column("name", "指标", "Indicator"), numbers("a", "变化", "Change"), for_data(column("level", "", ""))},
              {{Cell::of("上期"), Cell::number("80.00"), Cell::yes_no(true)},
               {Cell::of("产业"), Cell::number("+3.20"), Cell::yes_no(false)},
               {Cell::of("晋位"), Cell::number("-5.20"), Cell::yes_no(false)},
               {Cell::of("本期"), Cell::number("78.00"), Cell::yes_no(true)}});
    t.title = {"变化", "Change"};
    t.drawing = Drawing{.kind = Drawing::Kind::steps, .label = "name", .values = {"a"}};
    t.drawing->level = "level";
    t.drawing->unit = {"分", "points"};
    Parts parts = parts_of(page_of({t}));
    const std::string& chart = parts["word/charts/chart1.xml"];
    const auto values = [&](std::size_t which) {
        std::size_t at = 0;
        for (std::size_t i = 0; i <= which; ++i) at = chart.find("<c:val>", at + 1);
        std::vector<double> found;
        const std::size_t end = chart.find("</c:val>", at);
        for (at = chart.find("<c:v>", at); at < end; at = chart.find("<c:v>", at + 1))
            found.push_back(std::stod(chart.substr(at + 5)));
        return found;
    };
    CHECK(values(0) == std::vector<double>{0, 80, 78, 0});
    CHECK(values(1)[0] == 80);
    CHECK(values(1)[1] == doctest::Approx(3.2));
    CHECK(values(1)[2] == doctest::Approx(5.2));
    CHECK(values(1)[3] == 78);
    CHECK(count(chart, "val=\"BFBFBF\"") == 4);  // two levels, above and below zero
    for (const char* number : {"80.00", "+3.20", "-5.20", "78.00"})
        CHECK(holds(chart, "<a:t>" + std::string(number) + "</a:t>"));
    CHECK(holds(parts["word/document.xml"], ">图1　变化（单位：分）</w:t>"));
    CHECK(holds(parts_of(page_of({t}), {.lang = base::Lang::en})["word/document.xml"],
                ">Figure 1. Change (points)</w:t>"));
}

TEST_CASE("docx: what is printed of a drawn table is its picture, its rows or both") {
    Table t = drawn(Drawing::Kind::bars, {{"村", "1"}});
    CHECK_FALSE(holds(document_of(page_of({t})), "<w:tbl>"));
    CHECK(holds(document_of(page_of({t})), "<c:chart "));
    t.drawing->paper = Drawing::Paper::rows;
    CHECK(holds(document_of(page_of({t})), "<w:tbl>"));
    CHECK_FALSE(holds(document_of(page_of({t})), "<c:chart "));
    t.drawing->paper = Drawing::Paper::both;
    CHECK(holds(document_of(page_of({t})), "<w:tbl>"));
    CHECK(holds(document_of(page_of({t})), "<c:chart "));
}

TEST_CASE("docx: long names are whole, in lines beside lying bars; columns without room for them lie") {
    const std::string name = "东西南北中东西南北中东西南北中东西南北中东西南北中东西南北中";  // 30 characters
    // 156 mm are 442 points; 45 % of them hold 22 characters of 9 points, so that there are two lines of 15.
    const std::string bars = chart_of_kind(Drawing::Kind::bars, {{name, "1"}, {"一", "2"}});
    CHECK(holds(bars, "<c:v>东西南北中东西南北中东西南北中&#10;东西南北中东西南北中东西南北中</c:v>"));
    CHECK(holds(bars, "<c:v>一</c:v>"));
    CHECK(holds(bars, "<c:manualLayout>"));
    const std::vector<std::vector<std::string>> nine(9, {"黄竹崎畲族行政村", "12"});
    CHECK(holds(chart_of_kind(Drawing::Kind::columns, nine), "<c:barDir val=\"bar\"/>"));
    const std::vector<std::vector<std::string>> four(4, {"黄竹崎畲族行政村", "12"});
    CHECK(holds(chart_of_kind(Drawing::Kind::columns, four), "<c:barDir val=\"col\"/>"));
}

TEST_CASE("docx: what has no room on a page as a picture is printed as rows") {
    // 40 names of one line take 235 mm, which stand closer on 200; of two lines they take 387.
    const std::string name = "东西南北中东西南北中东西南北中东西南北中东西南北中东西南北中";
    const std::vector<std::vector<std::string>> brief(40, {"一村", "1"}), wordy(40, {name, "1"});
    CHECK(holds(document_of(page_of({drawn(Drawing::Kind::bars, brief)})), "<c:chart "));
    CHECK_FALSE(holds(document_of(page_of({drawn(Drawing::Kind::bars, wordy)})), "<c:chart "));
    CHECK(holds(document_of(page_of({drawn(Drawing::Kind::bars, wordy)})), "<w:tbl>"));
}

TEST_CASE("docx: names of points stand where nothing is cut: to the left at the right edge, and none on another") {
    const std::string apart = chart_of_kind(Drawing::Kind::points, {{"甲", "0", "60"}, {"乙", "100", "100"}});
    CHECK(holds(apart, "<a:t>甲</a:t>"));
    CHECK(holds(apart, "<c:dLblPos val=\"l\"/>"));  // at the right upper corner
    const std::string together = chart_of_kind(Drawing::Kind::points, {{"黄竹崎畲族行政村", "50", "80"},
                                                                       {"黄竹崎畲族自然村", "50.1", "80.1"},
                                                                       {"黄竹崎畲族中心村", "0", "0"},
                                                                       {"一", "100", "100"}});
    CHECK(count(together, "<c:dLbl>") == 2);  // the outermost alone have names
}

}  // namespace leitai::page
