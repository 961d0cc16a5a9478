// Joins rounds with their panels, sheets and ballots, and counts contests in the order in which they need each other.
#include "leitai/panel/run_contests.hpp"

#include <algorithm>
#include <map>

#include "leitai/base/list.hpp"
#include "leitai/panel/rank.hpp"
#include "leitai/panel/results.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::panel {

using base::Text;
using issue::Code;

namespace {

using Key = std::pair<base::Period, std::string>;

/// Sorted, so that the order of files does not matter.
template <class Record, class By>
void sort_records(std::vector<Record>& list, const By& by) {
    std::sort(list.begin(), list.end(), [&](const Record& a, const Record& b) {
        return std::tuple(a.period, by(a), a.place) < std::tuple(b.period, by(b), b.place);
    });
}

class Holding {
public:
    Holding(Contests& contests, cohort::Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues)
        : contests_(contests), cohort_(cohort), rubric_(rubric), report_(issues, rubric) {}

    void run() {
        record::Contests& records = contests_.records;
        const auto matters = [&](const auto& one) {
            return cohort_.needs.slot(one.period) != cohort::no_slot || contests_.year == one.period.year;
        };
        std::erase_if(records.panels, [&](const auto& one) { return !matters(one); });
        std::erase_if(records.rounds, [&](const auto& one) { return !matters(one); });
        std::erase_if(records.sheets, [&](const auto& one) { return !matters(one); });
        std::erase_if(records.ballots, [&](const auto& one) { return !matters(one); });
        sort_records(records.panels, [](const record::Panel& one) { return one.id; });
        sort_records(records.rounds, [](const record::Round& one) { return std::tuple(one.on, one.id); });
        sort_records(records.sheets, [](const record::Sheet& one) { return one.round; });
        sort_records(records.ballots, [](const record::Ballots& one) { return one.round; });
        take_rounds();
        join();
        group();
        state_.assign(contests_.contests.size(), State::open);
        for (std::size_t c = 0; c < contests_.contests.size(); ++c) count(c);
        mark_villages();
    }

private:
    void take_rounds() {
        std::map<Key, const record::Panel*> panels;
        for (const record::Panel& one : contests_.records.panels) {
            const auto [known, is_new] = panels.try_emplace({one.period, one.id}, &one);
            if (!is_new)
                report_(Code::two_records_with_id(Text::same("panel"), Text::same(one.id)), one.place,
                        known->second->place);
        }
        for (const record::Round& one : contests_.records.rounds) {
            if (!one.held) continue;
            const auto [known, is_new] = round_of_.try_emplace({one.period, one.id}, contests_.rounds.size());
            if (!is_new) {
                Held& other = contests_.rounds[known->second];
                report_(other, Code::two_records_with_id(Text::same("round"), Text::same(one.id)), one.place,
                        other.record->place);
                continue;
            }
            Held held;
            held.record = &one;
            held.in_error = one.faulty;
            held.rules = &rubric_.panels[one.rules];
            if (!one.panel.empty()) held.panel = panel_of(panels, one, held);
            contests_.rounds.push_back(std::move(held));
        }
    }

    const record::Panel* panel_of(const std::map<Key, const record::Panel*>& panels, const record::Round& round,
                                  Held& held) {
        const auto found = panels.find({round.period, round.panel});
        if (found != panels.end()) held.in_error = held.in_error || found->second->faulty;
        if (found != panels.end()) return found->second;
        held.in_error = true;
        if (contests_.records.panel_faulty) return nullptr;
        std::vector<std::string_view> known;
        for (const auto& [key, panel] : panels) {
            if (key.first == round.period) known.push_back(panel->id);
        }
        report_(held, Code::panel_record_not_found(Text::same(round.panel), base::listed(known)), round.panel_place);
        return nullptr;
    }

    void join() {
        for (const record::Sheet& one : contests_.records.sheets) {
            if (Held* held = find_round(one.period, one.round, one.round_place)) {
                held->sheets.push_back(&one);
                held->in_error = held->in_error || one.faulty;
            }
        }
        for (const record::Ballots& one : contests_.records.ballots) {
            if (Held* held = find_round(one.period, one.round, one.place)) {
                held->ballots.push_back(&one);
                held->in_error = held->in_error || one.faulty;
            }
        }
    }

    /// A round that could not be read was reported already, and its sheets are not to blame.
    Held* find_round(base::Period period, const std::string& id, source::Place at) {
        const auto found = round_of_.find({period, id});
        if (found != round_of_.end()) return &contests_.rounds[found->second];
        contests_.records.faulty = true;  // whom it would have marked is not known
        const auto not_held = [&](const record::Round& one) { return one.period == period && one.id == id; };
        const std::vector<record::Round>& rounds = contests_.records.rounds;
        if (std::any_of(rounds.begin(), rounds.end(), not_held)) {
            report_(Code::round_not_held_is_judged(Text::same(id)), at);
            return nullptr;
        }
        if (contests_.records.round_faulty) return nullptr;
        std::vector<std::string_view> known;
        for (const Held& held : contests_.rounds) {
            if (held.record->period == period) known.push_back(held.record->id);
        }
        report_(Code::round_not_found(Text::same(id), base::listed(known)), at);
        return nullptr;
    }

