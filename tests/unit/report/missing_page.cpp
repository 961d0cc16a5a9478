// Missing page: who is asked for what, in which order.
#include "leitai/report/validate/missing_page.hpp"

#include <doctest/doctest.h>

#include "leitai/report/validate/issues_page.hpp"
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
    CHECK(report::missing_words(subject)->zh == "还有 3 个村、3 项数据未报");
    CHECK(report::missing_words(subject)->en == "3 facts are still to be handed in for 3 villages");
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
    CHECK(text.find("只列出前 1 行，共 3 行") != std::string::npos);
    CHECK(text.find("西镇") == std::string::npos);
}
