// Puts the number that a rule looked at beside the number that gives all of its points.
#include "leitai/report/explain/causes.hpp"

#include <algorithm>
#include <variant>

#include "leitai/base/list.hpp"
#include "leitai/base/overloaded.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/rubric/naming.hpp"
#include "leitai/rule/phrases.hpp"

namespace leitai::report {

using base::Rational;
using base::Text;
using score::Stage;
using score::TraceLine;

namespace {

/// One rule of an indicator, with what the trace says of it.
class Cause {
public:
    Cause(const Explained& e, rule::IndicatorId id, std::uint16_t r)
        : rubric_(e.subject.rubric),
          rule_(rubric_.indicators[id].rules[r]),
          scope_{e.of().village_class, rubric_.indicators[id].points.of(e.of().village_class)},
          measure_(rubric_.measures[rule_.measure]),
          phrase_(rule::phrase_of(measure_, rubric::RubricNaming(rubric_))) {
        for (const TraceLine& line : e.trace.lines) {
            if (line.indicator == id && line.rule == r) look_at(line);
        }
    }

    /// Empty where the rule gave all it can, or nothing short can be said.
    Text words() const {
        if (!points_ || !(*points_ < most())) return {};
        Text words = found();
        if (words.empty()) return {};
        const Text standard = std::visit([&](const auto& scale) { return standard_of(scale); }, rule_.scale);
        if (standard.empty()) return words;
        return {words.zh + "（标准：" + standard.zh + "）", words.en + " (standard: " + standard.en + ")"};
    }

private:
    void look_at(const TraceLine& line) {
        if (line.stage == Stage::measure) {
            if (line.measure && *line.measure == rule_.measure) x_ = line.result;
            return;
        }
        if (const auto* events = std::get_if<score::EventSum>(&line.operands)) counted_ = events->counted.size();
        if (line.result) points_ = line.result;
    }

    Rational full() const { return rule_.points ? rule_.points->of(scope_.village_class) : scope_.full_mark; }

    /// The most that the rule can give.
    Rational most() const {
        const Rational scale = std::visit([&](const auto& one) { return most_of(one); }, rule_.scale);
        return rule_.cap ? std::min(scale, rule_.cap->of(scope_)) : scale;
    }
    Rational most_of(const rule::Linear&) const { return full(); }
    Rational most_of(const rule::Each& each) const {
        return each.worth.of(scope_).sign() < 0 ? Rational(0) : scope_.full_mark;
    }
    template <class Scale>
    Rational most_of(const Scale& scale) const {
        return interval(scale, scope_).most;
    }

    bool is_rate() const { return phrase_.style.kind == rule::Style::Kind::percent; }

    /// A number as the rule's words write it, shortened where it is long.
    Text number(const Rational& value) const {
        using Kind = rule::Style::Kind;
        const bool rate = is_rate() || phrase_.style.kind == Kind::percentage_points;
        constexpr int places = 2;
        const Rational shortened = base::round(value, rate ? places + 2 : places);
        const Text words = rule::number_words(shortened, phrase_.style);
        return shortened == value ? words : Text("约" + words.zh, "about " + words.en);
    }

    std::optional<rule::FactId> fact_with_words() const {
        const auto* value = std::get_if<rule::FactValue>(&measure_.what);
        if (value == nullptr) return std::nullopt;
        using Nature = rule::Naming::Nature;
        const Nature nature = rubric::RubricNaming(rubric_).nature(value->fact);
        const bool worded = nature == Nature::yes_no || nature == Nature::choice || nature == Nature::date;
        return worded ? std::optional(value->fact) : std::nullopt;
    }

    /// A value that the rule names: a number, or a declared word.
    Text value(const Rational& x) const {
        if (const auto fact = fact_with_words()) return rubric::RubricNaming(rubric_).value(*fact, x);
        return number(x);
    }

