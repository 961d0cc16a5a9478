// Count: marks and ballots to results, at every line where a decision flips; expected numbers are worked out beside.
#include "panels.hpp"

namespace leitai::test {

namespace {

/// The rules of one mark, with what a test is about.
std::string one_mark(const std::string& drop, const std::string& more = "") {
    return "marks: {m: {range: [0, 100], decimals: 1}}, drop: " + drop +
           ", quorum: none, recusal: village, rounding: {result: 3}, absent: missing, rank_on: rounded" + more;
}

std::string result_of_one(const std::string& rules, const std::vector<std::string>& marks) {
    const Scored scored =
        hold_text(panel_rubric(rules), {"01", "02"},
                  panel_of(marks.size()) + round_record("r", "p", {"01", "02"}) + sheets_for_one("r", marks));
    return result_of(scored, "r", "01");
}

TEST_CASE("drop: one highest and one lowest of six marks (the worked example of the rule language)") {
    // 79 and 93 go; (85 + 88 + 90.5 + 91) / 4 = 354.5 / 4
    CHECK(result_of_one(one_mark("{highest: 1, lowest: 1, fewest: 3, by: mark}"),
                        {"88", "90.5", "85", "91", "79", "93"}) == "88.625");
}

TEST_CASE("drop: with exactly `fewest` marks it drops, with one less it does not") {
    const std::string rules = one_mark("{highest: 1, lowest: 1, fewest: 5, by: mark}");
    CHECK(result_of_one(rules, {"80", "82", "84", "86", "100"}) == "84");  // (82 + 84 + 86) / 3
    CHECK(result_of_one(rules, {"80", "82", "84", "86", "-"}) == "83");    // (80 + 82 + 84 + 86) / 4
    CHECK(result_of_one(rules, {"80", "-", "-", "-", "-"}) == "80");       // one judge
    CHECK(result_of_one(rules, {"90", "90", "90", "90", "90"}) == "90");   // all equal
}

TEST_CASE("drop: two highest and no lowest") {
    CHECK(result_of_one(one_mark("{highest: 2, lowest: 0, fewest: 3, by: mark}"), {"90", "95", "70"}) == "70");
}

TEST_CASE("missing: an absent judge is missing and never 0; nobody at all leaves no result") {
    const std::string rules = one_mark("none");
    CHECK(result_of_one(rules, {"80", "-", "90"}) == "85");
    CHECK(result_of_one(rules, {"0", "-", "90"}) == "45");  // a mark of 0 was given
    CHECK(result_of_one(rules, {"-", "-", "-"}) == "-");
}

TEST_CASE("recusal: the home village, the home township, and rivals") {
    const auto mark_all = [](const std::string& judge, const std::string& mark) {
        return sheet_record("r", judge, {"01 " + mark, "02 " + mark});
    };
    const auto held = [&](const std::string& recusal) {
        const std::string rules =
            "marks: {m: {range: [0, 100], decimals: 0}}, drop: none, quorum: none, recusal: " + recusal +
            ", rounding: {result: 1}, absent: missing, rank_on: rounded";
        // J1 comes from 01, which takes part; J2 from 03 of the same township, which does not; J3 from nowhere.
        return hold_text(panel_rubric(rules), {"01", "02", "03"},
                         panel_record({"J1 secretary 01", "J2 secretary 03", "J3 expert"}) +
                             round_record("r", "p", {"01", "02"}) + mark_all("J1", "100") + mark_all("J2", "70") +
                             mark_all("J3", "90"));
    };
    const Scored none = held("none"), village = held("village"), township = held("township"), rivals = held("rivals");
    CHECK(result_of(none, "r", "01") == "86.7");   // (100 + 70 + 90) / 3
    CHECK(result_of(village, "r", "01") == "80");  // (70 + 90) / 2
    CHECK(result_of(village, "r", "02") == "86.7");
    CHECK(result_of(township, "r", "01") == "90");  // J3 alone
    CHECK(result_of(township, "r", "02") == "90");
    CHECK(result_of(rivals, "r", "01") == "80");  // J1 marks nobody
    CHECK(result_of(rivals, "r", "02") == "80");
}

TEST_CASE("weights: rounding every product before the sum differs from rounding the sum") {
    // 0.35 x 88.9 = 31.115, 0.65 x 90.1 = 58.565; rounded to two: 31.12 + 58.57 = 89.69; the sum alone: 89.68.
    const auto rules = [](const std::string& rounding) {
        return "marks: {a: {range: [0, 100], decimals: 1, weight: 35%}, b: {range: [0, 100], decimals: 1, weight: "
               "65%}}, "
               "drop: none, quorum: none, recusal: none, rounding: {" +
               rounding + "}, absent: missing, rank_on: rounded";
    };
    CHECK(result_of_one(rules("product: 2, result: 2"), {"{a: 88.9, b: 90.1}"}) == "89.69");
    CHECK(result_of_one(rules("result: 2"), {"{a: 88.9, b: 90.1}"}) == "89.68");
}

TEST_CASE("weights: marks without a weight are parts of a sum") {
    const std::string rules =
        "marks: {a: {range: [0, 60], decimals: 0}, b: {range: [0, 40], decimals: 0}}, drop: none, "
        "quorum: none, recusal: none, rounding: {result: 2}, absent: missing, rank_on: rounded";
    CHECK(result_of_one(rules, {"{a: 50, b: 30}", "{a: 55, b: 36}"}) == "85.5");  // 52.5 + 33
}

TEST_CASE("by total: a judge's total is dropped as a whole, and who left a mark open has none") {
    const auto rules = [](const std::string& by) {
        return "marks: {a: {range: [0, 50], decimals: 0}, b: {range: [0, 50], decimals: 0}}, drop: {highest: 1, "
               "lowest: "
               "1, fewest: 3, by: " +
               by +
               "}, quorum: none, recusal: none, rounding: {result: 2}, absent: missing, "
               "rank_on: rounded";
    };
    // Totals 90, 70, 80 and none: 80 alone. By mark: a of 50 30 45 40 is (45 + 40) / 2; b of 40 40 35 is 40.
    const std::vector<std::string> marks = {"{a: 50, b: 40}", "{a: 30, b: 40}", "{a: 45, b: 35}", "{a: 40}"};
    CHECK(result_of_one(rules("total"), marks) == "80");
    CHECK(result_of_one(rules("mark"), marks) == "82.5");
}

TEST_CASE("a mark that nobody gave leaves no result, unless only that judge lacks it") {
    const std::string rules =
        "marks: {a: {range: [0, 50], decimals: 0}, b: {range: [0, 50], decimals: 0}}, drop: none, "
        "quorum: none, recusal: none, rounding: {result: 2}, absent: missing, rank_on: rounded";
    CHECK(result_of_one(rules, {"{a: 50}", "{a: 40}"}) == "-");
    CHECK(result_of_one(rules, {"{a: 50}", "{a: 40, b: 30}"}) == "75");  // 45 + 30
}

std::string grouped(const std::string& empty) {
    return "marks: {m: {range: [0, 100], decimals: 1}}, groups: [{id: d, roles: [party_delegate], weight: 70%}, {id: "
           "s, "
           "roles: [secretary, expert], weight: 30%}], empty_group: " +
           empty +
           ", drop: {highest: 1, lowest: 1, fewest: 3, by: mark}, quorum: none, recusal: village, rounding: {result: "
           "2}, "
           "absent: missing, rank_on: rounded";
}

TEST_CASE("groups: each is trimmed within itself, then weighted (the worked example of the rule language)") {
    const std::vector<std::string> judges = {"J1 party_delegate", "J2 party_delegate", "J3 party_delegate",
                                             "J4 secretary",      "J5 secretary",      "J6 expert"};
    const Scored scored = hold_text(panel_rubric(grouped("refuse")), {"01"},
                                    panel_record(judges) + round_record("r", "p", {"01"}) +
                                        sheets_for_one("r", {"88", "90.5", "85", "91", "79", "93"}));
    CHECK(result_of(scored, "r", "01") == "88.9");  // 0.7 x 88 + 0.3 x 91
}

TEST_CASE("groups: an empty one refuses, or gives its weight to the others") {
    const std::string records = panel_record({"J1 party_delegate", "J2 secretary 01"}) +
                                round_record("r", "p", {"01"}) + sheets_for_one("r", {"88", "90"});
    CHECK(result_of(hold_text(panel_rubric(grouped("refuse")), {"01"}, records), "r", "01") == "-");
    CHECK(result_of(hold_text(panel_rubric(grouped("respread")), {"01"}, records), "r", "01") == "88");
}

TEST_CASE("quorum: exactly the line is enough for at_least and not for above") {
    const auto rules = [](const std::string& quorum) {
        return "marks: {m: {range: [0, 100], decimals: 0}}, drop: none, quorum: " + quorum +
               ", recusal: none, rounding: {result: 1}, absent: missing, rank_on: rounded";
    };
    const std::vector<std::string> two_of_three = {"80", "90", "-"};
    CHECK(result_of_one(rules("{at_least: 2/3}"), two_of_three) == "85");
    CHECK(result_of_one(rules("{above: 2/3}"), two_of_three) == "-");
    CHECK(result_of_one(rules("{at_least: 2}"), two_of_three) == "85");
    CHECK(result_of_one(rules("{above: 2}"), two_of_three) == "-");
    CHECK(result_of_one(rules("{at_least: 67%}"), two_of_three) == "-");
}

TEST_CASE("adjustments come after the mean; their sum at the end of the range still counts, beyond it nothing does") {
    const std::string rules = panel_rubric(one_mark("none", ", adjust: [-3, 2]"));
    const auto held = [&](const std::string& points) {
        const std::string adjusted = "panel: panel\nadjustments:\n- {village: \"" + code("01") +
                                     "\", points: -1.5, why: 超时, by: 计时员}\n- {village: \"" + code("01") +
                                     "\", points: " + points + ", why: 缺席, by: 监督员}\n";
        return hold_text(rules, {"01"},
                         panel_of(2) + round_record("r", "p", {"01"}, adjusted) + sheets_for_one("r", {"80", "90"}));
    };
    CHECK(result_of(held("-1.5"), "r", "01") == "82");
    const Scored beyond = held("-1.6");
    CHECK(result_of(beyond, "r", "01") == "-");
    CHECK(beyond.issues.find("E1327") != std::string::npos);
    CHECK(beyond.finality.provisional());
}

TEST_CASE("bad marks are never clipped: out of range, too fine, twice, or by a stranger, they are missing") {
    const std::string rules = panel_rubric(one_mark("none"));
    const auto held = [&](const std::string& sheets) {
        return hold_text(rules, {"01", "02"}, panel_of(2) + round_record("r", "p", {"01"}) + sheets);
    };
    const std::string sound = sheet_record("r", "J1", {"01 80"});
    const Scored range = held(sound + sheet_record("r", "J2", {"01 100.1"}));
    CHECK(result_of(range, "r", "01") == "80");
    CHECK(range.issues.find("E1318") != std::string::npos);
    CHECK(result_of(held(sound + sheet_record("r", "J2", {"01 100"})), "r", "01") == "90");
    CHECK(held(sound + sheet_record("r", "J2", {"01 90.55"})).issues.find("E1319") != std::string::npos);
    CHECK(result_of(held(sound + sheet_record("r", "J2", {"01 90.50"})), "r", "01") == "85.25");
    const Scored twice = held(sound + sheet_record("r", "J2", {"01 90"}) + sheet_record("r", "J2", {"01 90"}));
    CHECK(result_of(twice, "r", "01") == "80");
    CHECK(twice.issues.find("E1317") != std::string::npos);
    const Scored stranger = held(sound + sheet_record("r", "J3", {"01 90"}));
    CHECK(result_of(stranger, "r", "01") == "80");
    CHECK(stranger.issues.find("E1316") != std::string::npos);
    CHECK(held(sound + sheet_record("r", "J2", {"02 90"})).issues.find("E1320") != std::string::npos);
}

TEST_CASE("ballots: to a score and a grade, at the line of the share") {
    const std::string rules =
        "ballots: {choices: {excellent: {score: 100}, competent: {score: 80}, basic: {score: 60}, poor: {score: 0}}, "
        "of: "
        "valid, grades: [{id: excellent, choices: [excellent, competent], at_least: 90%}, {id: fair, choices: "
        "[excellent, "
        "competent], above: 1/2}, {id: poor}]}, quorum: {above: 2/3}, rounding: {result: 2}, absent: missing, rank_on: "
        "rounded";
    const auto held = [&](const std::string& counts, int present) {
        return hold_text(panel_rubric(rules), {"01"},
                         round_record("v", "p", {"01"}, "") +
                             "---\nkind: ballots\nperiod: 2026-Q1\nround: v\neligible: "
                             "120\npresent: " +
                             std::to_string(present) + "\ncounts:\n  \"" + code("01") + "\": {" + counts + "}\n");
    };
    const auto grade = [](const Scored& scored) {
        const auto& given = entry_of(scored, "v", "01").grade;
        return given ? scored.rubric.panels[0].grades[*given].id : std::string("-");
    };
    // (60 x 100 + 30 x 80 + 10 x 60) / 100 = 90; 90 of 100 are excellent or competent.
    const Scored at_line = held("excellent: 60, competent: 30, basic: 10", 105);
    CHECK(result_of(at_line, "v", "01") == "90");
    CHECK(grade(at_line) == "excellent");
    CHECK(grade(held("excellent: 59, competent: 30, basic: 11", 105)) == "fair");
    CHECK(grade(held("excellent: 50, basic: 50", 105)) == "poor");  // not above one half
    CHECK(result_of(held("excellent: 60", 80), "v", "01") == "-");  // 80 of 120 is not above 2/3
    CHECK(result_of(held("excellent: 60", 81), "v", "01") == "100");
    CHECK(result_of(held("excellent: 0", 100), "v", "01") == "-");  // no valid ballot
}

TEST_CASE("normalize: the mean of panel means and the pooled mean differ, and so does a rounded coefficient") {
    const auto held = [](const std::string& normalize) {
        const std::string rules = one_mark("none", ", normalize: {" + normalize + "}");
        std::string records = panel_of(1) + round_record("a", "p", {"01", "02", "03"}, "panel: panel\ncontest: c\n") +
                              round_record("b", "p", {"04"}, "panel: panel\ncontest: c\n") +
                              sheet_record("a", "J1", {"01 90", "02 80", "03 70"}) + sheet_record("b", "J1", {"04 60"});
        return hold_text(panel_rubric(rules), {"01", "02", "03", "04"}, records);
    };
    // Panel means 80 and 60: their mean 70; coefficients 7/8 and 7/6. Pooled mean 300 / 4 = 75: 15/16 and 5/4.
    const Scored means = held("by: panel_means, decimals: exact");
    CHECK(result_of(means, "a", "01") == "78.75");
    CHECK(result_of(means, "b", "04") == "70");
    const Scored pooled = held("by: pooled_mean, decimals: exact");
    CHECK(result_of(pooled, "a", "01") == "84.375");
    CHECK(result_of(pooled, "b", "04") == "75");
    const Scored rounded = held("by: panel_means, decimals: 2");  // 0.88 and 1.17
    CHECK(result_of(rounded, "a", "01") == "79.2");
    CHECK(result_of(rounded, "b", "04") == "70.2");
    CHECK(standing_of(rounded, "c") == "1 01, 2 02, 3 04, 4 03");  // 79.2, 70.4, 70.2, 61.6
}

TEST_CASE("sum: rounded results of other panels are weighted; one that is missing leaves none") {
    const std::string more = "  q: {" + one_mark("none") +
                             "}\n  s: {sum: {p: 60%, q: 40%}, rounding: {product: 1, result: "
                             "1}, absent: missing, rank_on: rounded}\n";
    const Scored scored =
        hold_text(panel_rubric(one_mark("none"), more, "{panel: s}"), {"01", "02"},
                  panel_of(1) + round_record("one", "p", {"01", "02"}) + round_record("two", "q", {"01", "02"}) +
                      round_record("all", "s", {"01", "02"}, "") + sheet_record("one", "J1", {"01 88.9", "02 70"}) +
                      sheet_record("two", "J1", {"01 77.7"}));
    CHECK(result_of(scored, "all", "01") == "84.4");  // 53.34 -> 53.3, 31.08 -> 31.1
    CHECK(result_of(scored, "all", "02") == "-");
    CHECK(scored.total("01") == "84.4");
    CHECK(scored.total("02") == "1");  // missing
}

TEST_CASE("measure: not held, not in it, in it without a result") {
    const std::string none_held = panel_of(1) + round_record("r", "p", {"01", "02"});
    const std::string held = none_held + sheet_record("r", "J1", {"01 80"});
    CHECK(hold_text(panel_rubric(one_mark("none")), {"01", "02", "03"}, none_held).total("01") == "2");
    const Scored missing = hold_text(panel_rubric(one_mark("none")), {"01", "02", "03"}, held);
    CHECK(missing.total("01") == "80");
    CHECK(missing.total("02") == "1");
    CHECK(missing.total("03") == "1");
    std::string rules = one_mark("none");
    rules.replace(rules.find("absent: missing"), 15, "absent: not_applicable");
    const Scored not_applicable = hold_text(panel_rubric(rules), {"01", "02", "03"}, held);
    CHECK(not_applicable.total("02") == "1");
    CHECK(not_applicable.total("03") == "3");
}

TEST_CASE("measure: one mark by itself, without weight and adjustments") {
    const std::string rules =
        "marks: {a: {range: [0, 100], decimals: 1, weight: 25%}, b: {range: [0, 100], decimals: 1, "
        "weight: 75%}}, drop: none, quorum: none, recusal: none, adjust: [-5, 5], rounding: {result: "
        "1}, absent: missing, rank_on: rounded";
    const Scored scored = hold_text(
        panel_rubric(rules, "", "{panel: p, mark: a}"), {"01"},
        panel_of(2) + round_record("r", "p", {"01"}) + sheets_for_one("r", {"{a: 80, b: 90}", "{a: 85.5, b: 90}"}));
    CHECK(scored.total("01") == "82.8");  // 82.75
}

TEST_CASE("other units: a contest of townships names them by their own key and codes") {
    std::string rubric = panel_rubric(one_mark("none", ", adjust: [-5, 0]"));
    rubric.replace(rubric.find("scores: village"), 15, "scores: township");
    const std::string records =
        "kind: roster\nfrom: 2020-01-01\nunits: [{code: \"359901\", name: 东区}]\ntownships:\n"
        "- {code: \"359901101\", name: 东镇, class: ordinary}\n- {code: \"359901102\", name: 西镇, class: ordinary}\n" +
        std::string(
            "---\nkind: panel\nperiod: 2026-Q1\nid: panel\njudges: [{id: J1, role: leader, home: \"359901101\"}, "
            "{id: J2, role: expert}]\n") +
        "---\nkind: round\nperiod: 2026-Q1\nid: r\nlevel: county\nform: final\non: 2026-03-01\nrules: p\npanel: panel\n"
        "contestants: [\"359901101\", {township: \"359901102\", unranked: 邀请}]\n"
        "adjustments: [{township: \"359901102\", points: -2, why: 超时, by: 计时员}]\n" +
        "---\nkind: sheet\nperiod: 2026-Q1\nround: r\njudge: J1\nmarks: {\"359901101\": 90, \"359901102\": 70}\n" +
        "---\nkind: sheet\nperiod: 2026-Q1\nround: r\njudge: J2\nmarks: {\"359901101\": 80, \"359901102\": 80}\n";
    const Scored scored = score_text(rubric, records, "2026-Q1");
    CHECK(scored.issues == "");
    const std::vector<panel::Entry>& entries = scored.contests.rounds.front().entries;
    CHECK(to_string(*entries[0].result) == "80");  // J1 comes from there
    CHECK(to_string(*entries[1].result) == "73");  // 75 - 2
}

TEST_CASE("past: a measure of change reads the panel of the period before") {
    const std::string rules = one_mark("none");
    std::string rubric = panel_rubric(rules, "", "{difference: now, against: previous_period}");
    rubric.insert(rubric.find("modules:"), "measures: {now: {panel: p}}\n");
    const auto at = [](std::string text, const std::string& period, const std::string& day) {
        for (std::size_t i = text.find("2026-Q1"); i != std::string::npos; i = text.find("2026-Q1"))
            text.replace(i, 7, period);
        const std::size_t on = text.find("on: 2026-03-01");
        if (on != std::string::npos) text.replace(on + 4, 10, day);
        return text;
    };
    const std::string before = at(panel_of(1), "2025-Q4", "") +
                               at(round_record("r", "p", {"01"}), "2025-Q4", "2025-12-01") +
                               at(sheet_record("r", "J1", {"01 70"}), "2025-Q4", "");
    const Scored scored = hold_text(
        rubric, {"01"}, before + panel_of(1) + round_record("r", "p", {"01"}) + sheet_record("r", "J1", {"01 82.5"}));
    CHECK(scored.issues == "");
    CHECK(scored.total("01") == "12.5");
}

}  // namespace

}  // namespace leitai::test
