// Places of one circle: worked out by hand from "How it is decided" of the manual on awards.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "leitai/award/line.hpp"

namespace leitai::award {

namespace {

using Edge = rubric::Shares::Edge;

/// A race of runners in the order of their numbers; `groups` gives each its township, `circles` its circle.
Race race_of(const std::vector<int>& numbers, std::vector<std::int64_t> places, Edge edge,
             const std::vector<std::uint64_t>& groups = {}, std::int64_t at_most = 0,
             const std::vector<std::size_t>& circles = {}) {
    Race race;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::uint64_t group = groups.empty() ? 0 : groups[i];
        const std::size_t circle = circles.empty() ? 0 : circles[i];
        race.runners.push_back({static_cast<VillageId>(i), {base::Rational(numbers[i])}, circle, group});
    }
    race.places = {std::move(places)};
    race.at_most = at_most;
    race.edge = edge;
    race.compare = [](const Runner& a, const Runner& b, bool) {
        return a.numbers[0] > b.numbers[0] ? -1 : a.numbers[0] < b.numbers[0] ? 1 : 0;
    };
    return race;
}

/// i in, v by re-vote, o open, w waits, f full, b behind, e edge out, l lost the re-vote.
std::string ran(const Race& race) {
    constexpr std::string_view letters = "ivowfbel";
    std::string words;
    for (const Ran one : run(race).runners) words += letters[static_cast<std::size_t>(one)];
    return words;
}

}  // namespace

TEST_CASE("as many as there are places") {
    CHECK(ran(race_of({90, 80, 70}, {2}, Edge::ties)) == "iib");
    CHECK(ran(race_of({90, 80, 70}, {3}, Edge::ties)) == "iii");
    CHECK(ran(race_of({90, 80, 70}, {5}, Edge::ties)) == "iii");
    CHECK(ran(race_of({90, 80, 70}, {0}, Edge::ties)) == "bbb");
    CHECK(ran(race_of({}, {2}, Edge::ties)).empty());
}

TEST_CASE("equals at the line") {
    CHECK(ran(race_of({90, 80, 80, 70}, {2}, Edge::ties)) == "ioob");
    CHECK(ran(race_of({90, 80, 80, 70}, {2}, Edge::all_in)) == "iiib");
    CHECK(ran(race_of({90, 80, 80, 70}, {2}, Edge::all_out)) == "ieeb");
    // The line between them and the next one: nobody waits.
    CHECK(ran(race_of({90, 80, 80, 70}, {3}, Edge::ties)) == "iiib");
    CHECK(ran(race_of({90, 80, 80, 70}, {1}, Edge::ties)) == "ibbb");
}

TEST_CASE("a township that is full is passed over") {
    // Three of township 1 lead; one of them at most, so that the third place goes to the fifth.
    CHECK(ran(race_of({95, 94, 93, 92, 91, 90}, {3}, Edge::ties, {1, 1, 1, 2, 3, 4}, 1)) == "iffiib");
    // One more of a township: with two at most the second of township 1 is in and the fifth behind.
    CHECK(ran(race_of({95, 94, 93, 92, 91, 90}, {3}, Edge::ties, {1, 1, 1, 2, 3, 4}, 2)) == "iifibb");
}

