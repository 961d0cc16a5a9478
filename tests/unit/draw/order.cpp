// Keys and orders, against numbers that `printf '%s\n%s' SEED CODE | sha256sum` printed.
#include <doctest/doctest.h>

#include "drawing.hpp"
#include "leitai/draw/keys.hpp"

using namespace leitai;
using namespace leitai::test;

TEST_CASE("keys are the SHA-256 of seed, line feed, code, and of a question behind them") {
    // printf '%s\n%s' '口令 07' A3 | sha256sum
    CHECK(draw::key_of("口令 07", "A3") == "08cb7c63486f33590a7428182ad1df4444badc1de19fa36838259bdfb7cfec52");
    // printf '%s\n%s\n%s' '口令 07' A3 Q1 | sha256sum
    CHECK(draw::key_of("口令 07", "A3", "Q1") == "1393fcda052db9fdbf6c283ae650589302f6b48d7965c98598c2e85465fa8fdb");
    // printf 'A1\nA2\nA3\nA4\nA5\nA6\n' | sha256sum
    CHECK(draw::hash_of({"A1", "A2", "A3", "A4", "A5", "A6"}) ==
          "133e18a67781f0ba72aae7c2f3f2b206a1e757ce51ea3f33024a7588ff949b0b");
    CHECK(draw::sha256("口令 07") == "d0e565bf650b2a26e2e9b79c789a8cb2d5d5113976b79338684d3c4e631b6e90");
}

// The keys of A1 to A6 begin a6, fd, 08, 3b, dc, bf: the order is A3 A4 A1 A6 A5 A2.
TEST_CASE("the smallest keys are drawn, whatever the order of the list") {
    CHECK(hold({draw_text("number: 3\n")}).drawn() == "A3 A4 A1");
    const Drawing other = hold({draw_text("number: 3\n", "d", "2023-07-05", "{list: [A6, A5, A4, A3, A2, A1]}")});
    CHECK(other.drawn() == "A3 A4 A1");
    CHECK(other["d"].candidates_sha256 == "133e18a67781f0ba72aae7c2f3f2b206a1e757ce51ea3f33024a7588ff949b0b");
    CHECK(other["d"].strata[0].order[3].fate == draw::Fate::waiting);
    CHECK(other["d"].candidates[other["d"].strata[0].next()->candidate].code == "A6");
    CHECK(hold({draw_text("number: 6\n")})["d"].strata[0].next() == nullptr);
}

TEST_CASE("whoever is recused or absent leaves the place to the next in line") {
    const Drawing made =
        hold({draw_text("number: 2\npassed_over: [{code: A4, reason: absent, why: 病假, by: 组织部}, "
                        "{code: A2, reason: recused, why: 亲属, by: 组织部}]\n")});
    CHECK(made.drawn() == "A3 A1");
    const auto& order = made["d"].strata[0].order;
    CHECK(order[1].fate == draw::Fate::passed_over);
    CHECK(order[1].reached);
    CHECK(order[2].place == 2);
    CHECK(order[5].fate == draw::Fate::passed_over);  // A2 stands last: it never was in line
    CHECK_FALSE(order[5].reached);
    CHECK(made["d"].strata[0].count(draw::Fate::passed_over) == 2);
}

TEST_CASE("questions are drawn for each, by keys of their own") {
    const Drawing made =
        hold({draw_text("number: 1\nquestions: {each: 2, pool: [{id: Q1, title: 一}, {id: Q2, title: "
                        "二}, {id: Q3, title: 三}]}\n")});
    // The keys of Q1, Q2, Q3 for A3 begin 13, df, 59.
    CHECK(made["d"].strata[0].order[0].questions == std::vector<std::size_t>{0, 2});
}

TEST_CASE("strata by group: of each as many, or as each_of says") {
    const std::string list =
        "{list: [{code: A1, group: x}, {code: A2, group: y}, {code: A3, group: x}, {code: A4, group: y}, {code: A5, "
        "group: y}, {code: A6, group: x}]}";
    const auto strata = [&](const std::string& text) {
        return hold({draw_text("strata: " + text + "\n", "d", "2023-07-05", list)});
    };
    CHECK(strata("{by: group, each: 2}").drawn() == "x: A3 A1; y: A4 A5");
    CHECK(strata("{by: group, each_of: {y: 3, x: 0}}").drawn() == "x: ; y: A4 A5 A2");
    CHECK(strata("{by: group, each: 3}").drawn() == "x: A3 A1 A6; y: A4 A5 A2");
    CHECK(strata("{by: group, each: 4}").said() == " E1914 E1914");  // one place more than candidates
    CHECK_FALSE(strata("{by: group, each: 4}")["d"].is_held());
}

