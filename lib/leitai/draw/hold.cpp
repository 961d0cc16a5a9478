// Sorts draws, finds which rest on which, and holds them one after the other.
#include "leitai/draw/hold.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "leitai/base/names.hpp"
#include "leitai/draw/compare.hpp"
#include "leitai/draw/keys.hpp"
#include "leitai/draw/order.hpp"

namespace leitai::draw {

using base::Text;
using issue::Code;

namespace {

/// Whether a period ends after another: only a later reading knows its draws.
bool is_later(base::Period a, base::Period b) { return base::last_day(a) > base::last_day(b); }

Text day(base::Date date) { return Text::same(base::to_string(date)); }

/// All draws on their way.
class Holding {
public:
    Holding(Draws& draws, const Sources& sources, issue::Issues& issues)
        : draws_(draws), sources_(sources), issues_(issues), states_(draws.held.size(), State::unseen) {}

    void run() {
        for (std::size_t d = 0; d < draws_.held.size(); ++d) hold_one(d);
    }

private:
    enum class State : std::uint8_t { unseen, open, done };

    void hold_one(std::size_t d) {
        if (states_[d] != State::unseen) return;
        states_[d] = State::open;
        path_.push_back(d);
        Held& held = draws_.held[d];
        std::set<std::string> before;
        const std::size_t errors = issues_.errors();
        check_seed(held.rule);
        gather_before(held, before);
        std::optional<Candidates> candidates = candidates_of(held.rule, sources_, issues_);
        if (candidates && held.hindered.empty()) held.hindered = candidates->hindered;
        if (issues_.errors() != errors || !candidates) {
            held.hindered = {"规则有错误", "its rule is in error"};
        } else if (held.is_held()) {
            order(held, std::move(*candidates), before, issues_);
        }
        if (held.is_held() && held.recorded) compare(held);
        path_.pop_back();
        states_[d] = State::done;
    }

    void check_seed(const record::Draw& rule) {
        const record::DrawSeed& seed = rule.seed;
        if (seed.sha256.empty()) return;
        const std::string found = sha256(seed.text);
        if (found == seed.sha256) return;
        issues_.add(
            Code::draw_seed_hash_differs(Text::same(seed.sha256.substr(0, 16)), Text::same(found.substr(0, 16))),
            seed.sha256_place);
    }

    /// The codes drawn in the draws that the rule names, or in all since a day.
    void gather_before(Held& held, std::set<std::string>& before) {
        const record::Draw& rule = held.rule;
        for (const auto& [id, place] : rule.not_again) {
            const auto other = position(id);
            if (!other) {
                report_unknown(id, place);
                if (draws_.faulty) held.hindered = rests_on(id);
                continue;
            }
            const record::Draw& earlier = draws_.held[*other].rule;
            if (earlier.on > rule.on || is_later(earlier.period, rule.period)) {
                issues_.add(Code::draw_not_before(Text::same(id), day(earlier.on), day(rule.on)), place, earlier.place);
                continue;
            }
            take_drawn(held, *other, place, before);
        }
        if (!rule.not_again_since) return;
        for (std::size_t d = 0; d < draws_.held.size(); ++d) {
            const record::Draw& earlier = draws_.held[d].rule;
            if (earlier.on >= *rule.not_again_since && earlier.on < rule.on && !is_later(earlier.period, rule.period))
                take_drawn(held, d, rule.not_again_place, before);
        }
    }

    static Text rests_on(const std::string& id) {
        return {"所依据的抽签" + id + "不能重做", "it rests on the draw " + id + ", which cannot be repeated"};
    }

    void take_drawn(Held& held, std::size_t other, source::Place place, std::set<std::string>& before) {
        if (states_[other] == State::open) return report_circle(other, place);
        hold_one(other);
        const Held& earlier = draws_.held[other];
        // Whom an earlier draw took is what was recorded of it then.
        if (!earlier.recorded && !earlier.is_held()) {
            held.hindered = rests_on(earlier.rule.id);
            return;
        }
        const record::Drawn outcome = earlier.recorded ? *earlier.recorded : outcome_of(earlier);
        for (const record::DrawnLine& line : outcome.lines) before.insert(line.code);
    }

