// Groups a column into circles of peers, and finds places in them.
#include "leitai/score/peers.hpp"

#include <algorithm>
#include <cassert>

namespace leitai::score {

using base::Int128;

bool less(const Points& a, const Points& b) {
    return static_cast<Int128>(a.numerator) * b.denominator < static_cast<Int128>(b.numerator) * a.denominator;
}

std::uint64_t circle_key(const cohort::Village& village, const rule::Among& among) {
    // Counties and townships are positions in lists, which are far below 2^28, so that the parts cannot overlap.
    std::uint64_t key = 0;
    if (among.county) key |= std::uint64_t{village.county} + 1;
    if (among.township) key |= (std::uint64_t{village.township} + 1) << 28;
    if (among.village_class) key |= (std::uint64_t{village.village_class} + 1) << 56;
    return key;
}

Circles::Circles(const cohort::Cohort& cohort, const rule::Among& among, const std::vector<Points>& values)
    : among_(among) {
    for (std::size_t v = 0; v < values.size(); ++v) {
        if (!values[v].known()) continue;
        Circle& circle = circles_[circle_key(cohort.villages[v], among)];
        circle.sum += values[v].value();
        ++circle.count;
        circle.sorted.push_back(values[v]);
    }
    for (auto& [key, circle] : circles_) std::sort(circle.sorted.begin(), circle.sorted.end(), less);
}

const Circle& Circles::of(const cohort::Village& village) const {
    const auto found = circles_.find(circle_key(village, among_));
    return found == circles_.end() ? empty_ : found->second;
}

std::uint32_t place_of(const Circle& circle, const Points& value, const Points& self, rule::Better better,
                       rule::Ties ties) {
    const bool or_equal = ties == rule::Ties::worst;
    const bool more = better != rule::Better::less;
    const auto ahead_of_value = [&](const Points& other) {
        const bool strictly = more ? less(value, other) : less(other, value);
        return strictly || (or_equal && !less(value, other) && !less(other, value));
    };
    // The list begins with the least, so the better values are its end where more is better, else its beginning.
    const auto split = std::partition_point(circle.sorted.begin(), circle.sorted.end(),
                                            [&](const Points& other) { return ahead_of_value(other) != more; });
    auto ahead = more ? circle.sorted.end() - split : split - circle.sorted.begin();
    if (self.known() && ahead_of_value(self)) --ahead;
    return static_cast<std::uint32_t>(ahead) + 1;
}

const Column* PeerColumns::column(rule::MeasureId measure, cohort::Slot slot) const {
    const auto found = columns_.find({measure, slot});
    return found == columns_.end() ? nullptr : &found->second;
}

const Circles& PeerColumns::circles(rule::MeasureId measure, cohort::Slot slot, const rule::Among& among) const {
    const auto found = circles_.find({{measure, slot}, code(among)});
    assert(found != circles_.end());  // columns are computed before the steps that read them
    return found->second;
}

const PeerColumns::ClimbColumns& PeerColumns::climb(rule::MeasureId climb_measure, cohort::Slot slot) const {
    const auto found = climbs_.find({climb_measure, slot});
    assert(found != climbs_.end());
    return found->second;
}

void PeerColumns::add(rule::MeasureId measure, cohort::Slot slot, Column column) {
    columns_.emplace(Key{measure, slot}, std::move(column));
}

void PeerColumns::add_circles(const cohort::Cohort& cohort, rule::MeasureId measure, cohort::Slot slot,
                              const rule::Among& among) {
    const Column* values = column(measure, slot);
    assert(values != nullptr);
    circles_.emplace(std::pair{Key{measure, slot}, code(among)}, Circles(cohort, among, values->values));
}

void PeerColumns::add_climb(const cohort::Cohort& cohort, rule::MeasureId climb_measure, cohort::Slot slot,
                            cohort::Slot past, const rule::Among& among, const Column& now, const Column& before) {
    std::vector<Points> both_now = now.values;
    std::vector<Points> both_before = before.values;
    for (std::size_t v = 0; v < both_now.size(); ++v) {
        const bool comparable = !cohort.grew_since(static_cast<cohort::VillageId>(v), past);
        if (both_now[v].known() && both_before[v].known() && comparable) continue;
        both_now[v] = Points{};
        both_before[v] = Points{};
    }
    Circles now_circles(cohort, among, both_now);
    Circles before_circles(cohort, among, both_before);
    climbs_.emplace(Key{climb_measure, slot}, ClimbColumns{std::move(both_now), std::move(both_before),
                                                           std::move(now_circles), std::move(before_circles)});
}

bool PeerColumns::has_circles(rule::MeasureId measure, cohort::Slot slot, const rule::Among& among) const {
    return circles_.count({{measure, slot}, code(among)}) != 0;
}

bool PeerColumns::has_climb(rule::MeasureId climb_measure, cohort::Slot slot) const {
    return climbs_.count({climb_measure, slot}) != 0;
}

}  // namespace leitai::score
