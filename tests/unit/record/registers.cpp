// Reads a check, a case, a team, a duty record, a breach and a determination, and sees wrong ones refused.
#include "one_record.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

/// Everything that a check must have but what it covers.
const std::string check_head = head("check") + "on: 2023-05-10\nby: {level: township, name: 东镇党委}\n";

base::Date day(const std::string& text) { return *base::parse_date(text); }

}  // namespace

TEST_CASE("a check: who looked when, what was covered and found") {
    const auto check = read_one(record::read_check, check_head +
                                                        "covers: [W1]\nfound:\n- {sign: W2.1, what: 没有开会, "
                                                        "evidence: [排查表]}\n");
    CHECK(check.said() == "");
    CHECK(check->village == *base::parse_region("359901101201"));
    CHECK(check->period == *base::parse_period("2023-Q2"));
    CHECK(check->on == day("2023-05-10"));
    CHECK(check->level == rubric::Level::township);
    CHECK(check->by == "东镇党委");
    CHECK(check->village_place.line == 3);
    REQUIRE(check->found.size() == 1);
    CHECK(check->found[0].what == "没有开会");
    CHECK(check->found[0].evidence == std::vector<std::string>{"排查表"});
    CHECK(check->covers[check->found[0].sign]);  // what was found was looked for
}

TEST_CASE("a check is refused without a key that it needs, at a level that does not exist, on an unknown sign") {
    CHECK(read_one(record::read_check, check_head).said() == "E0304 1:1");
    const std::string wrong_level = head("check") + "on: 2023-05-10\nby: {level: village}\ncovers: all\n";
    const auto level = read_one(record::read_check, wrong_level);
    CHECK(level.said() != "");
    CHECK_FALSE(level.record);
    const auto sign = read_one(record::read_check, check_head + "covers: [X99]\n");
    CHECK(sign.said() == "E1201 6:10");
    CHECK_FALSE(sign.record);
}

TEST_CASE("a case: entry, measures, inspections and the acceptance with its ballots") {
    const auto one = read_one(
        record::read_rectification,
        head("rectification") +
            "case: K1\nentered: {on: 2023-04-10, by: 组织部}\ndeadline: 2023-12-31\n"
            "measures: [{id: M1, what: 补选, due: 2023-05-31, sign: W2.1}]\n"
            "inspections: [{on: 2023-05-10, by: 组织部, finding: stalled}]\n"
            "acceptance: {on: 2023-06-20, by: 组织部, score: 82.5, ballots: {satisfied: 31, fairly: 12, dissatisfied: "
            "5}}\n");
    CHECK(one.said() == "");
    CHECK(one->id == "K1");
    REQUIRE(one->entered);
    CHECK(one->entered->on == day("2023-04-10"));
    REQUIRE(one->measures.size() == 1);
    CHECK(one->measures[0].sign == rubric_of_records().weakness->sign("W2.1"));
    CHECK(one->inspections.at(0).bad);
    REQUIRE(one->acceptance);
    CHECK(to_string(one->acceptance->score) == "82.5");
    CHECK(one->acceptance->dissatisfied == 5);
}

TEST_CASE("a case is refused with a score over 100 and with an acceptance that nobody voted in") {
    const std::string ballots = ", ballots: {satisfied: 0, fairly: 0, dissatisfied: 0}}\n";
    const auto one =
        read_one(record::read_rectification,
                 head("rectification") + "case: K1\nacceptance: {on: 2023-06-20, by: 组织部, score: 101" + ballots);
    CHECK(one.said().find("5:") != std::string::npos);
    CHECK(one.reading->issues.errors() == 2);
    CHECK_FALSE(one.record);
}

