// Forms circles, runs the race over all of them, and measures the distance from the line.
#include "leitai/award/giving.hpp"

#include <algorithm>

#include "leitai/score/peers.hpp"
#include "leitai/score/rank.hpp"

namespace leitai::award {

using Edge = rubric::Shares::Edge;
using Kind = rubric::Places::Kind;

Giving::Giving(const Input& input, Numbers& numbers, rubric::AwardId award, Revotes& revotes)
    : input_(input), numbers_(numbers), id_(award), award_(input.rubric.awards->list[award]), revotes_(revotes) {
    outcome_.award = award;
}

Outcome Giving::run(Barred barred, bool waits) {
    outcome_.waits = waits;
    form_circles();
    std::vector<bool> out(input_.cohort.villages.size());
    for (const Decision& one : barred.against) out[one.village] = true;
    for (const VillageId one : barred.waiting) out[one] = true;
    std::vector<VillageId> candidates;
    for (VillageId v = 0; v < out.size(); ++v) {
        if (!out[v]) candidates.push_back(v);
    }
    for (const VillageId v : candidates) ++outcome_.circles[circle_of_.at(key_of(v))].candidates;
    add_all(barred.waiting, State::open, Why::waits);
    if (waits) {  // there is no line yet
        for (Decision& one : barred.against) one.margin.reset();
    }
    if (award_.places.kind == Kind::all) {
        add_all(candidates, State::chosen, Why::all);
    } else if (waits) {
        add_all(candidates, State::open, Why::waits);
    } else {
        run_race(candidates);
        add_margins_of_barred(barred.against);
    }
    finish(std::move(barred.against));
    return std::move(outcome_);
}

Giving::Key Giving::key_of(VillageId village) const {
    const cohort::Village& of = input_.cohort.villages[village];
    const bool divided = award_.places.kind == Kind::over;
    return {score::circle_key(of, award_.among), divided ? score::circle_key(of, award_.places.over) : 0};
}

void Giving::form_circles() {
    for (VillageId v = 0; v < input_.cohort.villages.size(); ++v) {
        const auto [at, fresh] = circle_of_.try_emplace(key_of(v), 0);
        if (fresh) at->second = v;
    }
    for (auto& [key, at] : circle_of_) {
        Circle circle;
        circle.example = static_cast<VillageId>(at);
        at = outcome_.circles.size();
        outcome_.circles.push_back(circle);
    }
    for (VillageId v = 0; v < input_.cohort.villages.size(); ++v) {
        if (input_.scored.scores.totals[v].known()) ++outcome_.circles[circle_of_.at(key_of(v))].scored;
    }
}

Runner Giving::runner_of(VillageId village) {
    Runner runner;
    runner.village = village;
    for (const rubric::QuantityId quantity : award_.by)
        runner.numbers.push_back(numbers_.of(quantity, village).value_or(base::Rational(0)));
    runner.circle = circle_of_.at(key_of(village));
    if (award_.at_most.number > 0) runner.group = score::circle_key(input_.cohort.villages[village], award_.at_most.of);
    return runner;
}

/// In everything that ranks, else in the first quantity alone. Behind the total stand the rubric's merits.
int Giving::compare(const Runner& a, const Runner& b, bool all) const {
    const int turned = award_.last_first ? -1 : 1;
    for (std::size_t i = 0; i < award_.by.size(); ++i) {
        const rubric::Quantity& quantity = input_.rubric.quantities[award_.by[i]];
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

void Giving::run_race(const std::vector<VillageId>& candidates) {
    for (const VillageId v : candidates) race_.runners.push_back(runner_of(v));
    race_.at_most = award_.at_most.number;
    race_.edge = award_.edge;
    race_.compare = [this](const Runner& a, const Runner& b, bool all) { return compare(a, b, all); };
    race_.revote = [this](const AtLine& line) { return revote(line); };
    std::stable_sort(race_.runners.begin(), race_.runners.end(),
                     [&](const Runner& a, const Runner& b) { return compare(a, b, true) < 0; });
    race_.places = places();
    const Raced raced = award::run(race_);
    for (const Unparted& line : raced.lines) {
        OpenLine open{line.places, {}};
        for (const std::size_t i : line.runners) open.villages.push_back(race_.runners[i].village);
        outcome_.lines.push_back(std::move(open));
    }
    decide(raced);
}

std::vector<std::size_t> Giving::revote(const AtLine& line) {
    Vote vote;
    for (const std::size_t i : line.runners) vote.must_name.insert(race_.runners[i].village);
    for (const std::size_t i : line.equals) vote.may_name.insert(race_.runners[i].village);
    vote.without = line.without;
    std::vector<std::size_t> order;
    for (const VillageId v : order_of(vote)) {
        for (const std::size_t i : line.runners) {
            if (race_.runners[i].village == v) order.push_back(i);
        }
    }
    return order;
}

/// The order of the re-vote that names all who must be named and nobody else than who may be; empty where there is
/// none, or two.
std::vector<VillageId> Giving::order_of(const Vote& vote) {
    const std::vector<record::GradeRevote>& votes = input_.cohort.revotes;
    std::vector<std::size_t> found;
    std::vector<VillageId> order;
    for (std::size_t r = 0; r < votes.size(); ++r) {
        if (votes[r].award != id_) continue;
        std::vector<VillageId> named;
        bool fits = true;
        for (const auto& [code, place] : votes[r].order) {
            const auto v = input_.cohort.find(code);
            if (v && v == vote.without) continue;
            fits = fits && v && vote.may_name.count(*v) != 0;
            if (v) named.push_back(*v);
        }
        fits = fits && std::all_of(vote.must_name.begin(), vote.must_name.end(), [&](VillageId v) {
                   return std::find(named.begin(), named.end(), v) != named.end();
               });
        if (!fits) continue;
        found.push_back(r);
        order = std::move(named);
    }
    if (!vote.without) {  // a trial uses no vote up
        if (found.size() > 1) revotes_.twice.emplace(found[0], found[1]);
        revotes_.used.insert(found.begin(), found.end());
    }
    return found.size() == 1 ? order : std::vector<VillageId>{};
}

void Giving::add_all(const std::vector<VillageId>& villages, State state, Why why) {
    for (const VillageId v : villages) {
        Decision decision;
        decision.village = v;
        decision.state = state;
        decision.why = why;
        if (const auto deciding = award_.deciding()) decision.number = numbers_.of(*deciding, v);
        const auto least = least_of(v);
        if (state == State::chosen && decision.number && least)
            decision.margin = Margin{*least, true, *decision.number - *least, numbers_.decimals(*award_.deciding())};
        decided_.push_back(std::move(decision));
    }
}

void Giving::decide(const Raced& raced) {
    struct Row {
        State state;
        Why why;
    };
    constexpr Row rows[] = {{State::chosen, Why::chosen},       {State::chosen, Why::revoted},
                            {State::open, Why::open},           {State::open, Why::waits},
                            {State::not_chosen, Why::full},     {State::not_chosen, Why::no_place},
                            {State::not_chosen, Why::edge_out}, {State::not_chosen, Why::revoted_out}};
    const Lines lines(race_);
    std::vector<std::size_t> last(outcome_.circles.size()), before(outcome_.circles.size(), race_.runners.size());
    std::vector<std::size_t> position(race_.runners.size());
    for (std::size_t i = 0; i < race_.runners.size(); ++i) {
        const Runner& runner = race_.runners[i];
        const Row& row = rows[static_cast<std::size_t>(raced.runners[i])];
        Decision decision;
        decision.village = runner.village;
        decision.state = row.state;
        decision.why = row.why;
        decision.number = runner.numbers.front();
        decision.place = static_cast<std::uint32_t>(++last[runner.circle]);
        const std::size_t previous = before[runner.circle];
        if (previous < race_.runners.size() &&
            compare(race_.runners[previous], runner, award_.edge == Edge::ties) == 0) {
            Decision& equal = decided_[position[previous]];
            decision.place = equal.place;
            decision.tied = equal.tied = true;
        }
        before[runner.circle] = i;
        position[i] = decided_.size();
        if (row.state != State::open) decision.margin = margin(lines, runner, i, row.state == State::chosen);
        // A vote gave the place to this number, and to none below it.
        if (row.why == Why::revoted && decision.margin && decision.margin->distance.sign() == 0)
            decision.margin->reaching = true;
        decided_.push_back(std::move(decision));
    }
}

/// What the first quantity must reach in any case; empty where nothing is said of it.
std::optional<base::Rational> Giving::least_of(VillageId village) const {
    const auto deciding = award_.deciding();
    const rule::ClassId village_class = input_.cohort.villages[village].village_class;
    std::optional<base::Rational> line;
    for (const rubric::Least& least : award_.least) {
        if (least.of != deciding) continue;
        const base::Rational at = least.at.of({village_class, numbers_.full_mark(*deciding, village_class)});
        if (!line || *line < at) line = at;
    }
    return line;
}

std::optional<Margin> Giving::margin(const Lines& lines, const Runner& runner, std::optional<std::size_t> at,
                                     bool chosen) const {
    const rubric::QuantityId first = award_.by.front();
    const rubric::Quantity& quantity = input_.rubric.quantities[first];
    const auto line =
        lines.of({runner, at, chosen, quantity.less_is_better == award_.last_first, least_of(runner.village)});
    if (!line) return std::nullopt;
    return Margin{line->at, line->reaching, abs(runner.numbers.front() - line->at), numbers_.decimals(first)};
}

/// Of those whom nothing bars but what their first quantity must reach: where they would be chosen.
void Giving::add_margins_of_barred(std::vector<Decision>& against) {
    const Lines lines(race_);
    for (Decision& one : against) {
        if (!one.margin) continue;
        one.margin.reset();
        if (!award_.by.empty()) one.margin = margin(lines, runner_of(one.village), std::nullopt, false);
    }
}

void Giving::finish(std::vector<Decision> against) {
    std::sort(against.begin(), against.end(),
              [](const Decision& a, const Decision& b) { return a.village < b.village; });
    for (Decision& one : against) decided_.push_back(std::move(one));
    for (Decision& one : decided_) {
        one.circle = circle_of_.at(key_of(one.village));
        Circle& circle = outcome_.circles[one.circle];
        circle.chosen += one.state == State::chosen ? 1 : 0;
        circle.open += one.state == State::open ? 1 : 0;
    }
    std::stable_sort(decided_.begin(), decided_.end(),
                     [](const Decision& a, const Decision& b) { return a.circle < b.circle; });
    outcome_.decisions = std::move(decided_);
}

}  // namespace leitai::award
