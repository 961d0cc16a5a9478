// Takes candidates group of equals by group of equals while there are places.
#include "leitai/award/race.hpp"

#include <algorithm>
#include <map>

namespace leitai::award {

using Edge = rubric::Shares::Edge;

namespace {

class Giving {
public:
    explicit Giving(const Race& race) : race_(race), left_(race.places) {
        raced_.runners.assign(race.runners.size(), Ran::behind);
    }

    Raced run() {
        const std::size_t count = race_.runners.size();
        for (std::size_t first = 0, last = 0; first < count; first = last) {
            while (last < count && equal(first, last)) ++last;
            give(first, last);
        }
        return std::move(raced_);
    }

private:
    bool equal(std::size_t a, std::size_t b) const {
        return race_.compare(race_.runners[a], race_.runners[b], race_.edge == Edge::ties) == 0;
    }

    bool limited() const { return race_.at_most > 0; }
    std::int64_t& left_of(std::size_t runner) {
        return group_left_.try_emplace(race_.runners[runner].group, race_.at_most).first->second;
    }

    /// Gives places to the equals from `first` up to `last`.
    void give(std::size_t first, std::size_t last) {
        if (left_ <= 0) return;
        std::vector<std::size_t> equals;
        std::map<std::uint64_t, std::int64_t> of_group;
        for (std::size_t i = first; i < last; ++i) {
            if (limited() && left_of(i) <= 0) {
                raced_.runners[i] = Ran::full;
                continue;
            }
            equals.push_back(i);
            ++of_group[race_.runners[i].group];
        }
        std::int64_t fit = 0;
        for (const auto& [group, number] : of_group) fit += limited() ? std::min(number, group_left_.at(group)) : number;
        const bool too_many = fit > left_;
        std::vector<std::size_t> sure, contested;
        for (const std::size_t i : equals) {
            const std::uint64_t group = race_.runners[i].group;
            const bool cut = too_many || (limited() && of_group.at(group) > group_left_.at(group));
            (cut ? contested : sure).push_back(i);
        }
        for (const std::size_t i : sure) take(i, Ran::in);
        if (too_many) {
            settle(contested, left_);
            left_ = 0;  // whoever comes behind has no place
            return;
        }
        std::map<std::uint64_t, std::vector<std::size_t>> by_group;
        for (const std::size_t i : contested) by_group[race_.runners[i].group].push_back(i);
        for (const auto& [group, runners] : by_group) settle(runners, group_left_.at(group));
    }

    void take(std::size_t runner, Ran how) {
        raced_.runners[runner] = how;
        --left_;
        if (limited()) --left_of(runner);
    }

    /// Equals for whom there are fewer places, `places`: the edge decides.
    void settle(const std::vector<std::size_t>& contested, std::int64_t places) {
        switch (race_.edge) {
            case Edge::all_in:
                for (const std::size_t i : contested) take(i, Ran::in);
                return;
            case Edge::all_out:
                for (const std::size_t i : contested) {
                    raced_.runners[i] = Ran::edge_out;
                    if (limited()) left_of(i) = 0;
                }
                return;
            case Edge::ties:
                break;
        }
        const std::vector<std::size_t> voted = race_.revote ? race_.revote(contested) : std::vector<std::size_t>{};
        if (!voted.empty()) return part(voted);
        leave_open(contested, places);
    }

    void part(const std::vector<std::size_t>& voted) {
        for (const std::size_t i : voted) {
            if (left_ > 0 && (!limited() || left_of(i) > 0)) {
                take(i, Ran::revoted);
            } else {
                raced_.runners[i] = Ran::revoted_out;
            }
        }
    }

    /// Keeps the places for whoever of them will win the vote.
    void leave_open(const std::vector<std::size_t>& contested, std::int64_t places) {
        for (const std::size_t i : contested) raced_.runners[i] = Ran::open;
        raced_.lines.push_back({contested, places});
        left_ -= places;
        if (limited()) {
            for (const std::size_t i : contested) left_of(i) = 0;
        }
    }

    const Race& race_;
    std::int64_t left_;
    std::map<std::uint64_t, std::int64_t> group_left_;
    Raced raced_;
};

}  // namespace

Raced run(const Race& race) { return Giving(race).run(); }

std::optional<std::size_t> at_line(const Race& race, std::size_t runner) {
    const std::uint64_t own = race.runners[runner].group;
    std::map<std::uint64_t, std::int64_t> taken;
    std::int64_t left = race.places;
    for (std::size_t i = 0; i < race.runners.size(); ++i) {
        if (i == runner) continue;
        std::int64_t& of_group = taken[race.runners[i].group];
        if (race.at_most > 0 && of_group >= race.at_most) continue;
        ++of_group;
        --left;
        if (left <= 0) return i;
        if (race.at_most > 0 && race.runners[i].group == own && of_group >= race.at_most) return i;
    }
    return std::nullopt;
}

}  // namespace leitai::award
