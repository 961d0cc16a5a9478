// Orders by keys; whoever is passed over or was drawn before leaves the place to the next in line.
#include "leitai/draw/order.hpp"

#include <algorithm>
#include <numeric>

#include "leitai/draw/keys.hpp"

namespace leitai::draw {

using base::Text;
using issue::Code;

namespace {

Text number(std::size_t count) { return Text::same(std::to_string(count)); }

/// One draw on its way.
class Ordering {
public:
    Ordering(Held& held, const std::set<std::string>& before, issue::Issues& issues)
        : held_(held), before_(before), issues_(issues) {}

    void run(Candidates&& candidates) {
        const std::size_t errors = issues_.errors();
        held_.candidates = std::move(candidates.list);
        held_.strata = std::move(candidates.strata);
        held_.candidates_sha256 = hash_of(held_.codes());
        check_passed_over();
        give_places();
        for (Candidate& one : held_.candidates) {
            one.key = key_of(held_.rule.seed.text, one.code);
            if (before_.contains(one.code)) held_.drawn_before.push_back(one.code);
        }
        for (Stratum& stratum : held_.strata) line_up(stratum);
        if (issues_.errors() == errors) return;
        held_.strata.clear();
        held_.hindered = {"规则有错误", "its rule is in error"};
    }

private:
    void check_passed_over() {
        for (const record::PassedOver& one : held_.rule.passed_over) {
            const bool known = std::any_of(held_.candidates.begin(), held_.candidates.end(),
                                           [&](const Candidate& other) { return other.code == one.code; });
            if (!known) issues_.add(Code::draw_passed_over_is_no_candidate(Text::same(one.code)), one.place);
        }
    }

    void give_places() {
        const record::Draw& rule = held_.rule;
        for (Stratum& stratum : held_.strata) stratum.places = rule.each;
        if (rule.each_of.empty()) return;
        for (Stratum& stratum : held_.strata) {
            const auto found =
                std::find_if(rule.each_of.begin(), rule.each_of.end(),
                             [&](const record::StratumPlaces& one) { return one.stratum == stratum.id; });
            if (found != rule.each_of.end()) {
                stratum.places = found->places;
            } else {
                issues_.add(Code::draw_stratum_without_number(named(stratum)), rule.places_place);
            }
        }
        for (const record::StratumPlaces& one : rule.each_of) {
            const bool known = std::any_of(held_.strata.begin(), held_.strata.end(),
                                           [&](const Stratum& stratum) { return stratum.id == one.stratum; });
            if (!known && one.places > 0) issues_.add(Code::draw_stratum_empty(Text::same(one.stratum)), one.place);
        }
    }

    static Text named(const Stratum& stratum) {
        Text id = Text::same(stratum.id);
        if (stratum.name == id) return id;
        return {stratum.name.zh + "（" + id.zh + "）", stratum.name.en + " (" + id.en + ")"};
    }

    Fate fate_of(const Candidate& one) const {
        const auto& passed = held_.rule.passed_over;
        if (before_.contains(one.code)) return Fate::drawn_before;
        const bool over = std::any_of(passed.begin(), passed.end(),
                                      [&](const record::PassedOver& other) { return other.code == one.code; });
        return over ? Fate::passed_over : Fate::waiting;
    }

    void line_up(Stratum& stratum) {
        for (std::size_t c = 0; c < held_.candidates.size(); ++c) {
            if (held_.candidates[c].stratum == stratum.id)
                stratum.order.push_back({c, fate_of(held_.candidates[c]), false, 0, {}});
        }
        const auto key = [&](const Line& line) -> const std::string& { return held_.candidates[line.candidate].key; };
        std::sort(stratum.order.begin(), stratum.order.end(),
                  [&](const Line& a, const Line& b) { return key(a) < key(b); });
        const std::size_t able = stratum.count(Fate::waiting);
        if (stratum.order.empty() && stratum.places > 0) {
            issues_.add(Code::draw_stratum_empty(named(stratum)), place_of(stratum));
        } else if (able < static_cast<std::size_t>(stratum.places)) {
            report_too_few(stratum, able);
        }
        std::int64_t taken = 0;
        for (Line& line : stratum.order) {
            if (taken == stratum.places) break;
            line.reached = true;
            if (line.fate != Fate::waiting) continue;
            line.fate = Fate::drawn;
            line.place = ++taken;
            line.questions = questions_of(held_.candidates[line.candidate].code);
        }
    }

    /// Where the rule says how many are drawn of a stratum.
    source::Place place_of(const Stratum& stratum) const {
        for (const record::StratumPlaces& one : held_.rule.each_of) {
            if (one.stratum == stratum.id) return one.place;
        }
        return held_.rule.places_place;
    }

    void report_too_few(const Stratum& stratum, std::size_t able) {
        Text parts("候选" + std::to_string(stratum.order.size()) + "个",
                   "candidates: " + std::to_string(stratum.order.size()));
        const auto add = [&](Fate fate, const Text& what) {
            const std::size_t count = stratum.count(fate);
            if (count == 0) return;
            parts.zh += "，" + what.zh + std::to_string(count) + "个";
            parts.en += ", " + what.en + ": " + std::to_string(count);
        };
        add(Fate::drawn_before, {"以前抽中", "drawn before"});
        add(Fate::passed_over, {"回避、缺席", "recused or absent"});
        const Text of = stratum.id.empty() ? Text("全部候选里", "all candidates")
                                           : Text("“" + named(stratum).zh + "”", "“" + named(stratum).en + "”");
        issues_.add(Code::draw_more_places_than_candidates(of, number(static_cast<std::size_t>(stratum.places)),
                                                           number(able), parts),
                    place_of(stratum));
    }

    std::vector<std::size_t> questions_of(const std::string& code) const {
        const auto& pool = held_.rule.questions;
        std::vector<std::size_t> all(pool.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        std::vector<std::string> keys;
        keys.reserve(pool.size());
        for (const record::DrawQuestion& one : pool) keys.push_back(key_of(held_.rule.seed.text, code, one.id));
        std::sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
        all.resize(static_cast<std::size_t>(held_.rule.questions_each));
        return all;
    }

    Held& held_;
    const std::set<std::string>& before_;
    issue::Issues& issues_;
};

}  // namespace

void order(Held& held, Candidates&& candidates, const std::set<std::string>& before, issue::Issues& issues) {
    Ordering(held, before, issues).run(std::move(candidates));
}

}  // namespace leitai::draw
