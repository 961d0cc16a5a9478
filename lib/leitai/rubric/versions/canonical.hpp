// Writes each piece of a rubric in one canonical form, so that texts can be compared, and gathers the named things it
// looks at.
#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "leitai/rubric/versions/fingerprint.hpp"

namespace leitai::rubric {

/// The pieces as "word(a; b; c)".
std::string form(std::string_view word, const std::vector<std::string>& pieces);

/// The named things that have been written on the way, each once.
struct Gathered {
    Parts parts;
    std::set<std::pair<std::string, bool>> seen;                      ///< measures, and whether for all classes
    std::set<std::pair<rule::IndicatorId, bool>> indicators;          ///< the same for indicators whose points are read
    bool past = false, ratio = false, points = false, round = false;  ///< what can cause that there is no number
};

/// Writes pieces of a rubric. Constants are those of one class, or of all where peers of other classes have a part in a
/// place or a mean.
class Canonical {
public:
    Canonical(const Rubric& rubric, const std::optional<rule::ClassId>& only, Gathered& gathered)
        : rubric_(rubric), only_(only), gathered_(gathered) {}

    /// A piece in its canonical form.
    std::string text(const rule::Constant& constant) const;
    std::string text(const rule::Worth& worth) const;
    std::string text(const rule::Among& among) const;
    /// `events`: the fact whose fields a condition may test.
    std::string text(const rule::Condition& condition, std::optional<rule::FactId> events = {});
    std::string text(const rule::Waiver& waiver, std::optional<rule::FactId> events = {});
    /// `look`: the measure that the scale turns into points.
    std::string text(const rule::Scale& scale, rule::MeasureId look);
    std::string text(const rule::Rule& rule);
    std::string text(const rule::Outcome& outcome);
    template <class T>
    std::string text(const std::optional<T>& value) {
        return value ? text(*value) : "-";
    }

    /// The name of a measure that has one, which becomes a part of its own; else what it is.
    std::string measure(rule::MeasureId id);
    /// What a measure is, apart from its name.
    std::string body(const rule::Measure& measure);
    /// The fact's id; what the fact is becomes a part of its own.
    std::string fact(rule::FactId id);
    std::string field(rule::FactId fact, rule::FieldId field) const;
    /// The veto's id; what it says becomes a part of its own.
    std::string veto(const Veto& veto);
    /// All that an indicator says itself, part by part.
    Parts indicator(const Indicator& indicator);
    std::string module(const Module& module);

private:
    struct ScaleParts;
    template <class Scale>
    std::string scale(const Scale& scale, rule::MeasureId look);
    Canonical of_peers(const rule::Among& among) const;
    std::string what(const rule::FactValue& m);
    std::string what(const rule::EventList& m);
    std::string what(const rule::Count& m);
    std::string what(const rule::Sum& m);
    std::string what(const rule::Compared& m);
    std::string what(const rule::Placed& m);
    std::string what(const rule::Climb& m);
    std::string what(const rule::PointsOf& m);
    std::string what(const rule::Converted& m);
    std::string test(const rule::Test& test, std::optional<rule::FactId> events);
    std::string key(const base::Rational& value, const std::vector<std::string>* names) const;
    const std::vector<std::string>* names_of(rule::MeasureId look) const;
    std::string read(rule::IndicatorId id);
    std::string highest_per(const Indicator& indicator) const;
    bool can_come(rule::Cause cause, const Indicator& indicator) const;

    const Rubric& rubric_;
    std::optional<rule::ClassId> only_;
    Gathered& gathered_;
};

/// What a fact is, or how a panel counts, apart from titles and notes.
std::string definition(const Rubric& rubric, const Fact& fact);
std::string definition(const Rubric& rubric, PanelId panel);

}  // namespace leitai::rubric
