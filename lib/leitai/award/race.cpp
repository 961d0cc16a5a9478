// Takes candidates group of equals by group of equals, in every way in which open lines may be parted.
#include "leitai/award/race.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace leitai::award {

using Edge = rubric::Shares::Edge;

namespace {

/// What is left on one way.
struct Left {
    std::vector<std::int64_t> places;
    std::map<std::uint64_t, std::int64_t> groups;
    friend bool operator==(const Left&, const Left&) = default;
};

/// Those of one circle and group who are equal: to the others it is the same which of them has a place.
using Kind = std::pair<std::size_t, std::uint64_t>;

class Giving {
public:
    explicit Giving(const Race& race) : race_(race), found_(race.runners.size()) {
        std::map<std::uint64_t, std::int64_t> groups;
        for (const Runner& one : race.runners) groups.emplace(one.group, race.at_most);
        too_many_ = race.places.size() > most_ways;
        for (const auto& places : race.places) ways_.push_back({places, groups});
    }

    Raced run() {
        const std::size_t count = race_.runners.size();
        for (std::size_t first = 0, last = 0; first < count; first = last) {
            std::vector<std::size_t> equals;
            while (last < count && equal(first, last)) equals.push_back(last++);
            take(equals);
        }
        Raced raced;
        for (const std::vector<Ran>& one : found_) raced.runners.push_back(together(one));
        raced.lines = std::move(lines_);
        return raced;
    }

private:
    bool equal(std::size_t a, std::size_t b) const {
        return race_.compare(race_.runners[a], race_.runners[b], race_.edge == Edge::ties) == 0;
    }
    bool limited() const { return race_.at_most > 0; }
    Kind kind(std::size_t runner) const { return {race_.runners[runner].circle, race_.runners[runner].group}; }

    /// What holds on several ways together.
    static Ran together(const std::vector<Ran>& all) {
        const auto in = [](Ran ran) { return ran == Ran::in || ran == Ran::revoted; };
        const auto is = [&](Ran which) {
            return std::any_of(all.begin(), all.end(), [&](Ran ran) { return ran == which; });
        };
        if (std::all_of(all.begin(), all.end(), in)) return all.front();
        if (is(Ran::open)) return Ran::open;
        return is(Ran::in) || is(Ran::revoted) || is(Ran::waits) ? Ran::waits : all.front();
    }

    void take(const std::vector<std::size_t>& equals) {
        if (too_many_) {
            for (const std::size_t i : equals) found_[i].push_back(Ran::waits);
            return;
        }
        std::vector<Left> following;
        for (Left& left : ways_) {
            for (Left& one : step(equals, std::move(left))) {
                if (std::find(following.begin(), following.end(), one) == following.end())
                    following.push_back(std::move(one));
            }
            if (following.size() > most_ways) too_many_ = true;
            if (too_many_) break;
        }
        if (!too_many_) ways_ = std::move(following);
    }

    /// Decides equals on one way; gives what may be left after them.
    std::vector<Left> step(const std::vector<std::size_t>& equals, Left left) {
        std::vector<std::size_t> present;
        for (const std::size_t i : equals) {
            if (left.places[race_.runners[i].circle] <= 0) {
                found_[i].push_back(Ran::behind);
            } else if (limited() && left.groups.at(race_.runners[i].group) <= 0) {
                found_[i].push_back(Ran::full);
            } else {
                present.push_back(i);
            }
        }
        const Cut cut = cut_of(present, left);
        std::vector<std::size_t> at_line;
        for (const std::size_t i : present) {
            if (cut.has(race_.runners[i])) {
                at_line.push_back(i);
            } else {
                give(i, Ran::in, left);
            }
        }
        if (race_.edge == Edge::ties) return part(lines_of(at_line, cut), equals, std::move(left));
        for (const std::size_t i : at_line) {
            if (race_.edge == Edge::all_in) {
                give(i, Ran::in, left);
            } else {
                found_[i].push_back(Ran::edge_out);
            }
        }
        if (race_.edge == Edge::all_out) {
            for (const std::size_t circle : cut.circles) left.places[circle] = 0;
            for (const std::uint64_t group : cut.groups) left.groups[group] = 0;
        }
        std::vector<Left> one_way;
        one_way.push_back(std::move(left));
        return one_way;
    }

    void give(std::size_t runner, Ran how, Left& left) {
        found_[runner].push_back(how);
        take_from(runner, left);
    }
    void take_from(std::size_t runner, Left& left) const {
        --left.places[race_.runners[runner].circle];
        if (limited()) --left.groups.at(race_.runners[runner].group);
    }

    /// The circles and groups in which there are more equals than places.
    struct Cut {
        std::set<std::size_t> circles;
        std::set<std::uint64_t> groups;
        bool has(const Runner& runner) const {
            return circles.count(runner.circle) != 0 || groups.count(runner.group) != 0;
        }
    };
    Cut cut_of(const std::vector<std::size_t>& present, const Left& left) const {
        std::map<std::uint64_t, std::int64_t> in_group;
        std::map<Kind, std::int64_t> of_kind;
        for (const std::size_t i : present) {
            ++in_group[race_.runners[i].group];
            ++of_kind[kind(i)];
        }
        Cut cut;
        std::map<std::size_t, std::int64_t> takers;
        for (const auto& [of, number] : of_kind)
            takers[of.first] += limited() ? std::min(number, left.groups.at(of.second)) : number;
        for (const auto& [circle, number] : takers) {
            if (number > left.places[circle]) cut.circles.insert(circle);
        }
        for (const auto& [group, number] : in_group) {
            if (limited() && number > left.groups.at(group)) cut.groups.insert(group);
        }
        return cut;
    }

