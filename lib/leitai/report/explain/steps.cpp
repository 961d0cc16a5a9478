// Explain steps: the trace of one indicator, line by line in the order of work, said with its numbers.
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/arithmetic.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/report/explain/operand_words.hpp"
#include "leitai/report/explain/scale_words.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/rubric/naming.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using score::Stage;
using score::TraceLine;

namespace {

/// A step in words, with what kind of step it is.
struct Told {
    Text label, words;
};

/// Says the lines of one indicator; remembers what the line before came to.
class Teller {
public:
    Teller(const Explained& explained, rule::IndicatorId id, bool brief)
        : explained_(explained),
          rubric_(explained.subject.rubric),
          id_(id),
          indicator_(rubric_.indicators[id]),
          scope_{explained.of().village_class, indicator_.points.of(explained.of().village_class)},
          brief_(brief) {}

    std::vector<Told> tell() {
        const score::How& how = explained_.subject.scores.how(explained_.village, id_);
        const bool off = how.kind != score::How::Kind::rules && how.cause == rule::Cause::not_applicable;
        for (std::uint16_t r = 0; r < indicator_.rules.size() && !off; ++r) tell_rule(r);
        if (off) tell_for_whom();
        if (how.kind != score::How::Kind::rules) say({"结果", "Outcome"}, outcome_words(explained_, id_));
        for (const TraceLine& line : explained_.trace.lines) {
            // Whether the indicator applies at all is told by its outcome.
            if (line.indicator == id_ && !line.rule && line.stage != Stage::applies) tell_line(line);
        }
        return std::move(told_);
    }

private:
    void say(Text label, const Text& words) {
        if (!words.empty()) told_.push_back({std::move(label), words});
    }

    /// Whom an indicator that does not apply is for.
    void tell_for_whom() {
        const rule::ClassId c = scope_.village_class;
        const rubric::RubricNaming naming(rubric_);
        for (const rule::Condition* one : {&rubric_.modules[indicator_.module].applies, &indicator_.applies}) {
            if (!one->always()) say({"适用", "For"}, rule::words(*one, naming, c));
        }
    }

    void tell_rule(std::uint16_t r) {
        const rule::Rule& rule = indicator_.rules[r];
        const std::string number = indicator_.rules.size() > 1 ? std::to_string(r + 1) : "";
        if (!brief_ || !has_full_mark())
            say({"规则" + number, number.empty() ? "Rule" : "Rule " + number},
                rule::words(rule, rubric::RubricNaming(rubric_), scope_));
        x_.reset();
        before_.reset();
        for (const TraceLine& line : explained_.trace.lines) {
            if (line.indicator == id_ && line.rule == r) tell_line(line);
        }
    }

    /// Nothing was lost, so that nobody asks for more than how.
    bool has_full_mark() const {
        const score::Points& points = explained_.subject.scores.indicator(explained_.village, id_);
        return points.known() && points.value() == scope_.full_mark;
    }

    void calculate(const Text& words) { say({"计算", "Points"}, words); }

    /// Every kind of operands has its own `tell`; a kind without one does not compile.
    void tell_line(const TraceLine& line) {
        if (line.stage == Stage::measure && !begin_measure(line)) return;
        std::visit([&](const auto& operands) { tell(line, operands); }, line.operands);
        if (line.result && line.stage != Stage::measure) before_ = line.result;
    }

    void tell(const TraceLine&, const score::Decided& decided) { calculate(operand_words(decided)); }
    void tell(const TraceLine&, const score::Replaced& replaced) {
        const Text& title = rubric_.vetoes[replaced.by].title;
        say({"否决", "Veto"},
            {"已按“" + title.zh + "”否决，这里不再扣分", "vetoed for “" + title.en + "”, so nothing is deducted here"});
    }

    bool is_own(const TraceLine& line) const {
        return !line.rule || *line.measure == indicator_.rules[*line.rule].measure;
    }

