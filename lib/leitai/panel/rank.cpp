// Puts the contestants of a contest in order, then draws one line after the other.
#include "leitai/panel/rank.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/score/places.hpp"

namespace leitai::panel {

using base::Rational;
using base::Text;
using issue::Code;

namespace {

class Ranking {
public:
    Ranking(Contest& contest, Contests& contests, Reporter& report)
        : contest_(contest),
          contests_(contests),
          rules_(*contests.rounds[contest.rounds.front()].rules),
          report_(report) {}

    void run() {
        gather();
        std::stable_sort(contest_.order.begin(), contest_.order.end(),
                         [&](const Ranked& a, const Ranked& b) { return order(a, b) < 0; });
        group();
        for (const std::size_t round : contest_.rounds) {
            for (const record::Revote& revote : contests_.rounds[round].record->revotes) settle(round, revote);
        }
        give_places();
        for (std::size_t p = 0; p < rules_.prizes.size(); ++p) {
            const auto winners = winners_of(rules_.prizes[p], true);
            for (const std::size_t i : winners) standing(i).prize = p;
        }
        if (rules_.advance) {
            for (const std::size_t i : winners_of(*rules_.advance, false)) standing(i).advances = true;
        }
    }

private:
    Standing& standing(std::size_t i) { return contests_.standing(contest_.order[i]); }

    void gather() {
        contest_.order.clear();
        for (const std::size_t round : contest_.rounds) {
            const Held& held = contests_.rounds[round];
            for (std::size_t t = 0; t < held.teams.size(); ++t) {
                if (held.teams[t].result) contest_.order.push_back({round, t, true});
            }
            for (std::size_t e = 0; e < held.entries.size(); ++e) {
                const Entry& entry = held.entries[e];
                if (entry.result && entry.unranked.empty() && !entry.team) contest_.order.push_back({round, e, false});
            }
        }
    }

    /// Below 0: `a` stands before `b`.
    static int down(const Rational& a, const Rational& b) { return b < a ? -1 : a < b ? 1 : 0; }

    const Rational& value(const Ranked& one) const {
        const Held& held = contests_.rounds[one.round];
        if (one.team) return rules_.rank_exact ? *held.teams[one.which].exact : *held.teams[one.which].result;
        return rules_.rank_exact ? *held.entries[one.which].exact : *held.entries[one.which].result;
    }

    int order(const Ranked& a, const Ranked& b) const {
        if (const int by_value = down(value(a), value(b)); by_value != 0) return by_value;
        if (a.team || b.team) return 0;  // a team has no marks of its own
        for (const std::size_t mark : rules_.ties) {
            const auto& one = contests_.rounds[a.round].entries[a.which].marks[mark];
            const auto& other = contests_.rounds[b.round].entries[b.which].marks[mark];
            if (!one || !other) continue;
            const int by_merit = rules_.rank_exact
                                     ? down(*one, *other)
                                     : down(round(*one, rules_.rounding.result), round(*other, rules_.rounding.result));
            if (by_merit != 0) return by_merit;
        }
        return 0;
    }

    /// The first position of each group of equals.
    void group() {
        first_.assign(contest_.order.size(), 0);
        for (std::size_t i = 1; i < first_.size(); ++i)
            first_[i] = order(contest_.order[i - 1], contest_.order[i]) == 0 ? first_[i - 1] : i;
    }

    std::string key(const Ranked& one) const {
        const Held& held = contests_.rounds[one.round];
        return one.team ? held.teams[one.which].record->id : to_string(held.entries[one.which].code);
    }

    /// A re-vote parts those who are equal, and all of them: among fewer it would say nothing about the others.
    void settle(std::size_t round, const record::Revote& revote) {
        Held& held = contests_.rounds[round];
        std::vector<std::size_t> named;
        for (const auto& [id, place] : revote.order) {
            const auto found = std::find_if(contest_.order.begin(), contest_.order.end(),
                                            [&, who = &id](const Ranked& one) { return key(one) == *who; });
            if (found == contest_.order.end())
                return report_(held, Code::not_a_contestant(Text::same(id), Text::same(contest_.id)), place);
            named.push_back(static_cast<std::size_t>(found - contest_.order.begin()));
        }
        std::vector<std::size_t> sorted = named;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t first = first_[sorted.front()];
        const auto equals = static_cast<std::size_t>(std::count(first_.begin(), first_.end(), first));
        bool all = sorted.size() == equals && std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
        for (const std::size_t i : sorted) all = all && first_[i] == first;
        if (!all)
            return report_(held, Code::revote_not_of_all_equals(Text::same(contest_.id)), revote.order.front().second);
        std::vector<Ranked> ordered;
        ordered.reserve(named.size());
        for (const std::size_t i : named) ordered.push_back(contest_.order[i]);
        std::copy(ordered.begin(), ordered.end(), contest_.order.begin() + static_cast<std::ptrdiff_t>(first));
        for (std::size_t i = first; i < first + equals; ++i) first_[i] = i;
    }

    void give_places() {
        std::uint32_t dense = 0;
        for (std::size_t i = 0; i < contest_.order.size(); ++i) {
            if (first_[i] == i) ++dense;
            standing(i).place = rules_.dense ? dense : static_cast<std::uint32_t>(first_[i] + 1);
        }
    }

    /// Positions in the order.
    std::vector<std::size_t> winners_of(const rubric::PanelLine& line, bool prize) {
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < contest_.order.size(); ++i) {
            const bool gone = prize && (standing(i).prize || standing(i).undecided);
            if (gone || (line.at_least && *contests_.result(contest_.order[i]) < *line.at_least)) continue;
            candidates.push_back(i);
        }
        if (!line.take) return candidates;
        const auto count = static_cast<std::int64_t>(candidates.size());
        const auto all = static_cast<std::int64_t>(contest_.order.size());
        rubric::Shares shares;
        shares.round = line.round;
        const std::int64_t places =
            line.share ? score::places(shares, *line.take, all, 0) : static_cast<std::int64_t>(line.take->numerator());
        const auto same = [&](std::int64_t a, std::int64_t b) {
            return first_[candidates[static_cast<std::size_t>(a)]] == first_[candidates[static_cast<std::size_t>(b)]];
        };
        const score::Line drawn = score::draw_line(count, places, line.edge, same);
        if (drawn.unparted > 0) tell_undecided(line, candidates, drawn, places - drawn.in, prize);
        candidates.resize(static_cast<std::size_t>(drawn.in));
        return candidates;
    }

    void tell_undecided(const rubric::PanelLine& line, const std::vector<std::size_t>& candidates,
                        const score::Line& drawn, std::int64_t left, bool prize) {
        std::string who;
        for (std::int64_t i = drawn.in; i < drawn.in + drawn.unparted; ++i) {
            const std::size_t at = candidates[static_cast<std::size_t>(i)];
            if (prize) standing(at).undecided = true;
            base::add_to(who, key(contest_.order[at]), " ");
        }
        const Held& held = contests_.rounds[contest_.rounds.front()];
        report_(
            Code::panel_line_tie_unbroken(line.title, Text::same(std::to_string(drawn.unparted)),
                                          Text::same(std::to_string(left)), Text::same(who), Text::same(contest_.id)),
            held.record->place, line.place);
    }

    Contest& contest_;
    Contests& contests_;
    const rubric::Panel& rules_;
    Reporter& report_;
    std::vector<std::size_t> first_;  ///< by position in the order: where its group of equals begins
};

}  // namespace

void rank(Contest& contest, Contests& contests, Reporter& report) { Ranking(contest, contests, report).run(); }

}  // namespace leitai::panel
