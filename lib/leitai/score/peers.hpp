// Holds the values of measures for all villages, with the sums, bests and places among circles of peers.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/scores.hpp"

namespace leitai::score {

/// Whether a < b, computed exactly; both must be known.
bool less(const Points& a, const Points& b);

/// One circle of peers in one column.
struct Circle {
    base::Rational sum;
    std::uint32_t count = 0;
    PointList sorted;  ///< all known values of the circle, the least first
};

/// The values of one measure in one period, for every village; unknown where the measure gave none.
struct Column {
    PointList values;
    bool overflow = false;  ///< some value was too large to keep, and is unknown
};

/// The circle of peers to which a village belongs: villages with equal keys are peers.
std::uint64_t circle_key(const cohort::Village& village, const rule::Among& among);

/// A column divided into circles of peers.
class Circles {
public:
    /// `only`: of these villages alone; nullptr: of all.
    Circles(const cohort::Cohort& cohort, const rule::Among& among, const PointList& values,
            const std::vector<bool>* only = nullptr);
    /// The circle of a village; an empty one where no village in it has a value.
    const Circle& of(const cohort::Village& village) const;

private:
    rule::Among among_;
    std::unordered_map<std::uint64_t, Circle> circles_;
    Circle empty_;
};

/// The place of `value` in a circle: 1 + the number of better values, or with Ties::worst of better or equal values.
/// `self`, the village's own value in the circle, is left out (so that a village can ask which place another value
/// would have); it is unknown where the village has none.
std::uint32_t place_of(const Circle& circle, const Points& value, const Points& self, rule::Better better,
                       rule::Ties ties);

/// All columns that a run has computed so far. Columns are added step by step, and one that was read never changes.
class PeerColumns {
public:
    struct Key {
        rule::MeasureId measure;
        cohort::Slot slot;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    /// A climb compares two columns over the villages that have a value in both.
    struct ClimbColumns {
        const Column *now = nullptr, *before = nullptr;
        std::vector<bool> both;  ///< whether a village is among those
        Circles now_circles, before_circles;
    };

    PeerColumns() = default;
    PeerColumns(const PeerColumns&) = delete;  // climbs point at columns
    PeerColumns& operator=(const PeerColumns&) = delete;
    ~PeerColumns() = default;

    /// The column of a measure in the period of a slot; nullptr where it was not added.
    const Column* column(rule::MeasureId measure, cohort::Slot slot) const;
    /// The column divided into circles; it must have been added.
    const Circles& circles(rule::MeasureId measure, cohort::Slot slot, const rule::Among& among) const;
    /// The two columns of a climb; they must have been added.
    const ClimbColumns& climb(rule::MeasureId climb_measure, cohort::Slot slot) const;

    // A column must be added before its circles. What is there already is not replaced.
    void add(rule::MeasureId measure, cohort::Slot slot, Column column);
    void add_circles(const cohort::Cohort& cohort, rule::MeasureId measure, cohort::Slot slot,
                     const rule::Among& among);
    /// `past`: of `before`. A village that took in another since has no place then, and none now.
    void add_climb(const cohort::Cohort& cohort, rule::MeasureId climb_measure, cohort::Slot slot, cohort::Slot past,
                   const rule::Among& among, const Column& now, const Column& before);
    bool has_circles(rule::MeasureId measure, cohort::Slot slot, const rule::Among& among) const;
    bool has_climb(rule::MeasureId climb_measure, cohort::Slot slot) const;

private:
    static std::uint32_t code(const rule::Among& among) {
        return (among.county ? 1U : 0U) | (among.township ? 2U : 0U) | (among.village_class ? 4U : 0U);
    }
    std::map<Key, Column> columns_;
    std::map<std::pair<Key, std::uint32_t>, Circles> circles_;
    std::map<Key, ClimbColumns> climbs_;
};

}  // namespace leitai::score
