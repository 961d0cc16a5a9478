// Gives one award to those who can have it: circles, places, the race, and how far everyone is from the line.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "leitai/award/decide.hpp"
#include "leitai/award/line.hpp"
#include "leitai/award/numbers.hpp"

namespace leitai::award {

/// Re-votes of the scored period that part the lines of awards, and which of them did.
struct Revotes {
    std::set<std::size_t> used;                           ///< positions in Cohort::revotes
    std::set<std::pair<std::size_t, std::size_t>> twice;  ///< both part the same equals, so neither counts
};

/// Those who cannot have an award, and those of whom it is not known because another award is open.
struct Barred {
    std::vector<Decision> against;
    std::vector<VillageId> waiting;
};

/// Gives one award.
class Giving {
public:
    Giving(const Input& input, Numbers& numbers, rubric::AwardId award, Revotes& revotes);

    /// Everybody who is neither barred nor waiting can have it. `waits`: another award that it refers to is open.
    Outcome run(Barred barred, bool waits);

private:
    /// The re-vote that is looked for.
    struct Vote {
        std::set<VillageId> must_name, may_name;
        std::optional<VillageId> without;  ///< see AtLine
    };
    using Key = std::pair<std::uint64_t, std::uint64_t>;  // of the circle, of the group in it

    Key key_of(VillageId village) const;
    void form_circles();
    Runner runner_of(VillageId village);
    int compare(const Runner& a, const Runner& b, bool all) const;
    void run_race(const std::vector<VillageId>& candidates);
    std::vector<std::vector<std::int64_t>> places();
    void part_groups(const std::vector<std::size_t>& groups, std::int64_t left,
                     std::vector<std::vector<std::int64_t>>& ways);
    std::set<std::size_t> changed_by_one_more(std::size_t circle, const std::vector<std::int64_t>& sure);
    std::vector<std::size_t> revote(const AtLine& line);
    std::vector<VillageId> order_of(const Vote& vote);

    void decide(const Raced& raced);
    /// `at`: position of the runner in the race; empty for who does not run.
    std::optional<Margin> margin(const Lines& lines, const Runner& runner, std::optional<std::size_t> at,
                                 bool chosen) const;
    void add_margins_of_barred(std::vector<Decision>& against);
    std::optional<base::Rational> least_of(VillageId village) const;
    void add_all(const std::vector<VillageId>& villages, State state, Why why);
    void finish(std::vector<Decision> against);

    const Input& input_;
    Numbers& numbers_;
    rubric::AwardId id_;
    const rubric::Award& award_;
    Revotes& revotes_;
    std::map<Key, std::size_t> circle_of_;
    Race race_;
    std::vector<Decision> decided_;
    Outcome outcome_;
};

}  // namespace leitai::award