TEST_CASE("equals of one township for its last place") {
    // Both of township 1 are equal and it has one place; township 2 is not touched by that.
    CHECK(ran(race_of({95, 95, 90, 85}, {3}, Edge::ties, {1, 1, 2, 3}, 1)) == "ooii");
    CHECK(ran(race_of({95, 95, 90, 85}, {2}, Edge::ties, {1, 1, 2, 3}, 1)) == "ooib");
    CHECK(ran(race_of({95, 95, 90, 85}, {3}, Edge::all_in, {1, 1, 2, 3}, 1)) == "iiib");
    CHECK(ran(race_of({95, 95, 90, 85}, {3}, Edge::all_out, {1, 1, 2, 3}, 1)) == "eeii");
    const Raced raced = run(race_of({95, 95, 90, 85}, {3}, Edge::ties, {1, 1, 2, 3}, 1));
    REQUIRE(raced.lines.size() == 1);
    CHECK(raced.lines[0].places == 1);
    CHECK(raced.lines[0].runners == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a re-vote parts equals") {
    Race race = race_of({90, 80, 80, 80, 70}, {3}, Edge::ties);
    race.revote = [](const AtLine& line) {
        CHECK(line.runners == std::vector<std::size_t>{1, 2, 3});
        CHECK(line.equals == line.runners);
        return std::vector<std::size_t>{3, 1, 2};
    };
    CHECK(ran(race) == "ivlvb");
    // The last place of a township goes to the first of the vote, though the other is named before others.
    Race limited = race_of({95, 95, 90}, {2}, Edge::ties, {1, 1, 2}, 1);
    limited.revote = [](const AtLine&) { return std::vector<std::size_t>{1, 0}; };
    CHECK(ran(limited) == "lvi");
}

TEST_CASE("a limit holds over all circles") {
    // Circles 0 and 1 with one place each, one of a township at most: the second of township 1 is passed over.
    CHECK(ran(race_of({90, 85, 80, 75}, {1, 1}, Edge::ties, {1, 1, 2, 2}, 1, {0, 1, 1, 0})) == "ifib");
}

TEST_CASE("who waits behind an open line") {
    // The last place of township 1 is contested by circle 0 and circle 1: whoever has it takes a place of its circle,
    // so that the next of each circle wait, and the one behind them has no place in any case.
    CHECK(ran(race_of({90, 90, 80, 80, 70}, {1, 1}, Edge::ties, {1, 1, 2, 3, 4}, 1, {0, 1, 0, 1, 0})) == "oowwb");
}

TEST_CASE("the line of a runner") {
    const auto line = [](const Race& race, std::size_t runner, bool chosen,
                         std::optional<base::Rational> least = std::nullopt) {
        const auto found = Lines(race).of({race.runners[runner], runner, chosen, true, least});
        return found ? base::to_string(found->at) + (found->reaching ? " reached" : " passed") : "none";
    };
    const Race race = race_of({90, 80, 70, 60}, {2}, Edge::ties);
    // Whoever is in would lose at 70, equal with the third; whoever is out would have to pass 80.
    CHECK(line(race, 0, true) == "70 passed");
    CHECK(line(race, 1, true) == "70 passed");
    CHECK(line(race, 2, false) == "80 passed");
    CHECK(line(race, 3, false) == "80 passed");
    CHECK(line(race_of({90, 80, 70}, {2}, Edge::all_in), 2, false) == "80 reached");
    CHECK(line(race_of({90, 80}, {2}, Edge::ties), 0, true) == "none");
    CHECK(line(race_of({90, 80}, {0}, Edge::ties), 0, false) == "none");
    // What must be reached is nearer than the line, is it, or is farther.
    CHECK(line(race, 0, true, base::Rational(75)) == "75 reached");
    CHECK(line(race, 0, true, base::Rational(70)) == "70 passed");
    CHECK(line(race, 0, true, base::Rational(65)) == "70 passed");
    // The lower are first, and 10 must be reached: who has less would go away from it, and 20 is passed by no less
    // than 10.
    Race trailing = race_of({-20, -30, -40}, {1}, Edge::ties);
    trailing.compare = [](const Runner& a, const Runner& b, bool) {
        return a.numbers[0] < b.numbers[0] ? -1 : a.numbers[0] > b.numbers[0] ? 1 : 0;
    };
    for (Runner& one : trailing.runners) one.numbers[0] = -one.numbers[0];
    const Lines of_trailing(trailing);
    CHECK(of_trailing.of({trailing.runners[1], 1, false, false, base::Rational(10)}) ==
          Line{base::Rational(20), false});
    CHECK(of_trailing.of({trailing.runners[1], 1, false, false, base::Rational(20)}) == std::nullopt);
    // The same where it is looked for by running the race again.
    trailing.at_most = 3;
    const Lines limited_trailing(trailing);
    CHECK(limited_trailing.of({trailing.runners[2], 2, false, false, base::Rational(10)}) ==
          Line{base::Rational(20), false});
    CHECK(limited_trailing.of({trailing.runners[2], 2, false, false, base::Rational(20)}) == std::nullopt);
    trailing.edge = Edge::all_in;
    CHECK(limited_trailing.of({trailing.runners[2], 2, false, false, base::Rational(20)}) ==
          Line{base::Rational(20), true});
    CHECK(limited_trailing.of({trailing.runners[2], 2, false, false, base::Rational(21)}) == std::nullopt);
    const Runner missing{9, {base::Rational(5)}, 0, 0};
    CHECK(limited_trailing.of({missing, std::nullopt, false, false, base::Rational(10)}) == std::nullopt);
    // Township 1 has one place: its second must pass its first, however many places are left.
    const Race limited = race_of({90, 80, 70}, {3}, Edge::ties, {1, 1, 2}, 1);
    CHECK(line(limited, 1, false) == "90 passed");
    CHECK(line(limited, 0, true) == "80 passed");
    CHECK(line(limited, 2, true) == "none");
}

TEST_CASE("trying numbers gives the line that the order gives") {
    // A limit that nobody reaches changes nothing, but the line is looked for by running the race again.
    std::uint32_t state = 11;
    const auto next = [&](std::uint32_t most) {
        return static_cast<int>((state = state * 1664525U + 1013904223U) >> 16U) % static_cast<int>(most);
    };
    for (int round = 0; round < 60; ++round) {
        std::vector<int> numbers;
        for (int i = 0; i < 9; ++i) numbers.push_back(next(6));
        std::sort(numbers.rbegin(), numbers.rend());
        const std::vector<std::int64_t> places = {next(9)};
        const Edge edge = static_cast<Edge>(next(3));
        const Race plain = race_of(numbers, places, edge);
        const Race limited = race_of(numbers, places, edge, {}, 100);
        const Raced raced = run(plain);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const bool chosen = raced.runners[i] == Ran::in;
            if (raced.runners[i] == Ran::open) continue;
            const auto one = Lines(plain).of({plain.runners[i], i, chosen, true, std::nullopt});
            const auto other = Lines(limited).of({limited.runners[i], i, chosen, true, std::nullopt});
            CAPTURE(round);
            CAPTURE(i);
            CHECK(one == other);
        }
    }
}

}  // namespace leitai::award
