// The least and the most that a rule, an indicator and a module can give, by the ranges of the facts.
#pragma once

#include <vector>

#include "leitai/rubric/rubric.hpp"
#include "leitai/rubric/silence.hpp"

namespace leitai::rubric {

/// The interval arithmetic that the reader's checks and the lint share; `ranges` has one entry a measure.
class Bounds {
public:
    Bounds(const Rubric& rubric, const std::vector<rule::Interval>& ranges, Silent silent = Silent::no)
        : rubric_(rubric), ranges_(ranges), silent_(silent == Silent::yes) {}

    /// An indicator's start and rules summed, before its own cap and floor.
    rule::Interval of(const Indicator& indicator, rule::ClassId c) const;
    /// The same after its own cap and floor.
    rule::Interval limited(const Indicator& indicator, rule::ClassId c) const;
    /// What one rule can give, after its own cap and floor.
    rule::Interval of(const rule::Rule& rule, const rule::Scope& scope) const;
    /// A module's start and indicators summed, before its own cap and floor.
    rule::Interval of(const Module& module, rule::ClassId c) const;

private:
    rule::Interval of_scale(const rule::Rule& rule, const rule::Scope& scope) const;
    rule::Interval of_events(const rule::Rule& rule, const rule::EventList& list, const rule::Scope& scope) const;
    rule::Truth when_silent(const rule::Condition& condition, rule::ClassId c) const;
    void multiply(rule::Interval& one, const rule::Times& times, rule::ClassId c) const;

    const Rubric& rubric_;
    const std::vector<rule::Interval>& ranges_;
    bool silent_;
};

}  // namespace leitai::rubric
