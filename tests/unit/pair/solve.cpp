// Clusters against an optimum that three other solvers found alike, and against the enumeration of small models.
#include "leitai/pair/solve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <random>
#include <string>

namespace {

using leitai::pair::Arc;
using leitai::pair::cost_of;
using leitai::pair::Joined;
using leitai::pair::Model;
using leitai::pair::no_node;
using leitai::pair::Node;
using leitai::pair::solve;
using State = leitai::pair::Solution::State;

Model model(std::size_t leads, std::size_t villages, std::int64_t centres, std::int64_t members) {
    Model made;
    made.leads = leads;
    made.villages = villages;
    made.fewest = made.most = centres;
    made.members_at_most = members;
    made.leads_join = true;
    made.nodes = 10'000;
    made.by_code.resize(villages);
    std::iota(made.by_code.begin(), made.by_code.end(), Node{0});
    return made;
}

/// Villages on a line: A, 1, 2, B, 3 a kilometre apart (the manual's worked example); A and B lead.
Model line(std::int64_t centres, std::int64_t members) {
    constexpr std::int64_t at[] = {0, 3000, 1000, 2000, 4000};
    Model made = model(2, 5, centres, members);
    made.by_code = {0, 2, 3, 1, 4};
    for (Node v = 0; v < 5; ++v) {
        for (Node c = 0; c < 2; ++c) {
            if (v != c) made.arcs.push_back({v, c, std::abs(at[v] - at[c])});
        }
    }
    return made;
}

/// Every way to join villages, one after the other; keeps the best that the rule names.
class Enumeration {
public:
    explicit Enumeration(const Model& model, Node no_centre = no_node)
        : model_(model), joined_(model.villages, no_node) {
        for (std::uint32_t open = 0; open < (1U << model.leads); ++open) {
            if (no_centre != no_node && ((open >> no_centre) & 1U) != 0) continue;
            for (Node c = 0; c < model.leads; ++c) joined_[c] = ((open >> c) & 1U) != 0 ? c : no_node;
            open_ = open;
            go(0);
        }
    }
    bool found = false;
    std::int64_t cost = 0;
    Joined best;

private:
    void go(Node v) {
        if (v == model_.villages) return take();
        if (v < model_.leads && ((open_ >> v) & 1U) != 0) return go(v + 1);
        if (v < model_.leads && !model_.leads_join) return go(v + 1);
        for (const Arc& arc : model_.arcs) {
            if (arc.village != v) continue;
            joined_[v] = arc.centre;
            go(v + 1);
        }
        joined_[v] = no_node;
    }

    void take() {
        const auto of = cost_of(model_, joined_);
        if (!of || (found && (*of > cost || (*of == cost && !comes_first())))) return;
        found = true;
        cost = *of;
        best = joined_;
    }

    /// First who is a centre, in the order of codes, then whom each joins; a smaller node has a smaller code here.
    bool comes_first() const {
        for (Node c = 0; c < model_.leads; ++c) {
            if ((joined_[c] == c) != (best[c] == c)) return joined_[c] == c;
        }
        for (const Node v : model_.by_code) {
            if (joined_[v] != best[v]) return joined_[v] < best[v];
        }
        return false;
    }

    const Model& model_;
    Joined joined_;
    std::uint32_t open_ = 0;
};

Model random_model(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned most) { return static_cast<std::int64_t>(random() % most); };
    const auto leads = static_cast<std::size_t>(2 + below(3));
    const std::size_t villages = leads + static_cast<std::size_t>(1 + below(4));
    Model made = model(leads, villages, 1 + below(3), 2 + below(4));
    made.fewest = std::max<std::int64_t>(1, made.fewest - below(2));
    made.leads_join = below(2) == 0;
    made.assisted_at_least = 1 + below(2);
    for (Node v = 0; v < villages; ++v) {
        if (v < leads && !made.leads_join) continue;
        for (Node c = 0; c < leads; ++c) {
            if (c != v && below(5) != 0) made.arcs.push_back({v, c, below(4)});  // few costs, so that many are equal
        }
    }
    // Lead and assisted villages stand mixed in the order of codes.
    std::shuffle(made.by_code.begin(), made.by_code.end(), random);
    std::vector<Node> leads_in_order, others;
    for (const Node v : made.by_code) (v < leads ? leads_in_order : others).push_back(v);
    std::sort(leads_in_order.begin(), leads_in_order.end());
    std::size_t lead = 0;
    for (Node& v : made.by_code) {
        if (v < leads) v = leads_in_order[lead++];
    }
    return made;
}

}  // namespace