    void group() {
        for (std::size_t r = 0; r < contests_.rounds.size(); ++r) {
            Held& held = contests_.rounds[r];
            const Key key{held.record->period, held.record->contest};
            const auto [known, is_new] = contest_of_.try_emplace(key, contests_.contests.size());
            if (is_new) contests_.contests.push_back({held.record->contest, held.record->period, {}, {}});
            Contest& contest = contests_.contests[known->second];
            if (!contest.rounds.empty()) {
                const Held& first = contests_.rounds[contest.rounds.front()];
                if (first.rules != held.rules) {
                    report_(held,
                            Code::contest_rules_differ(Text::same(contest.id), Text::same(first.rules->id),
                                                       Text::same(held.rules->id)),
                            held.record->place, first.record->place);
                    continue;
                }
            }
            contest.rounds.push_back(r);
        }
    }

    /// Counts a contest after all contests that it needs: those that its contestants advanced from, and the parts of a
    /// sum.
    void count(std::size_t c) {
        if (state_[c] == State::done) return;
        Contest& contest = contests_.contests[c];
        if (state_[c] == State::counting) {
            Held& held = contests_.rounds[contest.rounds.front()];
            held.contestants_known = false;
            return report_(held, Code::contest_advances_to_itself(Text::same(contest.id)), held.record->place);
        }
        state_[c] = State::counting;
        std::vector<std::vector<base::RegionCode>> advanced;
        for (const std::size_t r : contest.rounds) advanced.push_back(advanced_to(contests_.rounds[r]));
        const Held& first = contests_.rounds[contest.rounds.front()];
        for (const auto& [part, weight] : first.rules->sum) count_part(contest.period, part);
        for (std::size_t i = 0; i < contest.rounds.size(); ++i) {
            Held& held = contests_.rounds[contest.rounds[i]];
            take_contestants(held, cohort_, std::move(advanced[i]), report_);
            if (!held.rules->marks.empty()) take_marks(held, report_);
            if (!held.rules->choices.empty()) take_votes(held, report_);
        }
        const auto part = [&](rubric::PanelId rules, base::RegionCode village) {
            return result_by(contest.period, rules, village);
        };
        work_out(contest, contests_, part, report_);
        rank(contest, contests_, report_);
        state_[c] = State::done;
    }

    void count_part(base::Period period, rubric::PanelId rules) {
        for (std::size_t c = 0; c < contests_.contests.size(); ++c) {
            const Contest& other = contests_.contests[c];
            if (other.period == period && contests_.rounds[other.rounds.front()].record->rules == rules) count(c);
        }
    }

    std::vector<base::RegionCode> advanced_to(Held& held) {
        std::vector<base::RegionCode> codes;
        for (const auto& [id, place] : held.record->advanced_from) {
            const auto found = contest_of_.find({held.record->period, id});
            if (found == contest_of_.end()) {
                held.in_error = true;
                held.contestants_known = false;
                if (contests_.records.round_faulty) continue;
                std::vector<std::string_view> known;
                for (const auto& [key, position] : contest_of_) {
                    if (key.first == held.record->period) known.push_back(key.second);
                }
                report_(held, Code::contest_not_found(Text::same(id), base::listed(known)), place);
                continue;
            }
            count(found->second);
            for (const Ranked& one : contests_.contests[found->second].order) {
                if (contests_.standing(one).advance_open) held.contestants_known = false;
            }
            for (const std::size_t r : contests_.contests[found->second].rounds) {
                for (const Entry& entry : contests_.rounds[r].entries) {
                    const bool by_team = entry.team && contests_.rounds[r].teams[*entry.team].standing.advances;
                    if (entry.standing.advances || by_team) codes.push_back(entry.code);
                }
            }
        }
        return codes;
    }

    /// The first of its rounds with a result counts; that there is only one is checked where it is needed.
    std::optional<base::Rational> result_by(base::Period period, rubric::PanelId rules,
                                            base::RegionCode village) const {
        for (const Held& held : contests_.rounds) {
            if (held.record->period != period || held.record->rules != rules) continue;
            const auto found = held.entry_of.find(village.number);
            if (found != held.entry_of.end() && held.entries[found->second].result)
                return held.entries[found->second].result;
        }
        return std::nullopt;
    }

    void mark_villages() {
        for (const Held& held : contests_.rounds) {
            if (!held.in_error && !contests_.records.faulty) continue;
            if (held.record->period != cohort_.period) continue;
            for (const Entry& entry : held.entries) {
                if (entry.village) cohort_.villages[*entry.village].in_error = true;
            }
        }
        if (!contests_.records.faulty) return;
        for (cohort::Village& village : cohort_.villages) village.in_error = true;
    }

    enum class State : std::uint8_t { open, counting, done };

    Contests& contests_;
    cohort::Cohort& cohort_;
    const rubric::Rubric& rubric_;
    Reporter report_;
    std::map<Key, std::size_t> round_of_, contest_of_;
    std::vector<State> state_;
};

}  // namespace

Contests run_contests(record::Contests records, cohort::Cohort& cohort, const rubric::Rubric& rubric,
                      issue::Issues& issues, std::optional<std::int16_t> year) {
    Contests contests;
    contests.year = year;
    contests.records = std::move(records);
    Holding(contests, cohort, rubric, issues).run();
    return contests;
}

}  // namespace leitai::panel
