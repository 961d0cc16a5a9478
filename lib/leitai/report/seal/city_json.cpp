// Writes what a city reads from the cohort, the scores and the contests, member by member.
#include "leitai/report/seal/city_json.hpp"

#include <algorithm>
#include <map>

#include "leitai/cohort/city_facts.hpp"
#include "leitai/panel/figures.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/rubric/value.hpp"
#include "leitai/seal/city_file.hpp"

namespace leitai::report {

namespace {

using cohort::Cell;
using cohort::VillageId;
using seal::JsonText;

std::string code_of(const Subject& s, VillageId v) { return base::to_string(s.cohort.villages[v].code); }

/// A free text is known by a number that tells it apart; a seal says no more than which of a village's are the same.
class Texts {
public:
    std::int64_t number(std::int64_t key) { return known_.try_emplace(key, known_.size() + 1).first->second; }

private:
    std::map<std::int64_t, std::int64_t> known_;
};

std::vector<seal::CityEvent> events_of(const cohort::Cohort& cohort, const rubric::Fact& fact, const Cell& cell) {
    using namespace record::event_extra;
    std::vector<seal::CityEvent> events;
    std::vector<Texts> texts(fact.fields.size());
    for (const cohort::Event& event : cohort.events_of(cell)) {
        seal::CityEvent one{base::to_string(base::date_of(event.day)), {}};
        const std::size_t width = event.extra == 0 ? 0 : first_field + fact.fields.size();
        for (std::size_t i = 0; i < width; ++i) {
            const bool text = i >= first_field && fact.fields[i - first_field].type == rubric::EventField::Type::text;
            const std::int64_t kept = cohort.extra_of(event, i);
            const bool given = kept != not_given;
            const std::int64_t number = text && given ? texts[i - first_field].number(kept) : kept;
            one.extra.push_back(given ? std::optional(number) : std::nullopt);
        }
        events.push_back(std::move(one));
    }
    return events;
}

void put_codes(JsonText& json, std::string_view key, const Subject& s, const std::vector<VillageId>& villages) {
    json.key(key).begin_array();
    for (const VillageId v : villages) json.text(code_of(s, v));
    json.end_array();
}

void put_fact(JsonText& json, const Subject& s, cohort::Slot slot, rule::FactId id) {
    const rubric::Fact& fact = s.rubric.facts[id];
    const bool events = fact.type == rubric::FactType::events;
    json.begin_object().key("id").text(fact.id).key("events").boolean(events);
    json.key("fields").texts(cohort::fields_of(fact)).key("values").begin_object();
    std::vector<VillageId> not_applicable, apart;
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        const Cell* cell = s.cohort.cell(v, slot, id);
        if (cell == nullptr) continue;
        if (cell->state() == Cell::State::inapplicable) not_applicable.push_back(v);
        if (cell->state() == Cell::State::grown) apart.push_back(v);
        if (cell->state() != Cell::State::value) continue;
        json.key(code_of(s, v));
        if (events) {
            put(json, events_of(s.cohort, fact, *cell));
        } else {
            json.text(rubric::value(fact, cell->units));
        }
    }
    json.end_object();
    put_codes(json, "not_applicable", s, not_applicable);
    put_codes(json, "apart", s, apart);
    json.end_object();
}

/// Where the facts of a period begin: what it is, and who handed in nothing.
void begin_period(JsonText& json, const Subject& s, cohort::Slot slot, base::Period period) {
    std::vector<VillageId> silent;
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        if (!s.cohort.handed_in(v, slot)) silent.push_back(v);
    }
    json.begin_object().key("period").text(base::to_string(period));
    put_codes(json, "silent", s, silent);
    json.key("facts").begin_array();
}

/// A year of quarters has no facts.
void put_facts(JsonText& json, const Subject& s) {
    std::optional<base::Period> open;
    json.key("facts").begin_array();
    if (!s.scored.annual) {
        for (const auto& [period, fact] : cohort::facts_for_city(s.rubric, s.cohort.period)) {
            const cohort::Slot slot = s.cohort.needs.slot(period);
            if (slot == cohort::no_slot) continue;
            if (open != period) {
                if (open) json.end_array().end_object();
                begin_period(json, s, slot, period);
                open = period;
            }
            put_fact(json, s, slot, fact);
        }
    }
    if (open) json.end_array().end_object();
    json.end_array();
}