    /// Notes the number that a scale will look at and says what it is made of; false where there is no number.
    bool begin_measure(const TraceLine& line) {
        if (!line.measure) return false;
        if (is_own(line)) x_ = line.result;
        if (!line.result) return false;
        tell_parts(rubric_.measures[*line.measure]);
        return true;
    }

    /// Whether the number that a measure gave is written as a percentage.
    bool is_rate(const TraceLine& line) const {
        return rule::in_percent(rubric_.measures[*line.measure], rubric::RubricNaming(rubric_)) ||
               (is_own(line) && line.rule && in_percent(rubric_, indicator_.rules[*line.rule]));
    }

    /// A measure that only a condition looks at is named.
    void tell_measure(const TraceLine& line, const Text& how) {
        if (is_own(line) || how.empty()) return calculate(how);
        const Text name = rule::words(rubric_.measures[*line.measure], rubric::RubricNaming(rubric_));
        calculate({name.zh + "：" + how.zh, name.en + ": " + how.en});
    }

    /// The points that a sum of other indicators, or a place by it, is made of; their facts are told with them.
    void tell_parts(const rule::Measure& measure) {
        if (brief_) return;
        const rule::Measure* of = &measure;
        if (const auto* placed = std::get_if<rule::Placed>(&of->what)) of = &rubric_.measures[placed->operand];
        const auto* sum = std::get_if<rule::PointsOf>(&of->what);
        if (sum == nullptr || sum->total) return;
        Text list;
        for (const rule::IndicatorId id : sum->indicators) {
            const score::Points& points = explained_.subject.scores.indicator(explained_.village, id);
            if (!points.known()) continue;
            const Text& title = rubric_.indicators[id].title;
            const std::string number = plain(points.value());
            base::add_to(list, {title.zh + " " + number, title.en + " " + number}, base::between_phrases);
        }
        say({"取自", "From"}, list);
    }

    void tell(const TraceLine& line, const score::Difference& difference) {
        const bool rate = is_rate(line);
        tell_measure(line, result_words(readable_arithmetic(difference, rate), *line.result, rate));
    }
    /// The terms of a quotient are no rates, even where the quotient is one.
    void tell(const TraceLine& line, const score::Quotient& quotient) { tell_calculated(line, quotient); }
    void tell(const TraceLine& line, const score::Growth& growth) { tell_calculated(line, growth); }
    void tell(const TraceLine& line, const score::SpanConversion& converted) { tell_calculated(line, converted); }
    void tell_calculated(const TraceLine& line, const score::Operands& operands) {
        tell_measure(line, result_words(readable_arithmetic(operands), *line.result, is_rate(line)));
    }

    void tell(const TraceLine& line, const score::PlacesMoved& places) { tell_measure(line, operand_words(places)); }
    void tell(const TraceLine& line, const score::PlaceOf& place) {
        tell_measure(line, operand_words(place, *rubric_.unit));
    }

    /// Counts and sums of events give their number as it is.
    void tell_counted(const TraceLine& line) {
        const rule::Measure& measure = rubric_.measures[*line.measure];
        const std::string number = plain(*line.result);
        const auto* count = std::get_if<rule::Count>(&measure.what);
        if (count != nullptr && !count->where.always()) {
            tell_measure(line, {"符合条件的" + number + "次", number + " of them count"});
        }
        if (std::holds_alternative<rule::Sum>(measure.what)) {
            tell_measure(line, {"合计" + number, "sum " + number});
        }
    }

    void tell(const TraceLine& line, const score::StepsCounted&) { tell_scale(line); }
    void tell(const TraceLine& line, const score::Proportion&) { tell_scale(line); }
    void tell(const TraceLine& line, const score::MarkGiven&) { tell_scale(line); }
    /// A case looks at conditions, and needs no number of its own.
    void tell(const TraceLine& line, const score::CaseHeld& held) {
        const rule::Rule& rule = indicator_.rules[*line.rule];
        calculate(scale_words({rubric_, rule, scope_, x_.value_or(Rational(0)), *line.result, held.position}));
    }
    void tell_scale(const TraceLine& line) {
        if (!x_) return tell_no_mark();
        calculate(scale_words({rubric_, indicator_.rules[*line.rule], scope_, *x_, *line.result, {}}));
    }
    /// A scale that gave points without a number: of a mark that nobody had to give.
    void tell_no_mark() { calculate({"没有评分（未写即为没有），得0", "no mark (nothing was written): 0"}); }
    void tell_nothing_counted() { calculate({"没有可计的次数，得0", "nothing to count: 0"}); }

