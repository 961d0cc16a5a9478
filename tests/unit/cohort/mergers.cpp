// Mergers: what the past of a village is that took in others, at every line where it is one thing or the other.
#include "campaign.hpp"
#include "leitai/campaign/lookup.hpp"

namespace leitai::test {

namespace {

/// Growth of one fact since last year, worth its percent points; the cause of none tells itself by its points.
std::string growth_rubric(const std::string& fact,
                          const std::string& measures = "  x: {growth: a, against: same_period_last_year}\n") {
    return "rubric: test\nversion: 1.0.0\ntitle: 试\nscores: village\ntotal: 100\nrounding: {at: {total: 2}}\nties: "
           "[]\n"
           "classes: {ordinary: 一般村}\n"
           "instead: {missing: {points: 1}, zero_baseline: {points: 2}, negative_baseline: {points: 3}, "
           "missing_baseline: {points: 4}, zero_divisor: {points: 5}}\n"
           "facts:\n  a: {" +
           fact + ", span: quarter, better: more}\nmeasures:\n" + measures +
           "modules:\n- id: m\n  indicators:\n  - {id: i, points: 100, cap: full, floor: 0, measure: x, scale: {each: "
           "1, per: "
           "1%, above: 0%, part: exact}}\n";
}

/// Villages 01, 02, 03; then later rosters with mergers such as "02 01 2023-01-15".
std::string merging(const std::vector<std::string>& mergers, const std::string& villages = "010203") {
    std::string text =
        "---\nkind: roster\nfrom: 2020-01-01\nunits: [{code: \"359901\", name: 东区}]\n"
        "townships: [{code: \"359901101\", name: 东镇}]\nvillages:\n";
    const auto entry = [](const std::string& id, const std::string& more) {
        return "- {code: \"" + code(id) + "\", name: 第" + id + "村, class: ordinary" + more + "}\n";
    };
    for (std::size_t i = 0; i < villages.size(); i += 2) text += entry(villages.substr(i, 2), "");
    for (const std::string& one : mergers) {
        text += "---\nkind: roster\nfrom: " + one.substr(6) + "\nvillages:\n";
        text +=
            entry(one.substr(0, 2), ", merged: {into: \"" + code(one.substr(3, 2)) + "\", on: " + one.substr(6) + "}");
    }
    return text;
}

std::string then(const std::string& id, const std::string& value) { return handed_in("2022-Q2", id, "a: " + value); }
std::string now(const std::string& id, const std::string& value) { return handed_in("2023-Q2", id, "a: " + value); }

const std::string adds = "type: number, decimals: 0, adds: yes";

}  // namespace

TEST_CASE("a number adds up where its fact says so; without adds it has no baseline, and that is told") {
    const std::string records = merging({"02 01 2023-01-15"}) + then("01", "1000") + then("02", "1000") +
                                then("03", "1000") + now("01", "2100") + now("03", "1100");
    const Scored together = score_text(growth_rubric(adds), records, "2023-Q2");
    CHECK(together.total("01") == "5");
    CHECK(together.total("03") == "10");
    CHECK(together.issues == "");
    const Scored apart = score_text(growth_rubric("type: number, decimals: 0"), records, "2023-Q2");
    CHECK(apart.total("01") == "4");
    CHECK(apart.total("03") == "10");
    CHECK(apart.issues.find("W0754") != std::string::npos);
    // Counts add up by their kind.
    const Scored counts = score_text(growth_rubric("type: count, absent: missing"), records, "2023-Q2");
    CHECK(counts.total("01") == "5");
}

TEST_CASE("the day of the merger decides which periods are put together") {
    const auto records = [](const std::string& day) {
        return merging({"02 01 " + day}) + then("01", "1000") + then("02", "1000") + now("01", "2100") + now("03", "1");
    };
    // On the last day of the period then, the joined village reported it; a day later both did.
    CHECK(score_text(growth_rubric(adds), records("2022-06-30"), "2023-Q2").total("01") == "100");
    CHECK(score_text(growth_rubric(adds), records("2022-07-01"), "2023-Q2").total("01") == "5");
    // On the last day of the scored period the other one is gone; a day later it is not yet.
    CHECK(score_text(growth_rubric(adds), records("2023-06-30"), "2023-Q2").total("01") == "5");
    CHECK(score_text(growth_rubric(adds), records("2023-07-01"), "2023-Q2").total("01") == "100");
}

TEST_CASE("a past that one of them did not report is no past, and silence means none only where all reported") {
    const std::string base = merging({"02 01 2023-01-15"}) + then("01", "1000") + now("01", "2100");
    CHECK(score_text(growth_rubric(adds), base, "2023-Q2").total("01") == "4");
    const std::string count = "type: count, absent: none";
    CHECK(score_text(growth_rubric(count), base, "2023-Q2").total("01") == "4");
    const std::string silent = base + handed_in("2022-Q2", "02", "");
    CHECK(score_text(growth_rubric(count), silent, "2023-Q2").total("01") == "100");  // (2100 - 1000) / 1000 = 110 %
    CHECK(score_text(growth_rubric(adds), silent, "2023-Q2").total("01") == "4");
    // The county may decide what the past of both was.
    const std::string decided =
        merging({"02 01 2023-01-15"}) + then("01", "1000") +
        handed_in(
            "2023-Q2", "01",
            "a: {value: 2100, same_period_last_year: {value: 2000, decided: {by: 县, on: 2023-07-01, why: 合并}}}");
    CHECK(score_text(growth_rubric(adds), decided, "2023-Q2").total("01") == "5");
}

TEST_CASE("chains are followed; a village of a new code has the pasts of those it was made of") {
    const std::string chain = merging({"03 02 2022-12-01", "02 01 2023-01-15"}) + then("01", "1000") +
                              then("02", "500") + then("03", "500") + now("01", "2100");
    CHECK(score_text(growth_rubric(adds), chain, "2023-Q2").total("01") == "5");
    std::string created = merging({"01 09 2023-01-15", "02 09 2023-01-15"}) + "---\nkind: roster\nfrom: 2023-01-15\n" +
                          "villages: [{code: \"" + code("09") + "\", name: 新村, class: ordinary}]\n";
    created += then("01", "1500") + then("02", "500") + now("09", "2100") + now("03", "1");
    const Scored s = score_text(growth_rubric(adds), created, "2023-Q2");
    CHECK(s.total("09") == "5");
    CHECK(s.issues == "");
}

TEST_CASE("events of both pasts are counted together") {
    const std::string rubric =
        growth_rubric("type: events, absent: none",
                      "  n: {count: a, better: more}\n  x: {growth: n, against: same_period_last_year}\n");
    const auto dated = [](const std::string& period, const std::string& id, std::vector<std::string> days) {
        std::string list;
        for (const std::string& day : days) list += (list.empty() ? "" : ", ") + ("{on: " + day + "}");
        return handed_in(period, id, "a: [" + list + "]");
    };
    const std::string records = merging({"02 01 2023-01-15"}) + dated("2022-Q2", "01", {"2022-05-01"}) +
                                dated("2022-Q2", "02", {"2022-04-01"}) +
                                dated("2023-Q2", "01", {"2023-04-01", "2023-05-01", "2023-06-01"}) +
                                handed_in("2023-Q2", "03", "");
    CHECK(score_text(rubric, records, "2023-Q2").total("01") == "50");  // from 2 to 3
}

TEST_CASE("mergers that cannot be: into itself, into nobody, in a circle, into one that had gone") {
    const auto issues = [](const std::vector<std::string>& mergers) {
        return score_text(growth_rubric(adds), merging(mergers) + now("03", "1"), "2023-Q2").issues;
    };
    CHECK(issues({"02 02 2023-01-15"}).find("E0512") != std::string::npos);
    CHECK(issues({"02 09 2023-01-15"}).find("E0505") != std::string::npos);
    const std::string circle = issues({"01 02 2023-01-15", "02 01 2023-01-15"});
    CHECK(circle.find("E0513") != std::string::npos);
    CHECK(circle.find("E0513", circle.find("E0513") + 1) == std::string::npos);  // once
    CHECK(issues({"02 01 2023-01-14", "03 02 2023-01-15"}).find("E0514") != std::string::npos);
    CHECK(issues({"02 01 2023-01-15", "03 02 2023-01-15"}).find("E05") ==
          std::string::npos);  // on one day, one after the other
}

TEST_CASE("what was merged away or renamed is found, and told what it is now") {
    std::string records = merging({"03 02 2022-12-01", "02 01 2023-01-15"}) + now("01", "1");
    records += "---\nkind: roster\nfrom: 2023-02-01\nvillages: [{code: \"" + code("01") +
               "\", name: 东阳村, class: ordinary, renamed: {was: 老东村, on: 2023-02-01}}]\n";
    const Scored s = score_text(growth_rubric(adds), records, "2023-Q2");
    const auto found = [&](const std::string& word) { return campaign::find_village(s.cohort, *s.rubric.unit, word); };
    const auto told = [&](const std::string& word) {
        const auto words = campaign::former_words(s.cohort, *s.rubric.unit, word);
        return words ? words->en : "-";
    };
    for (const std::string& word :
         {code("03"), code("02"), std::string("第03村"), std::string("第01村"), std::string("老东村")})
        CHECK(found(word) == s.village("01"));
    CHECK(told(code("03")) ==
          "第03村 (359901101203) was merged into 东阳村 (359901101201) on 2022-12-01; this is about 东阳村");
    CHECK(told("老东村") == "老东村 is called 东阳村 (359901101201) now");
    CHECK(told("第01村") == "第01村 is called 东阳村 (359901101201) now");
    CHECK(told("东阳村") == "-");
    CHECK(told(code("01")) == "-");
    CHECK(told("无此村") == "-");
}

}  // namespace leitai::test
