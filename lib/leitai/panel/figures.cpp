// Counts contests and contestants over the rounds.
#include "leitai/panel/figures.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace leitai::panel {

namespace {

/// A round whose results are added up in another one belongs to that contest.
bool is_part(const Contests& contests, const Held& held) {
    for (const Held& other : contests.rounds) {
        if (other.record->period != held.record->period) continue;
        for (const auto& [rules, weight] : other.rules->sum) {
            if (rules == held.record->rules) return true;
        }
    }
    return false;
}

bool has_result(const Held& held) {
    return std::any_of(held.entries.begin(), held.entries.end(),
                       [](const Entry& entry) { return entry.result.has_value(); });
}

template <class Takes>
Figures count(const Contests& contests, base::Period period, const Takes& takes) {
    Figures figures;
    std::set<std::string> held_contests;
    std::set<std::pair<std::string, std::string>> judges;
    for (const Held& held : contests.rounds) {
        if (held.record->period != period || !takes(held) || !has_result(held)) continue;
        ++figures.rounds;
        if (!is_part(contests, held)) held_contests.insert(held.record->contest);
        for (const Entry& entry : held.entries) {
            if (entry.result) figures.villages.insert(entry.code);
        }
        for (std::size_t j = 0; j < held.judges(); ++j) {
            if (held.took_part[j] != 0) judges.emplace(held.panel->id, held.panel->judges[j].id);
        }
        figures.sheets += held.sheets.size();
    }
    figures.contests = held_contests.size();
    figures.judges = judges.size();
    return figures;
}

}  // namespace

std::array<Figures, record::round_level_words.size()> figures_by_level(const Contests& contests, base::Period period) {
    std::array<Figures, record::round_level_words.size()> figures;
    for (std::size_t level = 0; level < figures.size(); ++level) {
        figures[level] = count(contests, period,
                               [&](const Held& held) { return static_cast<std::size_t>(held.record->level) == level; });
    }
    return figures;
}

Figures figures_of_all(const Contests& contests, base::Period period) {
    return count(contests, period, [](const Held&) { return true; });
}

std::vector<ContestHeld> contests_held(const Contests& contests, const std::function<bool(base::Period)>& takes) {
    std::map<std::pair<base::Period, std::string>, ContestHeld> found;
    for (const Held& held : contests.rounds) {  // by day, so that the last one says the level
        const record::Round& round = *held.record;
        if (!takes(round.period) || !has_result(held) || is_part(contests, held)) continue;
        ContestHeld& contest = found[{round.period, round.contest}];
        contest.id = round.contest;
        contest.period = round.period;
        contest.level = round.level;
        for (const Entry& entry : held.entries) {
            if (!entry.result) continue;
            contest.villages.push_back(entry.code);
            contest.days.emplace_back(entry.code, round.on);
        }
    }
    std::vector<ContestHeld> all;
    for (auto& [key, contest] : found) {
        std::sort(contest.villages.begin(), contest.villages.end());
        contest.villages.erase(std::unique(contest.villages.begin(), contest.villages.end()), contest.villages.end());
        all.push_back(std::move(contest));
    }
    return all;
}

}  // namespace leitai::panel
