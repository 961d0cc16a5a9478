// Explain steps: the trace of one indicator, line by line in the order of work, said with its numbers.
#include <utility>

#include "leitai/report/explain/indicator.hpp"
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

/// Says the lines of one indicator; remembers what the line before came to.
class Teller {
public:
    Teller(const Explained& explained, rule::IndicatorId id, Lang lang, Lines& lines)
        : explained_(explained),
          rubric_(explained.subject.rubric),
          id_(id),
          indicator_(rubric_.indicators[id]),
          scope_{explained.of().village_class, indicator_.points.of(explained.of().village_class)},
          lang_(lang),
          lines_(lines) {}

    void tell() {
        const score::How& how = explained_.subject.scores.how(explained_.village, id_);
        const bool off = how.kind != score::How::Kind::rules && how.cause == rule::Cause::not_applicable;
        for (std::uint16_t r = 0; r < indicator_.rules.size() && !off; ++r) tell_rule(r);
        if (off) tell_for_whom();
        if (how.kind != score::How::Kind::rules) say({"结果", "Outcome"}, outcome_words(explained_, id_));
        for (const TraceLine& line : explained_.trace.lines) {
            // Whether the indicator applies at all is told by its outcome.
            if (line.indicator == id_ && !line.rule && line.stage != Stage::applies) tell_line(line);
        }
    }

private:
    void say(Text label, const Text& words) {
        if (!words.empty()) add(lines_, std::move(label), words, lang_);
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
        const std::string number = indicator_.rules.size() > 1 ? " " + std::to_string(r + 1) : "";
        say({"规则" + number, "Rule" + number}, rule::words(rule, rubric::RubricNaming(rubric_), scope_));
        x_.reset();
        before_.reset();
        for (const TraceLine& line : explained_.trace.lines) {
            if (line.indicator == id_ && line.rule == r) tell_line(line);
        }
    }

    void calculate(const Text& words) { say({"计算", "Points"}, words); }

    void tell_line(const TraceLine& line) {
        switch (line.stage) {
            case Stage::applies:
                calculate(line.words);
                break;
            case Stage::measure:
                tell_measure(line);
                break;
            case Stage::scale:
                tell_scale(line);
                break;
            case Stage::waiver:
                say({"减免", "Waiver"}, {"扣分免除", "the deduction is waived"});
                break;
            case Stage::cap_per:
                tell_limit(line);
                break;
            case Stage::rule_bounds:
            case Stage::bounds:
                tell_bounds(line);
                break;
            case Stage::dropped:
                say({"否决", "Veto"}, line.words);
                break;
            case Stage::sum:
                tell_sum(line);
                break;
            case Stage::instead:
                tell_instead(line);
                break;
            case Stage::rounding:
                tell_rounding(line);
                break;
            default:
                break;
        }
        if (line.result && line.stage != Stage::measure) before_ = line.result;
    }

    void tell_sum(const TraceLine& line) {
        const Text sum = result_words(readable(line.arithmetic), *line.result);
        if (!indicator_.start) return say({"合计", "Sum"}, sum);
        say({"合计", "Sum"}, {"起评分 " + sum.zh, "start " + sum.en});
    }

    void tell_measure(const TraceLine& line) {
        if (!line.measure) return;
        const rule::Measure& measure = rubric_.measures[*line.measure];
        const bool own = !line.rule || *line.measure == indicator_.rules[*line.rule].measure;
        if (own) x_ = line.result;
        if (!line.result) return;
        tell_parts(measure);
        const bool rate = rule::in_percent(measure, rubric::RubricNaming(rubric_)) ||
                          (own && line.rule && in_percent(rubric_, indicator_.rules[*line.rule]));
        const Text how = measure_words(measure, line, rate);
        if (own || how.empty()) return calculate(how);
        const Text name = rule::words(measure, rubric::RubricNaming(rubric_));
        calculate({name.zh + "：" + how.zh, name.en + ": " + how.en});
    }