    std::optional<std::size_t> position(const std::string& id) const {
        const auto found =
            std::find_if(draws_.held.begin(), draws_.held.end(), [&](const Held& one) { return one.rule.id == id; });
        if (found == draws_.held.end()) return std::nullopt;
        return static_cast<std::size_t>(found - draws_.held.begin());
    }

    void report_unknown(const std::string& id, source::Place place) {
        if (draws_.faulty) return;  // it may be the one that is left out
        std::vector<std::string_view> known;
        for (const Held& one : draws_.held) known.push_back(one.rule.id);
        const auto meant = base::nearest(id, known);
        issues_.add(
            meant ? Code::misspelt_draw(Text::same(id), Text::same(*meant)) : Code::draw_unknown(Text::same(id)),
            place);
    }

    void report_circle(std::size_t first, source::Place place) {
        std::string chain;
        for (auto d = std::find(path_.begin(), path_.end(), first); d != path_.end(); ++d)
            chain += draws_.held[*d].rule.id + " → ";
        issues_.add(Code::draws_in_circle(Text::same(chain + draws_.held[first].rule.id)), place);
    }

    void compare(Held& held) {
        held.difference = difference(*held.recorded, held);
        if (!held.difference) return;
        const Difference& found = *held.difference;
        issues_.add((found.kind == Difference::Kind::candidates ? Code::drawn_candidates_changed : Code::drawn_differs)(
                        Text::same(held.rule.id), found.words),
                    found.at);
    }

    Draws& draws_;
    const Sources& sources_;
    issue::Issues& issues_;
    std::vector<State> states_;
    std::vector<std::size_t> path_;  // of those that are open
};

/// One draw of each id; a second one is reported.
void take_rules(std::vector<record::Draw>&& rules, Draws& draws, issue::Issues& issues) {
    std::sort(rules.begin(), rules.end(),
              [](const record::Draw& a, const record::Draw& b) { return a.place < b.place; });
    for (record::Draw& rule : rules) {
        if (const Held* same = draws.find(rule.id)) {
            issues.add(Code::draw_id_twice(Text::same(rule.id)), rule.place, same->rule.place);
            continue;
        }
        draws.held.emplace_back().rule = std::move(rule);
    }
    std::sort(draws.held.begin(), draws.held.end(), [](const Held& a, const Held& b) {
        return std::tuple(a.rule.on, std::string_view(a.rule.id)) < std::tuple(b.rule.on, std::string_view(b.rule.id));
    });
}

/// One outcome for each draw; a second one, and one of no draw, are reported.
void take_outcomes(std::vector<record::Drawn>&& outcomes, Draws& draws, issue::Issues& issues) {
    std::sort(outcomes.begin(), outcomes.end(),
              [](const record::Drawn& a, const record::Drawn& b) { return a.place < b.place; });
    for (record::Drawn& one : outcomes) {
        const auto of = std::find_if(draws.held.begin(), draws.held.end(),
                                     [&](const Held& held) { return held.rule.id == one.draw; });
        if (of == draws.held.end()) {
            if (!draws.faulty) issues.add(Code::drawn_without_draw(Text::same(one.draw)), one.place);
            draws.orphans.push_back(std::move(one));
        } else if (of->recorded) {
            issues.add(Code::drawn_twice(Text::same(one.draw)), one.place, of->recorded->place);
        } else {
            of->recorded = std::move(one);
        }
    }
}

}  // namespace

const Held* Draws::find(std::string_view id) const {
    const auto found = std::find_if(held.begin(), held.end(), [&](const Held& one) { return one.rule.id == id; });
    return found == held.end() ? nullptr : &*found;
}

std::size_t Draws::hindered() const {
    return static_cast<std::size_t>(
        std::count_if(held.begin(), held.end(), [](const Held& one) { return !one.is_held(); }));
}

Draws hold(record::Draws&& records, const Sources& sources, issue::Issues& issues) {
    Draws draws;
    draws.faulty = records.faulty;
    take_rules(std::move(records.draws), draws, issues);
    take_outcomes(std::move(records.outcomes), draws, issues);
    Holding(draws, sources, issues).run();
    return draws;
}

}  // namespace leitai::draw
