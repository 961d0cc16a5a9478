// Places of one circle: worked out by hand from "How it is decided" of the manual on awards.
#include "leitai/award/race.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace leitai::award {

namespace {

using Edge = rubric::Shares::Edge;

/// A race of runners in the order of their numbers; `groups` gives each its township.
Race race_of(const std::vector<int>& numbers, std::int64_t places, Edge edge,
             const std::vector<std::uint64_t>& groups = {}, std::int64_t at_most = 0) {
    Race race;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::uint64_t group = groups.empty() ? 0 : groups[i];
        race.runners.push_back({static_cast<VillageId>(i), {base::Rational(numbers[i])}, group});
    }
    race.places = places;
    race.at_most = at_most;
    race.edge = edge;
    race.compare = [](const Runner& a, const Runner& b, bool) {
        return a.numbers[0] > b.numbers[0] ? -1 : a.numbers[0] < b.numbers[0] ? 1 : 0;
    };
    return race;
}

/// i in, v by re-vote, o open, f full, b behind, e edge out, l lost the re-vote.
std::string ran(const Race& race) {
    constexpr std::string_view letters = "ivofbel";
    std::string words;
    for (const Ran one : run(race).runners) words += letters[static_cast<std::size_t>(one)];
    return words;
}

}  // namespace

TEST_CASE("as many as there are places") {
    CHECK(ran(race_of({90, 80, 70}, 2, Edge::ties)) == "iib");
    CHECK(ran(race_of({90, 80, 70}, 3, Edge::ties)) == "iii");
    CHECK(ran(race_of({90, 80, 70}, 5, Edge::ties)) == "iii");
    CHECK(ran(race_of({90, 80, 70}, 0, Edge::ties)) == "bbb");
    CHECK(ran(race_of({}, 2, Edge::ties)).empty());
}

TEST_CASE("equals at the line") {
    CHECK(ran(race_of({90, 80, 80, 70}, 2, Edge::ties)) == "ioob");
    CHECK(ran(race_of({90, 80, 80, 70}, 2, Edge::all_in)) == "iiib");
    CHECK(ran(race_of({90, 80, 80, 70}, 2, Edge::all_out)) == "ieeb");
    // The line between them and the next one: nobody waits.
    CHECK(ran(race_of({90, 80, 80, 70}, 3, Edge::ties)) == "iiib");
    CHECK(ran(race_of({90, 80, 80, 70}, 1, Edge::ties)) == "ibbb");
}

TEST_CASE("a township that is full is passed over") {
    // Three of township 1 lead; one of them at most, so that the third place goes to the fifth.
    CHECK(ran(race_of({95, 94, 93, 92, 91, 90}, 3, Edge::ties, {1, 1, 1, 2, 3, 4}, 1)) == "iffiib");
    // One more of a township: with two at most the second of township 1 is in and the fifth behind.
    CHECK(ran(race_of({95, 94, 93, 92, 91, 90}, 3, Edge::ties, {1, 1, 1, 2, 3, 4}, 2)) == "iifibb");
}

TEST_CASE("equals of one township for its last place") {
    // Both of township 1 are equal and it has one place; township 2 is not touched by that.
    CHECK(ran(race_of({95, 95, 90, 85}, 3, Edge::ties, {1, 1, 2, 3}, 1)) == "ooii");
    CHECK(ran(race_of({95, 95, 90, 85}, 2, Edge::ties, {1, 1, 2, 3}, 1)) == "ooib");
    CHECK(ran(race_of({95, 95, 90, 85}, 3, Edge::all_in, {1, 1, 2, 3}, 1)) == "iiib");
    CHECK(ran(race_of({95, 95, 90, 85}, 3, Edge::all_out, {1, 1, 2, 3}, 1)) == "eeii");
    const Raced raced = run(race_of({95, 95, 90, 85}, 3, Edge::ties, {1, 1, 2, 3}, 1));
    REQUIRE(raced.lines.size() == 1);
    CHECK(raced.lines[0].places == 1);
    CHECK(raced.lines[0].runners == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a re-vote parts equals") {
    Race race = race_of({90, 80, 80, 80, 70}, 3, Edge::ties);
    race.revote = [](const std::vector<std::size_t>& equals) {
        CHECK(equals == std::vector<std::size_t>{1, 2, 3});
        return std::vector<std::size_t>{3, 1, 2};
    };
    CHECK(ran(race) == "ivlvb");
    // The last place of a township goes to the first of the vote, though the other is named before others.
    Race limited = race_of({95, 95, 90}, 2, Edge::ties, {1, 1, 2}, 1);
    limited.revote = [](const std::vector<std::size_t>&) { return std::vector<std::size_t>{1, 0}; };
    CHECK(ran(limited) == "lvi");
}

TEST_CASE("the runner at the line") {
    const Race race = race_of({90, 80, 70, 60}, 2, Edge::ties);
    // Whoever is in would lose to the third; whoever is out would have to pass the second.
    CHECK(at_line(race, 0) == 2U);
    CHECK(at_line(race, 1) == 2U);
    CHECK(at_line(race, 2) == 1U);
    CHECK(at_line(race, 3) == 1U);
    CHECK_FALSE(at_line(race_of({90, 80}, 2, Edge::ties), 0));
    // Township 1 has one place: its second must pass its first, however many places are left.
    const Race limited = race_of({90, 80, 70}, 3, Edge::ties, {1, 1, 2}, 1);
    CHECK(at_line(limited, 1) == 0U);
    CHECK(at_line(limited, 0) == 1U);
    CHECK_FALSE(at_line(limited, 2));
}

}  // namespace leitai::award