TEST_CASE("a team: seats, terms with profiles, reserve") {
    const auto team = read_one(record::read_team,
                               head("team") +
                                   "seats: {deputy: 1, party_member: 3}\n"
                                   "terms: [{post: deputy, id: P1, since: 2021-10-28, until: 2023-05-12, born: 1976, "
                                   "education: college, term: 2}]\nreserve: [{id: R1, since: 2022-06-01}]\n");
    CHECK(team.said() == "");
    CHECK(team->seats[static_cast<std::size_t>(record::Post::party_member)] == 3);
    CHECK(team->seats[static_cast<std::size_t>(record::Post::director)] == 0);
    REQUIRE(team->terms.size() == 1);
    CHECK(team->terms[0].post == record::Post::deputy);
    CHECK(team->terms[0].until == day("2023-05-12"));
    CHECK(team->terms[0].profile.born == 1976);
    CHECK(team->terms[0].profile.education == record::Education::college);
    CHECK(team->reserve.at(0).profile.education == record::Education::unknown);
}

TEST_CASE("a team is refused where somebody leaves before they come") {
    const auto team = read_one(
        record::read_team,
        head("team") + "seats: {deputy: 1}\nterms: [{post: deputy, id: P1, since: 2023-02-01, until: 2023-01-01}]\n");
    CHECK(team.said() == "E1209 5:58");
    CHECK_FALSE(team.record);
}

TEST_CASE("a duty record: done in full and in part, for another span, and excused") {
    const auto duty = read_one(record::read_duty,
                               head("duty") +
                                   "by: {level: self}\n"
                                   "done: [{duty: D1, on: 2023-05-02, for: 2023-04-01}, {duty: D1, on: 2023-06-02, "
                                   "state: partial, why: 停电}]\n"
                                   "excused: [{duty: D2, for: 2023-05-01, by: 镇党委, reason: 防汛}]\n");
    CHECK(duty.said() == "");
    REQUIRE(duty->done.size() == 2);
    CHECK(duty->done[0].span_day == day("2023-04-01"));
    CHECK_FALSE(duty->done[0].partial);
    CHECK(duty->done[1].span_day == day("2023-06-02"));
    CHECK(duty->done[1].partial);
    CHECK(duty->excused.at(0).duty == 1);
}

TEST_CASE("a duty record is refused where a part has no reason, and where the checklist has no such duty") {
    const auto part = read_one(
        record::read_duty, head("duty") + "by: {level: self}\ndone: [{duty: D1, on: 2023-06-02, state: partial}]\n");
    CHECK(part.said() == "E1208 5:42");
    CHECK_FALSE(part.record);
    const auto unknown =
        read_one(record::read_duty, head("duty") + "by: {level: self}\ndone: [{duty: X99, on: 2023-06-02}]\n");
    CHECK(unknown.said() == "E1201 5:15");
}

TEST_CASE("a breach: which rule, who, how far it is, what was done about it") {
    const std::string text =
        head("breach") +
        "on: 2023-05-03\nby: {level: county, name: 纪委}\nprohibition: C2\nperson: S1\nstate: confirmed\n"
        "handled: {on: 2023-05-20, by: 镇纪委, how: 谈话}\n";
    const auto breach = read_one(record::read_breach, text);
    CHECK(breach.said() == "");
    CHECK(breach->prohibition == 1);
    CHECK(breach->state == record::Breach::State::confirmed);
    CHECK(breach->handled_on == day("2023-05-20"));
    CHECK(breach->handled_how == "谈话");
}

TEST_CASE("a determination: state, catalogue and criteria; refused in a state that there is not") {
    const std::string text = head("determination") + "catalogue: {id: builtin, version: 1.0.0}\ncriteria: [W1]\n";
    const auto one = read_one(record::read_determination, text + "state: determined\nprovisional: yes\n");
    CHECK(one.said() == "");
    CHECK(one->state == record::WeaknessState::determined);
    CHECK(one->catalogue_id == "builtin");
    CHECK(one->criteria == std::vector<std::string>{"W1"});
    CHECK(one->provisional);
    const auto other = read_one(record::read_determination, text + "state: weak\n");
    CHECK(other.reading->issues.errors() == 1);
    CHECK_FALSE(other.record);
}