    /// What the rule looked at: "增长约11.11%", "4次", "逾期".
    Text found() const {
        if (counted_) {
            if (*counted_ == 0) return {"没有可计的事项", "nothing to count"};
            const std::string count = std::to_string(*counted_);
            return {"计" + count + "项", count + " counted"};
        }
        if (!x_) return {};
        if (!phrase_.compared()) return value(*x_);
        if (x_->sign() == 0) return {"持平", "unchanged"};
        const Text& verb = x_->sign() > 0 ? phrase_.more : phrase_.less;
        const Text words = number(abs(*x_));
        return {verb.zh + words.zh, verb.en + " " + words.en};
    }

    /// A number that is asked for, with its direction where the rule compares.
    Text asked(const Rational& at) const {
        if (!phrase_.compared() || at.sign() > 0) return value(at);
        if (at.sign() == 0) return {"持平", "unchanged"};
        const Text words = number(abs(at));
        return {phrase_.less.zh + words.zh, phrase_.less.en + " " + words.en};
    }

    Text standard_of(const rule::Linear& scale) const { return asked(scale.full_at.of(scope_.village_class)); }

    Text standard_of(const rule::Each& scale) const {
        const rule::ClassId c = scope_.village_class;
        const Rational worth = scale.worth.of(scope_);
        if (scale.below) return {};
        if (counted_) return worth.sign() < 0 ? Text("0项", "none") : Text();
        if (worth.sign() < 0) return asked(scale.limit.of(c));
        if (worth.sign() == 0 || fact_with_words()) return {};
        return asked(scale.limit.of(c) + scale.per.of(c) * base::ceil(most() / worth));
    }

    /// The band that gives most.
    Text standard_of(const rule::Bands& scale) const {
        const rule::Band* best = nullptr;
        for (const rule::Band& band : scale.bands) {
            if (best == nullptr || best->worth.of(scope_) < band.worth.of(scope_)) best = &band;
        }
        if (best == nullptr || best->worth.of(scope_) < scale.otherwise.of(scope_)) return {};
        const rule::ClassId c = scope_.village_class;
        if (best->low) {
            const Text low = asked(best->low->of(c));
            return best->low_inclusive ? Text(low.zh + "及以上", "from " + low.en)
                                       : Text("超过" + low.zh, "above " + low.en);
        }
        if (!best->high) return {};
        const Text high = asked(best->high->of(c));
        return best->high_inclusive ? Text("不超过" + high.zh, "up to " + high.en)
                                    : Text("不到" + high.zh, "below " + high.en);
    }

    Text standard_of(const rule::Table& scale) const {
        if (counted_) return {};
        const rule::Table::Entry* best = nullptr;
        for (const rule::Table::Entry& entry : scale.entries) {
            if (best == nullptr || best->worth.of(scope_) < entry.worth.of(scope_)) best = &entry;
        }
        if (best == nullptr || (scale.otherwise && best->worth.of(scope_) < scale.otherwise->of(scope_))) return {};
        return value(Rational(best->key));
    }

    Text standard_of(const rule::Judged& scale) const {
        const Text most = shown(scale.highest.of(scope_));
        return {most.zh + "分", most.en};
    }
    Text standard_of(const rule::Cases&) const { return {}; }

    const rubric::Rubric& rubric_;
    const rule::Rule& rule_;
    rule::Scope scope_;
    const rule::Measure& measure_;
    rule::Phrase phrase_;
    std::optional<Rational> x_, points_;
    std::optional<std::size_t> counted_;  ///< of events one by one
};

}  // namespace

Text main_cause(const Explained& e, rule::IndicatorId id) {
    if (e.subject.scored.annual || e.subject.scored.from_seals) return {};
    const score::How& how = e.subject.scores.how(e.village, id);
    if (how.kind == score::How::Kind::respread)
        return words(how.cause) + Text("，满分摊给其他指标", ": its full mark goes to the others");
    if (how.kind != score::How::Kind::rules) return words(how.cause);
    Text causes;
    for (std::uint16_t r = 0; r < e.subject.rubric.indicators[id].rules.size(); ++r) {
        const Text one = Cause(e, id, r).words();
        if (!one.empty()) base::add_to(causes, one, base::between_clauses);
    }
    return causes;
}

}  // namespace leitai::report
