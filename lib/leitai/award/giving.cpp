// Forms circles, computes their places, runs the race of each, and measures the distance from the line.
#include "leitai/award/giving.hpp"

#include <algorithm>

#include "leitai/score/peers.hpp"
#include "leitai/score/rank.hpp"

namespace leitai::award {

using Edge = rubric::Shares::Edge;
using Kind = rubric::Places::Kind;

Giving::Giving(const Input& input, Numbers& numbers, rubric::AwardId award, Revotes& revotes)
    : input_(input),
      numbers_(numbers),
      id_(award),
      award_(input.rubric.awards->list[award]),
      revotes_(revotes) {
    outcome_.award = award;
}

Outcome Giving::run(std::vector<Decision> against, bool waits) {
    outcome_.waits = waits;
    form_groups(std::move(against));
    std::map<std::uint64_t, std::vector<Group*>> circles;
    for (auto& [key, group] : groups_) circles[key.first].push_back(&group);
    for (auto& [key, groups] : circles) {
        if (waits) {
            for (Group* group : groups) give_all(*group, State::open, Why::waits);
        } else {
            give_circle(groups);
        }
    }
    finish();
    return std::move(outcome_);
}

Giving::Key Giving::key_of(VillageId village) const {
    const cohort::Village& of = input_.cohort.villages[village];
    const bool divided = award_.places.kind == Kind::over;
    return {score::circle_key(of, award_.among), divided ? score::circle_key(of, award_.places.over) : 0};
}

void Giving::form_groups(std::vector<Decision> against) {
    std::vector<bool> out(input_.cohort.villages.size());
    for (const Decision& one : against) out[one.village] = true;
    for (VillageId v = 0; v < input_.cohort.villages.size(); ++v) {
        const auto [at, fresh] = groups_.try_emplace(key_of(v));
        Group& group = at->second;
        if (fresh) group.circle.example = v;
        if (input_.scored.scores.totals[v].known()) ++group.circle.scored;
        if (!out[v]) group.runners.push_back(runner_of(v));
    }
    for (Decision& one : against) groups_.at(key_of(one.village)).against.push_back(std::move(one));
    for (auto& [key, group] : groups_) {
        group.circle.candidates = static_cast<std::int64_t>(group.runners.size());
        std::stable_sort(group.runners.begin(), group.runners.end(),
                         [&](const Runner& a, const Runner& b) { return compare(a, b, 0, true) < 0; });
    }
}

Runner Giving::runner_of(VillageId village) {
    Runner runner;
    runner.village = village;
    for (const rubric::QuantityId quantity : award_.by) runner.numbers.push_back(*numbers_.of(quantity, village));
    if (award_.at_most.number > 0)
        runner.group = score::circle_key(input_.cohort.villages[village], award_.at_most.of);
    return runner;
}

/// Compares from the quantity at position `first` on; `all`: to the end, else that one alone.
int Giving::compare(const Runner& a, const Runner& b, std::size_t first, bool all) const {
    const int turned = award_.last_first ? -1 : 1;
    for (std::size_t i = first; i < award_.by.size(); ++i) {
        const rubric::Quantity& quantity = input_.rubric.awards->quantities[award_.by[i]];
        const int direction = quantity.less_is_better ? -turned : turned;
        if (a.numbers[i] > b.numbers[i]) return -direction;
        if (a.numbers[i] < b.numbers[i]) return direction;
        if (!all) return 0;
        if (quantity.kind != rubric::Quantity::Kind::total) continue;
        const int merits = score::compare_merits(input_.rubric, input_.scored.scores, a.village, b.village);
        if (merits != 0) return merits * turned;
    }
    return 0;
}

/// Compares two as if they were equal in the first quantity.
int Giving::after_first(const Runner& a, const Runner& b) const {
    if (input_.rubric.awards->quantities[award_.by.front()].kind == rubric::Quantity::Kind::total) {
        const int merits = score::compare_merits(input_.rubric, input_.scored.scores, a.village, b.village);
        if (merits != 0) return award_.last_first ? -merits : merits;
    }
    return compare(a, b, 1, true);
}

Race Giving::race_of(const Group& group, std::int64_t places) {
    Race race;
    race.runners = group.runners;
    race.places = places;
    race.at_most = award_.at_most.number;
    race.edge = award_.edge;
    race.compare = [this](const Runner& a, const Runner& b, bool all) { return compare(a, b, 0, all); };
    race.revote = [this, &group](const std::vector<std::size_t>& equals) { return revote(group, equals); };
    return race;
}

std::vector<std::size_t> Giving::revote(const Group& group, const std::vector<std::size_t>& equals) {
    std::vector<VillageId> villages;
    std::set<VillageId> may_name;
    for (const std::size_t i : equals) villages.push_back(group.runners[i].village);
    for (const Runner& one : group.runners) {
        if (compare(one, group.runners[equals.front()], 0, true) == 0) may_name.insert(one.village);
    }
    std::vector<std::size_t> order;
    for (const VillageId v : vote_on(villages, may_name)) {
        const auto found = std::find(villages.begin(), villages.end(), v);
        if (found != villages.end()) order.push_back(equals[static_cast<std::size_t>(found - villages.begin())]);
    }
    return order;
}

/// The order of the re-vote that names all of `equals` and nobody who may not be named; empty where there is none, or
/// two.
std::vector<VillageId> Giving::vote_on(const std::vector<VillageId>& equals, const std::set<VillageId>& may_name) {
    const std::vector<record::GradeRevote>& votes = input_.cohort.revotes;
    std::vector<std::size_t> found;
    std::vector<VillageId> order;
    for (std::size_t r = 0; r < votes.size(); ++r) {
        if (votes[r].award != id_) continue;
        std::vector<VillageId> named;
        bool fits = true;
        for (const auto& [code, place] : votes[r].order) {
            const auto v = input_.cohort.find(code);
            fits = fits && v && may_name.count(*v) != 0;
            if (v) named.push_back(*v);
        }
        fits = fits && std::all_of(equals.begin(), equals.end(), [&](VillageId v) {
                   return std::find(named.begin(), named.end(), v) != named.end();
               });
        if (!fits) continue;
        found.push_back(r);
        order = std::move(named);
    }
    if (found.size() > 1) revotes_.twice.emplace_back(found[0], found[1]);
    revotes_.used.insert(found.begin(), found.end());
    return found.size() == 1 ? order : std::vector<VillageId>{};
}

void Giving::give_all(Group& group, State state, Why why) {
    std::vector<Decision>& decisions = decided_[&group];
    for (const Runner& one : group.runners) {
        Decision decision;
        decision.village = one.village;
        decision.state = state;
        decision.why = why;
        if (const auto deciding = award_.deciding()) decision.number = numbers_.of(*deciding, one.village);
        if (state == State::chosen && decision.number) decision.margin = above_least({}, one.village, *decision.number);
        decisions.push_back(std::move(decision));
    }
}

void Giving::give_circle(std::vector<Group*> groups) {
    switch (award_.places.kind) {
        case Kind::all:
            for (Group* group : groups) give_all(*group, State::chosen, Why::all);
            return;
        case Kind::number:
            for (Group* group : groups) give(*group, award_.places.number);
            return;
        case Kind::share:
            for (Group* group : groups) give(*group, places_of_share(award_.places, group->circle.scored));
            return;
        case Kind::over:
            break;
    }
    give_divided(groups);
}

void Giving::give_divided(const std::vector<Group*>& groups) {
    Sizes sizes;
    for (std::size_t i = 0; i < groups.size(); ++i) sizes[i] = groups[i]->circle.scored;
    const Divided divided = divide(award_.places.number, sizes);
    std::vector<Group*> contested;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto places = divided.places.find(i);
        groups[i]->circle.places = places == divided.places.end() ? 0 : places->second;
        const bool open = std::find(divided.contested.begin(), divided.contested.end(), i) != divided.contested.end();
        if (open) {
            contested.push_back(groups[i]);
        } else {
            give(*groups[i], *groups[i]->circle.places);
        }
    }
    if (!contested.empty()) settle_contested(contested, divided.left);
}

