// What became of each award: who won it, who did not, why, and how close it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/awards.hpp"

namespace leitai::award {

using cohort::VillageId;

/// How it stands for a village.
enum class State : std::uint8_t {
    chosen,
    open,  ///< it waits for a re-vote
    not_chosen,
};
std::string_view word(State state);
base::Text words(State state);

/// Why.
enum class Why : std::uint8_t {
    chosen,            ///< within the places
    all,               ///< it can have it, and so does everyone who can
    revoted,           ///< a re-vote among equals decided for it
    open,              ///< the line cuts through equals
    waits,             ///< another award on which this one depends is open
    no_application,    ///< an application is required, and there is none
    not_reviewed,      ///< the township did not review it
    review_against,    ///< the township reviewed against it
    veto,              ///< a veto acts
    who,               ///< the condition is not met
    who_unknown,       ///< it cannot be told whether it is
    least,             ///< a quantity is below what it must reach
    with,              ///< it did not win another award that is needed
    not_with,          ///< it won another award that excludes this one
    theme,             ///< it won an earlier theme of the same award
    unknown_quantity,  ///< a number that ranks is not known
    full,              ///< its township (county, class) has as many as it may have
    no_place,          ///< behind the line
    edge_out,          ///< equals at the line are all out
    revoted_out,       ///< a re-vote among equals decided against it
};
/// "no_place": as JSON spells it.
std::string_view word(Why why);

/// How far the first quantity is from the line.
struct Margin {
    base::Rational line;          ///< the number at the line
    bool reaching = false;        ///< whether it is enough to be equal to it
    base::Rational distance;      ///< from the village's number; never negative
    std::optional<int> decimals;  ///< places to which the number is rounded, where it is
    /// The smallest change that would flip the decision. Empty where the distance must be passed and the number does
    /// not move in known steps, so that there is no smallest one.
    std::optional<base::Rational> smallest_change(bool chosen) const;
};

/// One village in one award.
struct Decision {
    VillageId village = 0;
    State state = State::not_chosen;
    Why why = Why::no_place;
    std::size_t detail = 0;   ///< veto: which; least: which row; with, not_with: which of them; theme: the award
    std::size_t circle = 0;   ///< position in Outcome::circles
    std::uint32_t place = 0;  ///< in the order of the rule, equals share it; 0: it is not ranked
    bool tied = false;
    std::optional<base::Rational> number;  ///< of the first quantity
    std::optional<Margin> margin;
    std::string said;  ///< review_against: the township's reason
};

/// Those among whom places are given; with `over` one of its groups.
struct Circle {
    VillageId example = 0;    ///< a village of it, by which it is named
    std::int64_t scored = 0;  ///< villages with a total
    std::int64_t candidates = 0;
    std::optional<std::int64_t> places;  ///< none: everyone
    std::int64_t chosen = 0, open = 0;
};

/// Equals of whom only some can be chosen, until they vote.
struct OpenLine {
    std::int64_t places = 0;
    std::vector<VillageId> villages;
};

/// A stop of a tour; metres from the stop before it.
struct Stop {
    VillageId village = 0;
    std::int64_t metres = 0;
};

/// The groups of a tour, each in the order of visits.
struct Tour {
    std::vector<std::vector<Stop>> groups;
};

/// What a village is to train: modules by what was lost in them and could be made good, the most first.
struct Training {
    struct Item {
        std::uint16_t module = 0;
        base::Rational lost;
    };
    VillageId village = 0;
    std::vector<Item> modules;
};

/// One award in the scored period.
struct Outcome {
    rubric::AwardId award = 0;
    bool waits = false;
    std::vector<Circle> circles;
    std::vector<Decision>
        decisions;  ///< circle by circle: those who are ranked in their order, then the others by code
    std::vector<OpenLine> lines;
    std::optional<Tour> tour;
    std::vector<Training> training;

    std::size_t chosen() const;
    std::size_t open() const;
};

/// All awards that are decided in the scored period, in the order of their file.
struct Outcomes {
    std::vector<Outcome> list;

    const Outcome* find(rubric::AwardId award) const;
};

}  // namespace leitai::award