    void tell(const TraceLine& line, const score::EventSum& events) {
        const rule::Rule& rule = indicator_.rules[*line.rule];
        if (!events.outdone.empty())
            say({"不计", "Left out"}, outdone_words(rubric_, indicator_, rule, events.outdone));
        if (events.counted.empty()) return tell_nothing_counted();
        calculate(result_words(readable_arithmetic(events), *line.result));
    }

    void tell(const TraceLine& line, const score::LimitSoFar& limit) {
        if (before_ && *line.result == *before_) return;
        say({"限额", "Limit"}, operand_words(limit, *line.result));
    }

    void tell(const TraceLine& line, const score::PointSum& terms) {
        const Text sum = result_words(readable_arithmetic(terms), *line.result);
        if (!indicator_.start) return say({"合计", "Sum"}, sum);
        say({"合计", "Sum"}, {"起评分" + sum.zh, "start " + sum.en});
    }

    void tell(const TraceLine& line, const score::PeersMean& mean) {
        calculate(result_words(readable_arithmetic(mean), *line.result));
    }

    /// Only modules and the total are re-spread; see sums.cpp.
    void tell(const TraceLine&, const score::Respread&) {}

    /// Steps of which the stage and the result say everything.
    void tell(const TraceLine& line, const std::monostate&) {
        switch (line.stage) {
            case Stage::measure:
                return tell_counted(line);
            case Stage::scale:
                return tell_scale(line);
            case Stage::waiver:
                return say({"减免", "Waiver"}, {"扣分免除", "the deduction is waived"});
            case Stage::rule_bounds:
            case Stage::bounds:
                return tell_bounds(line);
            case Stage::rounding:
                return tell_rounding(line);
            default:
                return;
        }
    }

    void tell_bounds(const TraceLine& line) {
        const bool capped = !before_ || *line.result < *before_;
        const Text result = shown(*line.result);
        if (capped) {
            say({"封顶", "Cap"}, {"最多" + result.zh, "at most " + result.en});
        } else {
            say({"保底", "Floor"}, {"最少" + result.zh, "at least " + result.en});
        }
    }

    void tell_rounding(const TraceLine& line) {
        if (brief_) return;
        const int places = rubric_.rounding.indicator.value_or(0);
        const std::string result = base::to_string(*line.result, places), digits = std::to_string(places);
        say({"取整", "Rounded"}, {"保留" + digits + "位小数，得" + result, "to " + digits + " decimals: " + result});
    }

    const Explained& explained_;
    const rubric::Rubric& rubric_;
    rule::IndicatorId id_;
    const rubric::Indicator& indicator_;
    rule::Scope scope_;
    bool brief_;
    std::vector<Told> told_;
    std::optional<Rational> x_;       // what the measure of the rule gave
    std::optional<Rational> before_;  // what the line before came to
};

}  // namespace

void add_steps(const Explained& explained, rule::IndicatorId indicator, Lang lang, Lines& lines) {
    for (Told& told : Teller(explained, indicator, false).tell()) add(lines, std::move(told.label), told.words, lang);
}

Text steps_in_brief(const Explained& explained, rule::IndicatorId indicator) {
    Text all, label;
    for (const Told& told : Teller(explained, indicator, true).tell()) {
        if (told.label == label) {
            base::add_to(all, told.words, base::between_clauses);
            continue;
        }
        label = told.label;
        base::add_to(all, {label.zh + "：" + told.words.zh, label.en + ": " + told.words.en},
                     base::Between{"。", ". "});
    }
    return all;
}

}  // namespace leitai::report