/// Groups that are equal in remainder and size, for `left` places: whoever would be next in each of them is equal with
/// the others.
void Giving::settle_contested(const std::vector<Group*>& contested, std::int64_t left) {
    struct Next {
        Group* group;
        std::vector<VillageId> villages;
    };
    std::vector<Next> nexts;
    for (Group* group : contested) {
        const Raced few = award::run(race_of(*group, *group->circle.places));
        const Raced more = award::run(race_of(*group, *group->circle.places + 1));
        Next next{group, {}};
        for (std::size_t i = 0; i < few.runners.size(); ++i) {
            const auto is_in = [&](Ran ran) { return ran == Ran::in || ran == Ran::revoted; };
            const bool gains = !is_in(few.runners[i]) && (is_in(more.runners[i]) || more.runners[i] == Ran::open);
            if (gains) next.villages.push_back(group->runners[i].village);
        }
        if (next.villages.empty()) {
            give(*group, *group->circle.places);
        } else {
            nexts.push_back(std::move(next));
        }
    }
    std::vector<VillageId> all;
    for (const Next& one : nexts) all.insert(all.end(), one.villages.begin(), one.villages.end());
    std::set<Group*> gets;
    if (static_cast<std::int64_t>(nexts.size()) <= left) {
        for (const Next& one : nexts) gets.insert(one.group);
    } else {
        for (const VillageId v : vote_on(all, {all.begin(), all.end()})) {
            for (const Next& one : nexts) {
                const bool here = std::find(one.villages.begin(), one.villages.end(), v) != one.villages.end();
                if (here && static_cast<std::int64_t>(gets.size()) < left) gets.insert(one.group);
            }
        }
    }
    for (const Next& one : nexts) give(*one.group, *one.group->circle.places + (gets.count(one.group) != 0 ? 1 : 0));
    if (!gets.empty()) return;
    for (const Next& one : nexts) {
        for (Decision& decision : decided_[one.group]) {
            if (std::find(one.villages.begin(), one.villages.end(), decision.village) == one.villages.end()) continue;
            decision.state = State::open;
            decision.why = Why::open;
            decision.margin.reset();
        }
    }
    outcome_.lines.push_back({left, std::move(all)});
}

