// Gathers what a city reads from the cohort, the scores and the contests.
#include "leitai/report/seal/city_contents.hpp"

#include <algorithm>
#include <map>

#include "leitai/cohort/city_facts.hpp"
#include "leitai/panel/figures.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

namespace {

using cohort::Cell;
using cohort::VillageId;

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
        const auto numbers = cohort.event_extras.at(event.extra == 0 ? 0 : event.extra - 1, width);
        for (std::size_t i = 0; i < width; ++i) {
            const bool text = i >= first_field && fact.fields[i - first_field].type == rubric::EventField::Type::text;
            const bool given = numbers[i] != not_given;
            const std::int64_t number = text && given ? texts[i - first_field].number(numbers[i]) : numbers[i];
            one.extra.push_back(given ? std::optional(number) : std::nullopt);
        }
        events.push_back(std::move(one));
    }
    return events;
}

seal::CityFact fact_of(const Subject& s, cohort::Slot slot, rule::FactId id) {
    const rubric::Fact& fact = s.rubric.facts[id];
    seal::CityFact result;
    result.id = fact.id;
    result.events = fact.type == rubric::FactType::events;
    result.fields = cohort::fields_of(fact);
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        const Cell* cell = s.cohort.cell(v, slot, id);
        if (cell == nullptr) continue;
        if (cell->state() == Cell::State::inapplicable) result.not_applicable.push_back(code_of(s, v));
        if (cell->state() == Cell::State::grown) result.apart.push_back(code_of(s, v));
        if (cell->state() != Cell::State::value) continue;
        seal::CityValue& value = result.values[code_of(s, v)];
        if (result.events) value.events = events_of(s.cohort, fact, *cell);
        if (!result.events) value.text = rubric::value(fact, cell->units);
    }
    return result;
}

/// A year of quarters has no facts.
void add_facts(const Subject& s, seal::CityFile& file) {
    if (s.scored.annual) return;
    for (const auto& [period, fact] : cohort::facts_for_city(s.rubric, s.cohort.period)) {
        const cohort::Slot slot = s.cohort.needs.slot(period);
        if (slot == cohort::no_slot) continue;
        if (file.periods.empty() || file.periods.back().period != base::to_string(period)) {
            file.periods.push_back({base::to_string(period), {}, {}});
            for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
                if (!s.cohort.handed_in(v, slot)) file.periods.back().silent.push_back(code_of(s, v));
            }
        }
        file.periods.back().facts.push_back(fact_of(s, slot, fact));
    }
}

void add_verdicts(const Subject& s, seal::CityFile& file) {
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        if (const auto indicator = unscored(s, v)) {
            const score::How& how = s.scores.how(v, *indicator);
            file.unscored[code_of(s, v)] = {s.rubric.indicators[*indicator].id, std::string(id(how.kind)),
                                            std::string(id(how.cause))};
        }
        for (std::size_t c = 0; c < s.rubric.grade_columns.size(); ++c) {
            const auto& module = s.rubric.grade_columns[c].module;
            const rubric::Grade* grade = module ? grade_of(s, v, c) : nullptr;
            if (grade != nullptr) file.module_grades[code_of(s, v)][s.rubric.modules[*module].id] = grade->id;
        }
    }
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

void add_contests(const Subject& s, const panel::Contests& contests, seal::CityFile& file) {
    const base::Period period = s.cohort.period;
    for (const panel::Contest& contest : contests.contests) {
        if (contest.period == period && !contest.order.empty()) file.contests.push_back(contest_of(contests, contest));
    }
    const auto figures = panel::figures_by_level(contests, period);
    for (std::size_t level = 0; level < figures.size(); ++level) {
        const panel::Figures& of = figures[level];
        if (of.rounds == 0) continue;
        std::vector<std::string> villages;
        for (const base::RegionCode& one : of.villages) villages.push_back(base::to_string(one));
        std::sort(villages.begin(), villages.end());
        file.levels.push_back({std::string(record::round_level_words[level]), of.contests, of.rounds, of.judges,
                               of.sheets, std::move(villages)});
    }
}

}  // namespace

seal::CityFile city_contents(const Subject& subject, const panel::Contests& contests) {
    seal::CityFile file;
    file.period = base::to_string(subject.cohort.period);
    add_verdicts(subject, file);
    add_facts(subject, file);
    add_contests(subject, contests, file);
    return file;
}

}  // namespace leitai::report
