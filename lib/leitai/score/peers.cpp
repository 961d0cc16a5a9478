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

Circles::Circles(const cohort::Cohort& cohort, const rule::Among& among, const PointList& values,
                 const std::vector<bool>* only)
    : among_(among) {
    std::unordered_map<std::uint64_t, std::vector<Points>> known;
    for (std::size_t v = 0; v < values.size(); ++v) {
        const Points value = values[v];
        if (value.known() && (only == nullptr || (*only)[v]))
            known[circle_key(cohort.villages[v], among)].push_back(value);
    }
    for (auto& [key, list] : known) {
        std::sort(list.begin(), list.end(), less);
        Circle& circle = circles_[key];
        circle.count = static_cast<std::uint32_t>(list.size());
        circle.sorted.resize(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            circle.sum += list[i].value();
            circle.sorted.set(i, list[i]);
        }
        list = {};
    }
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
    std::size_t split = 0;
    for (std::size_t left = circle.sorted.size(); left > 0;) {
        const std::size_t half = left / 2;
        const bool before_split = ahead_of_value(circle.sorted[split + half]) != more;
        if (before_split) split += half + 1;
        left = before_split ? left - half - 1 : half;
    }
    std::size_t ahead = more ? circle.sorted.size() - split : split;
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
    std::vector<bool> both(now.values.size());
    for (std::size_t v = 0; v < both.size(); ++v) {
        const bool comparable = !cohort.grew_since(static_cast<cohort::VillageId>(v), past);
        both[v] = now.values[v].known() && before.values[v].known() && comparable;
    }
    Circles now_circles(cohort, among, now.values, &both);
    Circles before_circles(cohort, among, before.values, &both);
    climbs_.emplace(Key{climb_measure, slot},
                    ClimbColumns{&now, &before, std::move(both), std::move(now_circles), std::move(before_circles)});
}

bool PeerColumns::has_circles(rule::MeasureId measure, cohort::Slot slot, const rule::Among& among) const {
    return circles_.count({{measure, slot}, code(among)}) != 0;
}

bool PeerColumns::has_climb(rule::MeasureId climb_measure, cohort::Slot slot) const {
    return climbs_.count({climb_measure, slot}) != 0;
}

}  // namespace leitai::score
