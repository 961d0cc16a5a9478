// Rank: places, merits, re-votes, prizes and who goes on, at the lines where they flip.
#include <algorithm>

#include "panels.hpp"

namespace leitai::test {

namespace {

std::string rules(const std::string& more) {
    return "marks: {a: {range: [0, 50], decimals: 1}, b: {range: [0, 50], decimals: 1}}, drop: none, quorum: none, "
           "recusal: none, absent: missing, " +
           more;
}

/// One judge marks 01, 02, … with {a, b}.
Scored held(const std::string& panel, const std::vector<std::string>& marks, const std::string& more = "") {
    std::vector<std::string> villages, given;
    for (std::size_t v = 0; v < marks.size(); ++v) {
        villages.push_back("0" + std::to_string(v + 1));
        const std::size_t blank = marks[v].find(' ');
        given.push_back(villages[v] + " {a: " + marks[v].substr(0, blank) + ", b: " + marks[v].substr(blank + 1) + "}");
    }
    return hold_text(
        panel_rubric(panel), villages,
        panel_of(1) + round_record("r", "p", villages, "panel: panel\n" + more) + sheet_record("r", "J1", given));
}

TEST_CASE("places: 1224 unless dense is declared") {
    const std::vector<std::string> marks = {"40 40", "30 40", "40 30", "30 30"};
    CHECK(standing_of(held(rules("rounding: {result: 1}, rank_on: rounded"), marks), "r") == "1 01, 2 02, 2 03, 4 04");
    CHECK(standing_of(held(rules("rounding: {result: 1}, rank_on: rounded, places: dense"), marks), "r") ==
          "1 01, 2 02, 2 03, 3 04");
}

TEST_CASE("rank_on: what rounding made equal is told apart by exact results alone") {
    const std::vector<std::string> marks = {"40.1 40.1", "40.2 40.1"};  // 80.2 and 80.3
    CHECK(standing_of(held(rules("rounding: {result: 0}, rank_on: rounded"), marks), "r") == "1 01, 1 02");
    CHECK(standing_of(held(rules("rounding: {result: 0}, rank_on: exact"), marks), "r") == "1 02, 2 01");
}

TEST_CASE("merits part equals in their order") {
    const std::vector<std::string> marks = {"30 40", "40 30"};
    CHECK(standing_of(held(rules("rounding: {result: 1}, rank_on: rounded, ties: [b]"), marks), "r") == "1 01, 2 02");
    CHECK(standing_of(held(rules("rounding: {result: 1}, rank_on: rounded, ties: [a, b]"), marks), "r") ==
          "1 02, 2 01");
}

TEST_CASE("re-vote: it parts all who are equal; among fewer, or others, it is an error and counts nothing") {
    const std::string panel = rules("rounding: {result: 1}, rank_on: rounded");
    const std::vector<std::string> marks = {"40 40", "40 40", "40 40", "10 10"};
    const auto order = [](const std::string& ids) {
        std::string list;
        for (std::size_t i = 0; i < ids.size(); ++i)
            list += (i == 0 ? "\"" : ", \"") + code("0" + std::string(1, ids[i])) + "\"";
        return "revotes:\n- {on: 2026-03-02, by: 评议团, why: 并列, order: [" + list + "]}\n";
    };
    CHECK(standing_of(held(panel, marks, order("312")), "r") == "1 03, 2 01, 3 02, 4 04");
    const Scored fewer = held(panel, marks, order("31"));
    CHECK(standing_of(fewer, "r") == "1 01, 1 02, 1 03, 4 04");
    CHECK(fewer.issues.find("E1336") != std::string::npos);
    CHECK(held(panel, marks, order("41")).issues.find("E1336") != std::string::npos);
}

TEST_CASE("prizes: in order, each from those that none before took; a share is of those ranked") {
    const std::string panel = rules(
        "rounding: {result: 1}, rank_on: rounded, prizes: [{id: holder, take: 1, edge: ties}, {id: winner, take: 30%, "
        "round: down, edge: all_in, at_least: 60}], advance: {take: 2, edge: ties}");
    // 7 ranked: 30 % is 2.1, so 2 winners behind the holder.
    const std::vector<std::string> marks = {"50 40", "40 40", "40 35", "40 30", "40 25", "20 20", "10 10"};
    CHECK(standing_of(held(panel, marks), "r") ==
          "1 01 holder advances, 2 02 winner advances, 3 03 winner, 4 04, 5 05, 6 06, 7 07");
    // Only what reaches 60 can win: 59.9 does not, 60 does.
    const std::vector<std::string> low = {"50 40", "30 30", "30 29.9", "10 10", "10 9", "10 8", "10 7"};
    CHECK(standing_of(held(panel, low), "r").find("2 02 winner advances, 3 03, ") != std::string::npos);
}

TEST_CASE("lines through equals: all in, all out, or undecided and told") {
    const auto panel = [](const std::string& edge) {
        return rules("rounding: {result: 1}, rank_on: rounded, prizes: [{id: first, take: 2, edge: " + edge +
                     "}, {id: second, take: 1, edge: all_in}]");
    };
    const std::vector<std::string> marks = {"50 50", "40 40", "40 40", "30 30"};
    CHECK(standing_of(held(panel("all_in"), marks), "r") == "1 01 first, 2 02 first, 2 03 first, 4 04 second");
    // Nobody of the equals is first; the second prize goes to them, with one place for two and all in.
    CHECK(standing_of(held(panel("all_out"), marks), "r") == "1 01 first, 2 02 second, 2 03 second, 4 04");
    const Scored undecided = held(panel("ties"), marks);
    // One of 02 and 03 is first and the other second, so 04 has no prize whoever it is.
    CHECK(standing_of(undecided, "r") == "1 01 first, 2 02 ?, 2 03 ?, 4 04");
    CHECK(undecided.issues.find("E1335") != std::string::npos);
    CHECK(undecided.finality.reasons.at(0).kind == "undecided");
}

TEST_CASE("all_in and all_out act on all who are equal by what is ranked; merits part equals under ties alone") {
    const auto panel = [](const std::string& edge, const std::string& rank_on = "rounded") {
        return rules("rounding: {result: 0}, ties: [b], rank_on: " + rank_on +
                     ", prizes: [{id: won, take: 1, edge: " + edge + "}], advance: {take: 1, edge: " + edge + "}");
    };
    const std::vector<std::string> marks = {"45 40", "43 42", "10 10"};  // 85 and 85; by b the second is ahead
    CHECK(standing_of(held(panel("all_in"), marks), "r") == "1 02 won advances, 2 01 won advances, 3 03");
    CHECK(standing_of(held(panel("all_out"), marks), "r") == "1 02, 2 01, 3 03");
    CHECK(standing_of(held(panel("ties"), marks), "r") == "1 02 won advances, 2 01, 3 03");
    // 85.1 and 85.2 are equal as they are ranked, rounded to 85; by exact results they are not.
    const std::vector<std::string> close = {"45.1 40", "43.2 42"};
    CHECK(standing_of(held(panel("all_in"), close), "r") == "1 02 won advances, 2 01 won advances");
    CHECK(standing_of(held(panel("all_in", "exact"), close), "r") == "1 02 won advances, 2 01");
    // A re-vote parts as merits do.
    const std::vector<std::string> equal = {"40 40", "40 40"};
    const std::string vote = "revotes:\n- {on: 2026-03-02, by: 评议团, why: 并列, order: [\"" + code("02") + "\", \"" +
                             code("01") + "\"]}\n";
    CHECK(standing_of(held(panel("ties"), equal, vote), "r") == "1 02 won advances, 2 01");
    CHECK(standing_of(held(panel("all_in"), equal, vote), "r") == "1 02 won advances, 2 01 won advances");
}

TEST_CASE("while a prize is undecided no later one is given, and only who could take one waits") {
    const auto panel = [](const std::string& prizes) {
        return rules("rounding: {result: 1}, rank_on: rounded, prizes: [" + prizes + "]");
    };
    const std::string holder = "{id: holder, take: 1, edge: ties}";
    const std::vector<std::string> three = {"45 45", "45 45", "45 45"};
    CHECK(standing_of(held(panel(holder + ", {id: winner, take: 40%, round: down, edge: all_in}"), three), "r") ==
          "1 01 ?, 1 02 ?, 1 03 ?");
    // Behind the two equals one more can be a winner, and the last cannot.
    const std::vector<std::string> four = {"45 45", "45 45", "40 40", "30 30"};
    CHECK(standing_of(held(panel(holder + ", {id: winner, take: 2, edge: ties}"), four), "r") ==
          "1 01 ?, 1 02 ?, 3 03 ?, 4 04");
    // A prize before the undecided one is given.
    CHECK(standing_of(held(panel("{id: best, take: 1, edge: ties}, " + holder), {"50 50", "45 45", "45 45"}), "r") ==
          "1 01 best, 2 02 ?, 2 03 ?");
    // Another line through other equals is told as well; one through those who wait already is not.
    const Scored two =
        held(panel(holder + ", {id: winner, take: 2, edge: ties}"), {"45 45", "45 45", "40 40", "40 40"});
    CHECK(standing_of(two, "r") == "1 01 ?, 1 02 ?, 3 03 ?, 3 04 ?");
    CHECK(std::count(two.issues.begin(), two.issues.end(), '\n') == 2);
    const Scored one = held(panel(holder + ", {id: winner, take: 1, edge: ties}"), three);
    CHECK(std::count(one.issues.begin(), one.issues.end(), '\n') == 1);
}

TEST_CASE("an undecided line of those who go on leaves the next contest open") {
    const std::string panel = rules("rounding: {result: 1}, rank_on: rounded, advance: {take: 2, edge: ties}");
    const std::string more =
        "  q: {" + rules("rounding: {result: 1}, rank_on: rounded, prizes: [{id: won, take: 1, edge: ties}]") + "}\n";
    const std::string records =
        panel_of(1) + round_record("r", "p", {"01", "02", "03"}) +
        sheet_record("r", "J1", {"01 {a: 50, b: 50}", "02 {a: 40, b: 40}", "03 {a: 40, b: 40}"}) +
        round_record("f", "q", {}, "panel: panel\nadvanced_from: [r]\n") +
        sheet_record("f", "J1", {"01 {a: 50, b: 50}", "02 {a: 40, b: 40}"});
    const Scored scored = hold_text(panel_rubric(panel, more), {"01", "02", "03"}, records);
    CHECK(standing_of(scored, "r") == "1 01 advances, 2 02 advances?, 2 03 advances?");
    CHECK(standing_of(scored, "f") == "1 01 ?");
    CHECK(std::count(scored.issues.begin(), scored.issues.end(), '\n') == 1);
}

TEST_CASE("unranked: it is scored, takes no place and no prize, and is not one of those a share is of") {
    const std::string panel =
        rules("rounding: {result: 1}, rank_on: rounded, prizes: [{id: half, take: 50%, round: down, edge: all_in}]");
    const std::string records =
        panel_of(1) +
        round_record("r", "p", {},
                     "panel: panel\ncontestants: [\"" + code("01") + "\", \"" + code("02") + "\", {village: \"" +
                         code("03") + "\", unranked: 邀请}]\n") +
        sheet_record("r", "J1", {"01 {a: 40, b: 40}", "02 {a: 30, b: 30}", "03 {a: 50, b: 50}"});
    const Scored scored = hold_text(panel_rubric(panel), {"01", "02", "03"}, records);
    CHECK(standing_of(scored, "r") == "1 01 half, 2 02");
    CHECK(result_of(scored, "r", "03") == "100");
    CHECK(scored.total("03") == "100");
}

TEST_CASE("teams: their score is the mean or the sum of their members; one without a result leaves none") {
    const auto teams = [](const std::string& team, const std::string& last) {
        const std::string panel = rules("rounding: {result: 2}, rank_on: rounded, team: " + team +
                                        ", prizes: [{id: won, take: 1, edge: ties}]");
        const std::string records =
            panel_of(1) +
            round_record("r", "p", {},
                         "panel: panel\nteams:\n- {id: red, members: [\"" + code("01") + "\", \"" + code("02") +
                             "\", \"" + code("03") + "\"]}\n- {id: blue, members: [\"" + code("04") + "\"]}\n") +
            sheet_record("r", "J1", {"01 {a: 40, b: 40}", "02 {a: 30, b: 30}", "03 {a: 30, b: 29.9}", last});
        return hold_text(panel_rubric(panel, "", "{panel: p, mark: team}"), {"01", "02", "03", "04"}, records);
    };
    const Scored mean = teams("mean", "04 {a: 40, b: 30}");
    CHECK(standing_of(mean, "r") == "1 blue won, 2 red");  // 70 against (80 + 60 + 59.9) / 3 = 66.63
    CHECK(mean.total("01") == "66.63");
    CHECK(mean.total("03") == "66.63");
    const Scored sum = teams("sum", "04 {a: 40, b: 30}");
    CHECK(standing_of(sum, "r") == "1 red won, 2 blue");  // 199.9 against 70
    CHECK(sum.total("01") == "100");                      // the cap of the indicator
    const Scored lacking = teams("mean", "04 {a: 40}");
    CHECK(standing_of(lacking, "r") == "1 red won");
    CHECK(lacking.total("04") == "1");
}

TEST_CASE("the ladder: those who advanced take part in the next contest, whatever the order of records") {
    const std::string panel = rules("rounding: {result: 1}, rank_on: rounded, advance: {take: 1, edge: all_in}");
    const std::string more = "  q: {" + rules("rounding: {result: 1}, rank_on: rounded") + "}\n";
    const std::string records = round_record("county", "q", {}, "panel: panel\nadvanced_from: [east, west]\n") +
                                sheet_record("county", "J1", {"01 {a: 40, b: 30}", "04 {a: 50, b: 30}"}) +
                                round_record("east", "p", {"01", "02"}) + round_record("west", "p", {"03", "04"}) +
                                sheet_record("east", "J1", {"01 {a: 40, b: 40}", "02 {a: 30, b: 30}"}) +
                                sheet_record("west", "J1", {"03 {a: 40, b: 40}", "04 {a: 50, b: 50}"}) + panel_of(1);
    const Scored scored = hold_text(panel_rubric(panel, more), {"01", "02", "03", "04"}, records);
    CHECK(scored.issues == "");
    CHECK(standing_of(scored, "east") == "1 01 advances, 2 02");
    CHECK(standing_of(scored, "county") == "1 04, 2 01");
}

TEST_CASE("the ladder: a contest whose contestants would have advanced from it is an error") {
    const std::string panel = rules("rounding: {result: 1}, rank_on: rounded, advance: {take: 1, edge: all_in}");
    const Scored scored = hold_text(panel_rubric(panel), {"01"},
                                    panel_of(1) + round_record("a", "p", {}, "panel: panel\nadvanced_from: [b]\n") +
                                        round_record("b", "p", {}, "panel: panel\nadvanced_from: [a]\n"));
    CHECK(scored.issues.find("E1314") != std::string::npos);
}

}  // namespace

}  // namespace leitai::test
