// Writes result records with the YAML writer.
#include "leitai/report/score/result_records.hpp"

#include "leitai/page/buffer.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::report {

namespace {

/// A decimal stands plain; a fraction ("64/3") is a text.
void put_points(yaml::Writer& writer, const std::string& key, const score::Points& value, Places places) {
    if (!value.known()) return;
    const std::string text = points(value.value(), places);
    writer.key(key);
    if (text.find('/') == std::string::npos) {
        writer.plain(text);
    } else {
        writer.quoted(text);
    }
}

void put_ranks(yaml::Writer& writer, const base::ScoredUnit& unit, const score::Rank& rank) {
    writer.key("ranks").begin_mapping(true);
    writer.key("all").plain(std::to_string(rank.all));
    if (unit.in_county) writer.key("county").plain(std::to_string(rank.county));
    if (unit.in_township) writer.key("township").plain(std::to_string(rank.township));
    writer.key("class").plain(std::to_string(rank.village_class));
    writer.end_mapping();
}

/// The grade of the total, and the vetoes that act.
void put_verdicts(yaml::Writer& writer, const Subject& s, cohort::VillageId v) {
    if (const rubric::Grade* grade = grade_of_total(s, v)) writer.key("grade").text(grade->id);
    if (total_grade_open(s, v)) writer.key("grade_open").plain("yes");
    if (s.scores.vetoes.empty() || s.scores.vetoes[v] == 0) return;
    writer.key("vetoes").begin_sequence(true);
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        if (s.scores.vetoed(v, i)) writer.text(s.rubric.vetoes[i].id);
    }
    writer.end_sequence();
}

void put_village(yaml::Writer& writer, const Subject& s, cohort::VillageId v, const RecordsOf& of) {
    const cohort::Village& village = s.cohort.villages[v];
    writer.begin_mapping();
    writer.key("kind").plain("result");
    writer.key("period").plain(base::to_string(s.cohort.period));
    writer.key(s.rubric.unit->key).quoted(base::to_string(village.code));
    writer.key("rubric").begin_mapping(true);
    writer.key("id").text(s.rubric.id);
    writer.key("version").text(s.rubric.version);
    writer.end_mapping();
    writer.key("class").text(s.rubric.classes[village.village_class].id);
    if (s.finality.provisional()) writer.key("provisional").plain("yes");
    if (of.seal > 1) writer.key("sealed").plain(std::to_string(of.seal));
    put_points(writer, "total", s.scores.totals[v], total_places(s.rubric.rounding));
    put_verdicts(writer, s, v);
    put_ranks(writer, *s.rubric.unit, s.scores.ranks[v]);
    writer.key("modules").begin_mapping(true);
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
        put_points(writer, s.rubric.modules[m].id, s.scores.module(v, m), module_places(s.rubric.rounding));
    }
    writer.end_mapping();
    writer.key("indicators").begin_mapping();
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        put_points(writer, s.rubric.indicators[i].id, s.scores.indicator(v, static_cast<rule::IndicatorId>(i)),
                   indicator_places(s.rubric.rounding));
    }
    writer.end_mapping();
    writer.end_mapping();
}

}  // namespace

void write_result_records(const Subject& subject, const page::Sink& sink, const RecordsOf& of) {
    page::Buffer out(sink);
    yaml::Writer writer;
    for (cohort::VillageId v = 0; v < subject.cohort.villages.size(); ++v) {
        if (!subject.scores.totals[v].known()) continue;
        put_village(writer, subject, v, of);
        out << writer.take();
    }
    out.finish();
}

}  // namespace leitai::report
