// All that points depend on, as labelled parts whose texts are equal exactly when nothing changed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "leitai/rubric/rubric.hpp"

namespace leitai::rubric {

/// What a part of a fingerprint is about, in the order in which people are told.
enum class Aspect : std::uint8_t {
    classes,
    unit,  ///< villages, townships … are scored
    total,
    rounding,
    module,  ///< which one an indicator belongs to, or whether it counts for the total
    points,
    bounds,
    applies,
    rule,
    measure,    ///< a named one, by its name
    fact,       ///< what is reported, by its id
    panel,      ///< how it is counted, by its id
    indicator,  ///< another one, whose points are read
    instead,    ///< by cause
    ties,
    veto,  ///< by its id
    grades,
    words,  ///< titles and notes: the only part that no points depend on
};

/// Texts by what they are about and, where there are several, by name. Everything is named by its id in the rubric,
/// never by its position.
using Parts = std::map<std::pair<Aspect, std::string>, std::string>;

/// What the points of an indicator depend on for the villages of a class, through measures down to the facts.
Parts parts_of(const Rubric& rubric, const Indicator& indicator, rule::ClassId village_class);
/// What a module says of itself, for the villages of a class.
Parts parts_of(const Rubric& rubric, const Module& module, rule::ClassId village_class);
/// What the rubric says about totals, ranks and grades, for the villages of a class.
Parts parts_of(const Rubric& rubric, rule::ClassId village_class);
/// What a fact, or a named measure, says of itself.
Parts parts_of(const Rubric& rubric, const Fact& fact);
Parts parts_of(const Rubric& rubric, rule::MeasureId measure);

}  // namespace leitai::rubric
