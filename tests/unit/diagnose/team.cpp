// Teams: seats paired with who left and who came, vacancies by their beginning, movements of the period, totals.
#include "leitai/diagnose/team.hpp"

#include "diagnose/diagnosed.hpp"

using namespace leitai::test;
using leitai::diagnose::TeamAnalysis;

namespace {

TeamAnalysis analysed(std::string_view team, std::string_view secretary = "{id: S1, since: 2021-10-28}",
                      std::string_view more = "") {
    std::string text = roster({"01 ordinary"});
    text.replace(text.find("class: "), 7, "secretary: " + std::string(secretary) + ", class: ");
    if (!team.empty()) text += record_of("team", "01") + std::string(team);
    const Diagnosed d = diagnose_text({.records = text + std::string(more), .weakness = ""});
    CHECK(d.scored.issues == "");
    return leitai::diagnose::analyse_team(d.scored.cohort, {0});
}

constexpr auto member = static_cast<std::size_t>(leitai::record::Post::party_member);
constexpr std::size_t secretary = leitai::record::post_count;

}  // namespace

TEST_CASE("a seat is vacant from the day after its holder left, until somebody comes") {
    const TeamAnalysis one = analysed(
        "seats: {party_member: 2}\nterms:\n- {post: party_member, id: P1, since: 2021-10-28, until: 2023-03-30}\n"
        "- {post: party_member, id: P2, since: 2021-10-28}\n");
    CHECK(one.posts[member].seats == 2);
    CHECK(one.posts[member].holders == 1);
    REQUIRE(one.vacancies.size() == 1);
    CHECK(leitai::base::to_string(*one.vacancies[0].vacancy.since) == "2023-03-31");
    CHECK(to_string(*one.vacancies[0].vacancy.months) == "3");  // 03-31 to 06-30: the last day of the shorter month
    const TeamAnalysis filled = analysed(
        "seats: {party_member: 2}\nterms:\n- {post: party_member, id: P1, since: 2021-10-28, until: 2023-04-30}\n"
        "- {post: party_member, id: P2, since: 2021-10-28}\n- {post: party_member, id: P3, since: 2023-05-10}\n");
    CHECK(filled.vacancies.empty());
    CHECK(filled.posts[member].left == 1);
    CHECK(filled.posts[member].replaced == 1);
}

TEST_CASE("who leaves on the last day is in office on it, and has not left yet") {
    const TeamAnalysis one =
        analysed("seats: {deputy: 1}\nterms: [{post: deputy, id: P1, since: 2021-10-28, until: 2023-06-30}]\n");
    CHECK(one.posts[0].holders == 1);
    CHECK(one.posts[0].left == 0);
    CHECK(one.vacancies.empty());
}

TEST_CASE("two seats empty one after the other: the first that was emptied is filled first") {
    const TeamAnalysis one = analysed(
        "seats: {village_member: 2}\nterms:\n- {post: village_member, id: P1, since: 2021-10-28, until: 2022-12-31}\n"
        "- {post: village_member, id: P2, since: 2021-10-28, until: 2023-04-30}\n"
        "- {post: village_member, id: P3, since: 2023-05-15}\n");
    REQUIRE(one.vacancies.size() == 1);
    CHECK(leitai::base::to_string(*one.vacancies[0].vacancy.since) == "2023-05-01");
}

TEST_CASE("a seat that nobody ever held is vacant, nobody knows since when; a first appointment replaces nobody") {
    const TeamAnalysis one =
        analysed("seats: {deputy: 1, director: 1}\nterms: [{post: director, id: P1, since: 2023-05-10}]\n");
    REQUIRE(one.vacancies.size() == 1);
    CHECK_FALSE(one.vacancies[0].vacancy.since.has_value());
    CHECK(one.total().replaced == 0);
    CHECK(one.total().left == 0);
}

TEST_CASE("secretaries: a vacancy of the roster, and a change that two rosters tell") {
    const TeamAnalysis vacant = analysed("", "{vacant_since: 2023-05-20}");
    CHECK(vacant.posts[secretary].vacant == 1);
    CHECK(vacant.posts[secretary].left == 1);
    const std::string later =
        "---\nkind: roster\nfrom: 2023-05-01\nvillages: [{code: \"" + code("01") +
        "\", name: 01村, class: ordinary, secretary: {id: S2, since: 2023-05-01, newly_elected: yes}}]\n";
    const TeamAnalysis changed = analysed("", "{id: S1, since: 2021-10-28}", later);
    CHECK(changed.posts[secretary].left == 1);
    CHECK(changed.posts[secretary].replaced == 1);
    CHECK(changed.newly_elected == 1);
    CHECK(changed.mentored == 0);
    CHECK(changed.without_mentor.size() == 1);
}

TEST_CASE("profiles are counted in bands, from both sides of their lines") {
    const TeamAnalysis one = analysed(
        "seats: {village_member: 6}\nterms:\n"
        "- {post: village_member, id: P1, since: 2021-10-28, born: 1988, education: college, term: 1}\n"   // 35
        "- {post: village_member, id: P2, since: 2021-10-28, born: 1987, education: college, term: 2}\n"   // 36
        "- {post: village_member, id: P3, since: 2021-10-28, born: 1963, education: primary, term: 3}\n"   // 60
        "- {post: village_member, id: P4, since: 2021-10-28, born: 1962, education: bachelor, term: 4}\n"  // 61
        "- {post: village_member, id: P5, since: 2021-10-28}\n"
        "- {post: village_member, id: P6, since: 2021-10-28, until: 2023-05-01, born: 1990}\n");
    CHECK(one.others.persons == 5);
    CHECK(one.others.age == std::array<std::size_t, 6>{1, 1, 0, 1, 1, 1});
    CHECK(one.others.term == std::array<std::size_t, 4>{1, 1, 2, 1});
    CHECK(one.others.education[static_cast<std::size_t>(leitai::record::Education::college)] == 2);
}
