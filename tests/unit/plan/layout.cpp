// Layout profile: the builtin one is the standard, and what a file may change of it.
#include "leitai/plan/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "leitai/catalogue/catalogue.hpp"
#include "leitai/issue/issue.hpp"

using namespace leitai;

namespace {

struct Read {
    explicit Read(std::string_view text, rubric::Linting linting = rubric::Linting::yes) {
        source::SourceMap map;
        layout = plan::read_layout(map, map.add_embedded("layout.yaml", text), issues, linting);
    }

    std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const issue::Issue& one : issues.sorted()) all.emplace_back(issue::name(one.code()));
        std::sort(all.begin(), all.end());
        return all;
    }

    issue::Issues issues;
    std::optional<page::Layout> layout;
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("layout: the builtin one is the standard, to the last measure, and departs from it nowhere") {
    const Read read(*catalogue::find(plan::standard_layout));
    REQUIRE(read.layout);
    CHECK(*read.layout == page::Layout{});
    CHECK(read.codes().empty());
    CHECK(page::Layout{}.margins == page::Layout::Margins{370, 350, 280, 260});  // mm: 37, 35, 28, 26
    CHECK(page::Layout{}.line_pitch == 579);                                     // 28.95 pt
}

TEST_CASE("layout: what is left out is the standard's, and other fonts are no departure") {
    const Read read("layout: county\nfonts: {body: 仿宋_GB2312}\n");
    REQUIRE(read.layout);
    CHECK(read.codes().empty());
    CHECK(read.layout->fonts.body == "仿宋_GB2312");
    CHECK(read.layout->fonts.title == "方正小标宋简体");
    CHECK(read.layout->sizes == page::Layout::Sizes{});
}

TEST_CASE("layout: every measure that departs is told, and used") {
    const Read read(
        "layout: c\nmargins: {top: 25.4mm, left: 28.0mm}\nline_pitch: 28 pt\nsizes: {body: 15.5pt, table: 9pt}\n");
    REQUIRE(read.layout);
    CHECK(read.codes() == Codes{"W1504", "W1504", "W1504", "W1504"});
    CHECK(read.layout->margins == page::Layout::Margins{254, 350, 280, 260});
    CHECK(read.layout->line_pitch == 560);
    CHECK(read.layout->sizes.body == 31);
    CHECK(read.layout->sizes.table == 18);
    CHECK(Read("layout: c\nline_pitch: 28pt\n", rubric::Linting::no).codes().empty());  // validate alone tells them
}

TEST_CASE("layout: units, ranges and steps are strict") {
    const auto codes = [](const std::string& text) { return Read("layout: c\n" + text + "\n").codes(); };
    for (const char* wrong : {"25", "1in", "2.5cm", "25pt", "mm", "twomm", "1e1mm", "25mmm"})
        CHECK(codes("margins: {top: " + std::string(wrong) + "}") == Codes{"E1501"});
    CHECK(codes("margins: {top: 4.9mm}") == Codes{"E1502"});
    CHECK(codes("margins: {top: 5mm}") == Codes{"W1504"});
    CHECK(codes("margins: {top: 60mm}") == Codes{"W1504"});
    CHECK(codes("margins: {top: 60.1mm}") == Codes{"E1502"});
    CHECK(codes("margins: {top: -5mm}") == Codes{"E1502"});
    CHECK(codes("margins: {top: 25.45mm}") == Codes{"E1503"});
    CHECK(codes("sizes: {note: 10.25pt}") == Codes{"E1503"});
    CHECK(codes("sizes: {note: 72.5pt}") == Codes{"E1502"});
    CHECK(codes("line_pitch: 28.97pt") == Codes{"E1503"});
    CHECK(codes("line_pitch: 15.95pt") == Codes{"E1505", "W1504"});
    CHECK(codes("line_pitch: 16pt") == Codes{"W1504"});
    CHECK(codes("sizes: {body: 30pt}") == Codes{"E1505", "W1504"});
    CHECK(codes("paper: A3") == Codes{"E0312"});
    CHECK(codes("margin: {top: 25mm}") == Codes{"E0302"});
    CHECK(codes("---\nlayout: d") == Codes{"E1500"});
    CHECK(Read("").codes() == Codes{"E1500"});
}
