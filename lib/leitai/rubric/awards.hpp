// What a plan's file of awards declares: who can have each, by which quantities it is ranked, how many there are, and
// what it brings (`leitai help awards`).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/decimal.hpp"
#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rubric/quantity.hpp"
#include "leitai/rubric/verdicts.hpp"
#include "leitai/rule/rule.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

/// What one quantity must reach: a number, or a share of the full mark.
struct Least {
    QuantityId of = 0;
    rule::Worth at;
};

/// How many there are in each circle.
struct Places {
    enum class Kind : std::uint8_t {
        all,     ///< everyone who can have it
        number,  ///< so many
        share,   ///< of those with a total, rounded
        over,    ///< so many, divided over the groups of `over` by the largest remainder
    } kind = Kind::number;
    std::int64_t number = 0;
    base::Rational share;
    Shares::Round round = Shares::Round::down;
    rule::Among over;
};

/// The most of each group: of a township, a reporting unit or a class, as `of` has one of them set. 0: no limit.
struct AtMost {
    rule::Among of;
    std::int64_t number = 0;
};

/// What an award brings to each who has it.
struct Brings {
    std::optional<base::Decimal> grant;      ///< yuan, once
    std::optional<base::Decimal> pay_rise;   ///< yuan a month
    std::optional<std::int64_t> star;        ///< 1 to 10
    std::optional<std::int64_t> leave_days;  ///< of recuperation leave
};

/// Any one of some awards: an award, or all themes of one.
struct AwardRef {
    std::string word;
    std::vector<AwardId> any;
};

/// One award, or one theme of it.
struct Award {
    std::string id;      ///< "red_flag", or of a theme "red_flag.industry"
    std::string family;  ///< without its theme
    base::Text title;
    bool of_year = false;
    bool needs_application = false;
    rule::Condition who;
    std::vector<Least> least;
    bool no_veto = false;
    std::vector<AwardRef> with, not_with;
    bool one_theme_each = false;
    std::vector<AwardId> earlier_themes;  ///< with one_theme_each: those that are decided before this one
    std::vector<QuantityId> by;
    bool last_first = false;
    rule::Among among;
    Places places;
    AtMost at_most;
    Shares::Edge edge = Shares::Edge::ties;
    Brings brings;
    /// The quantity whose distance from the line tells how close it was: the first that ranks, else the first that must
    /// be reached; empty where neither is declared.
    std::optional<QuantityId> deciding() const {
        if (!by.empty()) return by.front();
        return least.empty() ? std::nullopt : std::optional(least.front().of);
    }
    int tour_groups = 0;       ///< 0: no tour
    int training_modules = 0;  ///< 0: no training
    bool cases = false;
    source::Place place;
};

/// The whole file.
struct Awards {
    std::string id, version;
    base::Text title, note;
    base::Period since;
    std::vector<Award> list;     ///< as written, themes one by one
    std::vector<AwardId> order;  ///< each after those that it refers to

    /// An award by its id; empty if there is none.
    std::optional<AwardId> find(std::string_view word) const;
    /// The award of an id, or all themes of a family; empty if there is none.
    std::vector<AwardId> find_family(std::string_view word) const;
    /// Whether it is decided in a period: one of its kind, and none before they are given.
    bool is_decided(AwardId award, const base::Period& period) const {
        return list[award].of_year == period.is_year() && !(base::last_day(period) < base::first_day(since));
    }
};

/// The most stops of one group of a tour for which the shortest path is computed.
inline constexpr std::size_t most_stops = 12;

}  // namespace leitai::rubric
