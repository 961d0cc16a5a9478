// Long tables: the same bytes for any number of threads, and rows made of no more than what is looked at.
#include "leitai/page/rows.hpp"

#include <stdexcept>

#include "documents.hpp"
#include "leitai/page/docx/zip.hpp"

namespace leitai::page {

namespace {

constexpr std::size_t many = 2100;  // several chunks, the last one short

/// 村0, 村1 … with a shade here and there.
Table long_table() {
    Table t = table("villages", {column("name", "村名", "Village"), numbers("total", "总分", "Total")}, {});
    t.rows = many;
    t.row = [](std::size_t index, std::vector<Cell>& cells) {
        cells = {Cell::of("村" + std::to_string(index)), Cell::number(std::to_string(index % 97) + ".50")};
        cells[1].rate = index % 3 == 0 ? std::int8_t{50} : std::int8_t{-1};
    };
    return t;
}

/// Two columns for everybody, one for programs and one for people; tells what was asked of it.
Table asked_table(std::vector<Asked>& told) {
    Table t = table("t",
                    {column("a", "甲", "A"), numbers("b", "乙", "B"), for_data(column("c", "丙", "C")),
                     for_people(column("d", "丁", "D"))},
                    {{Cell::of("1"), Cell::number("2"), Cell::of("3"), Cell::of("4")}});
    t.row_of = [&told, row = t.row](const Asked& asked) -> FillRow {
        told.push_back(asked);
        return [row, asked](std::size_t index, std::vector<Cell>& cells) {
            row(index, cells);
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (!asked.columns[c]) cells[c] = {};
            }
        };
    };
    return t;
}

}  // namespace

TEST_CASE("rows: any number of threads writes the same bytes in every format") {
    const Page page = page_of({long_table(), Paragraph{{"完", "end"}}});
    for (const char* format : {"text", "csv", "json", "jsonl", "markdown", "html", "docx"}) {
        CAPTURE(format);
        const std::string alone = written(page, format, {.jobs = 1});
        CHECK(alone.size() > many);
        for (const unsigned jobs : {2U, 3U, 40U}) CHECK(written(page, format, {.jobs = jobs}) == alone);
    }
}

TEST_CASE("rows: what a row throws on some thread ends the writing") {
    Table broken = long_table();
    broken.row = [](std::size_t index, std::vector<Cell>& cells) {
        if (index == 1500) throw std::runtime_error("row 1500");
        cells = {Cell::of("x"), Cell::number("1")};
    };
    for (const unsigned jobs : {1U, 4U})
        CHECK_THROWS_WITH(written(page_of({broken}), "csv", {.jobs = jobs}), "row 1500");
}

TEST_CASE("rows: programs and people ask for their own columns, and programs for no shades") {
    std::vector<Asked> told;
    const Page page = page_of({asked_table(told)});
    CHECK(holds(written(page, "csv"), "1,2,3"));
    CHECK(holds(written(page, "html"), ">4</td>"));
    REQUIRE(told.size() == 2);
    CHECK(told[0].columns == std::vector<bool>{true, true, true, false});
    CHECK(!told[0].rates);
    CHECK(told[1].columns == std::vector<bool>{true, true, false, true});
    CHECK(told[1].rates);
}

TEST_CASE("rows: codes of workbooks and what a picture is drawn of are asked for people too") {
    std::vector<Asked> told;
    Table table = asked_table(told);
    table.columns[2].in_books = true;
    written(page_of({table}), "html");
    table.columns[2].in_books = false;
    table.drawing = Drawing{.kind = Drawing::Kind::bars, .label = "a", .values = {"b"}, .group = "c"};
    written(page_of({table}), "html");
    REQUIRE(told.size() == 2);
    CHECK(told[0].columns[2]);
    CHECK(told[1].columns[2]);
}

TEST_CASE("rows: a sum is asked for by workbooks alone") {
    int asked = 0;
    Table t = table("t", {numbers("a", "甲", "A"), numbers("total", "总分", "Total")},
                    {{Cell::number("2"), Cell::number("2")}});
    t.recheck = [&]() -> std::optional<Recheck> {
        ++asked;
        return Recheck{{"a"}, "total", 0};
    };
    for (const char* format : {"text", "csv", "json", "jsonl", "markdown", "html", "docx"})
        written(page_of({t}), format);
    CHECK(asked == 0);
    written(page_of({t}), "xlsx");
    CHECK(asked == 1);
}

TEST_CASE("docx: a part that lies in a temporary file is packed as one in memory") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "<w:p>" + std::to_string(i) + "</w:p>";
    const auto packed = [&](std::size_t most) {
        Spool spool;
        for (std::size_t at = 0; at < text.size(); at += 1000) spool.write(text.substr(at, 1000), most);
        CHECK(spool.size() == text.size());
        std::vector<ZipPart> parts;
        parts.push_back({"first.xml", Spool("<first/>")});
        parts.push_back({"long.xml", std::move(spool)});
        parts.push_back({"empty.xml", Spool()});
        std::string bytes;
        zip(parts, [&](std::string_view piece) { bytes += piece; });
        return bytes;
    };
    const std::string held = packed(Spool::most_held);
    CHECK(packed(1) == held);
    CHECK(packed(7777) == held);
}

}  // namespace leitai::page
