// Tests of titles: where they are broken, and what is never broken.
#include "documents.hpp"
#include "leitai/page/docx/title_lines.hpp"

namespace leitai::page {

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("title lines: worked out by hand for twenty characters a line") {
    struct Case {
        const char* words;
        Lines lines;
    };
    const Case cases[] = {
        // What fits stays as it is.
        {"", {""}},
        {"2023年第二季度成绩公示", {"2023年第二季度成绩公示"}},
        {"沧浦区村党组织书记练兵比武 成绩表", {"沧浦区村党组织书记练兵比武 成绩表"}},
        // The place where two parts are joined takes the blank's place.
        {"沧浦区村党组织书记练兵比武 2023年第二季度分析报告", {"沧浦区村党组织书记练兵比武", "2023年第二季度分析报告"}},
        {"沧浦区村党组织书记练兵比武　2023-Q2分析报告", {"沧浦区村党组织书记练兵比武", "2023-Q2分析报告"}},
        {"Village secretaries' contest: analysis of 2023-Q2", {"Village secretaries' contest:", "analysis of 2023-Q2"}},
        // Three short parts: as few lines as hold them.
        {"沧浦区 村党组织书记练兵比武 2023年第二季度分析报告",
         {"沧浦区 村党组织书记练兵比武", "2023年第二季度分析报告"}},
        // Periods, dates, ordinals and numbers with their units stay whole.
        {"中共沧浦区委组织部关于2023年第二季度全区村党组织书记练兵比武情况的通报",
         {"中共沧浦区委组织部关于2023年第二季度", "全区村党组织书记练兵比武情况的通报"}},
        {"北礁村2023年6月30日以前没有报送的全部材料和第三轮现场评议成绩的说明",
         {"北礁村2023年6月30日以前没有报送的", "全部材料和第三轮现场评议成绩的说明"}},
        {"平均分3.5分以上、得分率80.5%以上的村党组织名单和第十二次现场评议的结果公示",
         {"平均分3.5分以上、得分率80.5%以上的", "村党组织名单和第十二次现场评议的结果公示"}},
        // Marks stay with what they close or open.
        {"关于表彰2023年度“擂台比武”先进集体和先进个人的通知（征求意见稿）",
         {"关于表彰2023年度“擂台比武”", "先进集体和先进个人的通知（征求意见稿）"}},
        // Words of letters are broken at blanks, and inside only where one alone is wider than the line.
        {"Annex 12: a list of 30 villages that rose by more than 3.5 points",
         {"Annex 12:", "a list of 30 villages that", "rose by more than 3.5 points"}},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", {"aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa"}},
    };
    for (const Case& one : cases) CHECK(title_lines(one.words, 40) == one.lines);
}

TEST_CASE("title lines: no width breaks a period, and nothing but the blank at a line's end is lost") {
    const std::string words = "沧浦区村党组织书记练兵比武 2023年第二季度分析报告";
    for (int columns = 24; columns < 60; ++columns) {
        std::string joined;
        bool whole = false;
        for (const std::string& line : title_lines(words, columns)) {
            CHECK(paper_columns(line) <= columns);
            whole = whole || line.find("2023年第二季度") != std::string::npos;
            joined += line;
        }
        CHECK(whole);
        std::erase(joined, ' ');
        std::string expected = words;
        std::erase(expected, ' ');
        CHECK(joined == expected);
    }
}

TEST_CASE("title lines: columns on paper count letters a quarter more, and the gap beside Chinese") {
    CHECK(paper_columns("报告") == 4);
    CHECK(paper_columns("2023") == 5);
    CHECK(paper_columns("2023年") == 7.5);
    CHECK(paper_columns("报告 ") == 4);
    CHECK(paper_columns("e\xcc\x81") == 1.25);  // an accent of its own takes no room
}

TEST_CASE("docx: a title is one paragraph, broken where its parts are joined") {
    Page page = page_of({});
    page.title = {"沧浦区村党组织书记练兵比武 2023年第二季度分析报告", "Contest: analysis of 2023-Q2"};
    CHECK(holds(document_of(page),
                "练兵比武</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space=\"preserve\">2023年第二季度分析报告</w:t>"));
    CHECK_FALSE(holds(parts_of(page, {.lang = base::Lang::en})["word/document.xml"], "<w:br/>"));
}

}  // namespace leitai::page