    /// Parts those at a line into lines of their own: two belong together where the same places are contested by both.
    std::vector<std::vector<std::size_t>> lines_of(const std::vector<std::size_t>& at_line, const Cut& cut) const {
        std::vector<std::vector<std::size_t>> lines;
        const auto touch = [&](std::size_t a, std::size_t b) {
            const Runner &one = race_.runners[a], &other = race_.runners[b];
            return (one.circle == other.circle && cut.circles.count(one.circle) != 0) ||
                   (one.group == other.group && cut.groups.count(one.group) != 0);
        };
        for (const std::size_t i : at_line) {
            std::vector<std::size_t> joined;
            for (std::size_t l = lines.size(); l-- > 0;) {
                if (std::none_of(lines[l].begin(), lines[l].end(), [&](std::size_t other) { return touch(i, other); }))
                    continue;
                joined.insert(joined.begin(), lines[l].begin(), lines[l].end());
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(l));
            }
            joined.push_back(i);
            lines.push_back(std::move(joined));
        }
        return lines;
    }

    /// Parts lines by votes; where there is none, every way in which a vote may part one is gone.
    std::vector<Left> part(const std::vector<std::vector<std::size_t>>& lines, const std::vector<std::size_t>& equals,
                           Left left) {
        std::vector<Left> ways;
        ways.push_back(std::move(left));
        for (const std::vector<std::size_t>& line : lines) {
            std::vector<std::size_t> order;
            if (race_.revote) order = race_.revote({line, equals_of(line, equals), {}});
            if (order.empty()) {
                note_line(line, ways.front());
                std::vector<Left> after;
                for (const Left& one : ways) ways_through(line, one, after);
                ways = std::move(after);
                continue;
            }
            for (const std::size_t i : order) {
                const bool gets_one = has_place(i, ways.front());
                found_[i].push_back(gets_one ? Ran::revoted : Ran::revoted_out);
                for (Left& one : ways) {
                    if (gets_one) take_from(i, one);
                }
            }
        }
        return ways;
    }

    /// Of all equals those in the circles of a line.
    std::vector<std::size_t> equals_of(const std::vector<std::size_t>& line,
                                       const std::vector<std::size_t>& equals) const {
        std::vector<std::size_t> found;
        for (const std::size_t i : equals) {
            const auto same = [&](std::size_t j) { return race_.runners[i].circle == race_.runners[j].circle; };
            if (std::any_of(line.begin(), line.end(), same)) found.push_back(i);
        }
        return found;
    }

    void note_line(const std::vector<std::size_t>& line, Left left) {
        for (const std::size_t i : line) found_[i].push_back(Ran::open);
        const auto same = [&](const Unparted& one) { return one.runners == line; };
        if (std::any_of(lines_.begin(), lines_.end(), same)) return;
        std::int64_t places = 0;
        for (const std::size_t i : line) {
            if (!has_place(i, left)) continue;
            take_from(i, left);
            ++places;
        }
        lines_.push_back({line, places});
    }

    /// Adds what may be left when a vote has parted a line: every choice to which nobody can be added.
    void ways_through(const std::vector<std::size_t>& line, const Left& left, std::vector<Left>& ways) const {
        std::map<Kind, std::vector<std::size_t>> kinds;
        for (const std::size_t i : line) kinds[kind(i)].push_back(i);
        std::vector<std::vector<std::size_t>> alike;
        alike.reserve(kinds.size());
        for (auto& [of, runners] : kinds) alike.push_back(std::move(runners));
        std::vector<std::size_t> taken(alike.size());
        choose(alike, 0, taken, left, ways);
    }

    void choose(const std::vector<std::vector<std::size_t>>& alike, std::size_t at, std::vector<std::size_t>& taken,
                Left left, std::vector<Left>& ways) const {
        if (ways.size() > most_ways) return;
        if (at == alike.size()) {
            for (std::size_t k = 0; k < alike.size(); ++k) {
                if (taken[k] < alike[k].size() && has_place(alike[k].front(), left)) return;
            }
            if (std::find(ways.begin(), ways.end(), left) == ways.end()) ways.push_back(std::move(left));
            return;
        }
        for (taken[at] = 0;; ++taken[at]) {
            choose(alike, at + 1, taken, left, ways);
            if (taken[at] == alike[at].size() || !has_place(alike[at].front(), left)) return;
            take_from(alike[at].front(), left);
        }
    }

    bool has_place(std::size_t runner, const Left& left) const {
        return left.places[race_.runners[runner].circle] > 0 &&
               (!limited() || left.groups.at(race_.runners[runner].group) > 0);
    }

    const Race& race_;
    std::vector<Left> ways_;
    std::vector<std::vector<Ran>> found_;  ///< by runner, what became of it on each way
    std::vector<Unparted> lines_;
    bool too_many_ = false;
};

}  // namespace

Raced run(const Race& race) { return Giving(race).run(); }

}  // namespace leitai::award
