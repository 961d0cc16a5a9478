// Reads a panel, a round, a sheet and ballots, and sees wrong ones refused.
#include "one_record.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

const std::string round_head =
    "kind: round\nperiod: 2023-Q2\nid: final\nlevel: county\nform: final\non: 2023-06-01\nrules: ring\n";
const std::string ballots_head = "kind: ballots\nperiod: 2023-Q2\nround: vote\neligible: 120\npresent: 97\n";

}  // namespace

TEST_CASE("a panel: its judges by id, role and home") {
    const auto panel = read_one(record::read_panel,
                                "kind: panel\nperiod: 2023-Q2\nid: jury\njudges:\n- {id: J1, role: expert}\n"
                                "- {id: J2, role: secretary, home: \"359901101201\"}\n");
    CHECK(panel.said() == "");
    CHECK(panel->id == "jury");
    REQUIRE(panel->judges.size() == 2);
    CHECK(panel->judges[0].role == rubric::Role::expert);
    CHECK_FALSE(panel->judges[0].home);
    CHECK(panel->judges[1].home == base::parse_region("359901101201"));
    CHECK(panel->find("J2") == 1);
    CHECK_FALSE(panel->find("J3"));
}

TEST_CASE("a panel is refused without judges; one who is listed twice is told, and stands there once") {
    CHECK(read_one(record::read_panel, "kind: panel\nperiod: 2023-Q2\nid: jury\njudges: []\n").said() == "E1302 4:1");
    const auto twice = read_one(record::read_panel,
                                "kind: panel\nperiod: 2023-Q2\nid: jury\njudges:\n- {id: J1, role: expert}\n"
                                "- {id: J1, role: leader}\n");
    CHECK(twice.said() == "E1301 6:8");
    REQUIRE(twice.record);
    CHECK(twice.record->judges.size() == 1);
}

TEST_CASE("a round: rules, panel, contestants, of whom one takes no place") {
    const auto round = read_one(record::read_round, round_head +
                                                        "panel: jury\ncontestants:\n- \"359901101201\"\n"
                                                        "- {village: \"359901101202\", unranked: 东道主}\n");
    CHECK(round.said() == "");
    CHECK(round->id == "final");
    CHECK(round->contest == "final");  // its own unless it is a part of one
    CHECK(round->level == record::RoundLevel::county);
    CHECK(round->form == record::RoundForm::final);
    CHECK(round->panel == "jury");
    REQUIRE(round->contestants.size() == 2);
    CHECK(round->contestants[0].unranked == "");
    CHECK(round->contestants[1].unranked == "东道主");
}

TEST_CASE("a round is refused without its panel and by rules that there are not; a day outside its period is told") {
    const std::string who = "contestants: [\"359901101201\"]\n";
    const auto no_panel = read_one(record::read_round, round_head + who);
    CHECK(no_panel.said() == "E1305 7:8");
    CHECK_FALSE(no_panel.record);
    const auto rules = read_one(record::read_round,
                                "kind: round\nperiod: 2023-Q2\nid: f\nlevel: county\nform: final\non: 2023-06-01\n"
                                "rules: other\npanel: jury\n" +
                                    who);
    CHECK(rules.reading->issues.errors() == 1);
    CHECK_FALSE(rules.record);
    const auto day = read_one(record::read_round,
                              "kind: round\nperiod: 2023-Q2\nid: f\nlevel: county\nform: final\non: 2023-07-01\n"
                              "rules: ring\npanel: jury\n" +
                                  who);
    CHECK(day.said() == "W0652 6:5");
    CHECK(day.record);
}

TEST_CASE("a sheet: marks as they were written, by name or alone") {
    const auto sheet = read_one(record::read_sheet,
                                "kind: sheet\nperiod: 2023-Q2\nround: final\njudge: J1\nmarks:\n"
                                "  \"359901101201\": 88.5\n  \"359901101202\": {m: 90, n: 7}\n");
    CHECK(sheet.said() == "");
    CHECK(sheet->judge == "J1");
    CHECK(sheet->names == std::vector<std::string>{"m", "n"});
    REQUIRE(sheet->marks.size() == 3);
    CHECK(sheet->marks[0].name == record::SheetMark::lone);
    CHECK(to_string(sheet->marks[0].value()) == "88.5");
    CHECK(sheet->marks[2].name == 1);
    CHECK(sheet->place_of(sheet->marks[1]).line == 7);
}

TEST_CASE("a sheet without a mark, or with one that is no number, is in error and kept with the others") {
    const std::string sheet = "kind: sheet\nperiod: 2023-Q2\nround: final\njudge: J1\nmarks: ";
    for (const std::string marks : {"{}", "{\"359901101201\": good}", "{\"3599\": 88}"}) {
        CAPTURE(marks);
        const auto one = read_one(record::read_sheet, sheet + marks + "\n");
        CHECK(one.reading->issues.errors() == 1);
        REQUIRE(one.record);
        CHECK(one->faulty);
        CHECK(one->marks.empty());
    }
    const auto one = read_one(
        record::read_sheet, sheet +
                                "{\"359901101201\": , \"359901101202\": 80, \"359901101203\": 弃权, "
                                "\"359901101204\": 81, \"359901101204\": 82, \"359901101205\": {m: 9, n: '', n: 8}}\n");
    CHECK(one.reading->issues.errors() == 4);
    REQUIRE(one.record);
    REQUIRE(one->marks.size() == 2);
    CHECK(one->marks[0].village == 359901101202);
    CHECK(one->marks[1].village == 359901101205);
}

TEST_CASE("ballots: votes of each choice for each contestant") {
    const auto ballots =
        read_one(record::read_ballots, ballots_head + "counts: {\"359901101201\": {excellent: 60, poor: 30}}\n");
    CHECK(ballots.said() == "");
    CHECK(ballots->eligible == 120);
    CHECK(ballots->present == 97);
    REQUIRE(ballots->counts.size() == 2);
    CHECK(ballots->counts[1].choice == "poor");
    CHECK(ballots->counts[1].votes == 30);
}

TEST_CASE("ballots: more votes than were present count for nobody, and those of others count") {
    const auto ballots = read_one(
        record::read_ballots,
        ballots_head + "counts: {\"359901101201\": {excellent: 60, poor: 38}, \"359901101202\": {excellent: 50}}\n");
    CHECK(ballots.said() == "E1330 6:42");
    REQUIRE(ballots.record);
    CHECK(ballots->faulty);
    REQUIRE(ballots->counts.size() == 1);
    CHECK(ballots->counts[0].votes == 50);
}
