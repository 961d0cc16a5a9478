// Score page: rows in order, equals, changes, filters, and who has no total.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "leitai/report/score/page.hpp"
#include "small_campaign.hpp"

using namespace leitai;
using report::SmallCampaign;
using report::written;

namespace {

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("score page: equals share a rank and are printed with =, in the order of their codes") {
    SmallCampaign campaign;
    campaign.put(0, "4.00", "4.50", "8.50", 1, true);
    campaign.put(1, "4.50", "4.00", "8.50", 1, true);
    campaign.put(2, "1.00", "1.00", "2.00", 3);
    const auto subject = campaign.subject();
    const std::string text = written(report::score_page(subject, base::Lang::zh), "text");
    CHECK(holds(text, "试点　2023年第二季度成绩表"));
    CHECK(holds(text, "  =1  上村"));
    CHECK(holds(text, "  =1  中村"));
    CHECK(holds(text, "   3  下村"));
    CHECK_FALSE(holds(text, "暂定"));
    CHECK_FALSE(holds(text, "较上期"));
}

TEST_CASE("score page: json has ids, exact numbers and nothing that is for people alone") {
    SmallCampaign campaign;
    campaign.put(0, "4.00", "4.50", "8.50", 1);
    campaign.put(1, "3.00", "4.00", "7.00", 2);
    campaign.scored.scores.indicators.set(2, {});
    campaign.scored.scores.hows[2] = {score::How::Kind::refused, rule::Cause::missing_baseline};
    campaign.scored.scores.totals.set(1, {});
    campaign.scored.scores.ranks[1] = {};
    campaign.scored.scores.order = {0, 2, 1};
    const auto subject = campaign.subject();
    const std::string text = written(report::score_page(subject, base::Lang::zh), "json");
    CHECK(holds(text, "\"total\":8.50"));
    const auto json = nlohmann::json::parse(text);
    CHECK(json["leitai"] == nlohmann::json({{"form", "score"}, {"version", 1}}));
    CHECK(json["rubric"]["id"] == "pilot");
    CHECK(json["provisional"] == false);
    const auto& first = json["villages"][0];
    CHECK(first["village"]["code"] == "359901101201");
    CHECK(first["township"]["code"] == "359901101");
    CHECK(first["class"]["id"] == "plain");
    CHECK(first["rank"]["all"] == 1);
    CHECK(first["tied"]["township"] == false);
    CHECK(first["indicators"]["growth"] == 4.0);
    CHECK(first["modules"]["industry"] == 8.5);
    CHECK(first["unscored"].is_null());
    CHECK_FALSE(first.contains("place"));
    const auto& last = json["villages"][2];
    CHECK(last["total"].is_null());
    CHECK(last["rank"].is_null());
    CHECK(last["unscored"] == nlohmann::json({{"indicator", "growth"}, {"cause", "missing_baseline"}}));
    CHECK(holds(written(report::score_page(subject, base::Lang::zh), "text"), "没有总分、不排名的有2个村"));
}

TEST_CASE("score page: the change since the last period is that of total and place among all") {
    SmallCampaign campaign;
    campaign.put(0, "4.00", "4.50", "8.50", 1);
    campaign.put(1, "3.00", "4.00", "7.00", 2);
    campaign.put(2, "1.00", "1.00", "2.00", 3);
    campaign.cohort.needs.periods.push_back({2023, 1});
    campaign.cohort.results.resize(2);
    auto& then = campaign.cohort.results[1];
    then.resize(3);
    const auto past = [](bool comparable, int total, std::uint32_t rank) {
        cohort::PastResult result;
        result.present = true;
        result.comparable = comparable;
        result.total = base::Rational(total);
        result.rank_all = result.rank_county = result.rank_township = result.rank_class = rank;
        return result;
    };
    then[0] = past(true, 9, 3);
    then[1] = past(false, 1, 9);
    const auto subject = campaign.subject();
    const std::string text = written(report::score_page(subject, base::Lang::zh), "text");
    CHECK(holds(text, "-0.50"));
    CHECK(holds(text, "+2"));
    const auto json = nlohmann::json::parse(written(report::score_page(subject, base::Lang::zh), "json"));
    CHECK(json["villages"][0]["change"]["rank"] == 2);
    CHECK(json["villages"][0]["change"]["total"] == -0.5);
    CHECK(json["villages"][1]["change"].is_null());
}

TEST_CASE("score page: a filter chooses rows and leaves ranks alone") {
    SmallCampaign campaign;
    campaign.put(0, "4.00", "4.50", "8.50", 1);
    campaign.put(1, "3.00", "4.00", "7.00", 2);
    campaign.put(2, "1.00", "1.00", "2.00", 3);
    campaign.cohort.villages[2].village_class = 1;
    const auto subject = campaign.subject();
    const std::string west =
        written(report::score_page(subject, base::Lang::zh, {base::RegionCode{359901102, 9}, {}}), "text");
    CHECK(holds(west, "   3  下村"));
    CHECK_FALSE(holds(west, "上村"));
    const std::string plain = written(report::score_page(subject, base::Lang::zh, {{}, rule::ClassId{0}}), "text");
    CHECK_FALSE(holds(plain, "下村"));
    CHECK(holds(plain, "中村"));
}

TEST_CASE("score page: while something is missing the page says why") {
    SmallCampaign campaign;
    campaign.put(0, "4.00", "4.50", "8.50", 1);
    campaign.owe(1, 0);
    campaign.owe(1, 1);
    const auto subject = campaign.subject();
    const page::Page page = report::score_page(subject, base::Lang::en);
    CHECK(page.finality.provisional());
    const std::string text = written(page, "text", base::Lang::en);
    CHECK(holds(text, "[PROVISIONAL]\nReasons: something is owed."));
}

TEST_CASE("score page: its workbook has the points of every indicator, and full marks as head rows by class") {
    SmallCampaign campaign;
    campaign.put(0, "4.00", "4.50", "8.50", 1);
    campaign.put(1, "3.00", "4.00", "7.00", 2);
    campaign.put(2, "1.00", "1.00", "2.00", 3);
    campaign.rubric.indicators[1].points.by_class = {5, 3};
    campaign.rubric.indicators[0].points.by_class = {5, 0};
    const auto subject = campaign.subject();
    const page::Page page = report::score_page(subject, base::Lang::zh);
    REQUIRE(page.background.size() == 3);
    CHECK(page.background[0].id == "villages.heads");
    CHECK(page.background[0].rows == 2);
    const page::Table& points = page.background[1];
    CHECK(points.title.zh == "指标得分");
    CHECK(points.rows == 3);
    std::vector<page::Cell> cells;
    points.row(0, cells);
    CHECK(cells[cells.size() - 2].text == "4.00");
    CHECK(cells.back().text == "4.50");
    const page::Table& heads = page.background[2];
    CHECK(heads.id == points.id + ".heads");
    heads.row(1, cells);
    CHECK(cells[0].text == "满分");
    CHECK(cells[1].text == "软弱涣散村");
    CHECK(cells[3].kind == page::Cell::Kind::none);  // the class does not have it
    CHECK(cells[4].text == "3");
}

TEST_CASE("score page: no sheet of indicators where nobody has points of one") {
    SmallCampaign campaign;
    const auto subject = campaign.subject();
    CHECK(report::score_page(subject, base::Lang::zh).background.size() == 1);
}
