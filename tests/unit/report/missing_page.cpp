// Missing page: who is asked for what, in which order.
#include "leitai/report/validate/missing_page.hpp"

#include <doctest/doctest.h>

#include "leitai/report/validate/issues_page.hpp"
#include "leitai/report/validate/owed_page.hpp"
#include "small_campaign.hpp"

using namespace leitai;
using report::SmallCampaign;
using report::written;

TEST_CASE("what is owed is grouped by township, owner and village; a fact without owner is asked of its indicator's") {
    SmallCampaign campaign;
    campaign.rubric.indicators[1].owner = {"文旅局", "culture"};
    campaign.rubric.measures.push_back({"", rule::FactValue{2}, {}, {}, {}});
    rule::Rule rule;
    rule.measure = 0;
    campaign.rubric.indicators[1].rules.push_back(rule);
    campaign.owe(0, 0);
    campaign.owe(0, 1);
    campaign.owe(1, 0);
    campaign.owe(2, 2);
    const auto rows = report::behind(campaign.subject());
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].village == 0);
    CHECK(rows[0].owner.zh == "农业农村局");
    CHECK(rows[1].village == 1);
    CHECK(rows[1].owner.zh == "农业农村局");
    CHECK(rows[2].owner.zh == "组织部");
    CHECK(rows[3].village == 2);
    CHECK(rows[3].owner.zh == "文旅局");
}

TEST_CASE("for people, villages that owe the same stand in one row") {
    SmallCampaign campaign;
    campaign.owe(0, 0);
    campaign.owe(1, 0);
    campaign.owe(2, 0);
    const auto subject = campaign.subject();
    CHECK(report::missing_table(subject, base::Lang::zh, page::Audience::everybody).rows == 3);
    const page::Table groups = report::missing_groups(subject, base::Lang::zh);
    REQUIRE(groups.rows == 2);
    std::vector<page::Cell> cells;
    groups.row(0, cells);
    CHECK(cells[0].text == "东镇");
    CHECK(cells[2].text == "上村、中村");
    CHECK(report::missing_words(subject)->zh == "还有3个村、3项数据未报");
    CHECK(report::missing_words(subject)->en == "3 facts are still to be handed in for 3 villages");
}

TEST_CASE("each office has a table of its own, with its due day and the villages counted") {
    SmallCampaign campaign;
    campaign.owe(0, 0);
    campaign.owe(1, 0);
    campaign.owe(1, 1);
    campaign.owe(2, 0);
    const auto subject = campaign.subject();
    const auto offices = report::offices(report::behind(subject));
    REQUIRE(offices.size() == 2);
    CHECK(offices[0].name.zh == "农业农村局");
    CHECK(offices[0].villages == 3);
    CHECK(offices[0].facts == 3);
    CHECK(offices[1].name.zh == "组织部");
    CHECK(offices[1].villages == 1);
    report::Due due;
    page::Table table = report::office_table(subject, offices[0], due, base::Lang::zh, "office");
    CHECK(table.title.zh == "农业农村局（未写明期限）：3个村、3项未报");
    REQUIRE(table.rows == 2);
    std::vector<page::Cell> cells;
    table.row(0, cells);
    CHECK(cells[0].text == "东镇");
    CHECK(cells[1].text == "2个村：上村、中村");
    CHECK(cells[2].text == "集体收入");
    due.day = base::parse_date("2023-07-14");
    CHECK(report::office_table(subject, offices[0], due, base::Lang::en, "office").title.en ==
          "agriculture (due 2023-07-14): 3 villages, 3 facts");
}

TEST_CASE("the due day is the plan's term of sealing in working days") {
    plan::Plan plan;
    plan.period = {2023, 2};
    CHECK_FALSE(report::due_of(plan, std::nullopt).day.has_value());
    CHECK(report::due_of(plan, std::nullopt).words.zh == "未写明期限");
    plan.steps.emplace();
    plan.steps->freeze_within = 10;
    process::Calendar calendar;
    calendar.from = *base::parse_date("2023-01-01");
    calendar.until = *base::parse_date("2023-12-31");
    // From Saturday, 1 July on: ten working days are 3 to 7 and 10 to 14 July.
    const report::Due due = report::due_of(plan, calendar);
    REQUIRE(due.day);
    CHECK(base::to_string(*due.day) == "2023-07-14");
    CHECK(due.words.zh == "2023-07-14（期末后10个工作日内封存）");
    calendar.until = *base::parse_date("2023-07-07");
    CHECK(report::due_of(plan, calendar).words.zh == "期末后10个工作日内封存");
}

TEST_CASE("nobody behind: no words, no page") {
    SmallCampaign campaign;
    const auto subject = campaign.subject();
    const issue::Issues issues;
    const source::SourceMap map;
    CHECK_FALSE(report::missing_words(subject).has_value());
    CHECK_FALSE(report::missing_page({issues, map, &subject, base::Lang::zh, 10, true}).has_value());
}

TEST_CASE("the list for people is cut at the limit and says of how many rows") {
    SmallCampaign campaign;
    campaign.owe(0, 0);
    campaign.owe(0, 1);
    campaign.owe(2, 0);
    const auto subject = campaign.subject();
    const issue::Issues issues;
    const source::SourceMap map;
    const auto page = report::missing_page({issues, map, &subject, base::Lang::zh, 1, true});
    REQUIRE(page);
    const std::string text = written(*page, "text");
    CHECK(text.find("只列出前1行，共3行") != std::string::npos);
    CHECK(text.find("西镇") == std::string::npos);
}
