// Small campaign: a rubric of one module and two indicators, three villages, and scores written down by hand.
#pragma once

#include <string>

#include "leitai/page/format.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Everything a report looks at; `subject` refers to the other members.
struct SmallCampaign {
    rubric::Rubric rubric;
    cohort::Cohort cohort;
    score::Scored scored;
    page::Finality finality;

    SmallCampaign();
    SmallCampaign(const SmallCampaign&) = delete;
    SmallCampaign& operator=(const SmallCampaign&) = delete;

    Subject subject() const { return {{"试点", "Pilot"}, rubric, cohort, scored, finality}; }
    /// Gives a village its points and place.
    void put(cohort::VillageId village, const char* first, const char* second, const char* total, std::uint32_t place,
             bool tied = false);
    /// Says which village owes which fact.
    void owe(cohort::VillageId village, rule::FactId fact);
};

inline score::Points points_of(const char* text) {
    return score::Points::of(base::Rational(base::parse_decimal(text).value));
}

/// The page as one text.
inline std::string written(const page::Page& page, std::string_view format, base::Lang lang = base::Lang::zh,
                           int width = 0) {
    std::string text;
    page::find_format(format)->write(page, {lang, width, false}, [&](std::string_view bytes) { text += bytes; });
    return text;
}

inline SmallCampaign::SmallCampaign() {
    rubric.id = "pilot";
    rubric.version = "1.0.0";
    rubric.title = {"试点细则", "Pilot rubric"};
    rubric.total = 10;
    rubric.rounding = {2, 2, 2};
    rubric.classes = {{"plain", {"普通村", "plain"}}, {"weak", {"软弱涣散村", "weak"}}};
    for (const char* id : {"income", "talents", "events"}) {
        rubric::Fact fact;
        fact.id = id;
        rubric.facts.push_back(fact);
    }
    rubric.facts[0].title = {"集体收入", "income"};
    rubric.facts[0].unit = "万元";
    rubric.facts[0].decimals = 2;
    rubric.facts[0].owner = {"农业农村局", "agriculture"};
    rubric.facts[1].title = {"后备人才", "talents"};
    rubric.facts[1].type = rubric::FactType::count;
    rubric.facts[1].owner = {"组织部", "organization"};
    rubric.facts[2].title = {"活动", "events"};
    rubric.facts[2].type = rubric::FactType::events;
    rubric::Module module;
    module.id = "industry";
    module.title = {"比产业旺不旺", "Organization of industry"};
    module.indicators = {0, 1};
    rubric.modules = {module};
    for (const char* id : {"growth", "people"}) {
        rubric::Indicator indicator;
        indicator.id = id;
        indicator.title = base::Text::same(id);
        indicator.points.by_class = {5};
        rubric.indicators.push_back(indicator);
    }
    cohort.period = {2023, 2};
    cohort.counties = {{{359901, 6}, "甲区", {}, "甲区"}};
    cohort.townships = {{{359901101, 9}, "东镇", {}, "东镇"}, {{359901102, 9}, "西镇", {}, "西镇"}};
    const char* names[] = {"上村", "中村", "下村"};
    for (std::uint64_t i = 0; i < 3; ++i) {
        cohort::Village village;
        village.code = {(i < 2 ? 359901101201U : 359901102199U) + i, 12};
        village.name = names[i];
        village.township = i < 2 ? 0 : 1;
        village.handed_in = true;
        cohort.villages.push_back(village);
    }
    cohort.needs.periods = {cohort.period};
    score::Scores& scores = scored.scores;
    scores.indicator_count = 2;
    scores.module_count = 1;
    scores.indicators.resize(6);
    scores.hows.resize(6, {score::How::Kind::rules, {}});
    scores.modules.resize(3);
    scores.totals.resize(3);
    scores.ranks.resize(3);
    scores.order = {0, 1, 2};
}

inline void SmallCampaign::put(cohort::VillageId village, const char* first, const char* second, const char* total,
                               std::uint32_t place, bool tied) {
    score::Scores& scores = scored.scores;
    scores.indicators.set(village * 2, points_of(first));
    scores.indicators.set(village * 2 + 1, points_of(second));
    scores.modules.set(village, points_of(total));
    scores.totals.set(village, points_of(total));
    scores.ranks[village] = {place, place, place, place, tied, tied, tied, tied};
}

inline void SmallCampaign::owe(cohort::VillageId village, rule::FactId fact) {
    scored.owed.push_back({village, fact});
    finality.reasons = {{"owed", scored.owed.size(), {"还有数据未报", "something is owed"}, {}}};
}

}  // namespace leitai::report
