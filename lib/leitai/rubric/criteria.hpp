// The catalogue of weak organizations: criteria, their signs, and how a village is determined by them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/rubric/verdicts.hpp"
#include "leitai/rule/condition.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

using SignId = std::uint16_t;       ///< position in Weakness::signs
using CriterionId = std::uint16_t;  ///< position in Weakness::criteria

/// How many criteria and signs the catalogue usually has; `validate` tells of other numbers.
inline constexpr std::size_t usual_criteria = 11;
inline constexpr std::size_t usual_signs = 32;

/// One observable sign of a criterion (表现情形).
struct Sign {
    std::string id;
    base::Text title, check, evidence;  ///< what is seen, how it is checked, what proves it
    CriterionId criterion = 0;
    bool grave = false;
    bool discretionary = false;           ///< a finding needs a reason and a level that signs
    std::optional<rule::Condition> when;  ///< numeric: computed from facts, never typed in
    source::Place place;
};

/// A criterion of weakness (认定标准), met when enough of its signs are found.
struct Criterion {
    std::string id;
    base::Text title;
    bool direct = false;  ///< suffices alone, whatever `any` says
    SignId first = 0, signs = 0;
    source::Place place;
};

/// Takes the bottom share of a ranking in addition to the villages that meet criteria.
struct Fill {
    enum class Precedence : std::uint8_t {
        criteria,  ///< those determined by criteria count into the share; only what is left of it is filled from below
        both,      ///< the bottom share is taken whatever the criteria say
    };
    base::Rational to;  ///< share of the villages of a circle
    rule::Among of;
    std::optional<rule::MeasureId> by;  ///< empty: by the total
    bool determined = true;             ///< else watch
    Precedence precedence = Precedence::criteria;
    Shares::Round round = Shares::Round::down;
    bool edge_all_in = false;  ///< equals at the line: all of them, or none
    source::Place place;
};

/// How many criteria and signs make a village weak, who signs that, and who is exempt.
struct Determination {
    std::size_t any = 1;    ///< so many criteria suffice
    std::size_t grave = 1;  ///< so many grave signs meet a criterion
    std::size_t plain = 1;  ///< so many signs of any severity meet it
    Level signed_by = Level::county;
    rule::Condition unless;  ///< exempt while it holds; always() where none was written
    bool has_unless = false;
    std::optional<Fill> fill;
};

/// What rectification needs to end, and what follows.
struct Acceptance {
    base::Rational score_at_least;
    base::Rational dissatisfied_at_most;  ///< share of the ballots
    int follow_up_months = 0;
    int stalled_after_days = 0;
};

/// The catalogue of weak organizations (软弱涣散村党组织认定标准).
struct Weakness {
    std::string id, version;
    base::Text title, note, source;
    std::string village_class;  ///< that a village on the list has in the roster
    Determination determination;
    Acceptance acceptance;
    int warning_quarters = 0;  ///< how far ahead early warning looks
    std::vector<Criterion> criteria;
    std::vector<Sign> signs;  ///< those of a criterion stand together, in its order
    source::Place place;

    /// Signs and criteria by their ids; empty if there is none of that id.
    std::optional<SignId> sign(std::string_view name) const;
    std::optional<CriterionId> criterion(std::string_view name) const;
};

}  // namespace leitai::rubric