void Giving::give(Group& group, std::int64_t places) {
    group.circle.places = places;
    const Race race = race_of(group, places);
    const Raced raced = award::run(race);
    decide(group, race, raced);
    for (const Unparted& line : raced.lines) {
        OpenLine open{line.places, {}};
        for (const std::size_t i : line.runners) open.villages.push_back(race.runners[i].village);
        outcome_.lines.push_back(std::move(open));
    }
}

void Giving::decide(Group& group, const Race& race, const Raced& raced) {
    struct Row {
        State state;
        Why why;
    };
    constexpr Row rows[] = {{State::chosen, Why::chosen},       {State::chosen, Why::revoted},
                            {State::open, Why::open},           {State::not_chosen, Why::full},
                            {State::not_chosen, Why::no_place}, {State::not_chosen, Why::edge_out},
                            {State::not_chosen, Why::revoted_out}};
    std::vector<Decision>& decisions = decided_[&group];
    const bool all = award_.edge == Edge::ties;
    for (std::size_t i = 0; i < race.runners.size(); ++i) {
        const Row& row = rows[static_cast<std::size_t>(raced.runners[i])];
        Decision decision;
        decision.village = race.runners[i].village;
        decision.state = row.state;
        decision.why = row.why;
        decision.number = race.runners[i].numbers.front();
        decision.place = static_cast<std::uint32_t>(i + 1);
        if (i > 0 && race.compare(race.runners[i - 1], race.runners[i], all) == 0) {
            decision.place = decisions.back().place;
            decision.tied = decisions.back().tied = true;
        }
        if (row.state != State::open) decision.margin = margin(race, i, row.state);
        decisions.push_back(std::move(decision));
    }
}

std::optional<Margin> Giving::margin(const Race& race, std::size_t i, State state) const {
    const Runner& runner = race.runners[i];
    const rubric::QuantityId first = award_.by.front();
    const rubric::Quantity& quantity = input_.rubric.awards->quantities[first];
    const bool rising = quantity.less_is_better == award_.last_first;
    std::optional<Margin> margin;
    if (const auto at = at_line(race, i)) {
        const Runner& other = race.runners[*at];
        margin = Margin{other.numbers.front(), award_.edge == Edge::all_in, base::Rational(0), numbers_.decimals(first)};
        if (award_.edge == Edge::ties) margin->reaching = after_first(runner, other) < 0;
        margin->distance = abs(runner.numbers.front() - margin->line);
    }
    if (state != State::chosen || !rising) return margin;
    return above_least(margin, runner.village, runner.numbers.front());
}

/// The margin of one who is chosen, where what the number must reach is nearer than the line.
std::optional<Margin> Giving::above_least(std::optional<Margin> margin, VillageId village,
                                          const base::Rational& number) const {
    const rubric::QuantityId deciding = *award_.deciding();
    const rule::ClassId village_class = input_.cohort.villages[village].village_class;
    for (const rubric::Least& least : award_.least) {
        if (least.of != deciding) continue;
        const base::Rational line = least.at.of({village_class, numbers_.full_mark(deciding, village_class)});
        if (margin && line < margin->line) continue;
        margin = Margin{line, true, number - line, numbers_.decimals(deciding)};
    }
    return margin;
}

void Giving::finish() {
    for (auto& [key, group] : groups_) {
        std::vector<Decision> decisions = std::move(decided_[&group]);
        for (const Decision& one : decisions) {
            group.circle.chosen += one.state == State::chosen ? 1 : 0;
            group.circle.open += one.state == State::open ? 1 : 0;
        }
        std::sort(group.against.begin(), group.against.end(),
                  [](const Decision& a, const Decision& b) { return a.village < b.village; });
        for (Decision& one : group.against) decisions.push_back(std::move(one));
        for (Decision& one : decisions) {
            one.circle = outcome_.circles.size();
            outcome_.decisions.push_back(std::move(one));
        }
        outcome_.circles.push_back(group.circle);
    }
}

}  // namespace leitai::award
