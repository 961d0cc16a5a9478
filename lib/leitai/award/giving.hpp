// Gives one award to those who can have it: circles, places, the line, and how far everyone is from it.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "leitai/award/decide.hpp"
#include "leitai/award/numbers.hpp"
#include "leitai/award/places.hpp"
#include "leitai/award/race.hpp"

namespace leitai::award {

/// Re-votes of the scored period that part the lines of awards, and which of them did.
struct Revotes {
    std::set<std::size_t> used;                              ///< positions in Cohort::revotes
    std::vector<std::pair<std::size_t, std::size_t>> twice;  ///< both part the same equals, so neither counts
};

/// Gives one award.
class Giving {
public:
    Giving(const Input& input, Numbers& numbers, rubric::AwardId award, Revotes& revotes);

    /// `against`: the decisions against those who cannot have it; everybody else can.
    Outcome run(std::vector<Decision> against, bool waits);

private:
    /// A circle, or one group of it where places are divided over groups.
    struct Group {
        Circle circle;
        std::vector<Runner> runners;
        std::vector<Decision> against;
    };
    using Key = std::pair<std::uint64_t, std::uint64_t>;  // of the circle, of the group in it

    Key key_of(VillageId village) const;
    void form_groups(std::vector<Decision> against);
    Runner runner_of(VillageId village);
    int compare(const Runner& a, const Runner& b, std::size_t first, bool all) const;
    int after_first(const Runner& a, const Runner& b) const;
    Race race_of(const Group& group, std::int64_t places);
    std::vector<std::size_t> revote(const Group& group, const std::vector<std::size_t>& equals);
    std::vector<VillageId> vote_on(const std::vector<VillageId>& equals, const std::set<VillageId>& may_name);

    void give_all(Group& group, State state, Why why);
    void give_circle(std::vector<Group*> groups);
    void give_divided(const std::vector<Group*>& groups);
    void settle_contested(const std::vector<Group*>& contested, std::int64_t left);
    void give(Group& group, std::int64_t places);
    void decide(Group& group, const Race& race, const Raced& raced);
    std::optional<Margin> margin(const Race& race, std::size_t runner, State state) const;
    std::optional<Margin> above_least(std::optional<Margin> margin, VillageId village,
                                      const base::Rational& number) const;
    void finish();

    const Input& input_;
    Numbers& numbers_;
    rubric::AwardId id_;
    const rubric::Award& award_;
    Revotes& revotes_;
    std::map<Key, Group> groups_;
    std::map<const Group*, std::vector<Decision>> decided_;
    Outcome outcome_;
};

}  // namespace leitai::award
