// The words that reports share: circles, causes, levels, and how points are printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"
#include "leitai/page/finality.hpp"
#include "leitai/report/city/shown.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/score.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// What a report is about: a scored campaign.
struct Subject {
    base::Text title;  ///< of the plan; may be empty
    const rubric::Rubric& rubric;
    const cohort::Cohort& cohort;
    const score::Scored& scored;
    const page::Finality& finality;  ///< of these scores
    const score::Scores& scores = scored.scores;
    const CityShown* city = nullptr;  ///< where the points come from the seals of counties
};

/// Where the report of a scored period begins: the plan's title and what the page shows.
base::Text headed(const base::Text& title, const base::Text& what);

/// 2023 年第二季度, 2023-Q2.
base::Text words(base::Period period);
base::Text words(rule::Cause cause);
base::Text words(rubric::Level level, const base::ScoredUnit& unit);
/// What stands for a prize or a grade that waits for a re-vote: 待定, open.
base::Text open_words();
/// What a veto does: "不得评优", "one grade lower".
base::Text words(const rubric::Rubric& rubric, const rubric::Effect& effect);
std::string_view id(rule::Cause cause);
std::string_view id(rubric::Level level);
std::string_view id(score::How::Kind kind);

/// How the points of a stage are printed: its declared decimals; where it does not round, exactly, if possible with as
/// many decimals as the stages before it have.
struct Places {
    std::optional<int> declared;
    int usual = 0;
};
/// How the points of indicators, of modules and the total are printed.
Places indicator_places(const rubric::Rounding& rounding);
Places module_places(const rubric::Rounding& rounding);
Places total_places(const rubric::Rounding& rounding);

/// "83.46", or the exact fraction "64/3".
std::string points(const base::Rational& value, Places places);
/// The same with its sign: "+1.20", "-0.35", "0.00".
std::string signed_points(const base::Rational& value, Places places);
/// A place as it is printed: "3", or "=3" for equals; empty for 0.
std::string place(std::uint32_t rank, bool tied);

/// Where something stands, "2023.yaml:12"; empty where no record stands behind it.
std::string place_text(const source::SourceMap& map, const source::Place& place);
/// Who says something, at which level: "东溪镇党委（乡镇）"; the level alone where nobody is named.
base::Text reporter_words(const std::string& by, rubric::Level level, const base::ScoredUnit& unit);

/// A module's title short enough for the head of a column: 比产业旺不旺 -> 产业, Organization -> Organiz.
base::Text short_title(const base::Text& title);

/// The region that a village or township lies in next; nullptr where the scored unit lies in none.
const cohort::Region* region_of(const cohort::Cohort& cohort, const base::ScoredUnit& unit, cohort::VillageId village);
/// How such regions are called: 乡镇, 填报单位.
base::Text region_title(const base::ScoredUnit& unit);

/// An indicator with the points that it changed by: "晋位+14.67", "rank +14.67".
base::Text changed_by(const base::Text& title, const std::string& points);

/// "3项", "3 facts".
base::Text counted(std::size_t count, std::string_view zh, std::string_view en_one, std::string_view en_many);

}  // namespace leitai::report
