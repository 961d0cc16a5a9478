// One meeting in which contestants are judged: who takes part, by which rules, and what was decided after it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/rational.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rubric/panels.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// The ladder: 村级练, 镇级训, 县级比, 市级晒.
enum class RoundLevel : std::uint8_t { village, township, county, city };
inline constexpr std::array<std::string_view, 4> round_level_words = {"village", "township", "county", "city"};
base::Text words(RoundLevel level);

/// What kind of event it is: 练兵, 联赛打擂, 组团打擂, 书记讲堂, 观摩, 决赛.
enum class RoundForm : std::uint8_t { drill, league, team, lecture, tour, final };
inline constexpr std::array<std::string_view, 6> round_form_words = {"drill",   "league", "team",
                                                                     "lecture", "tour",   "final"};
base::Text words(RoundForm form);

struct Contestant {
    base::RegionCode village;
    std::string unranked;  ///< why it is scored but takes no place; empty: it takes one
    source::Place place;
};

/// Villages that are scored together (组团打擂).
struct RoundTeam {
    std::string id;
    std::string title;
    std::vector<Contestant> members;
    source::Place place;
};

/// Points added or taken off after the mean.
struct Adjustment {
    base::RegionCode village;
    base::Rational points;
    std::string why, by;
    source::Place place;
};

/// How equals were parted by another vote, best first: codes of contestants, or ids of teams.
struct Revote {
    base::Date on{};
    std::string by, why;
    std::vector<std::pair<std::string, source::Place>> order;
};

struct Round {
    base::Period period;
    std::string id, contest;  ///< `contest`: its own id unless it is a part of one
    std::string title;
    RoundLevel level{};
    RoundForm form{};
    base::Date on{};
    rubric::PanelId rules = 0;
    std::string panel;  ///< id of the panel record; empty for ballots and sums
    std::vector<Contestant> contestants;
    std::vector<std::pair<std::string, source::Place>> advanced_from;  ///< contests
    std::vector<RoundTeam> teams;
    std::vector<Adjustment> adjustments;
    std::vector<Revote> revotes;
    bool held = true;
    std::string not_held_why;                  ///< why it was not held, and will not be
    std::vector<base::RegionCode> unadjusted;  ///< whose adjustment could not be read
    source::Place place;                       ///< of its id
    source::Place panel_place;
    bool faulty = false;  ///< an adjustment, a re-vote or the like could not be read; the rest counts
};

}  // namespace leitai::record
