// Counts the places of an award's circles, and parts groups that are equal in remainder and size.
#include <algorithm>

#include "leitai/award/giving.hpp"
#include "leitai/award/places.hpp"

namespace leitai::award {

using Kind = rubric::Places::Kind;

namespace {

/// Adds every choice of `left` out of `groups` from position `from` on, till there are too many to be followed.
void choose(const std::vector<std::size_t>& groups, std::size_t from, std::int64_t left,
            const std::vector<std::int64_t>& places, std::vector<std::vector<std::int64_t>>& ways) {
    if (ways.size() > most_ways) return;
    if (left == 0) return ways.push_back(places);
    for (std::size_t i = from; i < groups.size(); ++i) {
        std::vector<std::int64_t> more = places;
        ++more[groups[i]];
        choose(groups, i + 1, left - 1, more, ways);
    }
}

}  // namespace

/// Places by circle, in every way in which they may be.
std::vector<std::vector<std::int64_t>> Giving::places() {
    std::vector<std::vector<std::int64_t>> ways = {{}};
    std::vector<std::int64_t>& sure = ways.front();
    sure.resize(outcome_.circles.size());
    std::map<std::uint64_t, std::vector<std::size_t>> groups;  // circles of `over`, by the circle that they divide
    for (const auto& [key, at] : circle_of_) groups[key.first].push_back(at);
    std::vector<std::pair<std::vector<std::size_t>, std::int64_t>> contested;
    for (const auto& [key, members] : groups) {
        Sizes sizes;
        for (const std::size_t at : members) {
            const std::int64_t scored = outcome_.circles[at].scored;
            sizes[at] = scored;
            if (award_.places.kind == Kind::number) sure[at] = award_.places.number;
            if (award_.places.kind == Kind::share) sure[at] = places_of_share(award_.places, scored);
        }
        if (award_.places.kind != Kind::over) continue;
        const Divided divided = divide(award_.places.number, sizes);
        for (const auto& [at, number] : divided.places) sure[at] = number;
        if (divided.contested.empty()) continue;
        contested.emplace_back(std::vector<std::size_t>(divided.contested.begin(), divided.contested.end()),
                               divided.left);
    }
    for (const auto& [members, left] : contested) part_groups(members, left, ways);
    for (std::size_t at = 0; at < outcome_.circles.size(); ++at) {
        const auto least =
            std::min_element(ways.begin(), ways.end(), [&](const auto& a, const auto& b) { return a[at] < b[at]; });
        outcome_.circles[at].places = (*least)[at];
    }
    return ways;
}

/// Gives one more place to `left` of the groups: to those that can use it, to those that a vote names first, or,
/// without a vote, to any of them.
void Giving::part_groups(const std::vector<std::size_t>& groups, std::int64_t left,
                         std::vector<std::vector<std::int64_t>>& ways) {
    std::vector<std::size_t> takers;
    std::set<VillageId> must, may;
    const std::vector<std::int64_t> sure = ways.front();
    for (const std::size_t at : groups) {
        const std::set<std::size_t> changed = changed_by_one_more(at, sure);
        if (changed.empty()) continue;
        takers.push_back(at);
        for (const std::size_t i : changed) must.insert(race_.runners[i].village);
    }
    if (static_cast<std::int64_t>(takers.size()) <= left) {
        for (auto& way : ways) {
            for (const std::size_t at : takers) ++way[at];
        }
        return;
    }
    for (const Runner& one : race_.runners) {
        if (std::find(takers.begin(), takers.end(), one.circle) != takers.end()) may.insert(one.village);
    }
    std::vector<std::size_t> first;  // in the order of the vote
    for (const VillageId v : order_of({must, may, {}})) {
        const std::size_t at = circle_of_.at(key_of(v));
        if (std::find(first.begin(), first.end(), at) == first.end()) first.push_back(at);
    }
    if (static_cast<std::int64_t>(first.size()) > left) first.resize(static_cast<std::size_t>(left));
    if (first.empty()) outcome_.lines.push_back({left, {must.begin(), must.end()}});
    if (first.empty() && award_.at_most.number == 0) {
        // Without a limit nothing in one circle depends on another: they all have one more, or none of them has.
        if (ways.size() == 1) ways.push_back(ways.front());
        for (const std::size_t at : takers) ++ways.back()[at];
        return;
    }
    std::vector<std::vector<std::int64_t>> found;
    for (const auto& way : ways) choose(first.empty() ? takers : first, 0, left, way, found);
    ways = std::move(found);
}

/// The runners of whom something else would be decided if a circle had one more place.
std::set<std::size_t> Giving::changed_by_one_more(std::size_t circle, const std::vector<std::int64_t>& sure) {
    const auto outcome = [](Ran ran) {
        const bool out = ran != Ran::in && ran != Ran::revoted && ran != Ran::open && ran != Ran::waits;
        return out ? Ran::behind : ran;
    };
    Race race = race_;
    race.places = {sure};
    const Raced before = award::run(race);
    ++race.places.front()[circle];
    const Raced after = award::run(race);
    std::set<std::size_t> changed;
    for (std::size_t i = 0; i < race.runners.size(); ++i) {
        if (outcome(before.runners[i]) != outcome(after.runners[i])) changed.insert(i);
    }
    return changed;
}

}  // namespace leitai::award
