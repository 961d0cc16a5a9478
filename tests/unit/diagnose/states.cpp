// The four states: signs, criteria, exemption, and the bottom share of a ranking; every line from both sides.
#include "diagnose/diagnosed.hpp"

using namespace leitai::test;

namespace {

/// Satisfaction of a village, so that the numeric sign is known.
std::string satisfied(std::string_view id, std::string_view value, std::string_view period = "2023-Q2") {
    return handed_in(period, id, "visits: 5, satisfaction: " + std::string(value));
}

const std::string one = roster({"01 ordinary"});

}  // namespace

TEST_CASE("a village is clear only when everything was looked for and nothing found") {
    CHECK(diagnose_text({.records = one + satisfied("01", "80") + check("01", "2023-05-10", "all")}).state("01") ==
          "clear");
    const Diagnosed part = diagnose_text({.records = one + satisfied("01", "80") + check("01", "2023-05-10", "[A]")});
    CHECK(part.state("01") == "undecided");
    CHECK(part.sign("01", "A2") == "no");
    CHECK(part.sign("01", "B1") == "unknown");
    CHECK(diagnose_text({.records = one + satisfied("01", "80")}).state("01") == "undecided");
    const std::string no_fact = one + handed_in("2023-Q2", "01", "visits: 5") + check("01", "2023-05-10", "all");
    CHECK(diagnose_text({.records = no_fact}).sign("01", "A1") == "unknown");
    CHECK(diagnose_text({.records = no_fact}).state("01") == "undecided");
}

TEST_CASE("a numeric sign begins on the other side of its line") {
    const auto at = [](std::string_view value) {
        return diagnose_text({.records = one + satisfied("01", value) + check("01", "2023-05-10", "all")}).state("01");
    };
    CHECK(at("60.0") == "clear");
    CHECK(at("59.9") == "determined");
}

TEST_CASE("a criterion is met by one grave sign or by two of any kind") {
    const std::string base = one + satisfied("01", "80");
    const auto found = [&](std::string_view list) {
        return diagnose_text(
            {.records = base + check("01", "2023-05-10", "all", "found: [" + std::string(list) + "]\n")});
    };
    CHECK(found("{sign: A2}").state("01") == "watch");
    CHECK(found("{sign: A2}, {sign: B1}").state("01") == "watch");  // one of each criterion
    CHECK(found("{sign: A2}, {sign: A3}").state("01") == "determined");
    const Diagnosed grave = found("{sign: B2, reason: 谈话, signed: {level: county, name: 组织部, on: 2023-05-11}}");
    CHECK(grave.state("01") == "determined");
    CHECK(grave.of("01").reason == leitai::diagnose::Reason::criteria);
}

TEST_CASE("so many criteria as the catalogue says, or one that suffices alone") {
    const std::string two = "{any: 2, met_by: {grave: 1, plain: 2}, signed_by: county}";
    const std::string records = one + satisfied("01", "50") + check("01", "2023-05-10", "all", "found: [{sign: B1}]\n");
    CHECK(diagnose_text({.records = records, .weakness = small_weakness(two)}).state("01") == "watch");
    std::string direct = small_weakness(two);
    direct.replace(direct.find("- id: A\n"), 8, "- id: A\n  direct: yes\n");
    const Diagnosed alone = diagnose_text({.records = records, .weakness = direct});
    CHECK(alone.state("01") == "determined");
    CHECK(alone.of("01").reason == leitai::diagnose::Reason::direct);
    // What nobody looked for could be the second one.
    const Diagnosed unknown = diagnose_text(
        {.records = one + satisfied("01", "50") + check("01", "2023-05-10", "[A]"), .weakness = small_weakness(two)});
    CHECK(unknown.state("01") == "undecided");
    CHECK(unknown.of("01").met == 1);
    CHECK(unknown.of("01").possible == 2);
}

TEST_CASE("who is exempt is watched; while the exemption is unknown nothing is decided") {
    const std::string weakness =
        small_weakness("{any: 1, met_by: {grave: 1, plain: 2}, signed_by: county, unless: {visits: {at_least: 9}}}");
    const auto with = [&](std::string_view facts) {
        return diagnose_text({.records = one + handed_in("2023-Q2", "01", facts) + check("01", "2023-05-10", "all"),
                              .weakness = weakness});
    };
    CHECK(with("visits: 8, satisfaction: 50").state("01") == "determined");
    CHECK(with("visits: 9, satisfaction: 50").state("01") == "watch");
    CHECK(with("visits: 9, satisfaction: 50").of("01").reason == leitai::diagnose::Reason::exempt);
    CHECK(with("satisfaction: 50").state("01") == "undecided");
}

