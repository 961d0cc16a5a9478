// Scoring by the face alone: totals, places, reasons, issues, and failures as words.
#include <doctest/doctest.h>

#include <algorithm>

#include "campaign_folder.hpp"
#include "leitai/leitai.hpp"

using namespace leitai;

namespace {

std::string written(const Scores& scores, const Shape& shape) {
    std::string text;
    scores.write(shape, [&](std::string_view bytes) { text += bytes; });
    return text;
}

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("a campaign is scored, best first") {
    const test::CampaignFolder folder;
    const Campaign campaign = open(folder.folder());
    REQUIRE(campaign.usable());
    CHECK(campaign.issues().empty());
    CHECK(campaign.title() == Text("比武", "Contest"));
    CHECK(campaign.period() == "2023-Q1");
    const Scores scores = campaign.score();
    CHECK_FALSE(scores.provisional());
    CHECK_FALSE(scores.has_errors());
    const std::vector<Village> villages = scores.villages();
    REQUIRE(villages.size() == 3);
    CHECK(villages[0].name == "第3村");
    CHECK(villages[0].total == "5.00");
    CHECK(villages[0].rank == 1);
    CHECK(villages[2].code == test::first_village);
    CHECK(scores.village("第2村").total == "4.00");
    REQUIRE(villages[0].indicators.size() == 1);
    CHECK(villages[0].indicators[0].id == "visit");
    CHECK(villages[0].indicators[0].points);
}

TEST_CASE("why a village has its points is told with file and line, in either language") {
    const test::CampaignFolder folder;
    const Scores scores = open(folder.folder()).score();
    const auto told = [&](Lang lang) {
        const std::vector<std::string> lines = scores.why(test::first_village, lang);
        return std::any_of(lines.begin(), lines.end(),
                           [](const std::string& line) { return holds(line, "359901101201.yaml:5"); });
    };
    CHECK(told(Lang::zh));
    CHECK(told(Lang::en));
    CHECK(scores.why("第1村", Lang::en) == scores.why(test::first_village, Lang::en));
}

TEST_CASE("what is missing makes results provisional, and what is wrong is a list") {
    const test::CampaignFolder folder;
    folder.remove("records/359901101202.yaml");
    const Scores provisional = open(folder.folder()).score();
    CHECK(provisional.provisional());
    CHECK_FALSE(provisional.has_errors());
    folder.write_return(2, "many");
    const Scores wrong = open(folder.folder()).score();
    CHECK(wrong.has_errors());
    REQUIRE(wrong.issues().size() == 1);
    const Issue issue = wrong.issues()[0];
    CHECK(issue.code.starts_with('E'));
    CHECK(holds(issue.file, "359901101202.yaml"));
    CHECK(issue.line == 5);
    CHECK(holds(wrong.issue_lines(Lang::en), ":5:"));
    CHECK(holds(wrong.issue_lines(Lang::en), issue.words.en));
}

TEST_CASE("a result is written in every format that is offered") {
    const test::CampaignFolder folder;
    const Scores scores = open(folder.folder()).score();
    for (const std::string& format : formats()) {
        INFO(format);
        CHECK_FALSE(written(scores, {.format = format}).empty());
        std::string why;
        scores.write_why("第1村", {.format = format}, [&](std::string_view bytes) { why += bytes; });
        CHECK_FALSE(why.empty());
    }
    CHECK(holds(written(scores, {.format = "json"}), "\"leitai\":{\"form\":\"score\""));
    CHECK(holds(written(scores, {.lang = Lang::en}), "Contest"));
    CHECK_THROWS_AS(written(scores, {.format = "docx"}), Failure);
    CHECK_THROWS_AS(written(scores, {.format = ""}), Failure);
}

TEST_CASE("what is not there is a failure") {
    const test::CampaignFolder folder;
    CHECK_THROWS_AS(open(folder.folder() + "/records"), Failure);
    CHECK_THROWS_AS(open(folder.folder(), {.period = "2023-Q9"}), Failure);
    const Scores scores = open(folder.folder()).score();
    CHECK_THROWS_AS(scores.village("第9村"), Failure);
    CHECK_THROWS_AS(scores.why("359901101299"), Failure);
    folder.write("rubric.yaml", "rubric: plain\n");
    const Campaign unusable = open(folder.folder());
    CHECK_FALSE(unusable.usable());
    CHECK_FALSE(unusable.issues().empty());
    CHECK_FALSE(unusable.issue_lines(Lang::zh).empty());
    CHECK_THROWS_AS(unusable.score(), Failure);
}

TEST_CASE("handles share what they hold") {
    const test::CampaignFolder folder;
    Scores copy = open(folder.folder()).score();
    {
        const Scores first = copy;
        copy = first;
    }
    CHECK(copy.village("第1村").total == "3.00");
}
