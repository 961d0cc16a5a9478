// Makes entries of what stands in the roster, in team records and in rounds, so that figures can count these too;
// those of joint building are made in built_in_clusters.cpp.
#include <algorithm>
#include <map>
#include <tuple>

#include "leitai/base/months.hpp"
#include "leitai/book/making.hpp"
#include "leitai/cohort/on_day.hpp"

namespace leitai::book {

namespace {

using cohort::VillageId;
using record::Post;

bool are_villages(const Sources& sources) { return sources.rubric.unit->digits == 12; }

/// A village as it was: one that was merged into another one since is told apart by its code.
struct Standing {
    VillageId v = 0;  ///< itself, or the village that took it in
    base::RegionCode code;
    bool listed = true;  ///< on the day
};

/// All villages of the rosters, those that were merged among them.
std::vector<Standing> all_villages(const cohort::Cohort& cohort, base::Date day) {
    std::vector<Standing> all;
    for (VillageId v = 0; v < cohort.villages.size(); ++v)
        all.push_back({v, cohort.villages[v].code, cohort.listed_on(cohort.villages[v].code, day)});
    for (const cohort::Former& former : cohort.formers) {
        if (const auto into = cohort.find(former.into))
            all.push_back({*into, former.code, cohort.listed_on(former.code, day)});
    }
    return all;
}

void add_secretary(const cohort::RosterWord& now, const Moment& moment, Making& making) {
    making.person(now.secretary).date(now.secretary_since);
    const auto months = now.secretary_since
                            ? base::to_decimal(base::months_between(*now.secretary_since, moment.day), 2)
                            : std::nullopt;
    if (months) making.value(months->units);
    if (!months) making.unknown();
    making.value(!now.secretary.empty() && now.newly_elected ? 1 : 0);
}

Sheet villages(const Sources& sources, const Moment& moment) {
    Making making(sources, moment);
    if (!are_villages(sources)) return making.done();
    for (const Standing& of : all_villages(sources.cohort, moment.day)) {
        const cohort::RosterWord now = cohort::word_on(sources.cohort, of.code, moment.day);
        if (!of.listed || now.place.line == 0) continue;  // before the first roster nothing is known
        making.begin(of.v, of.code, now.place);
        add_secretary(now, moment, making);
    }
    return making.done();
}

/// A term of office, of whoever held it.
struct Held {
    std::string id;
    record::Tenure tenure;
    source::Place place;
};

/// The terms of a village's team: all of the latest record, and of earlier ones those that had ended.
void add_terms(std::span<const record::Team> teams, base::Period known, std::vector<Held>& held) {
    std::map<std::tuple<Post, std::string, base::Date>, const record::Term*> all;
    const record::Team* latest = nullptr;
    for (const record::Team& team : teams) {
        if (team.period <= known) latest = &team;
    }
    for (const record::Team& team : teams) {
        if (team.period > known) continue;
        for (const record::Term& term : team.terms) {
            if (&team == latest || term.until) all[{term.post, term.id, term.since}] = &term;
        }
    }
    for (const auto& [key, term] : all)
        held.push_back(
            {term->id, {static_cast<std::int64_t>(term->post) + 1, term->since, record::left_on(*term)}, term->place});
}

/// The secretaries of a village: one's term ends where the office falls vacant or another one's begins.
void add_secretaries(const Sources& sources, const Standing& of, base::Date day, std::vector<Held>& held) {
    std::optional<std::size_t> last;
    for (const cohort::RosterWord& word : cohort::roster_words_of(sources.cohort, of.code)) {
        if (word.from > day) continue;
        const auto ends = word.secretary_vacant_since ? word.secretary_vacant_since : word.secretary_since;
        const bool same = last && held[*last].id == word.secretary && held[*last].tenure.since == word.secretary_since;
        if (last && !held[*last].tenure.left && !same && ends) held[*last].tenure.left = ends;
        if (word.secretary.empty() || same) continue;
        last = held.size();
        held.push_back({word.secretary, {0, word.secretary_since, std::nullopt}, word.place});
    }
}

Sheet terms(const Sources& sources, const Moment& moment) {
    Making making(sources, moment);
    if (!are_villages(sources)) return making.done();
    for (const Standing& of : all_villages(sources.cohort, moment.day)) {
        std::vector<Held> held;
        add_secretaries(sources, of, moment.day, held);
        add_terms(record::of_village(sources.cohort.registers.teams, of.code), moment.period, held);
        std::vector<record::Tenure> tenures;
        tenures.reserve(held.size());
        for (const Held& one : held) tenures.push_back(one.tenure);
        const std::vector<char> follows = record::followers(tenures);
        for (std::size_t t = 0; t < held.size(); ++t) {
            making.begin(of.v, of.code, held[t].place);
            making.person(held[t].id).value(held[t].tenure.post).date(held[t].tenure.since);
            making.date(held[t].tenure.left).value(follows[t]);
        }
    }
    return making.done();
}

Sheet reserves(const Sources& sources, const Moment& moment) {
    Making making(sources, moment);
    if (!are_villages(sources)) return making.done();
    for (const Standing& of : all_villages(sources.cohort, moment.day)) {
        const record::Team* latest = nullptr;
        for (const record::Team& team : record::of_village(sources.cohort.registers.teams, of.code)) {
            if (team.period <= moment.period) latest = &team;
        }
        if (latest == nullptr || !of.listed) continue;
        for (const record::Reserve& one : latest->reserve) {
            making.begin(of.v, of.code, one.place);
            making.person(one.id).date(one.since);
        }
    }
    return making.done();
}

/// The rounds of each contest, the last one last; rounds that were not held are left out.
std::map<std::pair<base::Period, std::string>, std::vector<const record::Round*>> contests_of(const Sources& sources,
                                                                                              const Moment& moment) {
    std::map<std::pair<base::Period, std::string>, std::vector<const record::Round*>> all;
    for (const record::Round& round : sources.rounds) {
        if (round.held && round.period <= moment.period && round.on <= moment.day)
            all[{round.period, round.contest}].push_back(&round);
    }
    for (auto& [key, rounds] : all) {
        std::sort(rounds.begin(), rounds.end(), [](const record::Round* a, const record::Round* b) {
            return std::tuple(a->on, a->id) < std::tuple(b->on, b->id);
        });
    }
    return all;
}

void add_round(const record::Round& round, Making& making) {
    making.value(static_cast<std::int64_t>(round.level)).value(static_cast<std::int64_t>(round.form));
    making.value(base::days_of(round.on));
}

Sheet contests(const Sources& sources, const Moment& moment) {
    Making making(sources, moment);
    for (const auto& [key, rounds] : contests_of(sources, moment)) {
        making.begin(rounds.back()->place);
        add_round(*rounds.back(), making);
    }
    return making.done();
}

Sheet contestants(const Sources& sources, const Moment& moment) {
    Making making(sources, moment);
    if (!are_villages(sources)) return making.done();
    for (const auto& [key, rounds] : contests_of(sources, moment)) {
        std::map<base::RegionCode, source::Place> villages;
        for (const record::Round* round : rounds) {
            for (const record::Contestant& one : round->contestants) villages.try_emplace(one.village, one.place);
            for (const record::RoundTeam& team : round->teams) {
                for (const record::Contestant& one : team.members) villages.try_emplace(one.village, one.place);
            }
        }
        for (const auto& [code, place] : villages) {
            const cohort::Former* former = sources.cohort.find_former(code);
            const auto v = sources.cohort.find(former != nullptr ? former->into : code);
            if (!v) continue;  // it was reported that the roster does not know it
            making.begin(*v, code, place);
            making.person(cohort::word_on(sources.cohort, code, rounds.back()->on).secretary);
            add_round(*rounds.back(), making);
        }
    }
    return making.done();
}

}  // namespace

Sheet built_in_sheet(rubric::BookSource source, const Sources& sources, const Moment& moment) {
    switch (source) {
        case rubric::BookSource::terms:
            return terms(sources, moment);
        case rubric::BookSource::reserves:
            return reserves(sources, moment);
        case rubric::BookSource::villages:
            return villages(sources, moment);
        case rubric::BookSource::contests:
            return contests(sources, moment);
        case rubric::BookSource::contestants:
            return contestants(sources, moment);
        case rubric::BookSource::clusters:
            return cluster_centres(sources, moment);
        case rubric::BookSource::cluster_villages:
            return cluster_villages(sources, moment);
        case rubric::BookSource::records:
            break;
    }
    return {};
}

}  // namespace leitai::book
