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
        give_prizes();
        if (rules_.advance) give_advance();
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

    /// The first position of each group of equals: by merits too, and by what is ranked alone.
    void group() {
        first_.assign(contest_.order.size(), 0);
        first_by_value_ = first_;
        for (std::size_t i = 1; i < first_.size(); ++i) {
            const Ranked &before = contest_.order[i - 1], &one = contest_.order[i];
            first_[i] = order(before, one) == 0 ? first_[i - 1] : i;
            first_by_value_[i] = down(value(before), value(one)) == 0 ? first_by_value_[i - 1] : i;
        }
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

    /// Who is within a line, and who is equal at it so that only `left` of them can be; positions in the order.
    struct Drawn {
        std::vector<std::size_t> in, equals;
        std::int64_t left = 0;
    };

    /// Draws a line among those who are not `gone`. Merits and re-votes part equals where its edge is `ties`; all_in
    /// and all_out act on all who are equal by what is ranked.
    Drawn draw(const rubric::PanelLine& line, const std::vector<char>& gone) {
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < contest_.order.size(); ++i) {
            if (gone[i] != 0 || (line.at_least && *contests_.result(contest_.order[i]) < *line.at_least)) continue;
            candidates.push_back(i);
        }
        if (!line.take) return {std::move(candidates), {}, 0};
        const auto count = static_cast<std::int64_t>(candidates.size());
        const auto all = static_cast<std::int64_t>(contest_.order.size());
        rubric::Shares shares;
        shares.round = line.round;
        const std::int64_t places =
            line.share ? score::places(shares, *line.take, all, 0) : static_cast<std::int64_t>(line.take->numerator());
        const std::vector<std::size_t>& group = line.edge == rubric::Shares::Edge::ties ? first_ : first_by_value_;
        const auto same = [&](std::int64_t a, std::int64_t b) {
            return group[candidates[static_cast<std::size_t>(a)]] == group[candidates[static_cast<std::size_t>(b)]];
        };
        const score::Line drawn = score::draw_line(count, places, line.edge, same);
        const auto first = candidates.begin() + drawn.in;
        return {{candidates.begin(), first}, {first, first + drawn.unparted}, places - drawn.in};
    }

    /// Whether an earlier contest has still to say who takes part in this one.
    bool contestants_known() const {
        return std::all_of(contest_.rounds.begin(), contest_.rounds.end(),
                           [&](std::size_t r) { return contests_.rounds[r].contestants_known; });
    }

    /// While a prize is undecided no later one is given: whoever could take one has an open prize. Which of the equals
    /// takes the undecided one changes nothing for those behind them, so the first of them stand for any.
    void give_prizes() {
        std::vector<char> gone(contest_.order.size());
        bool open = !contestants_known();
        for (std::size_t i = 0; open && !rules_.prizes.empty() && i < gone.size(); ++i) standing(i).prize_open = true;
        for (std::size_t p = 0; p < rules_.prizes.size(); ++p) {
            const Drawn drawn = draw(rules_.prizes[p], gone);
            for (const std::size_t i : drawn.in) {
                gone[i] = 1;
                if (open) {
                    standing(i).prize_open = true;
                } else {
                    standing(i).prize = p;
                }
            }
            if (drawn.equals.empty()) continue;
            const bool told = std::any_of(drawn.equals.begin(), drawn.equals.end(),
                                          [&](std::size_t i) { return standing(i).prize_open; });
            if (!told) tell_undecided(rules_.prizes[p], drawn);
            for (const std::size_t i : drawn.equals) standing(i).prize_open = true;
            for (std::int64_t k = 0; k < drawn.left; ++k) gone[drawn.equals[static_cast<std::size_t>(k)]] = 1;
            open = true;
        }
    }

    void give_advance() {
        const bool known = contestants_known();
        const Drawn drawn = draw(*rules_.advance, std::vector<char>(contest_.order.size()));
        for (const std::size_t i : drawn.in) standing(i).advances = known;
        for (const std::size_t i : drawn.equals) standing(i).advance_open = true;
        if (!drawn.equals.empty() && known) tell_undecided(*rules_.advance, drawn);
        for (std::size_t i = 0; !known && i < contest_.order.size(); ++i) standing(i).advance_open = true;
    }

    void tell_undecided(const rubric::PanelLine& line, const Drawn& drawn) {
        std::string who;
        for (const std::size_t i : drawn.equals) base::add_to(who, key(contest_.order[i]), " ");
        const Held& held = contests_.rounds[contest_.rounds.front()];
        report_(Code::panel_line_tie_unbroken(line.title, Text::same(std::to_string(drawn.equals.size())),
                                              Text::same(std::to_string(drawn.left)), Text::same(who),
                                              Text::same(contest_.id)),
                held.record->place, line.place);
    }

    Contest& contest_;
    Contests& contests_;
    const rubric::Panel& rules_;
    Reporter& report_;
    std::vector<std::size_t> first_;           ///< by position in the order: where its group of equals begins
    std::vector<std::size_t> first_by_value_;  ///< likewise, of those equal by what is ranked
};

}  // namespace

void rank(Contest& contest, Contests& contests, Reporter& report) { Ranking(contest, contests, report).run(); }

}  // namespace leitai::panel