TEST_CASE("a sign stays open over quarters until a check resolves it, and has to be looked for anew after that") {
    const std::string begun = check("01", "2023-02-10", "all", "found: [{sign: A2}]\n", "2023-Q1");
    const std::string records = one + satisfied("01", "80") + begun;
    CHECK(diagnose_text({.records = records}).sign("01", "A2") == "yes");
    CHECK(diagnose_text({.records = records}).sign("01", "A3") == "unknown");  // looked for last quarter only
    const std::string same_day = records + check("01", "2023-05-10", "[A2]", "resolved: [{sign: A2}]\n");
    CHECK(diagnose_text({.records = same_day}).sign("01", "A2") == "no");
    CHECK(diagnose_text({.records = same_day, .as_of = "2023-05-10"}).sign("01", "A2") == "no");
    CHECK(diagnose_text({.records = same_day, .as_of = "2023-05-09"}).sign("01", "A2") == "yes");
    CHECK(diagnose_text({.records = same_day, .period = "2023-Q3"}).sign("01", "A2") == "unknown");
}

TEST_CASE("the bottom share: rounding, who counts into it, and a line that cuts through equals") {
    // Totals 1 … 5 for 01 … 05; 02 is determined by its criteria.
    const auto fill = [](std::string_view rest, std::string_view visits_of_03 = "3") {
        std::string records = roster({"01 ordinary", "02 ordinary", "03 ordinary", "04 ordinary", "05 ordinary"});
        for (const std::string id : {"01", "02", "03", "04", "05"}) {
            const std::string visits = id == "03" ? std::string(visits_of_03) : std::string(1, id[1]);
            records += handed_in("2023-Q2", id, "visits: " + visits + ", satisfaction: " + (id == "02" ? "50" : "80")) +
                       check(id, "2023-05-10", "all");
        }
        const std::string rules =
            "{any: 1, met_by: {grave: 1, plain: 2}, signed_by: county, fill: {of: all, by: total, " +
            std::string(rest) + "}}";
        const Diagnosed d = diagnose_text({.records = records, .weakness = small_weakness(rules)});
        std::string states;
        for (const char* id : {"01", "02", "03", "04", "05"}) states += d.state(id).substr(0, 1);
        return states;  // d determined, w watch, c clear
    };
    CHECK(fill("to: 40%, as: determined, precedence: criteria, round: down, edge: all_out") ==
          "ddccc");  // 2, one taken
    CHECK(fill("to: 20%, as: determined, precedence: criteria, round: down, edge: all_out") ==
          "cdccc");  // 1 = 02 itself
    CHECK(fill("to: 20%, as: determined, precedence: both, round: down, edge: all_out") == "ddccc");
    CHECK(fill("to: 39%, as: watch, precedence: both, round: down, edge: all_out") == "wdccc");  // 1.95 -> 1
    CHECK(fill("to: 41%, as: watch, precedence: both, round: up, edge: all_out") == "wdwcc");    // 2.05 -> 3
    CHECK(fill("to: 50%, as: watch, precedence: both, round: half, edge: all_out") == "wdwcc");  // 2.5 -> 3
    // 03 and 04 are equal at the line of three.
    CHECK(fill("to: 60%, as: watch, precedence: both, round: down, edge: all_out", "4") == "wdccc");
    CHECK(fill("to: 60%, as: watch, precedence: both, round: down, edge: all_in", "4") == "wdwwc");
}

TEST_CASE("who has no total is not ranked from the bottom, and the diagnosis is provisional") {
    std::string rubric{plain_rubric};
    rubric.replace(rubric.find("{missing: zero}"), 15, "{missing: refuse}");
    const std::string records = roster({"01 ordinary", "02 ordinary"}) +
                                handed_in("2023-Q2", "01", "satisfaction: 80") +
                                handed_in("2023-Q2", "02", "visits: 1, satisfaction: 80") +
                                check("01", "2023-05-10", "all") + check("02", "2023-05-10", "all");
    const std::string rules =
        "{any: 1, met_by: {grave: 1, plain: 2}, signed_by: county, fill: {to: 50%, of: all, by: "
        "total, as: watch, precedence: both, round: down, edge: all_out}}";
    const Diagnosed d = diagnose_text({.records = records, .rubric = rubric, .weakness = small_weakness(rules)});
    CHECK(d.state("01") == "clear");
    CHECK(d.state("02") == "watch");
    CHECK(d.diagnosis.unranked == 1);
    CHECK(d.scored.finality.provisional());
}
