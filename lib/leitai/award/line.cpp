// Reads the line off the order where places depend on nothing else, and else tries out numbers.
#include "leitai/award/line.hpp"

#include <algorithm>

namespace leitai::award {

using base::Rational;
using Edge = rubric::Shares::Edge;

namespace {

constexpr std::size_t most_tried = 2000, most_tried_all_out = 400;

/// The line is the stricter of the two; where they are equal both must hold. Where less comes first, whoever goes
/// towards the award goes away from what must be reached.
std::optional<Line> with_least(std::optional<Line> line, const LineAsked& asked) {
    if (!asked.least) return line;
    if (!asked.more_is_first) {
        if (asked.chosen || !line) return line;
        const bool reached = asked.own.numbers.front() >= *asked.least &&
                             (line->reaching ? line->at >= *asked.least : line->at > *asked.least);
        return reached ? line : std::nullopt;
    }
    if (!line) return asked.chosen ? std::optional(Line{*asked.least, true}) : std::nullopt;
    if (*asked.least > line->at) return Line{*asked.least, true};
    return line;
}

/// Runs the race again with other first numbers of one runner.
class Trial {
public:
    Trial(const Race& race, const LineAsked& asked) : race_(race), asked_(asked), others_(race) {
        if (asked.at) others_.runners.erase(others_.runners.begin() + static_cast<std::ptrdiff_t>(*asked.at));
        for (const Runner& one : others_.runners) values_.push_back(one.numbers.front());
        if (asked.least) values_.push_back(*asked.least);
        const Rational& own = asked.own.numbers.front();
        // Away from the own number, in the direction in which the decision would change.
        down_ = asked.chosen == asked.more_is_first;
        std::erase_if(values_, [&](const Rational& value) {
            return down_ ? value > own || (!asked.more_is_first && asked.least && value < *asked.least) : value < own;
        });
        std::sort(values_.begin(), values_.end());
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
        if (down_) std::reverse(values_.begin(), values_.end());
    }

    std::optional<Line> find() {
        const bool monotone = race_.edge != Edge::all_out;
        // Beyond what must be reached nothing is won, so that one is not tried there.
        const bool bounded = asked_.least && !asked_.more_is_first && !asked_.chosen && !values_.empty();
        const std::size_t end = values_.size() - (bounded ? 1 : 0);
        std::size_t first = 0, count = end;
        if (monotone) {
            while (count > 0) {
                const std::size_t half = count / 2;
                if (flipped(beyond(first + half))) {
                    count = half;
                } else {
                    first += half + 1;
                    count -= half + 1;
                }
            }
        } else {
            while (first < end && !flipped(values_[first]) && !flipped(beyond(first))) ++first;
        }
        if (first == end)
            return bounded && flipped(values_.back()) ? std::optional(Line{values_.back(), true}) : std::nullopt;
        const bool at = flipped(values_[first]);
        return Line{values_[first], asked_.chosen ? !at : at};
    }

private:
    /// A number between one of the values and the next one, or behind the last.
    Rational beyond(std::size_t at) const {
        if (at + 1 < values_.size()) return (values_[at] + values_[at + 1]) / Rational(2);
        return down_ ? values_[at] - Rational(1) : values_[at] + Rational(1);
    }

    bool flipped(const Rational& number) { return wins(number) != asked_.chosen; }

    bool wins(const Rational& number) {
        if (number == asked_.own.numbers.front()) return asked_.chosen;
        if (asked_.least && number < *asked_.least) return false;
        Runner moved = asked_.own;
        moved.numbers.front() = number;
        Race race = others_;
        const auto at = std::partition_point(race.runners.begin(), race.runners.end(),
                                             [&](const Runner& one) { return race_.compare(moved, one, true) >= 0; });
        const auto position = static_cast<std::size_t>(at - race.runners.begin());
        race.runners.insert(at, moved);
        if (race_.revote) race.revote = [&](const AtLine& line) { return revote(line, position); };
        const Ran ran = run(race).runners[position];
        return ran == Ran::in;
    }

    /// The votes of the others stand while one is at another number; that one leaves those that named it.
    std::vector<std::size_t> revote(const AtLine& line, std::size_t position) const {
        const std::size_t own = asked_.at.value_or(race_.runners.size());
        const auto had = [&](std::size_t i) {  // its position in the race as it is
            const std::size_t other = i < position ? i : i - 1;
            return other < own ? other : other + 1;
        };
        const auto tried = [&](std::size_t i) {
            const std::size_t other = i < own ? i : i - 1;
            return other < position ? other : other + 1;
        };
        AtLine as_it_is{{}, {}, asked_.own.village};
        for (const std::size_t i : line.runners) {
            if (i == position) return {};
            as_it_is.runners.push_back(had(i));
        }
        for (const std::size_t i : line.equals) {
            if (i != position) as_it_is.equals.push_back(had(i));
        }
        std::vector<std::size_t> order = race_.revote(as_it_is);
        for (std::size_t& i : order) i = tried(i);
        return order;
    }

    const Race& race_;
    const LineAsked& asked_;
    Race others_;
    std::vector<Rational> values_;
    bool down_ = true;
};

}  // namespace

Lines::Lines(const Race& race) : race_(race) {
    circles_.resize(race.places.front().size());
    for (std::size_t i = 0; i < race.runners.size(); ++i) circles_[race.runners[i].circle].push_back(i);
}

/// The last of the others of the circle who has a place when this one has none: it must come before that one.
std::optional<Line> Lines::by_order(const LineAsked& asked) const {
    const std::int64_t places = race_.places.front()[asked.own.circle];
    if (places <= 0) return std::nullopt;
    const std::vector<std::size_t>& circle = circles_[asked.own.circle];
    auto last = static_cast<std::size_t>(places - 1);
    if (asked.at && last < circle.size() && circle[last] >= *asked.at) ++last;  // not counting itself
    // Fewer others than places.
    if (last >= circle.size())
        return asked.chosen ? std::nullopt : std::optional(Line{asked.own.numbers.front(), true});
    const Runner& other = race_.runners[circle[last]];
    Line line{other.numbers.front(), race_.edge == Edge::all_in};
    if (race_.edge == Edge::ties) {
        Runner equal = asked.own;
        equal.numbers.front() = line.at;
        line.reaching = race_.compare(equal, other, true) < 0;
    }
    return line;
}

std::optional<Line> Lines::of(const LineAsked& asked) const {
    if (race_.at_most == 0 && race_.places.size() == 1) return with_least(by_order(asked), asked);
    const std::size_t most = race_.edge == Edge::all_out ? most_tried_all_out : most_tried;
    if (race_.runners.size() > most) return std::nullopt;
    return Trial(race_, asked).find();
}

}  // namespace leitai::award