TEST_CASE("the manual's example: the nearer centre, and too little room") {
    const auto solution = solve(line(1, 5));
    CHECK(solution.state == State::optimal);
    CHECK(solution.cost == 7000);
    CHECK(solution.bound == 7000);
    CHECK(solution.joined == Joined{1, 1, 1, 1, 1});
    CHECK(solve(line(1, 5), {1, 1}).cost == 10000);  // without B as a centre
    CHECK(solve(line(2, 5)).cost == 1000 + 1000 + 1000);
    CHECK(solve(line(1, 4)).state == State::impossible);
    CHECK(leitai::pair::shortfall_of(line(1, 4)).out.size() == 1);
}

TEST_CASE("a way of joining is allowed or not, by whole numbers") {
    const Model of = line(1, 5);
    CHECK(cost_of(of, {1, 1, 1, 1, 1}) == 7000);
    CHECK(!cost_of(of, {0, 1, 1, 1, 1}));        // two centres
    CHECK(!cost_of(of, {1, 1, 1, 1, no_node}));  // an assisted village is left out
    CHECK(!cost_of(of, {1, 1, 0, 1, 1}));        // joins one that is no centre
    CHECK(!cost_of(line(1, 4), {1, 1, 1, 1, 1}));
    Model needy = line(2, 5);
    needy.assisted_at_least = 2;
    CHECK(!cost_of(needy, {0, 1, 0, 0, 0}));
    CHECK(solve(needy).state == State::impossible);
    CHECK(leitai::pair::shortfall_of(needy).centres == 1);
}

TEST_CASE("81 lead and 103 assisted villages under 61 centres cost 117017") {
    std::ifstream in(LEITAI_ARCS);
    std::string head;
    REQUIRE(std::getline(in, head));
    Model of = model(81, 184, 61, 4);
    Node village = 0, centre = 0;
    std::int64_t cost = 0;
    char comma = 0;
    while (in >> village >> comma >> centre >> comma >> cost) {
        if (village != centre) of.arcs.push_back({village, centre, cost});
    }
    REQUIRE(of.arcs.size() > 2000);
    std::sort(of.arcs.begin(), of.arcs.end(), [](const Arc& a, const Arc& b) {
        return std::pair(a.village, a.centre) < std::pair(b.village, b.centre);
    });
    const auto solution = solve(of);
    CHECK(solution.state == State::optimal);
    CHECK(solution.cost == 117017);
    CHECK(cost_of(of, solution.joined) == 117017);
    CHECK(solution.compared);
    CHECK(solve(of).joined == solution.joined);
}

TEST_CASE("small models give what all their ways give, equals included") {
    int impossible = 0, possible = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Model of = random_model(seed);
        const Enumeration all(of);
        const auto solution = solve(of);
        if (!all.found) {
            ++impossible;
            CHECK(solution.state == State::impossible);
            continue;
        }
        ++possible;
        REQUIRE(solution.state == State::optimal);
        CHECK(solution.cost == all.cost);
        CHECK(solution.joined == all.best);
        CHECK(solution.compared);
    }
    CHECK(impossible > 30);
    CHECK(possible > 80);
}

TEST_CASE("without one pairing small models give what all other ways give") {
    int asked = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Model of = random_model(seed);
        const Enumeration all(of);
        if (!all.found) continue;
        for (Node v = 0; v < of.villages; ++v) {
            if (all.best[v] == no_node) continue;
            CAPTURE(seed);
            CAPTURE(v);
            ++asked;
            Model other = of;
            const bool is_centre = all.best[v] == v;
            std::erase_if(other.arcs, [&](const Arc& arc) { return arc.village == v && arc.centre == all.best[v]; });
            const Enumeration without(other, is_centre ? v : no_node);
            const auto solution = solve(of, {v, all.best[v]});
            if (!without.found) {
                CHECK(solution.state == State::impossible);
                continue;
            }
            REQUIRE(solution.state == State::optimal);
            CHECK(solution.cost == without.cost);
            CHECK(solution.joined == without.best);
        }
    }
    CHECK(asked > 200);
}

TEST_CASE("without a lead village there is nothing to be solved") {
    CHECK(solve(model(0, 2, 1, 4)).state == State::impossible);
}