TEST_CASE("candidates of the roster: townships, villages, secretaries who are in office") {
    const auto from = [](const std::string& what) {
        return hold({std::string(small_roster), draw_text("number: 1\n", "d", "2023-07-05", "{from: " + what + "}")});
    };
    CHECK(from("townships")["d"].codes() == std::vector<std::string>{"359901101", "359901102"});
    CHECK(from("villages")["d"].codes() == std::vector<std::string>{"359901101201", "359901101202", "359901102201"});
    CHECK(from("secretaries")["d"].codes() == std::vector<std::string>{"S1", "S2"});
    CHECK(from("villages").drawn() == "359901102201");  // whose key begins 3215
    std::string later(small_roster);
    later.replace(later.find("2023-01-01"), 10, "2023-07-06");
    CHECK(hold({later, draw_text("number: 1\n", "d", "2023-07-05", "{from: villages}")}).said() == " E1909");
}

TEST_CASE("the roster in force on the day counts: later ones over earlier ones, mergers from their day on") {
    const std::string later =
        "kind: roster\nfrom: 2023-07-06\ntownships: [{code: \"359901102\", name: 西镇, merged: {into: \"359901101\", "
        "on: "
        "2023-07-06}}, {code: \"359901103\", name: 新镇}]\n";
    const auto on = [&](const std::string& day) {
        return hold({later, std::string(small_roster), draw_text("number: 1\n", "d", day, "{from: townships}")});
    };
    CHECK(on("2023-07-05")["d"].codes() == std::vector<std::string>{"359901101", "359901102"});
    CHECK(on("2023-07-06")["d"].codes() == std::vector<std::string>{"359901101", "359901103"});
}

TEST_CASE("a secretary of two villages is one candidate, of one stratum") {
    std::string roster(small_roster);
    roster.replace(roster.find("S2"), 2, "S1");
    const auto with = [&](const std::string& strata) {
        return hold({roster, draw_text(strata + "\n", "d", "2023-07-05", "{from: secretaries}")});
    };
    CHECK(with("number: 1")["d"].codes() == std::vector<std::string>{"S1"});
    CHECK(with("number: 1")["d"].candidates[0].name.zh == "东村、西村");
    CHECK(with("strata: {by: county, each: 1}").drawn() == "359901: S1");
    CHECK(with("strata: {by: township, each: 1}").said() == " E1908");
}

TEST_CASE("the county of a candidate is its reporting unit: the longest prefix, else its first digits") {
    const std::string roster =
        "kind: roster\nfrom: 2023-01-01\nunits: [{code: \"359901\", name: 东区}, {code: \"359990\", name: 岛, "
        "reports_for: [\"359901110\"]}]\n";
    const Drawing made = hold({roster, draw_text("strata: {by: county, each: 1}\n", "d", "2023-07-05",
                                                 "{list: [\"359901101\", \"359901110\", \"359902101\"]}")});
    CHECK(made.drawn() == "359901: 359901101; 359902: 359902101; 359990: 359901110");
    CHECK(made["d"].strata[2].name.zh == "岛");
    CHECK(hold({roster, draw_text("strata: {by: county, each: 1}\n")}).said() ==
          " E1911 E1911 E1911 E1911 E1911 E1911");
}

TEST_CASE("a county or township of the roster that has no candidate is told of") {
    std::string roster(small_roster);
    roster.replace(roster.find("units: ["), 8, "units: [{code: \"359902\", name: 空区}, ");
    CHECK(hold({roster, draw_text("strata: {by: county, each: 1}\n", "d", "2023-07-05", "{from: townships}")}).said() ==
          " E1912");
    CHECK(hold({roster, draw_text("strata: {by: county, each_of: {\"359901\": 2, \"359902\": 0}}\n", "d", "2023-07-05",
                                  "{from: townships}")})
              .drawn() == "359901: 359901102 359901101; 359902: ");
}

TEST_CASE("judges are those of the period's panels, by their homes where strata ask") {
    const std::string panel =
        "kind: panel\nperiod: 2023-Q2\nid: p\njudges: [{id: J1, role: secretary, home: \"359901101201\"}, {id: J2, "
        "role: "
        "secretary, home: \"359901102201\"}]\n";
    std::string earlier = panel;
    earlier.replace(earlier.find("Q2"), 2, "Q1");
    earlier.replace(earlier.find("J1"), 2, "J9");
    const auto judges = [&](const std::string& strata) {
        return hold({panel, earlier, draw_text(strata + "\n", "d", "2023-07-05", "{from: judges}")});
    };
    CHECK(judges("number: 1")["d"].codes() == std::vector<std::string>{"J1", "J2"});
    CHECK(judges("strata: {by: township, each: 1}").drawn() == "359901101: J1; 359901102: J2");
}