    /// The points that a sum of other indicators, or a place by it, is made of; their facts are told with them.
    void tell_parts(const rule::Measure& measure) {
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
            list = {list.zh + (list.zh.empty() ? "" : "，") + title.zh + " " + number,
                    list.en + (list.en.empty() ? "" : ", ") + title.en + " " + number};
        }
        say({"取自", "From"}, list);
    }

    Text measure_words(const rule::Measure& measure, const TraceLine& line, bool rate) const {
        const Rational& result = *line.result;
        if (std::holds_alternative<rule::Climb>(measure.what)) return climb_words(line);
        if (std::holds_alternative<rule::Placed>(measure.what)) return place_words(line);
        if (const auto* count = std::get_if<rule::Count>(&measure.what)) {
            if (count->where.always()) return {};
            return {"符合条件的 " + plain(result) + " 次", plain(result) + " of them count"};
        }
        if (std::holds_alternative<rule::Sum>(measure.what)) return {"合计 " + plain(result), "sum " + plain(result)};
        if (line.arithmetic.empty()) return {};
        const auto* compared = std::get_if<rule::Compared>(&measure.what);
        const bool terms = rate && compared != nullptr && compared->how == rule::Compared::How::difference;
        return result_words(readable(line.arithmetic, terms), result, rate);
    }

    /// "5 - 3": places then and now.
    static Text climb_words(const TraceLine& line) {
        const std::size_t minus = line.arithmetic.find(" - ");
        if (minus == std::string::npos) return {};
        const std::string then = line.arithmetic.substr(0, minus), now = line.arithmetic.substr(minus + 3);
        const std::string moved = plain(abs(*line.result));
        const int sign = line.result->sign();
        const Text how = sign > 0   ? Text("上升 " + moved + " 位", "up " + moved)
                         : sign < 0 ? Text("下降 " + moved + " 位", "down " + moved)
                                    : Text("名次不变", "the same place");
        return {"上期第 " + then + " 名，本期第 " + now + " 名，" + how.zh,
                "place " + then + " then, " + now + " now: " + how.en};
    }

    /// "82.5 -> 3/30": the number, its place, of how many.
    Text place_words(const TraceLine& line) const {
        const std::size_t arrow = line.arithmetic.find(" -> "), slash = line.arithmetic.rfind('/');
        if (arrow == std::string::npos || slash == std::string::npos) return {};
        const std::string number = readable(line.arithmetic.substr(0, arrow)), of = line.arithmetic.substr(slash + 1);
        const std::string place = plain(*line.result);
        return {number + "，在 " + of + " 个" + std::string(rubric_.unit->zh) + "中排第 " + place,
                number + ": place " + place + " of " + of};
    }

    void tell_scale(const TraceLine& line) {
        if (x_) {
            const rule::Rule& rule = indicator_.rules[*line.rule];
            return calculate(scale_words({rubric_, rule, scope_, *x_, *line.result, line.chosen}));
        }
        say({"不计", "Left out"}, line.words);
        calculate(line.arithmetic.empty() ? Text("没有可计的次数，得 0", "nothing to count: 0")
                                          : result_words(readable(line.arithmetic), *line.result));
    }

    /// "3 - 2": what counts of the whole year so far, less what earlier records were given of it.
    void tell_limit(const TraceLine& line) {
        if (before_ && *line.result == *before_) return;
        const Text result = shown(*line.result);
        if (line.arithmetic.ends_with(" - 0")) {
            return say({"限额", "Limit"}, {"限额以内计 " + result.zh, result.en + " within the limit"});
        }
        const Text sum = result_words(readable(line.arithmetic), *line.result);
        say({"限额", "Limit"}, {"本年至今应计，减去以前各期已计：" + sum.zh,
                                "what counts of this year, less what earlier periods were given: " + sum.en});
    }

    void tell_bounds(const TraceLine& line) {
        const bool capped = !before_ || *line.result < *before_;
        const Text result = shown(*line.result);
        if (capped) {
            say({"封顶", "Cap"}, {"最多 " + result.zh, "at most " + result.en});
        } else {
            say({"保底", "Floor"}, {"最少 " + result.zh, "at least " + result.en});
        }
    }

    void tell_instead(const TraceLine& line) {
        if (line.arithmetic.empty()) return;
        say({"计算", "Points"}, result_words(readable(line.arithmetic), *line.result));
    }

    void tell_rounding(const TraceLine& line) {
        const int places = rubric_.rounding.indicator.value_or(0);
        const std::string result = base::to_string(*line.result, places), digits = std::to_string(places);
        say({"取整", "Rounded"}, {"保留 " + digits + " 位小数，得 " + result, "to " + digits + " decimals: " + result});
    }

    const Explained& explained_;
    const rubric::Rubric& rubric_;
    rule::IndicatorId id_;
    const rubric::Indicator& indicator_;
    rule::Scope scope_;
    Lang lang_;
    Lines& lines_;
    std::optional<Rational> x_;       // what the measure of the rule gave
    std::optional<Rational> before_;  // what the line before came to
};

}  // namespace

void add_steps(const Explained& explained, rule::IndicatorId indicator, Lang lang, Lines& lines) {
    Teller(explained, indicator, lang, lines).tell();
}

}  // namespace leitai::report
