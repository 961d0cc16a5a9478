// Writes results.json member by member, in a fixed order.
#include "leitai/report/score/result_json.hpp"

#include <nlohmann/json.hpp>

#include "leitai/report/score/columns.hpp"

namespace leitai::report {

namespace {

using Json = nlohmann::ordered_json;

void put(Json& to, const std::string& key, const score::Points& value, Places places) {
    if (value.known()) to[key] = points(value.value(), places);
}

Json ranks_of(const base::ScoredUnit& unit, const score::Rank& rank) {
    Json ranks = {{"all", rank.all}};
    if (unit.in_county) ranks["county"] = rank.county;
    if (unit.in_township) ranks["township"] = rank.township;
    ranks["class"] = rank.village_class;
    return ranks;
}

Json village_of(const Subject& s, cohort::VillageId v) {
    const cohort::Village& village = s.cohort.villages[v];
    Json json = {{"code", base::to_string(village.code)}, {"class", s.rubric.classes[village.village_class].id}};
    put(json, "total", s.scores.totals[v], total_places(s.rubric.rounding));
    if (const rubric::Grade* grade = grade_of_total(s, v)) json["grade"] = grade->id;
    if (total_grade_open(s, v)) json["grade_open"] = true;
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        if (!s.scores.vetoes.empty() && s.scores.vetoed(v, i)) json["vetoes"].push_back(s.rubric.vetoes[i].id);
    }
    json["ranks"] = ranks_of(*s.rubric.unit, s.scores.ranks[v]);
    json["modules"] = Json::object();
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m)
        put(json["modules"], s.rubric.modules[m].id, s.scores.module(v, m), module_places(s.rubric.rounding));
    json["indicators"] = Json::object();
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        put(json["indicators"], s.rubric.indicators[i].id, s.scores.indicator(v, static_cast<rule::IndicatorId>(i)),
            indicator_places(s.rubric.rounding));
    }
    return json;
}

/// What is said of the whole. Up to form 1 neither the form was named, nor the day on
/// which terms are counted, nor why the result is provisional.
Json head_of(const Subject& subject, int form) {
    Json json = {{"leitai", 1}, {"kind", "results"}};
    if (form >= 2) json["form"] = form;
    json["period"] = base::to_string(subject.cohort.period);
    if (form >= 2) json["as_of"] = base::to_string(subject.cohort.as_of);
    json["rubric"] = {{"id", subject.rubric.id}, {"version", subject.rubric.version}};
    json["provisional"] = subject.finality.provisional();
    if (form < 2) return json;
    const auto put_list = [&](const char* key, const std::vector<page::Reason>& list) {
        for (const page::Reason& one : list) json[key].push_back({{"kind", one.kind}, {"count", one.count}});
    };
    put_list("reasons", subject.finality.reasons);
    put_list("closed", subject.finality.closed);
    return json;
}

}  // namespace

std::string result_json(const Subject& subject, int form) {
    Json json = head_of(subject, form);
    json[std::string(subject.rubric.unit->list)] = Json::array();
    for (cohort::VillageId v = 0; v < subject.cohort.villages.size(); ++v)
        json[std::string(subject.rubric.unit->list)].push_back(village_of(subject, v));
    return json.dump(1) + "\n";
}

}  // namespace leitai::report
