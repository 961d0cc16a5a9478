// By hand: a contest of 20 villages and 9 judges, counted on paper: 180 sheets' worth of marks, one highest and one
// lowest mark dropped, the mean to two decimals, equals sharing a place.
#include "panels.hpp"

namespace leitai::test {

namespace {

struct Row {
    std::array<const char*, 9> marks;
    const char* result;
    std::uint32_t place;
};

// Behind each row stands how it was counted: the sum of the nine marks, less the highest and the lowest; over seven.
// Judge J9 comes from village 20 and does not mark it, so there it is eight marks and six that count.
constexpr Row rows[] = {
    {{"76.5", "78.5", "75", "76.5", "75", "79.5", "76.5", "77.5", "80.5"},
     "77.14",
     19},  // 695.5 - 80.5 - 75 = 540; / 7 = 77.1429
    {{"84.5", "85", "86.5", "83", "88.5", "89.5", "87", "83", "82"},
     "85.36",
     5},  // 769 - 89.5 - 82 = 597.5; / 7 = 85.3571
    {{"81.5", "85", "83", "79.5", "82.5", "80", "86", "78.5", "82.5"},
     "82.00",
     14},  // 738.5 - 86 - 78.5 = 574; / 7 = 82.0000
    {{"78", "82", "79.5", "81.5", "78", "82", "76", "82.5", "77.5"},
     "79.79",
     16},  // 717 - 82.5 - 76 = 558.5; / 7 = 79.7857
    {{"88", "85", "86", "85.5", "84", "85.5", "83", "84.5", "81.5"},
     "84.79",
     6},                                                                       // 763 - 88 - 81.5 = 593.5; / 7 = 84.7857
    {{"91", "92", "90", "86", "89", "92.5", "92", "87", "91.5"}, "90.36", 1},  // 811 - 92.5 - 86 = 632.5; / 7 = 90.3571
    {{"81.5", "81.5", "77", "74.5", "78", "78", "76.5", "78.5", "75"},
     "77.79",
     18},  // 700.5 - 81.5 - 74.5 = 544.5; / 7 = 77.7857
    {{"77.5", "82.5", "76", "82", "78", "81.5", "79.5", "82", "78"},
     "79.79",
     16},  // 717 - 82.5 - 76 = 558.5; / 7 = 79.7857
    {{"83.5", "86.5", "88", "89", "84.5", "84.5", "81.5", "89", "84.5"},
     "85.79",
     4},  // 771 - 89 - 81.5 = 600.5; / 7 = 85.7857
    {{"86.5", "90", "88", "83", "87", "85", "83.5", "86.5", "86.5"}, "86.14", 3},  // 776 - 90 - 83 = 603; / 7 = 86.1429
    {{"84", "87", "81", "80.5", "81", "80", "85", "86.5", "81.5"},
     "82.79",
     10},  // 746.5 - 87 - 80 = 579.5; / 7 = 82.7857
    {{"81", "81", "86", "82", "88", "81", "80", "83.5", "81.5"}, "82.29", 13},  // 744 - 88 - 80 = 576; / 7 = 82.2857
    {{"80", "87", "82", "81.5", "81.5", "87", "82", "82", "83"}, "82.71", 11},  // 746 - 87 - 80 = 579; / 7 = 82.7143
    {{"75", "79", "78", "74.5", "77", "74.5", "75.5", "75.5", "77"},
     "76.07",
     20},  // 686 - 79 - 74.5 = 532.5; / 7 = 76.0714
    {{"91.5", "92", "85", "88.5", "90.5", "84.5", "88", "87.5", "87.5"},
     "88.36",
     2},  // 795 - 92 - 84.5 = 618.5; / 7 = 88.3571
    {{"88", "83", "82.5", "86", "82", "85.5", "84", "83.5", "83"},
     "83.93",
     8},  // 757.5 - 88 - 82 = 587.5; / 7 = 83.9286
    {{"80", "83.5", "84.5", "78.5", "82", "78.5", "80", "85.5", "84"},
     "81.79",
     15},  // 736.5 - 85.5 - 78.5 = 572.5; / 7 = 81.7857
    {{"85", "82", "84", "85.5", "81", "84", "81.5", "82", "85.5"},
     "83.43",
     9},  // 750.5 - 85.5 - 81 = 584; / 7 = 83.4286
    {{"78", "84.5", "81", "84.5", "85", "85", "79", "84.5", "79.5"},
     "82.57",
     12},  // 741 - 85 - 78 = 578; / 7 = 82.5714
    {{"87", "83.5", "81", "84.5", "88", "80.5", "86", "84", "85"},
     "84.33",
     7},  // 674.5 - 88 - 80.5 = 506; / 6 = 84.3333
};

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

TEST_CASE("panel: twenty villages and nine judges come out as counted by hand") {
    const std::string rubric = panel_rubric(
        "marks: {m: {range: [0, 100], decimals: 1}}, drop: {highest: 1, lowest: 1, fewest: 5, by: mark}, quorum: none, "
        "recusal: village, rounding: {result: 2}, absent: missing, rank_on: rounded");
    std::vector<std::string> villages;
    for (std::size_t v = 1; v <= std::size(rows); ++v) villages.push_back(two_digits(v));
    std::string records = panel_record({"J1 expert", "J2 expert", "J3 expert", "J4 expert", "J5 leader", "J6 leader",
                                        "J7 department", "J8 department", "J9 secretary 20"});
    records += round_record("final", "p", villages);
    for (std::size_t j = 0; j < 9; ++j) {
        std::vector<std::string> marks;
        for (std::size_t v = 0; v < std::size(rows); ++v) marks.push_back(villages[v] + " " + rows[v].marks[j]);
        records += sheet_record("final", "J" + std::to_string(j + 1), marks);
    }
    const Scored scored = hold_text(rubric, villages, records);
    CHECK(scored.issues == "");
    for (std::size_t v = 0; v < std::size(rows); ++v) {
        CAPTURE(villages[v]);
        const panel::Entry& entry = entry_of(scored, "final", villages[v]);
        REQUIRE(entry.result);
        CHECK(to_string(*entry.result, 2) == rows[v].result);
        CHECK(entry.standing.place == rows[v].place);
        CHECK(scored.total(villages[v]) == to_string(*entry.result));  // 100 points for 100
    }
}

}  // namespace

}  // namespace leitai::test