void put_unscored(JsonText& json, const Subject& s) {
    json.key("unscored").begin_object();
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        const auto indicator = unscored(s, v);
        if (!indicator) continue;
        const score::How& how = s.scores.how(v, *indicator);
        json.key(code_of(s, v)).begin_object().key("indicator").text(s.rubric.indicators[*indicator].id);
        json.key("how").text(id(how.kind)).key("cause").text(id(how.cause)).end_object();
    }
    json.end_object();
}

/// The grades of modules, by the ids of these.
void put_module_grades(JsonText& json, const Subject& s) {
    json.key("module_grades").begin_object();
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        std::map<std::string_view, std::string_view> grades;
        for (std::size_t c = 0; c < s.rubric.grade_columns.size(); ++c) {
            const auto& module = s.rubric.grade_columns[c].module;
            const rubric::Grade* grade = module ? grade_of(s, v, c) : nullptr;
            if (grade != nullptr) grades[s.rubric.modules[*module].id] = grade->id;
        }
        if (grades.empty()) continue;
        json.key(code_of(s, v)).begin_object();
        for (const auto& [module, grade] : grades) json.key(module).text(grade);
        json.end_object();
    }
    json.end_object();
}

seal::CityEntry entry_of(const panel::Contests& contests, const panel::Ranked& one) {
    const panel::Held& held = contests.rounds[one.round];
    const panel::Standing& standing = contests.standing(one);
    seal::CityEntry entry;
    entry.is_team = one.team;
    entry.code = one.team ? held.teams[one.which].record->id : base::to_string(held.entries[one.which].code);
    entry.name = one.team ? held.teams[one.which].record->title : held.entries[one.which].label;
    entry.place = standing.place;
    if (const auto& result = contests.result(one)) entry.result = base::to_string(*result);
    if (standing.prize) entry.prize = held.rules->prizes[*standing.prize].title;
    entry.advances = standing.advances;
    return entry;
}

seal::CityContest contest_of(const panel::Contests& contests, const panel::Contest& contest) {
    const record::Round& first = *contests.rounds[contest.rounds.front()].record;
    const record::Round& last = *contests.rounds[contest.rounds.back()].record;
    seal::CityContest result;
    result.id = contest.id;
    result.title = last.title;
    result.level = record::round_level_words[static_cast<std::size_t>(last.level)];
    result.first = base::to_string(first.on);
    result.last = base::to_string(last.on);
    result.rounds = contest.rounds.size();
    std::map<std::uint32_t, std::size_t> at_place;
    for (const panel::Ranked& one : contest.order) {
        result.entries.push_back(entry_of(contests, one));
        ++at_place[result.entries.back().place];
    }
    for (seal::CityEntry& entry : result.entries) entry.tied = entry.place != 0 && at_place[entry.place] > 1;
    return result;
}

void put_contests(JsonText& json, const Subject& s, const panel::Contests& contests) {
    const base::Period period = s.cohort.period;
    json.key("contests").begin_array();
    for (const panel::Contest& contest : contests.contests) {
        if (contest.period == period && !contest.order.empty()) put(json, contest_of(contests, contest));
    }
    json.end_array().key("levels").begin_array();
    const auto figures = panel::figures_by_level(contests, period);
    for (std::size_t level = 0; level < figures.size(); ++level) {
        const panel::Figures& of = figures[level];
        if (of.rounds == 0) continue;
        std::vector<std::string> villages;
        for (const base::RegionCode& one : of.villages) villages.push_back(base::to_string(one));
        std::sort(villages.begin(), villages.end());
        put(json, seal::CityLevel{std::string(record::round_level_words[level]), of.contests, of.rounds, of.judges,
                                  of.sheets, std::move(villages)});
    }
    json.end_array();
}

}  // namespace

void write_city_json(const Subject& subject, const panel::Contests& contests, const page::Sink& sink, int form) {
    JsonText json(sink);
    json.begin_object().key("leitai").number(1).key("kind").text("city").key("form").number(form);
    json.key("period").text(base::to_string(subject.cohort.period));
    put_unscored(json, subject);
    put_module_grades(json, subject);
    put_facts(json, subject);
    put_contests(json, subject, contests);
    json.end_object().finish();
}

}  // namespace leitai::report
