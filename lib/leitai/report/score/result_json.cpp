// Writes results.json member by member, in a fixed order.
#include "leitai/report/score/result_json.hpp"

#include "leitai/report/score/columns.hpp"
#include "leitai/seal/json_text.hpp"

namespace leitai::report {

namespace {

using seal::JsonText;

void put(JsonText& json, const std::string& key, const score::Points& value, Places places) {
    if (value.known()) json.key(key).text(points(value.value(), places));
}

void put_ranks(JsonText& json, const base::ScoredUnit& unit, const score::Rank& rank) {
    json.key("ranks").begin_object().key("all").number(rank.all);
    if (unit.in_county) json.key("county").number(rank.county);
    if (unit.in_township) json.key("township").number(rank.township);
    json.key("class").number(rank.village_class).end_object();
}

void put_vetoes(JsonText& json, const Subject& s, cohort::VillageId v) {
    if (s.scores.vetoes.empty() || s.scores.vetoes[v] == 0) return;
    json.key("vetoes").begin_array();
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        if (s.scores.vetoed(v, i)) json.text(s.rubric.vetoes[i].id);
    }
    json.end_array();
}

void put_village(JsonText& json, const Subject& s, cohort::VillageId v) {
    const cohort::Village& village = s.cohort.villages[v];
    json.begin_object().key("code").text(base::to_string(village.code));
    json.key("class").text(s.rubric.classes[village.village_class].id);
    put(json, "total", s.scores.totals[v], total_places(s.rubric.rounding));
    if (const rubric::Grade* grade = grade_of_total(s, v)) json.key("grade").text(grade->id);
    if (total_grade_open(s, v)) json.key("grade_open").boolean(true);
    put_vetoes(json, s, v);
    put_ranks(json, *s.rubric.unit, s.scores.ranks[v]);
    json.key("modules").begin_object();
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m)
        put(json, s.rubric.modules[m].id, s.scores.module(v, m), module_places(s.rubric.rounding));
    json.end_object().key("indicators").begin_object();
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        put(json, s.rubric.indicators[i].id, s.scores.indicator(v, static_cast<rule::IndicatorId>(i)),
            indicator_places(s.rubric.rounding));
    }
    json.end_object().end_object();
}

void put_reasons(JsonText& json, std::string_view key, const std::vector<page::Reason>& list) {
    if (list.empty()) return;
    json.key(key).begin_array();
    for (const page::Reason& one : list)
        json.begin_object().key("kind").text(one.kind).key("count").number(one.count).end_object();
    json.end_array();
}

/// What is said of the whole. Up to form 1 neither the form was named, nor the day on
/// which terms are counted, nor why the result is provisional.
void put_head(JsonText& json, const Subject& subject, int form) {
    json.key("leitai").number(1).key("kind").text("results");
    if (form >= 2) json.key("form").number(form);
    json.key("period").text(base::to_string(subject.cohort.period));
    if (form >= 2) json.key("as_of").text(base::to_string(subject.cohort.as_of));
    json.key("rubric").begin_object().key("id").text(subject.rubric.id);
    json.key("version").text(subject.rubric.version).end_object();
    json.key("provisional").boolean(subject.finality.provisional());
    if (form < 2) return;
    put_reasons(json, "reasons", subject.finality.reasons);
    put_reasons(json, "closed", subject.finality.closed);
}

}  // namespace

void write_result_json(const Subject& subject, const page::Sink& sink, int form) {
    JsonText json(sink);
    json.begin_object();
    put_head(json, subject, form);
    json.key(subject.rubric.unit->list).begin_array();
    for (cohort::VillageId v = 0; v < subject.cohort.villages.size(); ++v) put_village(json, subject, v);
    json.end_array().end_object().finish();
}

}  // namespace leitai::report
